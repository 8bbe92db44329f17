// How a page scrolls: never far beyond its ends, always to rest, and without a jump.
#include <gtest/gtest.h>

#include <cmath>

#include "show/limits.h"
#include "show/scroll.h"
#include "show/split_mix.h"

namespace kiosk::show::testing {
namespace {

using namespace std::chrono_literals;

Scroll at(double from, double lowest) {
    return {from, 0, 0s, lowest, false};
}

/// Evenly between -1 and 1.
double between(SplitMix64& random) {
    return static_cast<double>(random.below(20'001)) / 10'000 - 1;
}

/// A few hundred movements of every kind: where they began, how fast, how long the page is.
std::vector<Scroll> many() {
    SplitMix64 random(11);
    std::vector<Scroll> all;
    for (int i = 0; i < 300; ++i) {
        const double lowest = i % 5 == 0 ? 0 : 3 * std::abs(between(random));
        const Scroll pulled = dragged(at(lowest / 2, lowest), 3 * between(random), lowest, 1s);
        all.push_back(let_go(pulled, 20 * between(random), 1s, false));
    }
    return all;
}

TEST(Scroll, FollowsTheFingerExactlyInside) {
    Scroll scroll = at(0, 2);
    for (int i = 0; i < 10; ++i) scroll = dragged(scroll, 0.1, 2, i * 16ms);
    EXPECT_TRUE(scroll.held);
    EXPECT_NEAR(position(scroll, 5s), 1, 1e-12);
    EXPECT_TRUE(at_rest(scroll, 160ms));
    EXPECT_EQ(position(let_go(scroll, 0, 1s, false), 9s), position(scroll, 1s));
}

TEST(Scroll, GivesWayBeyondAnEndByLessAndLess) {
    for (const double way : {-1.0, 1.0}) {
        Scroll scroll = at(way < 0 ? 0 : 2, 2);
        const double end = scroll.from;
        double last = 0;
        double step = 1;
        for (int i = 0; i < 50; ++i) {
            scroll = dragged(scroll, way * 0.02, 2, i * 16ms);
            const double beyond = std::abs(position(scroll, 1s) - end);
            EXPECT_GT(beyond, last);
            EXPECT_LT(beyond - last, step);
            EXPECT_LT(beyond, rubber_length);
            step = beyond - last;
            last = beyond;
        }
        // The same way back leads to the end again.
        for (int i = 0; i < 50; ++i) scroll = dragged(scroll, way * -0.02, 2, 1s + i * 16ms);
        EXPECT_NEAR(position(scroll, 3s), end, 1e-9);
    }
}

TEST(Scroll, NeverLeavesItsEndsByMoreThanATenthAndComesToRestWithinThem) {
    for (const Scroll& scroll : many()) {
        Duration t = 1s;
        for (; !at_rest(scroll, t); t += 4ms) {
            ASSERT_LT(t, 6s);
            const double here = position(scroll, t);
            ASSERT_GE(here, -rubber_length);
            ASSERT_LE(here, scroll.lowest + rubber_length);
        }
        const double rest = position(scroll, t);
        EXPECT_GE(rest, 0);
        EXPECT_LE(rest, scroll.lowest);
        for (const Duration later : {1ms, 1000ms, 100'000ms})
            EXPECT_EQ(position(scroll, t + later), rest);
    }
}

TEST(Scroll, NeverJumps) {
    for (const Scroll& scroll : many()) {
        double last = position(scroll, 1s);
        EXPECT_DOUBLE_EQ(last, scroll.from);
        for (Duration t = 1s; t < 6s; t += 1ms) {
            const double here = position(scroll, t);
            ASSERT_LE(std::abs(here - last), fastest_glide * 0.001 + 1e-4);
            last = here;
        }
    }
}

TEST(Scroll, AFlickOfThreeHeightsASecondMovesThePageByOne) {
    EXPECT_NEAR(position(let_go(at(1, 9), 3, 0s, false), 10s), 2, 0.01);
    EXPECT_NEAR(position(let_go(at(3, 9), -3, 0s, false), 10s), 2, 0.01);
}

TEST(Scroll, AskedOnceOrAHundredTimesOrOutOfOrderIsTheSame) {
    const Scroll scroll = let_go(at(1.9, 2), 4, 1s, false);
    const double once = position(scroll, 1300ms);
    for (Duration t = 9s; t > 0s; t -= 90ms) (void)position(scroll, t);
    EXPECT_EQ(position(scroll, 1300ms), once);
    EXPECT_EQ(position(scroll, 0s), 1.9);
}

TEST(Scroll, CanBeCaughtOnItsWay) {
    const Scroll gliding = let_go(at(0, 5), 4, 0s, false);
    const Scroll caught = dragged(gliding, 0, 5, 250ms);
    EXPECT_DOUBLE_EQ(position(caught, 9s), position(gliding, 250ms));
    const Scroll beyond = let_go(at(2, 2), 3, 0s, false);
    EXPECT_NEAR(position(dragged(beyond, 0, 2, 80ms), 9s), position(beyond, 80ms), 1e-9);
}

TEST(Scroll, APageThatGotShorterIsDrawnBackToItsEnd) {
    Scroll scroll = dragged(at(2, 3), 0, 1, 0s);
    EXPECT_LE(position(scroll, 0s), 1 + rubber_length);
    scroll = let_go(scroll, 0, 0s, false);
    EXPECT_EQ(position(scroll, 2s), 1);
}

TEST(Scroll, WithReducedMotionItStaysOrJumpsBack) {
    const Scroll inside = let_go(dragged(at(0, 2), 0.5, 2, 0s), 5, 0s, true);
    EXPECT_TRUE(at_rest(inside, 0s));
    EXPECT_EQ(position(inside, 0s), 0.5);
    const Scroll outside = let_go(dragged(at(0, 2), -0.5, 2, 0s), 5, 0s, true);
    EXPECT_TRUE(at_rest(outside, 0s));
    EXPECT_EQ(position(outside, 0s), 0);
}

}  // namespace
}  // namespace kiosk::show::testing
