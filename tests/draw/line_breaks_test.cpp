// Line breaking, with widths made up.
#include "kiosk/draw/line_breaks.h"

#include <gtest/gtest.h>

#include <string>

namespace kiosk::draw {
namespace {

/// Gauges of words of so many letters, parted by one.
std::vector<Gauge> letters(std::initializer_list<int> lengths) {
    std::vector<Gauge> words;
    for (const int length : lengths) words.push_back({static_cast<double>(length), 1, Joint::open});
    words.back().after = Joint::must;
    return words;
}

/// How many words stand on each line; "-" where it cannot be done.
std::string counts(const std::vector<Gauge>& words, const std::vector<double>& widths) {
    const auto lines = break_lines(words, widths);
    if (!lines) return "-";
    std::string all;
    for (const WordRange& line : *lines) {
        if (!all.empty()) all += ' ';
        all += std::to_string(line.end - line.begin);
    }
    return all;
}

TEST(LineBreaks, LinesAreBalanced) {
    // Filled greedily this would be 5 and 1.
    EXPECT_EQ(counts(letters({4, 4, 4, 4, 4, 4}), {25, 25}), "3 3");
    EXPECT_EQ(counts(letters({4, 4, 4, 4, 4, 4, 4}), {25, 25, 25}), "2 2 3");
}

TEST(LineBreaks, NoLineIsWiderThanItsRoom) {
    EXPECT_EQ(counts(letters({4, 4, 4, 4}), {20, 4}), "3 1");
    EXPECT_EQ(counts(letters({4, 4, 4, 4}), {14, 3}), "-");
    EXPECT_EQ(counts(letters({30}), {25}), "-");
}

TEST(LineBreaks, NeverAndMustAreObeyed) {
    std::vector<Gauge> words = letters({4, 4, 4, 4});
    words[1].after = Joint::never;
    EXPECT_EQ(counts(words, {14, 14}), "1 3");
    words[1].after = Joint::must;
    words[0].after = Joint::must;
    EXPECT_EQ(counts(words, {30, 30}), "-");
    EXPECT_EQ(counts(words, {30, 30, 30}), "1 1 2");
}

TEST(LineBreaks, ShortWordsAreNotLeftHangingWhereAvoidable) {
    std::vector<Gauge> words = letters({6, 1, 6, 5});
    EXPECT_EQ(counts(words, {14, 14}), "2 2");
    words[1].after = Joint::avoid;
    EXPECT_EQ(counts(words, {14, 14}), "1 3");
    // Here there is no other way.
    EXPECT_EQ(counts(words, {8, 12}), "2 2");
}

TEST(LineBreaks, NoWidows) {
    // As even as can be would be 20 and 5; a shorter first line is better than a lonely word.
    EXPECT_EQ(counts(letters({9, 10, 1}), {22, 22}), "1 2");
    EXPECT_EQ(counts(letters({12, 12, 3}), {25, 25}), "1 2");
}

TEST(LineBreaks, LinesEndWithClausesWhereItCostsLittle) {
    std::vector<Gauge> words = letters({5, 5, 6, 5, 5});
    EXPECT_EQ(counts(words, {20, 20}), "2 3");
    words[2].after = Joint::good;
    EXPECT_EQ(counts(words, {20, 20}), "3 2");
}

TEST(LineBreaks, NothingIsNotBroken) {
    EXPECT_EQ(counts({}, {10}), "-");
    EXPECT_EQ(counts(letters({3}), {}), "-");
}

}  // namespace
}  // namespace kiosk::draw
