// The account of what happens in the show: taken on the loop's thread, which never waits for it,
// and kept in the statistics by a thread of its own, which may fall behind and then counts what it
// missed. Whatever is wrong with the disk, the show goes on.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "stage/notes.h"
#include "unattended/farewell_thread.h"
#include "unattended/limits.h"
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
    /// So long the end waits for what is left to be written.
    std::chrono::milliseconds farewell{longest_farewell};
};

class Account {
  public:
    /// Keeps it in that folder, which is made if need be. `tell` is called on the own thread, once
    /// for each kind of trouble.
    Account(const std::filesystem::path& folder, stage::Tell tell, const AccountSettings& settings);

    /// Writes what is left, unless the disk hangs.
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
    class Desk;  ///< all that the thread uses

    std::shared_ptr<Desk> desk_;
    FarewellThread thread_;
};

}  // namespace kiosk::unattended
