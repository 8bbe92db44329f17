// Show time under a virtual steady clock, with sound devices that are right, fast, slow, stalled.
#include "stage/clock.h"

#include <gtest/gtest.h>

#include <cmath>

#include "stage/limits.h"

namespace kiosk::stage {
namespace {

/// Runs an hour of film at 30 loops a second with a device that is off by `ppm` and reports its
/// position in steps of 1024 samples, as real ones do. Returns the largest distance between picture
/// and sound after the first minute.
Time worst_distance(double ppm) {
    ShowClock clock(Time{0});
    Time worst{0};
    Time before{0};
    for (std::int64_t n = 0; n < 30L * 3600; ++n) {
        const Time steady = 33'333'333ns * n;
        const double played =
            std::chrono::duration<double>(steady).count() * (1 + ppm * 1e-6) * 48000;
        const auto stepped = static_cast<std::int64_t>(std::floor(played / 1024) * 1024);
        const Time t = clock.at(steady, Time{stepped * 1'000'000 / 48});
        EXPECT_GE(t, before);
        before = t;
        const Time exact{static_cast<std::int64_t>(played / 48000 * 1e9)};
        if (steady > 60s) worst = std::max(worst, std::chrono::abs(t - exact));
    }
    return worst;
}

TEST(ShowClock, IsTheSteadyClockWithoutADevice) {
    ShowClock clock(5s);
    EXPECT_EQ(clock.at(5s), 0s);
    EXPECT_EQ(clock.at(7s), 2s);
    EXPECT_EQ(clock.at(6s), 2s);  // never backwards
    EXPECT_EQ(clock.at(8s), 3s);
}

TEST(ShowClock, FollowsADeviceThatIsFastOrSlowWithinFortyMilliseconds) {
    EXPECT_LT(worst_distance(0), 40ms);
    EXPECT_LT(worst_distance(200), 40ms);
    EXPECT_LT(worst_distance(-200), 40ms);
}

TEST(ShowClock, IsSlewedByHalfAPercentAtMost) {
    ShowClock clock(Time{0});
    Time before{0};
    for (int n = 1; n < 300; ++n) {
        const Time steady = 10ms * n;
        const Time t = clock.at(steady, steady + 200ms);
        EXPECT_LE(t - before, 10050us + 1us);
        EXPECT_GE(t - before, 10ms);
        before = t;
    }
}

TEST(ShowClock, DoesNotFollowADeviceThatHasStalled) {
    ShowClock clock(Time{0});
    (void)clock.at(10s, 10s);
    for (int n = 0; n < 1000; ++n) (void)clock.at(10s + 10ms * n, 10s);
    EXPECT_NEAR(std::chrono::duration<double>(clock.at(20s)).count(), 20, 0.01);
}

}  // namespace
}  // namespace kiosk::stage
