// The installed fonts: what they can draw, and which of them draws what.
#include "kiosk/draw/fonts.h"

#include <gtest/gtest.h>

#include "kiosk/draw/type.h"

namespace kiosk::draw {
namespace {

constexpr std::string_view kazakh = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

TEST(Fonts, EveryStyleHasTheKazakhLettersInOneFace) {
    Fonts fonts;
    for (const Style style :
         {Style::serif, Style::serif_bold, Style::sans, Style::sans_medium, Style::sans_semibold}) {
        const std::vector<FaceRun> runs = fonts.runs(kazakh, style);
        ASSERT_EQ(runs.size(), 1U);
        TTF_Font& font = fonts.font(runs[0].face, 40);
        EXPECT_NE(TTF_GlyphIsProvided32(&font, U'ұ'), 0);
    }
}

TEST(Fonts, StylesAreDifferentFaces) {
    Fonts fonts;
    const auto face = [&](Style style) { return fonts.runs("a", style).at(0).face; };
    EXPECT_NE(face(Style::serif), face(Style::serif_bold));
    EXPECT_NE(face(Style::serif), face(Style::sans));
    EXPECT_NE(face(Style::sans), face(Style::sans_semibold));
}

TEST(Fonts, AnotherFaceStepsInForOneRun) {
    Fonts fonts;
    // Georgian is in DejaVu, and in neither Inter nor Noto Serif.
    const std::string text = "Tbilisi, თბილისი, 2025";
    const std::vector<FaceRun> runs = fonts.runs(text, Style::sans);
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[0].face, runs[2].face);
    EXPECT_NE(runs[0].face, runs[1].face);
    EXPECT_NE(TTF_GlyphIsProvided32(&fonts.font(runs[1].face, 40), U'თ'), 0);
    EXPECT_EQ(std::string(runs[0].text) + std::string(runs[1].text) + std::string(runs[2].text),
              text);
}

TEST(Fonts, MoreSizesThanAreKeptOpen) {
    Fonts fonts;
    for (int size = 10; size < 100; ++size)
        EXPECT_EQ(TTF_FontHeight(&fonts.font(0, size)) > 0, true) << size;
}

TEST(Fonts, UndrawableCharactersAreNamedOnce) {
    EXPECT_TRUE(
        Coverage().undrawable("Қазақстан: 171 people — «мир», 50 %\n\t\u00A0\u200D\uFEFF").empty());
    EXPECT_EQ(Coverage().undrawable("a\U000F1234b\U0010FFFDc\U000F1234"),
              (std::vector<char32_t>{0xF1234, 0x10FFFD}));
}

TEST(Type, WidthsGrowWithTheTextAndSpacesCount) {
    Type type;
    const double word = type.width("people", Style::serif);
    EXPECT_GT(type.width("people", Style::serif_bold), word);
    EXPECT_GT(type.width("people ", Style::serif), word + 0.1);
    EXPECT_NEAR(type.width("people people", Style::serif), 2 * word + type.width(" ", Style::serif),
                0.03);
    EXPECT_EQ(type.width("", Style::serif), 0);
}

}  // namespace
}  // namespace kiosk::draw
