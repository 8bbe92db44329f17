// What is counted of each thing that happens, and on which day.
#include "unattended/counts.h"

#include <gtest/gtest.h>

#include "tests/unattended/some_counts.h"

namespace kiosk::unattended {
namespace {

content::LocalTime at(const char* text) {
    return *content::parse_local_time(text);
}

Counts counted(const stage::Happening& happening) {
    Counts counts;
    count(counts, happening, at("2026-12-05 10:00"));
    return counts;
}

TEST(CountsTest, EachHappeningCountsAsWhatItIs) {
    EXPECT_EQ(counted(stage::Started{}), (Counts{{on_day(0, What::started), 1}}));
    EXPECT_EQ(counted(stage::Started{true}),
              (Counts{{on_day(0, What::started), 1}, {on_day(0, What::again), 1}}));
    EXPECT_EQ(counted(stage::ItemShown{"a.mp4", "en", {}}),
              (Counts{{on_day(0, What::shown, "a.mp4"), 1}}));
    EXPECT_EQ(counted(stage::ItemOver{"a.mp4", 2500ms}),
              (Counts{{on_day(0, What::on_screen, "a.mp4"), 2500}}));
    EXPECT_EQ(counted(stage::ItemSkipped{"a.mp4"}),
              (Counts{{on_day(0, What::skipped, "a.mp4"), 1}}));
    EXPECT_EQ(counted(stage::ItemLeftOut{"a.mp4", "is a text file"}),
              (Counts{{on_day(0, What::left_out, "a.mp4", "is a text file"), 1}}));
    EXPECT_EQ(counted(stage::PicturesLate{"a.mp4", 7}),
              (Counts{{on_day(0, What::late, "a.mp4"), 7}}));
    EXPECT_EQ(counted(stage::StandbyShown{}), (Counts{{on_day(0, What::standby), 1}}));
}

TEST(CountsTest, AVisitIsPartedIntoSums) {
    const stage::Visited visit{
        9, {{"Needs", "en"}, {"Grades", "ru"}, {"Needs", "en"}}, {"ru", "en"}, {"Dawn"}};
    EXPECT_EQ(counted(visit), (Counts{{on_day(0, What::visits), 1},
                                      {on_day(0, What::touches), 9},
                                      {on_day(0, What::page, "Needs", "en"), 2},
                                      {on_day(0, What::page, "Grades", "ru"), 1},
                                      {on_day(0, What::language, "ru"), 1},
                                      {on_day(0, What::language, "en"), 1},
                                      {on_day(0, What::film, "Dawn"), 1}}));
}

TEST(CountsTest, TheDayIsTheOneOnTheWall) {
    Counts counts;
    for (const char* time : {"2026-12-05 23:59:59", "2026-12-06 00:00", "2026-12-06 12:00"})
        count(counts, stage::StandbyShown{}, at(time));
    EXPECT_EQ(counts, (Counts{{on_day(0, What::standby), 1}, {on_day(1, What::standby), 2}}));
}

TEST(CountsTest, AClockThatWasNeverSetHasNoDay) {
    content::LocalTime never_set = at("1970-01-01 00:10");
    never_set.trusted = false;
    Counts counts;
    count(counts, stage::StandbyShown{}, never_set);
    EXPECT_EQ(counts, (Counts{{{std::nullopt, What::standby, "", ""}, 1}}));
}

TEST(CountsTest, LongKeysAreCutBetweenLetters) {
    std::string text = "a";
    while (text.size() < 1000) text += "ж";
    const Counts counts = counted(stage::ItemShown{text, "ru", {}});
    const std::string& key = counts.begin()->first.key;
    EXPECT_EQ(key.size(), 199 + std::string("…").size());
    EXPECT_EQ(key.substr(0, 199), text.substr(0, 199));
}

TEST(CountsTest, NamesAndDaysAreReadAsTheyAreWritten) {
    for (int i = 0; i <= static_cast<int>(What::missed); ++i) {
        const auto what = static_cast<What>(i);
        EXPECT_FALSE(name_of(what).empty());
        EXPECT_EQ(what_named(name_of(what)), what);
    }
    EXPECT_EQ(what_named("of a newer program"), std::nullopt);
    EXPECT_EQ(to_text(first_day), "2026-12-05");
    EXPECT_EQ(parse_day("2026-12-05"), first_day);
    EXPECT_EQ(to_text(std::nullopt), "");
    for (const char* wrong : {"", "2026-13-01", "2026-02-30", "tomorrow", "2026-12-05 "})
        EXPECT_EQ(parse_day(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace kiosk::unattended
