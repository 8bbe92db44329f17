// The arithmetic of fading.
#include "kiosk/draw/mix.h"

#include <gtest/gtest.h>

#include <vector>

namespace kiosk::draw {
namespace {

std::vector<std::byte> bytes(std::initializer_list<int> values) {
    std::vector<std::byte> all;
    for (const int value : values) all.push_back(static_cast<std::byte>(value));
    return all;
}

TEST(Mix, SharesBecomeWeights) {
    EXPECT_EQ(weight(0), 0U);
    EXPECT_EQ(weight(0.5), 128U);
    EXPECT_EQ(weight(1), whole);
    EXPECT_EQ(weight(-1), 0U);
    EXPECT_EQ(weight(7), whole);
}

TEST(Mix, EndsAreExactAndTheMiddleIsRounded) {
    const auto under = bytes({0, 255, 10, 200});
    const auto over = bytes({255, 0, 11, 100});
    std::vector<std::byte> out(4);
    mix(under.data(), over.data(), 0, out.data(), 4);
    EXPECT_EQ(out, under);
    mix(under.data(), over.data(), whole, out.data(), 4);
    EXPECT_EQ(out, over);
    mix(under.data(), over.data(), 128, out.data(), 4);
    EXPECT_EQ(out, bytes({128, 128, 11, 150}));
}

TEST(Mix, AnyWeightStaysBetween) {
    for (unsigned w = 0; w <= whole; ++w) {
        const auto under = bytes({255, 7, 100});
        const auto over = bytes({255, 7, 200});
        std::vector<std::byte> out(3);
        mix(under.data(), over.data(), w, out.data(), 3);
        EXPECT_EQ(out[0], under[0]);
        EXPECT_EQ(out[1], under[1]);
        const int expected = 100 + 100 * static_cast<int>(w) / 256;
        EXPECT_NEAR(static_cast<int>(out[2]), expected, 1);
    }
}

std::uint32_t laid_over(std::uint32_t premultiplied, unsigned weight, std::uint32_t opaque) {
    lay_over(&premultiplied, weight, &opaque, 1);
    return opaque & 0xFFFFFFU;
}

TEST(LayOver, OpaqueCoversAndClearLeaves) {
    EXPECT_EQ(laid_over(0xFFF8F3E9, whole, 0x123456), 0xF8F3E9U);
    EXPECT_EQ(laid_over(0, whole, 0x123456), 0x123456U);
    EXPECT_EQ(laid_over(0xFFF8F3E9, 0, 0x123456), 0x123456U);
}

TEST(LayOver, HalfIsHalf) {
    const std::uint32_t mixed = laid_over(0x80000000, whole, 0xC8C8C8);
    EXPECT_NEAR(mixed & 0xFFU, 100, 1);
    EXPECT_NEAR(mixed >> 16U, 100, 1);
    EXPECT_NEAR(laid_over(0xFFFFFFFF, 128, 0) & 0xFFU, 127, 1);
}

TEST(LayOver, NothingOverflows) {
    for (unsigned alpha = 0; alpha < 256; ++alpha) {
        for (const unsigned w : {0U, 1U, 100U, 255U, 256U}) {
            const std::uint32_t white = alpha << 24U | alpha << 16U | alpha << 8U | alpha;
            EXPECT_GE(laid_over(white, w, 0xFFFFFF) & 0xFFU, 252U) << alpha << " " << w;
        }
    }
}

TEST(Mix, OnePixelIsLaidOverAsManyAre) {
    for (const std::size_t count : {1U, 31U, 32U, 100U}) {
        for (const unsigned w : {0U, 77U, whole}) {
            const std::vector<std::uint32_t> over(count, 0x80402010);
            std::vector<std::uint32_t> one(count, 0x00F0A050);
            std::vector<std::uint32_t> many = one;
            lay_over(over.data(), w, many.data(), count);
            lay_one_over(over.front(), w, one.data(), count);
            EXPECT_EQ(one, many);
        }
    }
}

TEST(Mix, ATintIsAMixWithOneColour) {
    std::vector<std::uint32_t> pixels(45, 0x00FF8000);
    tint(0xFF000000, 128, pixels.data(), 40);
    EXPECT_EQ(pixels[0] & 0xFFFFFFU, 0x804000U);
    EXPECT_EQ(pixels[39], pixels[0]);
    EXPECT_EQ(pixels[40], 0x00FF8000U) << "the rest stays";
}

}  // namespace
}  // namespace kiosk::draw
