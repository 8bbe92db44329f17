// What fingers mean: taps, drags and swipes of one finger, whatever the others do.
#include <gtest/gtest.h>

#include <string>

#include "show/gestures.h"
#include "show/overloaded.h"

namespace kiosk::show::testing {
namespace {

using namespace std::chrono_literals;
using Phase = Contact::Phase;

constexpr double per_mm = 4;

/// A hand above the glass; what it does is told as "down", "tap", "drag", "move", "end", "lost".
class Hand {
  public:
    std::string does(Phase phase, std::int64_t finger, double x, double y, Duration later = 10ms) {
        t_ += later;
        std::string all;
        for (const Gesture& gesture : gestures_.take({phase, finger, x, y, t_})) {
            all += (all.empty() ? "" : " ") + name(gesture);
        }
        return all;
    }
    std::string down(std::int64_t finger, double x = 100, double y = 100, Duration later = 10ms) {
        return does(Phase::down, finger, x, y, later);
    }
    std::string move(std::int64_t finger, double x, double y, Duration later = 10ms) {
        return does(Phase::moved, finger, x, y, later);
    }
    std::string up(std::int64_t finger, double x = 100, double y = 100, Duration later = 10ms) {
        return does(Phase::up, finger, x, y, later);
    }
    /// One finger from here by so much, in ten steps, and up; how it was let go.
    DragEnded swipe(double dx, double dy, Duration step = 10ms, Duration rests = 0ms) {
        (void)down(1, 500, 500);
        for (int i = 1; i <= 10; ++i) (void)move(1, 500 + dx * i / 10, 500 + dy * i / 10, step);
        EXPECT_EQ(up(1, 500 + dx, 500 + dy, rests), "end");
        return ended_;
    }

    Gestures gestures_{per_mm};
    Tap tapped_;
    DragMoved moved_;
    DragEnded ended_;

