// The account of what happens in the show: taken on the loop's thread, which never waits for it,
// and kept in the statistics by a thread of its own, which may fall behind and then counts what it
// missed. Whatever is wrong with the disk, the show goes on.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "stage/notes.h"
#include "unattended/statistics.h"

namespace kiosk::unattended {

/// Where statistics are in a folder of state.
[[nodiscard]] std::filesystem::path statistics_in(const std::filesystem::path& folder);

struct AccountSettings {
    std::function<content::LocalTime()> clock;  ///< local wall time
    /// What happens within this time of each other is written in one go, to spare the disk.
    std::chrono::milliseconds gathers{std::chrono::seconds(10)};
    std::size_t most_waiting = 4096;      ///< happenings that are not taken over yet
    std::size_t most_unwritten = 20'000;  ///< counts, while nothing can be written
};

class Account {
  public:
    /// Keeps it in that folder, which is made if need be. `tell` is called on the own thread, once
    /// for each kind of trouble.
    Account(const std::filesystem::path& folder, stage::Tell tell, AccountSettings settings);

    /// Writes what is left, if it can be written at once.
    ~Account();
    Account(const Account&) = delete;
    Account& operator=(const Account&) = delete;

    /// Returns at once.
    void take(const stage::Happening& happening);

    /// As a performance asks for it. The account outlives it.
    [[nodiscard]] stage::Report report() {
        return [this](const stage::Happening& happening) { take(happening); };
    }

  private:
    using Waiting = std::vector<std::pair<stage::Happening, content::LocalTime>>;

    void keep();
    [[nodiscard]] bool gather(Waiting& waiting, std::int64_t& missed);
    void add(const Waiting& waiting, std::int64_t missed);
    void write();
    void try_to_write();
    void tell_once(const std::string& trouble);

    std::filesystem::path file_;
    stage::Tell tell_;
    AccountSettings settings_;

    std::mutex mutex_;
    std::condition_variable wake_;
    Waiting waiting_;  // guarded by the mutex, as are the next two
    std::int64_t missed_ = 0;
    bool leaving_ = false;

    Counts unwritten_;  // the own thread's alone, as are the next three
    std::optional<Statistics> statistics_;
    std::set<std::string> told_;
    bool has_begun_ = false;

    std::thread thread_;  // the last: it uses all of the above
};

}  // namespace kiosk::unattended
