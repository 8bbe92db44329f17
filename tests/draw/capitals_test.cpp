// Labels in capitals.
#include "kiosk/draw/capitals.h"

#include <gtest/gtest.h>

namespace kiosk::draw {
namespace {

TEST(Capitals, LatinAndRussian) {
    EXPECT_EQ(capitals("Kazakhstan, 2025"), "KAZAKHSTAN, 2025");
    EXPECT_EQ(capitals("Straße, naïve, ÿ, žluťoučký"), "STRASSE, NAÏVE, Ÿ, ŽLUŤOUČKÝ");
    EXPECT_EQ(capitals("Мир ещё живёт, ѓ"), "МИР ЕЩЁ ЖИВЁТ, Ѓ");
}

TEST(Capitals, Kazakh) {
    EXPECT_EQ(capitals("әғқңөұүһі"), "ӘҒҚҢӨҰҮҺІ");
    EXPECT_EQ(capitals("Қазақстан"), "ҚАЗАҚСТАН");
    EXPECT_EQ(capitals("ӘҒҚҢӨҰҮҺІ"), "ӘҒҚҢӨҰҮҺІ");
}

TEST(Capitals, OthersStay) {
    EXPECT_EQ(capitals("5 × 6 ÷ 2 — 漢字 😀"), "5 × 6 ÷ 2 — 漢字 😀");
}

TEST(Capitals, LettersAreSpacedAndAccentsStayOn) {
    EXPECT_EQ(letter_spaced("АБ"), "А\u200A\u200AБ");
    EXPECT_EQ(letter_spaced("И\u0306Б"), "И\u0306\u200A\u200AБ");
    EXPECT_EQ(letter_spaced(""), "");
}

}  // namespace
}  // namespace kiosk::draw
