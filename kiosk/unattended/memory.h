// What is remembered from one player, and from one power cut, to the next: which item was on, how
// often it crashed, what is left out. A plain value and its text. Pure: must not know files, clocks
// or the player.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "unattended/shown.h"

namespace kiosk::unattended {

/// By which a file that has changed is told: size, and time of change in nanoseconds.
struct Stamp {
    std::uintmax_t size = 0;
    std::int64_t changed = 0;
    bool operator==(const Stamp&) const = default;
};

struct LeftOutItem {
    std::string key;
    std::filesystem::path file;
    Stamp stamp;  ///< when it was left out
    bool operator==(const LeftOutItem&) const = default;
};

struct Memory {
    std::string playlist;  ///< whose show this is
    std::string boot;      ///< of the machine, when it was on: /proc/sys/kernel/random/boot_id
    std::optional<Shown> shown;  ///< the item that was on last
    std::int64_t entered = 0;    ///< when it came on, seconds since 1970
    std::string crashed;         ///< key of the item that was at fault at the last crash
    int crashes = 0;             ///< how often in a row it was that one
    std::vector<LeftOutItem> left_out;

    bool operator==(const Memory&) const = default;
};

/// Where a show goes on.
struct GoingOn {
    Shown from;
    bool after = true;  ///< with the item behind it; false: with that item itself
};

/// The same boot: the item after the one that was on. Another: that item, from its beginning.
[[nodiscard]] std::optional<GoingOn> going_on(const Memory& memory, const std::string& boot);

/// After a crash. `stamp`: of the file of the item that was on or made ready.
[[nodiscard]] Memory after_crash(Memory before, const Shown& shown, const Stamp& stamp);

/// When all was well for long: no crash is in a row with the next.
[[nodiscard]] Memory after_health(Memory before);

[[nodiscard]] std::string to_text(const Memory& memory);

/// Nothing for what is no whole memory.
[[nodiscard]] std::optional<Memory> parse_memory(const std::string& text);

}  // namespace kiosk::unattended
