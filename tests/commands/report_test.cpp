// The report of given counts: tables, lines for spreadsheets, and what stands on the chart.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "commands/report_chart.h"
#include "commands/report_tables.h"
#include "commands/table.h"

namespace kiosk::commands {
namespace {

using unattended::Counted;
using unattended::Counts;
using unattended::What;

constexpr std::chrono::sys_days saturday = std::chrono::year(2026) / 12 / 5;

Counted on(std::chrono::sys_days day, What what, const std::string& key = {},
           const std::string& detail = {}) {
    return {day, what, key, detail};
}

Counts two_days() {
    const auto sunday = saturday + std::chrono::days(1);
    return {{on(saturday, What::shown, "a.mp4"), 10},
            {on(saturday, What::on_screen, "a.mp4"), 3'725'000},
            {on(saturday, What::shown, "b.png"), 5},
            {on(saturday, What::visits), 3},
            {on(saturday, What::touches), 12},
            {on(saturday, What::page, "Grades", "ru"), 2},
            {on(saturday, What::page, "Grades", "en"), 1},
            {on(saturday, What::page, "Needs", "ru"), 4},
            {on(saturday, What::language, "ru"), 2},
            {on(saturday, What::film, "Dawn"), 1},
            {on(sunday, What::shown, "a.mp4"), 7},
            {on(sunday, What::visits), 1},
            {on(sunday, What::left_out, "c.mp4", "is a text file"), 2},
            {on(sunday, What::late, "a.mp4"), 9},
            {on(sunday, What::again), 1},
            {on(sunday, What::skipped, "a.mp4"), 6}};
}

/// The line that begins with these words, its columns parted by one space.
std::string line_with(const std::string& text, const std::string& begins) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string folded;
        for (std::string word; words >> word;) folded += (folded.empty() ? "" : " ") + word;
        if (folded.starts_with(begins)) return folded;
    }
    return "no line " + begins;
}

TEST(ReportTest, TablesSumUpDaysPagesAndItems) {
    const std::string text = tables_of(summary_of(two_days()));
    EXPECT_EQ(line_with(text, "Sat 2026-12-05"), "Sat 2026-12-05 3 12 7 1 2");
    EXPECT_EQ(line_with(text, "all"), "all 4 12 7 1 2");
    const std::string show = text.substr(text.find("The show"));
    EXPECT_EQ(line_with(show, "Sat 2026-12-05"), "Sat 2026-12-05 1 h 2 min 15 2 0 0 0 0");
    EXPECT_EQ(line_with(show, "Sun 2026-12-06"), "Sun 2026-12-06 0 s 7 1 6 2 9 1");
    EXPECT_EQ(line_with(show, "all"), "all 1 h 2 min 22 2 6 2 9 1");
    EXPECT_EQ(line_with(text, "Pages that"), "Pages that visitors opened times English Русский");
    EXPECT_EQ(line_with(text, "Needs"), "Needs 4 0 4");
    EXPECT_EQ(line_with(text, "Grades"), "Grades 3 1 2");
    EXPECT_LT(text.find("Needs"), text.find("Grades")) << "most often comes first";
    EXPECT_EQ(line_with(text, "Русский"), "Русский 2");
    EXPECT_EQ(line_with(text, "Dawn"), "Dawn 1");
    EXPECT_EQ(line_with(text, "a.mp4"), "a.mp4 17 1 h 2 min");
    EXPECT_EQ(line_with(text, "c.mp4"), "c.mp4: is a text file (2 times)");
    EXPECT_NE(text.find("Help and its pages are never counted"), std::string::npos);
}

TEST(ReportTest, ColumnsStandUnderOneAnotherInAnyScript) {
    const std::string text =
        to_text({{"Pages", "times"}, {{"Нужды", "4"}, {"Grades, long", "123"}}});
    EXPECT_EQ(text,
              "  Pages         times\n"
              "  Нужды             4\n"
              "  Grades, long    123\n\n");
    EXPECT_EQ(to_text({{"Pages", "times"}, {}}), "");
}

TEST(ReportTest, SpreadsheetsGetEveryCount) {
    Counts counts{{on(saturday, What::shown, "text: \"50 cents\", or more"), 2},
                  {{std::nullopt, What::standby, "", ""}, 1}};
    EXPECT_EQ(csv_of(counts),
              "day,what,name,language or reason,count\r\n"
              ",standby,,,1\r\n"
              "2026-12-05,shown,\"text: \"\"50 cents\"\", or more\",,2\r\n");
    EXPECT_EQ(csv_line({"a\nb", "", "c"}), "\"a\nb\",,c\r\n");
}

