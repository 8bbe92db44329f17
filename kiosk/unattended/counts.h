// What the account counts, day by day, without a word on who anybody is: not even the hour is kept,
// so that nothing can be put together with what somebody has seen. Pure; time is an argument.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/when.h"
#include "stage/happenings.h"

namespace kiosk::unattended {

/// Kinds of counts. Their names (name_of) are kept in files: never give one another meaning.
enum class What {
    shown,      ///< showings, by item
    on_screen,  ///< milliseconds, by item
    different,  ///< items of a day, where they are not kept one by one any more
    skipped,    ///< by item
    left_out,   ///< by item and reason
    late,       ///< pictures that came too late, by film
    standby,    ///< how often nothing could be shown
    visits,
    touches,
    page,      ///< opened by visitors, by title and language
    language,  ///< chosen by visitors
    film,      ///< asked for by visitors, by title
    started,   ///< players
    again,     ///< of them, those in the place of one that failed
    missed,    ///< happenings that could not be counted
};
[[nodiscard]] std::string_view name_of(What what);
/// Nothing for a name that a newer program has given.
[[nodiscard]] std::optional<What> what_named(std::string_view name);

/// Dates of the calendar on the wall, so that days of 23 and 25 hours are days like any other.
/// Nothing: the machine's clock was never set.
using Day = std::optional<std::chrono::sys_days>;

struct Counted {
    Day day;
    What what = What::shown;
    std::string key;     ///< an item, a page; empty for what has none
    std::string detail;  ///< a language, a reason

    auto operator<=>(const Counted&) const = default;
};
using Counts = std::map<Counted, std::int64_t>;

[[nodiscard]] Day day_of(const content::LocalTime& time);

/// Adds what happened at that time.
void count(Counts& counts, const stage::Happening& happening, const content::LocalTime& time);

/// "2026-12-05"; of no day "".
[[nodiscard]] std::string to_text(const Day& day);
/// The day that is written like that; nothing if none is. "" is no day.
[[nodiscard]] std::optional<std::chrono::sys_days> parse_day(std::string_view text);

}  // namespace kiosk::unattended
