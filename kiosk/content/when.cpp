#include "content/when.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "content/limits.h"
#include "content/names.h"
#include "content/take.h"

namespace kiosk::content {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

constexpr minutes kDay{24 * 60};
constexpr std::string_view kSpace = " \t\r\n";

std::optional<sys_days> take_date(std::string_view& text) {
    const auto year = take_digits(text, 4, 4);
    if (!year || !take(text, "-")) return std::nullopt;
    const auto month = take_digits(text, 2, 2);
    if (!month || !take(text, "-")) return std::nullopt;
    const auto day = take_digits(text, 2, 2);
    if (!day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    return date.ok() ? std::optional<sys_days>(date) : std::nullopt;
}

/// "9:00" to "24:00"
std::optional<minutes> take_time_of_day(std::string_view& text) {
    const auto hour = take_digits(text, 1, 2);
    if (!hour || !take(text, ":")) return std::nullopt;
    const auto minute = take_digits(text, 2, 2);
    if (!minute || *minute > 59) return std::nullopt;
    const minutes time{*hour * 60 + *minute};
    return time <= kDay ? std::optional(time) : std::nullopt;
}

/// 0 for Monday; the English name or its first three letters.
std::optional<unsigned> weekday_number(std::string_view name) {
    constexpr std::array<std::string_view, 7> names = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    for (unsigned i = 0; i < names.size(); ++i) {
        if (edit_distance(names[i], name) == 0 || edit_distance(names[i].substr(0, 3), name) == 0)
            return i;
    }
    return std::nullopt;
}

unsigned weekday_of(sys_days date) {
    return std::chrono::weekday(date).iso_encoding() - 1;
}

/// One word of a clause taken apart at its commas: "Mon-Wed,Fri".
std::vector<std::string_view> ranges_of(std::string_view word) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t comma = word.find(',');
        parts.push_back(word.substr(0, comma));
        if (comma == std::string_view::npos) return parts;
        word.remove_prefix(comma + 1);
    }
}

/// Reads one clause ("Sat,Sun 09:00-12:00,14:00-18:00"): its days, its dates and its hours hold
/// together.
class Clause {
  public:
    /// What is wrong with it; empty: nothing.
    std::string read(std::string_view text) {
        for (const std::string_view dash : {"\u2013", "\u2014", "\u2212"}) {
            if (text.find(dash) != std::string_view::npos)
                return join({"it has a long dash (", dash, ") where the short one (-) belongs"});
        }
        for (const std::string& word : split_words(text)) {
            for (const std::string_view part : ranges_of(word)) {
                if (std::string wrong = read_part(part); !wrong.empty()) return wrong;
            }
        }
        return weekdays_ == 0 && dates_.empty() && hours_.empty() ? "it says nothing" : "";
    }

    [[nodiscard]] std::size_t windows() const {
        return std::max<std::size_t>(dates_.size(), 1) * std::max<std::size_t>(hours_.size(), 1);
    }

    void add_windows(std::vector<Window>& windows) const {
        const auto dates =
            dates_.empty() ? std::vector<std::optional<DateRange>>{std::nullopt} : dates_;
        const auto hours = hours_.empty() ? std::vector<Hours>{{minutes{0}, kDay}} : hours_;
        for (const auto& range : dates) {
            for (const Hours& hour : hours) {
                windows.push_back(
                    {weekdays_ == 0 ? 0x7FU : weekdays_, range, hour.from, hour.until});
            }
        }
    }

  private:
    struct Hours {
        minutes from, until;
    };

    std::string read_part(std::string_view part) {
        if (part.empty())
            return "a comma stands between its two words without a space, as in Sat,Sun";
        if (part.front() < '0' || part.front() > '9') return read_weekdays(part);
        return is_like_date(part) ? read_dates(part) : read_hours(part);
    }

    /// "9-13" and "9.00-13.00" are meant for hours, "2026-12-5" and "5.12.2026" for days.
    static bool is_like_date(std::string_view part) {
        std::size_t digits = 0, most = 0, parted = 0;
        for (const char c : part) {
            const bool is_digit = c >= '0' && c <= '9';
            digits = is_digit ? digits + 1 : 0;
            most = std::max(most, digits);
            parted += is_digit ? 0 : 1;
        }
        constexpr std::size_t digits_of_year = 4;
        return most >= digits_of_year && parted >= 2 && part.find(':') == std::string_view::npos;
    }

    std::string read_weekdays(std::string_view part) {
        const std::size_t dash = part.find('-');
        const auto first = weekday_number(part.substr(0, dash));
        const auto last =
            dash == std::string_view::npos ? first : weekday_number(part.substr(dash + 1));
        if (!first || !last)
            return in_quotes(part) + " is no day of the week (Mon, Tue, Wed, Thu, Fri, Sat, Sun)";
        for (unsigned day = *first;; day = (day + 1) % 7) {
            weekdays_ |= 1U << day;
            if (day == *last) return {};
        }
    }

