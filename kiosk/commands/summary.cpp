#include "commands/summary.h"

#include <algorithm>
#include <array>
#include <set>

namespace kiosk::commands {

using unattended::Day;
using unattended::What;

namespace {

constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::string month_name(const year_month_day& date) {
    return months.at(static_cast<unsigned>(date.month()) - 1);
}

std::string day_and_month(const year_month_day& date) {
    return std::to_string(static_cast<unsigned>(date.day())) + " " + month_name(date);
}

const char* weekday_name(sys_days day) {
    return weekdays.at(std::chrono::weekday(day).c_encoding());
}

/// The first day of the stretch that a day belongs to, and what it is called.
struct Part {
    sys_days begin;
    std::string name;
};
Part day_part(sys_days day) {
    return {day, std::string(weekday_name(day)) + " " + day_and_month(day)};
}
Part week_part(sys_days day) {
    const sys_days monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
    return {monday, "from " + day_and_month(monday)};
}
Part month_part(sys_days day) {
    const year_month_day date(day);
    return {sys_days(date.year() / date.month() / 1),
            month_name(date) + " " + std::to_string(static_cast<int>(date.year()))};
}

template <typename PartOf>
std::vector<Stretch> parted(const Summary& summary, PartOf part_of) {
    std::map<sys_days, Stretch> parts;
    for (const auto& [day, sums] : summary.days) {
        if (!day) continue;
        const Part part = part_of(*day);
        Stretch& stretch = parts[part.begin];
        stretch.name = part.name;
        stretch.visits += sums[What::visits];
        stretch.touches += sums[What::touches];
    }
    std::vector<Stretch> all;
    all.reserve(parts.size());
    for (auto& [begin, stretch] : parts) all.push_back(std::move(stretch));
    return all;
}

}  // namespace

Summary summary_of(const unattended::Counts& counts) {
    Summary summary;
    summary.counts = counts;
    std::set<std::string> items;
    for (const auto& [counted, much] : counts) {
        Sums& day = summary.days[counted.day];
        day.of[counted.what] += much;
        summary.all.of[counted.what] += much;
        if (counted.what == What::different) day.different += much;
        if (counted.what != What::shown || counted.key.empty()) continue;
        ++day.different;
        items.insert(counted.key);
    }
    // Of days whose items are not known any more there were at least as many.
    summary.all.different = static_cast<std::int64_t>(items.size());
    for (const auto& [day, sums] : summary.days)
        summary.all.different = std::max(summary.all.different, sums.different);
    return summary;
}

std::vector<Ranked> Summary::ranked(What what) const {
    std::map<std::string, Ranked> by_name;
    for (const auto& [counted, much] : counts) {
        if (counted.what != what || counted.key.empty()) continue;
        Ranked& one = by_name[counted.key];
        one.name = counted.key;
        one.count += much;
        one.details[counted.detail] += much;
    }
    std::vector<Ranked> all;
    all.reserve(by_name.size());
    for (auto& [name, one] : by_name) all.push_back(std::move(one));
    std::stable_sort(all.begin(), all.end(),
                     [](const Ranked& a, const Ranked& b) { return a.count > b.count; });
    return all;
}

std::vector<Stretch> stretches_of(const Summary& summary, std::size_t most) {
    std::vector<Stretch> all = parted(summary, day_part);
    if (all.size() > most) all = parted(summary, week_part);
    if (all.size() > most) all = parted(summary, month_part);
    return all;
}

std::string name_of(const Day& day) {
    return day ? std::string(weekday_name(*day)) + " " + unattended::to_text(day) : "no date";
}

}  // namespace kiosk::commands