TEST(ReportTest, DaysOfAnyLengthAreDays) {
    // The clocks of Europe go forward on 29 March 2026.
    Counts counts;
    for (int day = 28; day <= 31; ++day)
        counts[on(std::chrono::year(2026) / 3 / day, What::visits)] = day;
    const Summary summary = summary_of(counts);
    ASSERT_EQ(summary.days.size(), 4U);
    EXPECT_EQ(name_of(std::next(summary.days.begin())->first), "Sun 2026-03-29");
    const std::vector<Stretch> stretches = stretches_of(summary, 31);
    ASSERT_EQ(stretches.size(), 4U);
    EXPECT_EQ(stretches[1].name, "Sun 29 Mar");
    EXPECT_EQ(stretches[1].visits, 29);
}

TEST(ReportTest, ManyDaysBecomeWeeksAndThenMonths) {
    Counts counts;
    for (int day = 0; day < 60; ++day)
        counts[on(saturday + std::chrono::days(day), What::visits)] = 1;
    const auto weeks = stretches_of(summary_of(counts), 31);
    ASSERT_EQ(weeks.size(), 10U);
    EXPECT_EQ(weeks[0].name, "from 30 Nov");
    EXPECT_EQ(weeks[0].visits, 2);
    EXPECT_EQ(weeks[1].visits, 7);
    const auto months = stretches_of(summary_of(counts), 5);
    ASSERT_EQ(months.size(), 3U);
    EXPECT_EQ(months[1].name, "Jan 2027");
    EXPECT_EQ(months[1].visits, 31);
}

TEST(ReportTest, WhatHasNoDateAndWhatWasMissedIsSaid) {
    const std::string text = tables_of(
        summary_of({{{std::nullopt, What::visits, "", ""}, 2}, {on(saturday, What::missed), 5}}));
    EXPECT_EQ(line_with(text, "no date"), "no date 2 0 0 0 0");
    EXPECT_NE(text.find("clock had not been set"), std::string::npos);
    EXPECT_NE(text.find("5 happenings could not be written"), std::string::npos);
}

TEST(ReportTest, DaysThatKeptTheirSumsOnlyAreCountedToo) {
    const Summary summary = summary_of({{on(saturday, What::shown), 40},
                                        {on(saturday, What::different), 8},
                                        {on(saturday, What::page), 3}});
    EXPECT_EQ(summary.all[What::shown], 40);
    EXPECT_EQ(summary.all.different, 8);
    EXPECT_TRUE(summary.ranked(What::page).empty());
}

TEST(ReportTest, TheChartShowsDaysPagesAndLanguages) {
    const draw::Chart chart = chart_of(summary_of(two_days()));
    EXPECT_EQ(
        chart.subtitle,
        "Sat 2026-12-05 to Sun 2026-12-06: 4 visits, 12 touches, 7 pages opened, 1 film asked "
        "for");
    ASSERT_EQ(chart.columns.size(), 2U);
    ASSERT_EQ(chart.columns[0].bars.size(), 2U);
    EXPECT_EQ(chart.columns[0].bars[0].name, "Sat 5 Dec");
    EXPECT_EQ(chart.columns[0].bars[0].label, "3");
    ASSERT_EQ(chart.rows.size(), 2U);
    EXPECT_EQ(chart.rows[0].bars[0].name, "Needs");
    EXPECT_EQ(chart.rows[1].bars[0].name, "Русский");
}

TEST(ReportTest, AChartOfNothingCanBeDrawnToo) {
    const auto file = std::filesystem::temp_directory_path() / "kiosk-test-empty-chart.png";
    draw::save_chart(chart_of(summary_of({})), file);
    std::ifstream png(file, std::ios::binary);
    std::string begins(4, '\0');
    png.read(begins.data(), 4);
    EXPECT_EQ(begins, "\x89PNG");
    std::filesystem::remove(file);
    EXPECT_THROW(draw::save_chart(chart_of(summary_of({})), "/nowhere/at/all.png"),
                 std::runtime_error);
}

}  // namespace
}  // namespace kiosk::commands
