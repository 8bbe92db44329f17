#include "commands/report_tables.h"

#include <algorithm>

#include "commands/table.h"
#include "content/menu.h"

namespace kiosk::commands {

using unattended::What;

namespace {

constexpr std::size_t most_items = 20;  // the first of a long list: all are in the CSV

/// "6 h 40 min", "12 min", "40 s"
std::string time_of(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    if (seconds < 60) return std::to_string(seconds) + " s";
    const std::int64_t minutes = seconds / 60;
    if (minutes < 60) return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

/// A row a day, and one for all where there are several.
template <typename Cells>
Table by_day(const Summary& summary, std::vector<std::string> head, Cells cells_of) {
    Table table{std::move(head), {}};
    const auto add = [&table, &cells_of](const std::string& name, const Sums& sums) {
        std::vector<std::string> cells = cells_of(sums);
        cells.insert(cells.begin(), name);
        table.rows.push_back(std::move(cells));
    };
    for (const auto& [day, sums] : summary.days) add(name_of(day), sums);
    if (summary.days.size() > 1) add("all", summary.all);
    return table;
}

std::string visitors(const Summary& summary) {
    return to_text(by_day(
        summary,
        {"Visitors", "visits", "touches", "pages opened", "films asked for", "languages chosen"},
        [](const Sums& sums) {
            std::vector<std::string> cells;
            for (const What what :
                 {What::visits, What::touches, What::page, What::film, What::language})
                cells.push_back(std::to_string(sums[what]));
            return cells;
        }));
}

std::string the_show(const Summary& summary) {
    return to_text(
        by_day(summary,
               {"The show", "on the screen", "showings", "of items", "skipped", "left out",
                "late pictures", "restarts"},
               [](const Sums& sums) {
                   std::vector<std::string> cells{time_of(sums[What::on_screen]),
                                                  std::to_string(sums[What::shown]),
                                                  std::to_string(sums.different)};
                   for (const What what : {What::skipped, What::left_out, What::late, What::again})
                       cells.push_back(std::to_string(sums[what]));
                   return cells;
               }));
}

std::string pages(const Summary& summary) {
    const std::vector<Ranked> ranked = summary.ranked(What::page);
    std::map<std::string, std::int64_t> languages;
    for (const Ranked& page : ranked)
        for (const auto& [language, times] : page.details) languages[language] += times;
    Table table{{"Pages that visitors opened", "times"}, {}};
    if (languages.size() > 1)
        for (const auto& [language, times] : languages)
            table.head.push_back(content::own_name(language));
    for (const Ranked& page : ranked) {
        std::vector<std::string> row{page.name, std::to_string(page.count)};
        for (std::size_t i = 2; i < table.head.size(); ++i) {
            const auto& language =
                std::next(languages.begin(), static_cast<std::ptrdiff_t>(i - 2))->first;
            const auto found = page.details.find(language);
            row.push_back(found == page.details.end() ? "0" : std::to_string(found->second));
        }
        table.rows.push_back(std::move(row));
    }
    return to_text(table);
}

std::string times_of(const Summary& summary, What what, const std::string& title,
                     std::string (*named)(const std::string&)) {
    Table table{{title, "times"}, {}};
    for (const Ranked& one : summary.ranked(what))
        table.rows.push_back({named(one.name), std::to_string(one.count)});
    return to_text(table);
}

std::string as_it_is(const std::string& name) {
    return name;
}

std::string items(const Summary& summary) {
    std::map<std::string, std::int64_t> on_screen;
    for (const Ranked& one : summary.ranked(What::on_screen)) on_screen[one.name] = one.count;
    const std::vector<Ranked> ranked = summary.ranked(What::shown);
    Table table{{"Items", "showings", "on the screen"}, {}};
    for (std::size_t i = 0; i < std::min(ranked.size(), most_items); ++i)
        table.rows.push_back(
            {ranked[i].name, std::to_string(ranked[i].count), time_of(on_screen[ranked[i].name])});
    if (ranked.size() > most_items)
        table.rows.push_back(
            {"and " + std::to_string(ranked.size() - most_items) + " more (--csv has all)", "",
             ""});
    return to_text(table);
}

std::string left_out(const Summary& summary) {
    std::string text;
    for (const Ranked& one : summary.ranked(What::left_out))
        for (const auto& [why, times] : one.details)
            text += "  " + one.name + (why.empty() ? "" : ": " + why) +
                    (times > 1 ? " (" + std::to_string(times) + " times)" : "") + "\n";
    return text.empty() ? text : "  Left out\n" + text + "\n";
}

std::string remarks(const Summary& summary) {
    std::string text;
    if (summary.days.contains(std::nullopt))
        text += "No date: the machine's clock had not been set.\n";
    if (const std::int64_t missed = summary.all[What::missed]; missed > 0)
        text += std::to_string(missed) + " happenings could not be written and are missing here.\n";
    if (const std::int64_t standby = summary.all[What::standby]; standby > 0)
        text += "The standby card was on " + std::to_string(standby) +
                (standby == 1 ? " time.\n" : " times.\n");
    return text + of_help + "\n";
}

}  // namespace

std::string tables_of(const Summary& summary) {
    return visitors(summary) + the_show(summary) + pages(summary) +
           times_of(summary, What::language, "Languages that visitors chose", content::own_name) +
           times_of(summary, What::film, "Films that visitors asked for", as_it_is) +
           items(summary) + left_out(summary) + remarks(summary);
}

std::string csv_of(const unattended::Counts& counts) {
    std::string text = csv_line({"day", "what", "name", "language or reason", "count"});
    for (const auto& [counted, much] : counts)
        text += csv_line({unattended::to_text(counted.day),
                          std::string(unattended::name_of(counted.what)), counted.key,
                          counted.detail, std::to_string(much)});
    return text;
}

}  // namespace kiosk::commands
