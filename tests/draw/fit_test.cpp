// Fitting text into room, with a type of which every letter is half an em wide.
#include "kiosk/draw/fit.h"

#include <gtest/gtest.h>

#include "kiosk/content/utf8.h"
#include "kiosk/draw/scale.h"

namespace kiosk::draw {
namespace {

constexpr int shorter = 768;

double half_em(std::string_view text, Style) {
    return 0.5 * static_cast<double>(content::count_code_points(text));
}

Block fitted(std::string_view text, const Box& area) {
    const Manner manner{Style::serif, Style::serif_bold, Ink::paper, false, 0};
    return fit(words_of(text), manner, shorter, rooms_in(area), half_em);
}

std::string text_of(const Block& block) {
    std::string text;
    for (const Setting& setting : block.settings) text += (text.empty() ? "" : "/") + setting.text;
    return text;
}

void expect_inside(const Block& block, const Box& area) {
    const Box box = block.box();
    EXPECT_GE(box.left, area.left);
    EXPECT_GE(box.top, area.top);
    EXPECT_LE(box.right, area.right + 0.001);
    EXPECT_LE(box.bottom, area.bottom + 0.001);
}

TEST(Scale, CapitalsNeverFallBelowTheirShare) {
    for (const int side : {600, 768, 1080, 2160}) {
        EXPECT_GE(em_size(0, side) * capital_height, side / 14.0);
        EXPECT_GE(em_size(least_statement_step, side) * capital_height, side / 24.0);
        EXPECT_NEAR(em_size(1, side), 1.25 * em_size(0, side), 1.25);
    }
}

TEST(Fit, ShortTextTakesTheLargestStep) {
    const Block block = fitted("Be aware", {0, 0, 1000, 300});
    EXPECT_EQ(block.size, em_size(0, shorter));
    EXPECT_EQ(text_of(block), "Be aware");
}

TEST(Fit, LongTextStepsDownUntilItFits) {
    const Box area{10, 20, 700, 200};
    int last = em_size(0, shorter) + 1;
    for (const int words : {4, 16, 40, 80}) {
        std::string text;
        for (int i = 0; i < words; ++i) text += "shelter ";
        const Block block = fitted(text, area);
        EXPECT_LT(block.size, last) << words;
        last = block.size;
        expect_inside(block, area);
    }
}

TEST(Fit, ALongWordStepsDownInsteadOfOverflowing) {
    const Box area{0, 0, 700, 400};
    const Block block = fitted("https://www.globalmodernslavery.example/directory", area);
    EXPECT_EQ(block.lines.size(), 1U);
    EXPECT_LT(block.size, em_size(0, shorter));
    expect_inside(block, area);
}

TEST(Fit, WhatFitsAtNoSizeIsPartedAndCut) {
    const Box area{0, 0, 300, 60};
    const Block block = fitted(std::string(5000, 'x') + " and more", area);
    EXPECT_EQ(block.size, em_size(smallest_step, shorter));
    EXPECT_TRUE(text_of(block).ends_with("…")) << text_of(block);
    expect_inside(block, area);
}

TEST(Fit, PartingKeepsLettersWhole) {
    const Box area{0, 0, 40, 200};
    const Block block = fitted("Қазақстан", area);
    EXPECT_EQ(content::find_invalid_utf8(text_of(block)), std::string::npos);
    expect_inside(block, area);
}

TEST(Fit, WithoutRoomThereIsNothing) {
    EXPECT_TRUE(fitted("Be aware", {0, 0, 300, 5}).lines.empty());
    EXPECT_TRUE(fitted("", {0, 0, 300, 500}).lines.empty());
}

TEST(Fit, StretchesOfOneKindAreDrawnTogether) {
    std::vector<Word> words = words_of("helped 171 people today");
    emphasise_first_number(words);
    const Manner manner{Style::serif, Style::serif_bold, Ink::paper, false, 0};
    const Block block = fit(words, manner, shorter, rooms_in({0, 0, 1000, 200}), half_em);
    ASSERT_EQ(block.settings.size(), 3U);
    EXPECT_EQ(block.settings[1].text, "171 people");
    EXPECT_EQ(block.settings[1].ink, Ink::gold);
    EXPECT_EQ(block.settings[1].style, Style::serif_bold);
    EXPECT_DOUBLE_EQ(block.settings[1].left, 3.5 * block.size);
    EXPECT_DOUBLE_EQ(block.settings[2].left, 9.0 * block.size);
}

}  // namespace
}  // namespace kiosk::draw
