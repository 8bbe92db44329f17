// What attributes may say and what they may not. No XML here: text in, value or nothing out.
#include "content/values.h"

#include <gtest/gtest.h>

namespace kiosk::content {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

TEST(Values, DurationsInPeoplesWords) {
    EXPECT_EQ(parse_duration("8s"), seconds(8));
    EXPECT_EQ(parse_duration("1m30s"), seconds(90));
    EXPECT_EQ(parse_duration("750ms"), milliseconds(750));
    EXPECT_EQ(parse_duration("1h"), hours(1));
    EXPECT_EQ(parse_duration("1h2m3s4ms"), hours(1) + minutes(2) + seconds(3) + milliseconds(4));
    EXPECT_EQ(parse_duration("0.1s"), milliseconds(100));
    EXPECT_EQ(parse_duration("0s"), seconds(0));
}

TEST(Values, DurationsAsClockValuesOfSmil) {
    EXPECT_EQ(parse_duration("00:01:30.5"), milliseconds(90500));
    EXPECT_EQ(parse_duration("01:30"), seconds(90));
    EXPECT_EQ(parse_duration("1.5min"), seconds(90));
    EXPECT_EQ(parse_duration("2h"), hours(2));
    EXPECT_EQ(parse_duration("45"), seconds(45));
    EXPECT_EQ(parse_duration("24:00:00"), hours(24));
}

TEST(Values, WhatIsNoDuration) {
    for (const char* text : {"",
                             "s",
                             "8 s",
                             " 8s",
                             "8s ",
                             "-8s",
                             "1,5s",
                             "8sec",
                             "30s1m",
                             "1s1s",
                             "1m30",
                             "1:60",
                             "60:00",
                             "1:2",
                             "::",
                             "1:",
                             "00:00:00:00",
                             "1e3s",
                             "0x8s",
                             "nan",
                             "inf",
                             "99999999999999999999s",
                             "∞"}) {
        EXPECT_EQ(parse_duration(text), std::nullopt) << text;
    }
}

TEST(Values, Dates) {
    EXPECT_EQ(parse_source_date("2026"), (SourceDate{2026, 0, 0}));
    EXPECT_EQ(parse_source_date("2026-02"), (SourceDate{2026, 2, 0}));
    EXPECT_EQ(parse_source_date("2024-02-29"), (SourceDate{2024, 2, 29}));
    EXPECT_EQ(parse_source_date("undated"), SourceDate{});
    for (const char* text : {"", "26", "2026-2", "2026-13", "2026-00", "2026-02-30", "2025-02-29",
                             "02.2026", "2026-02-", "0000", "Undated "}) {
        EXPECT_EQ(parse_source_date(text), std::nullopt) << text;
    }
}

TEST(Values, SharesCountsColorsAndLanguages) {
    EXPECT_EQ(parse_share("80%"), 0.8);
    EXPECT_EQ(parse_share("100"), 1.0);
    EXPECT_EQ(parse_share("0"), 0.0);
    EXPECT_FALSE(parse_share("100.5") || parse_share("-1") || parse_share("loud") ||
                 parse_share("%") || parse_share(""));
    EXPECT_EQ(parse_count("12"), 12);
    EXPECT_FALSE(parse_count("1.5") || parse_count("-1") || parse_count("") ||
                 parse_count("99999999999"));
    EXPECT_EQ(parse_color("#F5c067"), (Color{0xF5, 0xC0, 0x67}));
    EXPECT_FALSE(parse_color("F5C067") || parse_color("#F5C06") || parse_color("#F5C06G") ||
                 parse_color("#-5C067"));
    EXPECT_EQ(parse_languages(" en  ru"), (std::vector<std::string>{"en", "ru"}));
    EXPECT_EQ(parse_languages("kk-KZ"), (std::vector<std::string>{"kk-KZ"}));
    EXPECT_EQ(parse_languages("EN rus"), (std::vector<std::string>{"EN", "rus"}));
    EXPECT_FALSE(parse_languages("kz") || parse_languages("en ua"));  // countries
    EXPECT_FALSE(parse_languages("") || parse_languages("e") || parse_languages("en ru en") ||
                 parse_languages("en,ru") || parse_languages("en-"));
}

TEST(Values, DurationsAreToldAsPeopleSayThem) {
    EXPECT_EQ(to_words(milliseconds(8500)), "8.5 s");
    EXPECT_EQ(to_words(seconds(90)), "1 min 30 s");
    EXPECT_EQ(to_words(milliseconds(59990)), "1 min");
    EXPECT_EQ(to_attribute(milliseconds(8410)), "8.5s");
}

TEST(Values, HashesOfPins) {
    const std::string salt = "$y$j9T$" + std::string(22, 'a') + "$";
    EXPECT_TRUE(is_pin_hash(salt + std::string(43, 'b')));
    EXPECT_FALSE(is_pin_hash(salt + std::string(42, 'b')));
    EXPECT_FALSE(is_pin_hash("1234"));
    const std::string end = "$" + std::string(22, 'a') + "$" + std::string(43, 'b');
    EXPECT_FALSE(is_pin_hash("$y$" + std::string(200'000, 'j') + end));
}

}  // namespace
}  // namespace kiosk::content
