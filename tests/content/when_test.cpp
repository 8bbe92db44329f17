// Schedule windows, on days of a calendar that is given: no window is judged by a clock.
#include "content/when.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace kiosk::content {
namespace {

When when(std::string_view text) {
    const auto parsed = parse_when(text);
    EXPECT_TRUE(std::holds_alternative<When>(parsed))
        << text << ": " << std::get<std::string>(parsed);
    return std::holds_alternative<When>(parsed) ? std::get<When>(parsed) : When{};
}

bool open(std::string_view window, std::string_view time) {
    return is_open(when(window), parse_local_time(time).value());
}

// 2026-12-05 is a Saturday.

TEST(WhenWindow, DaysOfTheWeek) {
    EXPECT_TRUE(open("Sat", "2026-12-05 00:00"));
    EXPECT_TRUE(open("saturday", "2026-12-05 23:59:59"));
    EXPECT_FALSE(open("Sat", "2026-12-06 00:00"));
    EXPECT_FALSE(open("Mon-Fri", "2026-12-05 12:00"));
    EXPECT_TRUE(open("Mon-Fri", "2026-12-04 12:00"));
    EXPECT_TRUE(open("Fri-Mon", "2026-12-06 12:00"));
    EXPECT_FALSE(open("Fri-Mon", "2026-12-08 12:00"));
    EXPECT_TRUE(open("Mon,Sat", "2026-12-05 12:00"));
}

TEST(WhenWindow, HoursEndBeforeTheirEnd) {
    EXPECT_FALSE(open("Sat 09:00-13:00", "2026-12-05 08:59:59"));
    EXPECT_TRUE(open("Sat 09:00-13:00", "2026-12-05 09:00"));
    EXPECT_FALSE(open("Sat 9:00-13:00", "2026-12-05 13:00"));
    EXPECT_TRUE(open("18:00-24:00", "2026-12-05 23:59:59"));
    EXPECT_TRUE(open("09:00-10:00,14:00-15:00", "2026-12-05 14:30"));
    EXPECT_FALSE(open("09:00-10:00,14:00-15:00", "2026-12-05 11:00"));
}

TEST(WhenWindow, OverMidnightBelongsToTheDayItBeginsOn) {
    EXPECT_TRUE(open("Sat 22:00-02:00", "2026-12-05 23:00"));
    EXPECT_TRUE(open("Sat 22:00-02:00", "2026-12-06 01:59:59"));
    EXPECT_FALSE(open("Sat 22:00-02:00", "2026-12-06 02:00"));
    EXPECT_FALSE(open("Sat 22:00-02:00", "2026-12-05 01:00"));
    EXPECT_TRUE(open("2026-12-05 22:00-02:00", "2026-12-06 01:00"));
    EXPECT_FALSE(open("2026-12-06 22:00-02:00", "2026-12-06 01:00"));
    EXPECT_TRUE(open("2026-12-31 23:00-01:00", "2027-01-01 00:30"));
}

TEST(WhenWindow, DateRangesHoldBothEndsAndSeveralWindowsAddUp) {
    EXPECT_TRUE(open("2026-12-01..2026-12-24", "2026-12-01 00:00"));
    EXPECT_TRUE(open("2026-12-01..2026-12-24", "2026-12-24 23:59:59"));
    EXPECT_FALSE(open("2026-12-01..2026-12-24", "2026-12-25 00:00"));
    EXPECT_TRUE(open("Mon; 2026-12-05", "2026-12-05 12:00"));
    EXPECT_TRUE(open("Sat 2026-12-01..2026-12-24 09:00-13:00;", "2026-12-12 12:00"));
    EXPECT_FALSE(open("Sat 2026-12-01..2026-12-24 09:00-13:00", "2026-12-26 12:00"));
}

TEST(WhenWindow, AClockThatWasNeverSetKnowsNoDates) {
    LocalTime unset = parse_local_time("1970-01-03 12:00").value();  // a Saturday
    unset.trusted = false;
    EXPECT_TRUE(is_open(when("2026-12-01..2026-12-24"), unset));
    EXPECT_TRUE(is_open(when("Sat 2026-12-05 09:00-13:00"), unset));
    EXPECT_FALSE(is_open(when("2026-12-05 13:00-14:00"), unset));
}

TEST(WhenWindow, NothingIsAlwaysOpen) {
    EXPECT_TRUE(is_open(When{}, LocalTime{}));
}

TEST(WhenWindow, WhatIsNoneIsToldApart) {
    for (const char* text :
         {"", ";", "Sat;;Sun", "Someday", "Sat 9-13", "25:00-26:00", "24:00-01:00", "09:00",
          "09:60-10:00", "09:00-09:00", "2026-02-30", "2026-12-24..2026-12-01", "2026-12-01..",
          "2026-12-01-2026-12-24", "Sat,", "Mon-", "-Fri", "09:00-13:00x", "Сб"}) {
        const auto parsed = parse_when(text);
        EXPECT_TRUE(std::holds_alternative<std::string>(parsed)) << text;
    }
}

TEST(WhenWindow, AreAtMostTwoHundredHoweverLongTheText) {
    const auto many = [](std::string_view clause, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += clause;
        return text;
    };
    EXPECT_EQ(when(many("Sat 09:00-13:00; ", 200)).windows.size(), 200U);
    const std::string times = "09:00-10:00" + many(",09:00-10:00", 1'999);
    const std::string days = "2026-12-05" + many(",2026-12-05", 1'999);
    for (const std::string& text :
         {many("Sat;", 201), many("Sat;", 1'000'000), days + " " + times}) {
        EXPECT_EQ(std::get<std::string>(parse_when(text)), "it has more than 200 windows");
    }
}

TEST(WhenWindow, SeveralMayNeverMeet) {
    EXPECT_TRUE(ever_open({}));
    EXPECT_TRUE(ever_open({when("Sat"), when("09:00-13:00")}));
    EXPECT_FALSE(ever_open({when("Sat"), when("Mon-Fri")}));
    EXPECT_TRUE(ever_open({when("Sat 22:00-02:00"), when("Sun 01:00-03:00")}));
    EXPECT_FALSE(ever_open({when("09:00-10:00"), when("10:00-11:00")}));
    EXPECT_TRUE(ever_open({when("2026-12-01..2026-12-24"), when("2026-12-24..2026-12-31")}));
    EXPECT_FALSE(
        ever_open({when("2026-12-01..2026-12-02"), when("Sat")}));  // a Tuesday and a Wednesday
    EXPECT_TRUE(ever_open({when("2026-12-04 23:00-01:00"), when("Sat 00:30-02:00")}));
    EXPECT_TRUE(
        ever_open({when("2026-01-01..2027-12-31"), when("2026-12-01..2026-12-06"), when("Sun")}));
}

TEST(WhenWindow, LocalTimes) {
    const LocalTime time = parse_local_time("2026-12-31 23:59:30").value();
    EXPECT_EQ(time + std::chrono::seconds(30), parse_local_time("2027-01-01 00:00"));
    EXPECT_EQ(parse_local_time("2027-01-01 00:00").value() + std::chrono::seconds(-30), time);
    for (const char* text : {"", "2026-12-05", "2026-12-05 24:00", "2026-12-05T09:00",
                             "2026-12-05 09:00:60", "2026-13-05 09:00", "2026-12-05 09:00 "}) {
        EXPECT_EQ(parse_local_time(text), std::nullopt) << text;
    }
}

TEST(WhenWindow, ADateThatIsWrittenOtherwiseIsNotTakenForHours) {
    const auto fault = [](std::string_view text) {
        return std::get<std::string>(parse_when(text));
    };
    for (const char* date : {"2026-12-5", "5.12.2026", "2026/12/05"})
        EXPECT_NE(fault(date).find("is no date of the calendar"), std::string::npos) << fault(date);
    for (const char* hours : {"9-13", "9.00-13.00", "0900-1300"})
        EXPECT_NE(fault(hours).find("are no hours"), std::string::npos) << fault(hours);
}

}  // namespace
}  // namespace kiosk::content
