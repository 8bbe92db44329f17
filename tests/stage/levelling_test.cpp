// Gain from loudness, volume from the hour, and the way there.
#include "stage/levelling.h"

#include <gtest/gtest.h>

#include "stage/limits.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using content::QuietHours;

constexpr double target = -23;

TEST(Levelling, BringsLoudAndQuietToTheTarget) {
    EXPECT_DOUBLE_EQ(levelling_gain({-13, 0.5}, target), -10);
    EXPECT_DOUBLE_EQ(levelling_gain({-33, 0.1}, target), 10);
    EXPECT_DOUBLE_EQ(levelling_gain({-23, 0.5}, target), 0);
    EXPECT_DOUBLE_EQ(levelling_gain({-23, 0.1}, -18), 5);
}

TEST(Levelling, LeavesPeaksUnderTheCeiling) {
    // Wished is 10 dB; -6 dBTP leaves 5.
    const double peak = amplitude(-6);
    EXPECT_NEAR(levelling_gain({-33, peak}, target), 5, 1e-9);
    // A loud clip that overshoots is brought down further than its loudness asks for.
    EXPECT_NEAR(levelling_gain({-22.5, amplitude(2)}, target), -3, 1e-9);
    for (const double loudness : {-60.0, -33.0, -23.0, -10.0, -3.0}) {
        for (const double dbtp : {-40.0, -6.0, -1.0, 0.0, 3.0}) {
            const double gain = levelling_gain({loudness, amplitude(dbtp)}, target);
            EXPECT_LE(dbtp + gain, true_peak_ceiling + 1e-9);
            EXPECT_LE(loudness + gain, target + 1e-9);
        }
    }
}

TEST(Levelling, DoesNotMakeHissOfSilence) {
    EXPECT_DOUBLE_EQ(levelling_gain({-69, 0.001}, target), most_levelling_gain);
    EXPECT_DOUBLE_EQ(levelling_gain({std::nullopt, 0}, target), 0);
    EXPECT_DOUBLE_EQ(levelling_gain({.error = "its decoder died"}, target), 0);
}

TEST(Levelling, DecibelsAreAmplitudes) {
    EXPECT_DOUBLE_EQ(amplitude(0), 1);
    EXPECT_DOUBLE_EQ(amplitude(-20), 0.1);
    EXPECT_NEAR(amplitude(6), 1.995, 0.001);
}

class QuietHoursTest : public testing::Test {
  protected:
    static QuietHours quiet(const char* when, double volume) {
        return {std::get<content::When>(content::parse_when(when)), volume};
    }
    [[nodiscard]] double at(const char* time) const {
        return volume_at(0.8, hours_, content::parse_local_time(time));
    }
    std::vector<QuietHours> hours_{quiet("Sat 12:00-13:00", 0.3), quiet("Fri 20:00-08:00", 0),
                                   quiet("Sat", 0.5)};
};

TEST_F(QuietHoursTest, TheFirstThatIsOpenCounts) {
    // 2026-12-04 is a Friday.
    EXPECT_EQ(at("2026-12-04 19:59:59"), 0.8);
    EXPECT_EQ(at("2026-12-04 20:00"), 0);
    EXPECT_EQ(at("2026-12-05 07:59:59"), 0);  // over midnight it still is Friday's
    EXPECT_EQ(at("2026-12-05 08:00"), 0.5);
    EXPECT_EQ(at("2026-12-05 12:00"), 0.3);
    EXPECT_EQ(at("2026-12-05 13:00"), 0.5);
    EXPECT_EQ(at("2026-12-06 00:00"), 0.8);
    EXPECT_EQ(at("2026-12-06 21:00"), 0.8);
}

TEST_F(QuietHoursTest, ThereAreNoneWithoutAClock) {
    EXPECT_EQ(volume_at(0.8, hours_, std::nullopt), 0.8);
    content::LocalTime never_set = *content::parse_local_time("2026-12-05 12:00");
    never_set.trusted = false;
    EXPECT_EQ(volume_at(0.8, hours_, never_set), 0.8);
}

TEST(GlideTest, GoesAtItsSpeedAndStaysThere) {
    Glide glide(0, 3);
    EXPECT_EQ(glide.at(5s), 0);
    glide.aim(-12, 10s);
    EXPECT_DOUBLE_EQ(glide.at(10s), 0);
    EXPECT_DOUBLE_EQ(glide.at(11s), -3);
    EXPECT_DOUBLE_EQ(glide.at(14s), -12);
    EXPECT_DOUBLE_EQ(glide.at(1h), -12);
    EXPECT_DOUBLE_EQ(glide.at(9s), 0);  // sound that was mixed before
}

TEST(GlideTest, TurnsOnItsWayWithoutAJump) {
    Glide glide(1, 0.5);
    glide.aim(0, 10s);
    glide.aim(0, 11s);  // told again, it goes on as before
    EXPECT_DOUBLE_EQ(glide.at(11s), 0.5);
    glide.aim(1, 11s);
    EXPECT_DOUBLE_EQ(glide.at(11s), 0.5);
    EXPECT_DOUBLE_EQ(glide.at(11500ms), 0.75);
    EXPECT_DOUBLE_EQ(glide.at(20s), 1);
}

}  // namespace
}  // namespace kiosk::stage
