// A disk that fails when it is told to, and remembers what was written: SQLite goes through it
// while it lives (a VFS of SQLite around the usual one).
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::unattended {

/// Something that has changed a file.
struct Change {
    enum class Kind { write, truncate, remove } kind = Kind::write;
    std::string file;  ///< its name, without its folder
    std::int64_t offset = 0;
    std::string bytes;
};

class FaultyDisk {
  public:
    /// SQLite's usual one until it is told to fail. One at a time.
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// The n-th call from now on (from 1) fails, alone or with all that follow. 0: all go well.
    static void fail(int nth, bool and_all_after, int code);
    /// From now on no call comes back, until they may again.
    static void hang(bool hangs);

    /// The call that was to fail has come.
    [[nodiscard]] static bool has_failed();

    [[nodiscard]] static const std::vector<Change>& changes();
};

/// Makes these changes in a folder, the last one by half.
void replay(const std::vector<Change>& changes, std::size_t count, bool last_by_half,
            const std::filesystem::path& folder);

}  // namespace kiosk::unattended