  private:
    std::string name(const Gesture& gesture) {
        return std::visit(Overloaded{
                              [](const FingerDown&) { return "down"; },
                              [&](const Tap& tap) {
                                  tapped_ = tap;
                                  return "tap";
                              },
                              [](const DragBegan&) { return "drag"; },
                              [&](const DragMoved& by) {
                                  moved_.dx += by.dx;
                                  moved_.dy += by.dy;
                                  return "move";
                              },
                              [&](const DragEnded& end) {
                                  ended_ = end;
                                  return "end";
                              },
                              [](const GestureLost&) { return "lost"; },
                          },
                          gesture);
    }
    Duration t_{0};
};

TEST(Gestures, ATapMayTrembleAndLast) {
    Hand hand;
    EXPECT_EQ(hand.down(1, 200, 300), "down");
    EXPECT_EQ(hand.move(1, 200 + 2 * per_mm, 300 - 2 * per_mm, 20s), "");
    EXPECT_EQ(hand.up(1, 200 - 2 * per_mm, 300), "tap");
    EXPECT_EQ(hand.tapped_.x, 200);
    EXPECT_EQ(hand.tapped_.y, 300);
}

TEST(Gestures, BeyondItsTrembleItDragsAndNeverTaps) {
    Hand hand;
    (void)hand.down(1);
    EXPECT_EQ(hand.move(1, 100, 100 + 3.1 * per_mm), "drag move");
    EXPECT_EQ(hand.move(1, 100, 100), "move");
    EXPECT_EQ(hand.up(1), "end");
}

TEST(Gestures, ADragLosesItsFirstMillimetresAndNothingElse) {
    for (const int steps : {1, 2, 50}) {
        Hand hand;
        (void)hand.down(1, 100, 500);
        for (int i = 1; i <= steps; ++i) (void)hand.move(1, 100, 500 - 200.0 * i / steps);
        (void)hand.up(1, 100, 300);
        EXPECT_NEAR(hand.moved_.dy, -200 + 3 * per_mm, 1e-9) << steps;
        EXPECT_NEAR(hand.moved_.dx, 0, 1e-9);
    }
}

TEST(Gestures, AWayThatOnlyItsEndTellsIsADragToo) {
    Hand hand;
    (void)hand.down(1);
    EXPECT_EQ(hand.up(1, 300, 100), "drag move end");
    EXPECT_EQ(hand.ended_.swiped, 1);
}

TEST(Gestures, SpeedIsThatOfTheLastTenthOfASecond) {
    Hand hand;
    const DragEnded even = hand.swipe(0, -100, 10ms);
    EXPECT_NEAR(even.vy, -1000, 1);
    EXPECT_NEAR(even.vx, 0, 1e-9);
    const DragEnded slow = hand.swipe(0, -100, 50ms);
    EXPECT_NEAR(slow.vy, -200, 1);
    const DragEnded rested = hand.swipe(0, -100, 10ms, 101ms);
    EXPECT_EQ(rested.vy, 0);
    const DragEnded at_once = hand.swipe(0, -100, 0ms);
    EXPECT_EQ(at_once.vy, 0) << "all of it was taken at once, behind a pause";
}

TEST(Gestures, ASwipeIsLongAndStraight) {
    struct Case {
        double dx, dy;
        int swiped;
    };
    for (const auto& [dx, dy, swiped] : std::vector<Case>{{-16, 0, -1},
                                                          {16, 0, 1},
                                                          {-14, 0, 0},
                                                          {40, 22, 1},
                                                          {40, -22, 1},
                                                          {40, 24, 0},
                                                          {0, 60, 0},
                                                          {-60, 60, 0}}) {
        Hand hand;
        EXPECT_EQ(hand.swipe(dx * per_mm, dy * per_mm).swiped, swiped) << dx << " " << dy;
    }
}

TEST(Gestures, ASecondFingerChangesNothing) {
    Hand hand;
    EXPECT_EQ(hand.down(1), "down");
    EXPECT_EQ(hand.down(2, 400, 400), "");
    EXPECT_EQ(hand.move(2, 500, 500), "");
    EXPECT_EQ(hand.up(2, 500, 500), "");
    EXPECT_EQ(hand.up(1), "tap");
}

TEST(Gestures, OneThatRestsDoesNotTakeOver) {
    Hand hand;
    (void)hand.down(1);
    (void)hand.down(2, 400, 400);
    EXPECT_EQ(hand.up(1), "tap");
    EXPECT_EQ(hand.move(2, 600, 600), "");
    EXPECT_EQ(hand.down(1), "down");
    EXPECT_EQ(hand.up(1), "tap");
    EXPECT_EQ(hand.up(2, 600, 600), "");
}

TEST(Gestures, APalmEndsItAllUntilEveryFingerIsLifted) {
    Hand hand;
    (void)hand.down(1);
    (void)hand.down(2);
    EXPECT_EQ(hand.down(3), "lost");
    EXPECT_EQ(hand.down(4), "");
    EXPECT_EQ(hand.move(1, 500, 500), "");
    EXPECT_EQ(hand.up(1), "");
    EXPECT_EQ(hand.up(2), "");
    EXPECT_EQ(hand.up(3), "");
    EXPECT_EQ(hand.down(5), "");
    EXPECT_EQ(hand.up(5), "");
    EXPECT_EQ(hand.up(4), "");
    EXPECT_EQ(hand.down(6), "down");
}

TEST(Gestures, WhatTheHardwareGetsWrongConfusesNothing) {
    Hand hand;
    EXPECT_EQ(hand.up(7), "");
    EXPECT_EQ(hand.move(7, 1, 1), "");
    EXPECT_EQ(hand.does(Phase::cancelled, 7, 1, 1), "");
    EXPECT_EQ(hand.down(1), "down");
    EXPECT_EQ(hand.down(1), "lost down");  // its end got lost
    EXPECT_EQ(hand.does(Phase::cancelled, 1, 100, 100), "lost");
    EXPECT_EQ(hand.up(1), "");
    EXPECT_EQ(hand.down(1), "down");
    EXPECT_EQ(hand.up(1), "tap");
}

TEST(Gestures, AFingerWhoseEndGotLostCountsForAMinuteOnly) {
    Hand hand;
    (void)hand.down(1);
    EXPECT_EQ(hand.down(2, 300, 300, 59s), "");
    EXPECT_EQ(hand.up(2, 300, 300), "");
    EXPECT_EQ(hand.down(3, 300, 300, 2s), "lost down");
    EXPECT_EQ(hand.up(3, 300, 300), "tap");
    (void)hand.down(4);
    (void)hand.down(5);
    EXPECT_EQ(hand.down(6), "lost");
    EXPECT_EQ(hand.down(7, 300, 300, 61s), "down");
}

TEST(Gestures, OneThatOnlyTremblesCountsForAMinuteOnly) {
    Hand hand;
    EXPECT_EQ(hand.down(1), "down");
    for (int i = 0; i < 60; ++i) EXPECT_EQ(hand.move(1, 100 + i % 2, 100, 1s), "");
    EXPECT_EQ(hand.move(1, 100, 100, 1s), "lost");
    EXPECT_EQ(hand.move(1, 101, 100, 1s), "");
    EXPECT_EQ(hand.down(2), "down");
    EXPECT_EQ(hand.up(2), "tap");
    // Also after it has slid.
    EXPECT_EQ(hand.down(3), "down");
    EXPECT_EQ(hand.move(3, 100, 200), "drag move");
    for (int i = 0; i < 60; ++i) EXPECT_EQ(hand.move(3, 100, 201 - i % 2, 1s), "move");
    EXPECT_EQ(hand.move(3, 100, 201, 1s), "lost");
}

TEST(Gestures, WhatIsForgottenMeansNothingUntilItIsLifted) {
    Hand hand;
    (void)hand.down(1);
    hand.gestures_.forget();
    EXPECT_EQ(hand.move(1, 500, 500), "");
    EXPECT_EQ(hand.up(1, 500, 500), "");
    EXPECT_EQ(hand.down(1), "down");
    EXPECT_EQ(hand.up(1), "tap");
}

TEST(Gestures, AFlurryOfTapsIsThatManyTaps) {
    Hand hand;
    for (int i = 0; i < 200; ++i) {
        EXPECT_EQ(hand.down(i, 100 + i, 100, 25ms), "down");
        EXPECT_EQ(hand.up(i, 100 + i, 100, 25ms), "tap");
        EXPECT_EQ(hand.tapped_.x, 100 + i);
    }
}

TEST(Gestures, TwoFingersInTurnNeverDragBetweenTheirPlaces) {
    Hand hand;
    int taps = 0;
    (void)hand.down(1, 100, 100);
    for (int i = 0; i < 100; ++i) {
        const std::string other = hand.down(2, 700, 400, 12ms);
        const std::string lifted = hand.up(1, 100, 100, 13ms);
        EXPECT_EQ(other, "");
        EXPECT_EQ(lifted, "tap");
        EXPECT_EQ(hand.tapped_.x, 100);
        ++taps;
        EXPECT_EQ(hand.down(1, 100, 100, 12ms), "down");
        EXPECT_EQ(hand.up(2, 700, 400, 13ms), "");
    }
    EXPECT_EQ(taps, 100);
    EXPECT_EQ(hand.moved_.dx, 0);
}

}  // namespace
}  // namespace kiosk::show::testing
