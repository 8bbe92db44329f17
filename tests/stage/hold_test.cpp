// The loop's own time under a virtual clock: it stands while it is held, and goes on from there.
#include "stage/hold.h"

#include <gtest/gtest.h>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

TEST(Hold, WithoutOneTheLoopsTimeIsShowTime) {
    const Hold hold;
    EXPECT_FALSE(hold.is_held());
    EXPECT_EQ(hold.own(0s), 0s);
    EXPECT_EQ(hold.own(3h), 3h);
    EXPECT_EQ(hold.lost(), 0s);
}

TEST(Hold, StandsWhileItIsHeldAndGoesOnWhereItWas) {
    Hold hold;
    hold.set(true, 10s);
    EXPECT_TRUE(hold.is_held());
    EXPECT_EQ(hold.own(10s), 10s);
    EXPECT_EQ(hold.own(25s), 10s);
    hold.set(false, 40s);
    EXPECT_FALSE(hold.is_held());
    EXPECT_EQ(hold.own(40s), 10s);
    EXPECT_EQ(hold.own(41s), 11s);
}

TEST(Hold, WhatWasMixedAheadIsHeardWhereItWasUntilTheHoldIsOver) {
    Hold hold;
    hold.set(true, 10s);
    EXPECT_EQ(hold.lost(), 0s);
    hold.set(false, 40s);
    EXPECT_EQ(hold.lost(), 30s);
}

TEST(Hold, SayingItAgainChangesNothing) {
    Hold hold;
    hold.set(false, 5s);
    EXPECT_EQ(hold.own(6s), 6s);
    hold.set(true, 10s);
    hold.set(true, 20s);
    EXPECT_EQ(hold.own(30s), 10s);
    hold.set(false, 30s);
    hold.set(false, 50s);
    EXPECT_EQ(hold.own(60s), 40s);
    EXPECT_EQ(hold.lost(), 20s);
}

TEST(Hold, EachVisitAddsToWhatIsLost) {
    Hold hold;
    show::Time t{0};
    for (int visit = 0; visit < 1000; ++visit) {
        t += 1s;
        hold.set(true, t);
        t += 3s;
        hold.set(false, t);
    }
    EXPECT_EQ(hold.lost(), 3000s);
    EXPECT_EQ(hold.own(t), 1000s);
}

}  // namespace
}  // namespace kiosk::stage
