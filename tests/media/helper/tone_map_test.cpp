// The table that brings HDR down to SDR: against the published figures, then what a viewer would
// notice.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "media/helper/half_rate.h"
#include "media/helper/tone_map.h"

namespace kiosk::media::helper::test {
namespace {

std::uint16_t sample(double signal) {
    return static_cast<std::uint16_t>(std::lround(signal * 65535));
}

std::array<int, 3> through(const ToneMap& map, const Rgb& signals) {
    const std::uint16_t red = sample(signals[0]), green = sample(signals[1]),
                        blue = sample(signals[2]);
    std::uint32_t out = 0;
    map.apply(&green, &blue, &red, 1, &out);
    EXPECT_EQ(out >> 24, 0U);
    return {static_cast<int>(out >> 16 & 0xff), static_cast<int>(out >> 8 & 0xff),
            static_cast<int>(out & 0xff)};
}

Rgb to_light(const Rgb& signals, Curve curve) {
    Rgb parts{};
    for (std::size_t i = 0; i < 3; ++i) parts[i] = part_to_light(signals[i], curve);
    return on_display(parts, curve);
}

int grey(const ToneMap& map, double signal) {
    const std::array<int, 3> out = through(map, {signal, signal, signal});
    EXPECT_EQ(out[0], out[1]) << signal;
    EXPECT_EQ(out[1], out[2]) << signal;
    return out[1];
}

/// SMPTE ST 2084 and ITU-R BT.2408, tables 1 and 2.
TEST(Light, OfSignalsIsThatOfTheStandards) {
    EXPECT_NEAR(pq_to_light(0), 0, 1e-6);
    EXPECT_NEAR(pq_to_light(1), 10'000, 1e-6);
    EXPECT_NEAR(pq_to_light(0.58), 203, 1.5);
    EXPECT_NEAR(pq_to_light(0.7518), 1000, 1);
    for (const double light : {0.01, 1.0, 100.0, 4000.0})
        EXPECT_NEAR(pq_to_light(light_to_pq(light)), light, light * 1e-9);
    EXPECT_NEAR(to_light({1, 1, 1}, Curve::hlg)[1], 1000, 0.1);
    EXPECT_NEAR(to_light({0.75, 0.75, 0.75}, Curve::hlg)[1], 203, 1.5);
    EXPECT_NEAR(to_light({0.38, 0.38, 0.38}, Curve::hlg)[1], 26, 1);
    EXPECT_NEAR(to_light({1, 1, 1}, Curve::sdr)[1], sdr_white, 1e-9);
}

TEST(RollOff, KeepsDarkTonesAndEndsAtSdrWhite) {
    for (const double peak : {400.0, 1000.0, 4000.0, 10'000.0}) {
        const RollOff rolled_off(peak);
        EXPECT_EQ(rolled_off(5), 5);
        EXPECT_NEAR(rolled_off(peak), sdr_white, 1e-6);
        EXPECT_NEAR(rolled_off(peak * 2), sdr_white, 1e-6);
        double last = 0;
        for (int step = 0; step <= 1000; ++step) {
            const double light = peak * step / 1000;
            const double out = rolled_off(light);
            EXPECT_GE(out, last);
            EXPECT_LE(out, light + 1e-9);
            last = out;
        }
    }
    EXPECT_EQ(RollOff(sdr_white)(150), 150);
}

TEST(ToneMap, GreysStayGreyAndRiseToWhite) {
    for (const Curve curve : {Curve::sdr, Curve::pq, Curve::hlg}) {
        const ToneMap map({curve, Gamut::bt2020, usual_peak});
        EXPECT_EQ(grey(map, 0), 0);
        EXPECT_EQ(grey(map, 1), 255);
        int last = 0;
        for (int step = 0; step <= 1023; ++step) {
            const int out = grey(map, step / 1023.0);
            EXPECT_GE(out, last) << step;
            last = out;
        }
    }
}

/// Faces, paper and skies are below 100 cd/m2: there a film graded in HDR looks as it would in SDR.
TEST(ToneMap, MiddleTonesAreThoseOfSdr) {
    const ToneMap pq({Curve::pq, Gamut::bt2020, usual_peak});
    const ToneMap hlg({Curve::hlg, Gamut::bt2020, usual_peak});
    for (const double light : {2.0, 10.0, 26.0, 60.0}) {
        const int expected = static_cast<int>(std::lround(255 * to_sdr_signal(light / sdr_white)));
        EXPECT_NEAR(grey(pq, light_to_pq(light)), expected, 1) << light;
        // The HLG signal for this light, by BT.2100: gamma 1.2, then the OETF.
        const double scene = std::pow(light / 1000, 1 / 1.2);
        const double signal = scene <= 1.0 / 12
                                  ? std::sqrt(3 * scene)
                                  : 0.17883277 * std::log(12 * scene - 0.28466892) + 0.55991073;
        EXPECT_NEAR(grey(hlg, signal), expected, 2) << light;
    }
    EXPECT_GE(grey(pq, light_to_pq(sdr_white)), 225);
}

/// BT.709's own colours, carried in BT.2020 as ITU-R BT.2087 says, come back.
TEST(ToneMap, ColoursComeBackThroughTheWiderGamut) {
    constexpr std::array<Rgb, 3> to_bt2020{
        {{0.6274, 0.3293, 0.0433}, {0.0691, 0.9195, 0.0114}, {0.0164, 0.0880, 0.8956}}};
    const ToneMap pq({Curve::pq, Gamut::bt2020, usual_peak});
    const ToneMap sdr({Curve::sdr, Gamut::bt2020, usual_peak});
    // Skin, dark skin, a leaf, a poster's red, a sky.
    for (const std::array<int, 3>& color :
         {std::array{200, 150, 125}, {115, 82, 68}, {70, 120, 50}, {175, 54, 60}, {90, 130, 190}}) {
        Rgb pq_signals{}, sdr_signals{};
        for (std::size_t i = 0; i < 3; ++i) {
            double light = 0;
            for (std::size_t k = 0; k < 3; ++k)
                light += to_bt2020[i][k] * std::pow(color[k] / 255.0, 2.4);
            // Half as bright, to stay where nothing is rolled off.
            pq_signals[i] = light_to_pq(light * sdr_white / 2);
            sdr_signals[i] = std::pow(light, 1 / 2.4);
        }
        const double half = std::pow(0.5, 1 / 2.4);
        const std::array<int, 3> from_pq = through(pq, pq_signals);
        const std::array<int, 3> from_sdr = through(sdr, sdr_signals);
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_NEAR(from_pq[i], color[i] * half, 3);
            EXPECT_NEAR(from_sdr[i], color[i], 3);
        }
    }
}

TEST(ToneMap, SaturatedColoursStaySaturated) {
    for (const Curve curve : {Curve::pq, Curve::hlg}) {
        const ToneMap map({curve, Gamut::bt2020, usual_peak});
        const double bright = curve == Curve::pq ? light_to_pq(600) : 0.9;
        for (std::size_t i = 0; i < 3; ++i) {
            Rgb signals{};
            signals[i] = bright;
            const std::array<int, 3> out = through(map, signals);
            EXPECT_GE(out[i], curve == Curve::hlg && i == 2 ? 110 : 160);
            EXPECT_LE(out[(i + 1) % 3], 30);
            EXPECT_LE(out[(i + 2) % 3], 30);
        }
    }
}

/// Between its points the table is as good as the formulas: nobody sees two steps of 255.
TEST(ToneMap, IsTheFormulas) {
    for (const Curve curve : {Curve::sdr, Curve::pq, Curve::hlg}) {
        const Meaning meaning{curve, Gamut::bt2020, usual_peak};
        const ToneMap map(meaning);
        const RollOff roll_off(usual_peak);
        double sum = 0;
        constexpr int count = 20'000;
        for (int n = 0; n < count; ++n) {
            // Three ramps whose lengths share no factor fill the cube.
            const Rgb signals{n % 97 / 96.0, n % 89 / 88.0, n % 83 / 82.0};
            const std::array<int, 3> out = through(map, signals);
            const Rgb exact = to_sdr(to_light(signals, curve), Gamut::bt2020,
                                     curve == Curve::sdr ? nullptr : &roll_off);
            for (std::size_t i = 0; i < 3; ++i) sum += std::abs(out[i] - exact[i] * 255) / 3;
        }
        EXPECT_LT(sum / count, 0.4);
    }
}

TEST(HalfRate, ComesWithLatenessThatLasts) {
    HalfRate half;
    for (int n = 0; n < 7; ++n) half.note(true);
    EXPECT_FALSE(half.is_on());
    for (int n = 0; n < 32; ++n) half.note(false);
    for (int n = 0; n < 200; ++n) half.note(n % 5 == 0);  // 60 a second on a screen of 50
    EXPECT_FALSE(half.is_on());
    for (int n = 0; n < 32; ++n) half.note(n % 3 == 0);
    EXPECT_TRUE(half.is_on());
    for (int n = 0; n < 100; ++n) half.note(false);
    EXPECT_TRUE(half.is_on());
}

}  // namespace
}  // namespace kiosk::media::helper::test
