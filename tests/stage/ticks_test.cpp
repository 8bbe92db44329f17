// Pacing: which picture a display shows at which of its ticks, and what counts as late.
#include "stage/ticks.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "stage/lateness.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using show::Duration;
using show::Time;

constexpr Duration sixty_hertz = Duration(1s) / 60;

struct Rate {
    std::int64_t pictures, seconds;
};

Time pts_of(Rate rate, std::int64_t n) {
    return Time(n * 1'000'000'000 / rate.pictures * rate.seconds +
                n * 1'000'000'000 % rate.pictures * rate.seconds / rate.pictures);
}

class Cadence : public ::testing::TestWithParam<Rate> {};

/// A film without judder of its own: pictures stay for as many ticks as their time is long, rounded
/// down or up, and none is missed.
TEST_P(Cadence, EachPictureStaysItsOwnTimeGiveOrTakeATick) {
    const Ticks ticks(sixty_hertz);
    const double exact =
        60.0 * static_cast<double>(GetParam().seconds) / static_cast<double>(GetParam().pictures);
    const Time first = ticks.nearest(pts_of(GetParam(), 0));
    for (std::int64_t n = 0; n < 20'000; ++n) {
        const Time on = ticks.nearest(pts_of(GetParam(), n));
        const auto held = (ticks.nearest(pts_of(GetParam(), n + 1)) - on) / sixty_hertz;
        ASSERT_GE(held, std::max(1.0, std::floor(exact))) << n;
        ASSERT_LE(held, std::ceil(exact + 1e-9)) << n;
        ASSERT_NEAR(static_cast<double>((on - first) / sixty_hertz), static_cast<double>(n) * exact,
                    0.6)
            << n;
    }
}

INSTANTIATE_TEST_SUITE_P(Rates, Cadence,
                         ::testing::Values(Rate{24'000, 1001}, Rate{24, 1}, Rate{25, 1},
                                           Rate{30'000, 1001}, Rate{30, 1}, Rate{50, 1},
                                           Rate{60'000, 1001}));

TEST(Ticks, ThreeTwoPulldownOfCinemaFilm) {
    const Ticks ticks(sixty_hertz, 5ms);
    std::string pattern;
    for (std::int64_t n = 0; n < 8; ++n) {
        const Time on = ticks.nearest(pts_of({24, 1}, n));
        const auto held = (ticks.nearest(pts_of({24, 1}, n + 1)) - on) / sixty_hertz;
        pattern += std::to_string(held);
    }
    EXPECT_TRUE(pattern == "32323232" || pattern == "23232323") << pattern;
}

TEST(Ticks, AnyPictureIsShownAtTheTickNearestItsTime) {
    std::mt19937 random(7);  // variable frame rate
    std::uniform_int_distribution<std::int64_t> gap(17'000'000, 90'000'000);
    const Ticks ticks(sixty_hertz, 3ms);
    Time pts{0};
    for (int n = 0; n < 10'000; ++n) {
        pts += Duration(gap(random));
        const Time tick = ticks.nearest(pts);
        ASSERT_LE(std::chrono::abs(tick - pts), sixty_hertz / 2 + 1ns);
        ASSERT_GE(ticks.shows(tick), pts);
        ASSERT_LT(ticks.shows(tick - sixty_hertz), pts);
    }
}

TEST(Ticks, TimesBeforeTheOriginHaveTicksToo) {
    const Ticks ticks(10ms, 5ms);
    EXPECT_EQ(ticks.at(4ms), -5ms);
    EXPECT_EQ(ticks.at(5ms), 5ms);
    EXPECT_EQ(ticks.after(5ms), 5ms);
    EXPECT_EQ(ticks.after(6ms), 15ms);
}

TEST(Ticks, FollowTheDisplayEvenWhereItIsToldLate) {
    Ticks ticks(10ms);
    std::mt19937 random(3);
    std::uniform_int_distribution<std::int64_t> late(0, 400'000);
    for (int n = 1; n < 400; ++n) ticks.follow(n * 10ms + 4ms + Duration(late(random)));
    const Duration phase = (ticks.at(1s) + 1s) % Duration(10ms);
    EXPECT_GE(phase, 4ms);
    EXPECT_LE(phase, 4500us);
}

TEST(Ticks, AFadeIsDrawnAtAnEvenDivisorThatIsStillSmooth) {
    EXPECT_EQ(ticks_per_picture(3ms, sixty_hertz), 1);
    EXPECT_EQ(ticks_per_picture(12ms, sixty_hertz), 2);
    EXPECT_EQ(ticks_per_picture(30ms, Duration(1s) / 30), 1);  // 15 a second would be too few
}

TEST(Lateness, CountsWhatWasLeftOutAndOnlyThat) {
    Lateness lateness;
    for (const std::int64_t number : {0, 1, 1, 2, 5, 6})
        lateness.show(number, number * 33ms, sixty_hertz);
    EXPECT_EQ(lateness.left_out(), 2);
    EXPECT_EQ(lateness.shown(), 5);
}

TEST(Lateness, ADisplayThatTicksTooSlowlyMakesNothingLate) {
    Lateness lateness;
    for (std::int64_t number = 0; number < 100; number += 2)
        lateness.show(number, number * 8'333'333ns, sixty_hertz);
    EXPECT_EQ(lateness.left_out(), 0);
}

}  // namespace
}  // namespace kiosk::stage
