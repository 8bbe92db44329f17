#include "commands/report_chart.h"

#include <algorithm>

#include "commands/report_tables.h"
#include "content/menu.h"

namespace kiosk::commands {

using unattended::What;

namespace {

constexpr std::size_t most_columns = 31;  // a month of days still has room for its numbers
constexpr std::size_t most_pages = 7, most_languages = 4;

/// "7 028": every meeting reads a space between thousands.
std::string spaced(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, "\u00A0");
    return digits;
}

draw::Bars columns(const std::string& title, const std::vector<Stretch>& stretches,
                   std::int64_t Stretch::*value) {
    draw::Bars bars{title, {}, "None yet."};
    for (const Stretch& stretch : stretches)
        bars.bars.push_back(
            {stretch.name, static_cast<double>(stretch.*value), spaced(stretch.*value)});
    return bars;
}

draw::Bars rows(const std::string& title, const std::vector<Ranked>& ranked, std::size_t most,
                bool are_languages) {
    draw::Bars bars{title, {}, "None yet."};
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i)
        bars.bars.push_back({are_languages ? content::own_name(ranked[i].name) : ranked[i].name,
                             static_cast<double>(ranked[i].count), spaced(ranked[i].count)});
    return bars;
}

/// "5 December" would need a language; numbers are read everywhere.
std::string range_of(const Summary& summary) {
    std::string first, last;
    for (const auto& [day, sums] : summary.days) {
        if (!day) continue;
        last = name_of(day);
        if (first.empty()) first = last;
    }
    if (first.empty()) return "No days yet";
    return first == last ? first : first + " to " + last;
}

std::string counted(std::int64_t number, const std::string& one, const std::string& more) {
    return spaced(number) + " " + (number == 1 ? one : more);
}

}  // namespace

draw::Chart chart_of(const Summary& summary) {
    const std::vector<Stretch> stretches = stretches_of(summary, most_columns);
    const Sums& all = summary.all;
    return {
        "What happened at the kiosk",
        range_of(summary) + ": " + counted(all[What::visits], "visit", "visits") + ", " +
            counted(all[What::touches], "touch", "touches") + ", " +
            counted(all[What::page], "page opened", "pages opened") + ", " +
            counted(all[What::film], "film asked for", "films asked for"),
        {columns("Visits", stretches, &Stretch::visits),
         columns("Touches", stretches, &Stretch::touches)},
        {rows("Pages opened most", summary.ranked(What::page), most_pages, false),
         rows("Languages chosen", summary.ranked(What::language), most_languages, true)},
        of_help,
    };
}

}  // namespace kiosk::commands
