// The counts of every day in a file, through SQLite: nothing is lost or counted by half when the
// program or the power ends at any moment. Blocks on the disk, so the loop must never touch it
// (account.h). Knows no clock.
#pragma once

#include <filesystem>
#include <span>

#include "unattended/counts.h"
#include "unattended/sqlite.h"

namespace kiosk::unattended {

/// Rows that are kept: about 20 MB. Beyond them the oldest days keep their sums only, then go.
inline constexpr std::int64_t most_rows = 100'000;

class Statistics {
  public:
    /// Opens the file, or makes it. Throws DatabaseTrouble, as all others here do.
    explicit Statistics(const std::filesystem::path& file, std::int64_t most = most_rows);

    /// Adds all of them, or, if it throws, none.
    void add(const Counts& counts);

  private:
    void make_room();
    [[nodiscard]] std::int64_t number(const char* sql);
    [[nodiscard]] std::optional<std::string> oldest_in_full();
    void fold(const std::string& day);

    Database database_;
    std::int64_t most_;
    int until_room_is_made_ = 0;  ///< additions
};

/// Brings a database from the version that it has to that of the steps, each of which leads to the
/// next. One of a newer program stays as it is: throws.
void upgrade(Database& database, std::span<const char* const> steps);

/// The days from `first` to `last`, both counted, and what has no day. Nothing where there is no
/// file. Changes nothing.
[[nodiscard]] Counts read_statistics(const std::filesystem::path& file, std::chrono::sys_days first,
                                     std::chrono::sys_days last);

/// Takes a damaged file out of the way, in the place of one that was damaged before: it may still
/// be of use to who knows how to read it. False if it cannot be.
[[nodiscard]] bool move_aside(const std::filesystem::path& file);

}  // namespace kiosk::unattended