    std::string read_hours(std::string_view part) {
        std::string_view rest = part;
        const auto from = take_time_of_day(rest);
        const auto until = from && take(rest, "-") ? take_time_of_day(rest) : std::nullopt;
        if (!until || !rest.empty() || *from == kDay)
            return in_quotes(part) + " are no hours like 09:00-13:00";
        if (*from == *until) return in_quotes(part) + " begins and ends at the same time";
        hours_.push_back({*from, *until});
        return {};
    }

    std::string read_dates(std::string_view part) {
        std::string_view rest = part;
        const auto first = take_date(rest);
        const auto last = first && take(rest, "..") ? take_date(rest) : first;
        if (!last || !rest.empty())
            return in_quotes(part) + " is no date of the calendar like 2026-12-01..2026-12-24";
        if (*last < *first) return in_quotes(part) + " ends before it begins";
        dates_.emplace_back(DateRange{*first, *last});
        return {};
    }

    unsigned weekdays_ = 0;
    std::vector<std::optional<DateRange>> dates_;
    std::vector<Hours> hours_;
};

/// Whether the window belongs to this day.
bool has_day(const Window& window, sys_days day, bool trusted) {
    if (((window.weekdays >> weekday_of(day)) & 1U) == 0) return false;
    return !window.dates || !trusted || (window.dates->first <= day && day <= window.dates->last);
}

bool is_open(const Window& window, const LocalTime& time) {
    const bool over_midnight = window.until <= window.from;
    if (has_day(window, time.date, time.trusted) && time.of_day >= window.from &&
        (over_midnight || time.of_day < window.until)) {
        return true;
    }
    return over_midnight && time.of_day < window.until &&
           has_day(window, time.date - days{1}, time.trusted);
}

}  // namespace

LocalTime operator+(LocalTime time, std::chrono::seconds later) {
    const std::chrono::seconds sum = time.of_day + later;
    const auto whole = std::chrono::floor<days>(sum);
    return {time.date + whole, sum - whole, time.trusted};
}

bool is_open(const When& when, const LocalTime& time) {
    return when.windows.empty() ||
           std::any_of(when.windows.begin(), when.windows.end(),
                       [&](const Window& window) { return is_open(window, time); });
}

bool ever_open(const std::vector<When>& all) {
    // Wherever several windows are open together, one of them has just begun at the first such
    // moment, and the days repeat every week within a range of dates. So the beginnings in the
    // first days of each range tell it all.
    std::vector<sys_days> days_to_try;
    std::vector<minutes> times_to_try{minutes{0}};
    const auto try_week_from = [&](sys_days first) {
        for (int day = 0; day <= 8; ++day) days_to_try.push_back(first + days{day});
    };
    for (const When& when : all) {
        for (const Window& window : when.windows) {
            times_to_try.push_back(window.from);
            if (window.dates) try_week_from(window.dates->first);
        }
    }
    if (days_to_try.empty()) try_week_from(sys_days{});
    for (const sys_days day : days_to_try) {
        for (const minutes time : times_to_try) {
            const LocalTime moment{day, time, true};
            if (std::all_of(all.begin(), all.end(),
                            [&](const When& when) { return is_open(when, moment); }))
                return true;
        }
    }
    return false;
}

std::variant<When, std::string> parse_when(std::string_view text) {
    When when;
    for (;;) {
        const std::size_t end = text.find(';');
        Clause clause;
        if (std::string wrong = clause.read(text.substr(0, end)); !wrong.empty()) return wrong;
        if (when.windows.size() + clause.windows() > kMaxWindows)
            return join({"it has more than ", std::to_string(kMaxWindows), " windows"});
        clause.add_windows(when.windows);
        if (end == std::string_view::npos) return when;
        text.remove_prefix(end + 1);
        if (text.find_first_not_of(kSpace) == std::string_view::npos)
            return when;  // a ";" at the end
    }
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    const auto date = take_date(text);
    if (!date || !take(text, " ")) return std::nullopt;
    const auto time = take_time_of_day(text);
    if (!time || *time == kDay) return std::nullopt;
    int second = 0;
    if (take(text, ":")) {
        const auto digits = take_digits(text, 2, 2);
        if (!digits || *digits > 59) return std::nullopt;
        second = *digits;
    }
    if (!text.empty()) return std::nullopt;
    return LocalTime{*date, *time + std::chrono::seconds{second}, true};
}

}  // namespace kiosk::content
