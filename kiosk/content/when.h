// Schedule windows: the `when` attribute ("Sat 09:00-13:00; 2026-12-01..2026-12-24").
// Wall time is an argument; nothing here reads a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::content {

/// Local wall time, as a calendar on the wall shows it.
struct LocalTime {
    std::chrono::sys_days date{};
    std::chrono::seconds of_day{0};  ///< since local midnight, 0 <= of_day < 24 h
    bool trusted = true;  ///< false: the machine's clock was never set; date windows count as open

    bool operator==(const LocalTime&) const = default;
};

[[nodiscard]] LocalTime operator+(LocalTime time, std::chrono::seconds later);

struct DateRange {
    std::chrono::sys_days first{}, last{};  ///< both belong to the range
    bool operator==(const DateRange&) const = default;
};

/// Open on the given weekdays (bit 0: Monday) and dates, from `from` to before `until`.
/// A window over midnight (until <= from) belongs to the day it begins on.
struct Window {
    unsigned weekdays = 0x7f;
    std::optional<DateRange> dates;
    std::chrono::minutes from{0};
    std::chrono::minutes until{24 * 60};

    bool operator==(const Window&) const = default;
};

/// Open when any of its windows is; no windows at all: always open.
struct When {
    std::vector<Window> windows;
    bool operator==(const When&) const = default;
};

[[nodiscard]] bool is_open(const When& when, const LocalTime& time);

/// Whether there is any moment at which all of them are open.
[[nodiscard]] bool ever_open(const std::vector<When>& all);

/// What the attribute says, or a sentence that tells what is wrong with it.
[[nodiscard]] std::variant<When, std::string> parse_when(std::string_view text);

/// "2026-12-05 09:00" or "2026-12-05 09:00:30"; nothing if it is not one.
[[nodiscard]] std::optional<LocalTime> parse_local_time(std::string_view text);

}  // namespace kiosk::content
