// Voices to samples: place, gain, fades, sums.
#include "stage/mixer.h"

#include <gtest/gtest.h>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using show::Ramp;
using show::Voice;

/// Every voice sounds its own sample number: left as it is, right negative; small enough never to
/// clip.
bool numbered(show::Serial /*serial*/, std::int64_t first, int count, float* out) {
    for (int i = 0; i < count; ++i) {
        out[2 * i] = static_cast<float>(first + i) * 1e-6F;
        out[2 * i + 1] = -out[2 * i];
    }
    return true;
}
bool constant(show::Serial /*serial*/, std::int64_t /*first*/, int count, float* out) {
    std::fill(out, out + 2L * count, 0.25F);
    return true;
}

std::vector<float> mixed(const std::vector<Voice>& voices, const ReadSound& read,
                         std::int64_t first, int count, const GainAt& gain) {
    std::vector<float> out(static_cast<std::size_t>(count) * 2, 9.0F);
    mix(voices, read, gain, first, out);
    return out;
}
std::vector<float> mixed(const std::vector<Voice>& voices, const ReadSound& read,
                         std::int64_t first, int count, double volume = 1) {
    return mixed(voices, read, first, count, [volume](auto, auto) { return volume; });
}

const Ramp at_once{-1s, 0s};

TEST(Mixer, SilenceWithoutVoices) {
    for (const float sample : mixed({}, numbered, 0, 100)) EXPECT_EQ(sample, 0);
}

TEST(Mixer, PutsEachSampleAtItsShowTime) {
    const auto out =
        mixed({Voice{1, 2s, 1.0, at_once, std::nullopt}}, numbered, 2 * 48000 - 10, 500);
    for (int i = 0; i < 10; ++i) EXPECT_EQ(out[2 * i], 0);
    for (int i = 10; i < 500; ++i) {
        EXPECT_NEAR(out[2 * i], (i - 10) * 1e-6, 1e-9);
        EXPECT_NEAR(out[2 * i + 1], (i - 10) * -1e-6, 1e-9);
    }
}

TEST(Mixer, TwoHalvesAreTheWhole) {
    const std::vector<Voice> voices{{1, 0s, 0.5, {1s, 600ms}, Ramp{2s, 600ms}}};
    const auto whole = mixed(voices, constant, 47000, 128 * 64);
    const auto first = mixed(voices, constant, 47000, 64 * 64);
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i], whole[i]);
}

TEST(Mixer, AddsVoicesAndClampsThem) {
    const Voice voice{1, 0s, 1.0, at_once, std::nullopt};
    EXPECT_FLOAT_EQ(mixed({voice, voice}, constant, 100, 10)[0], 0.5F);
    EXPECT_FLOAT_EQ(mixed({voice, voice, voice, voice, voice}, constant, 100, 10)[0], 1.0F);
    EXPECT_FLOAT_EQ(mixed({voice}, constant, 100, 10, 0.5)[0], 0.125F);
}

TEST(Mixer, FadesWithoutAStep) {
    const Voice voice{1, 0s, 1.0, {1s, 10ms}, Ramp{2s, 10ms}};
    for (const std::int64_t edge : {48000, 48480, 96000, 96480}) {
        const auto out = mixed({voice}, constant, edge - 200, 400);
        for (std::size_t i = 2; i < out.size(); i += 2)
            EXPECT_LT(std::abs(out[i] - out[i - 2]), 0.0012F);
    }
    EXPECT_LT(mixed({voice}, constant, 97000, 1)[0], 1e-9F);
}

TEST(Mixer, MultipliesEachVoiceByItsGainOfTheMoment) {
    const Voice one{1, 0s, 1.0, at_once, std::nullopt};
    const Voice two{2, 0s, 0.5, at_once, std::nullopt};
    const auto gain = [](show::Serial serial, show::Time t) {
        return serial == 1 ? 2.0 : std::chrono::duration<double>(t).count();
    };
    const auto out = mixed({one, two}, constant, 48000, 4800, gain);
    for (const int i : {0, 1, 63, 64, 1000, 4799}) {
        const double seconds = 1 + i / 48000.0;
        EXPECT_NEAR(out[2 * static_cast<std::size_t>(i)], 0.25 * (2 + 0.5 * seconds), 1e-6) << i;
    }
}

TEST(Mixer, TimesAndSamplesAgreeForADecade) {
    for (const std::int64_t sample : {0LL, 1LL, 48000LL, 48001LL, 15'137'280'000'000LL, -480LL}) {
        EXPECT_EQ(sample_at(time_of(sample) + 1ns), sample);
    }
}

}  // namespace
}  // namespace kiosk::stage
