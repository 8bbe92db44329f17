// A show of one loop, and how it ends.
#include <gtest/gtest.h>

#include "show/state.h"
#include "tests/show/build.h"
#include "tests/show/driver.h"

namespace kiosk::show::testing {
namespace {

TEST(Once, EndsAfterTheLoopOnItsLastPicture) {
    Builder b;
    Driver d(b.playlist({b.deck("s", 3)}), 0s, true);
    d.run_to(22s);
    EXPECT_EQ(d.on(), "s3");
    d.run_to(7400ms * 2 + 8s);
    EXPECT_EQ(d.on(), "over");
    EXPECT_EQ(std::get<PicturePage>(scene_at(d.world_, d.state_, 40s).page).serial, 3);
}

TEST(Once, IsOverAtOnceWhereNothingMayBeShown) {
    Builder b;
    const auto playlist = b.playlist({b.deck("s", 1)});
    Driver d(playlist, 0s, true);
    d.state_ = begin(d.world_, 0s, {0});
    d.tick(0s);
    EXPECT_EQ(d.on(), "over");
    EXPECT_TRUE(std::holds_alternative<StandbyPage>(scene_at(d.world_, d.state_, 1s).page));
    EXPECT_FALSE(next_change(d.world_, d.state_));
}

TEST(Once, IsOverWhenItsOnlyItemBreaksBeforeItsFirstPicture) {
    Builder b;
    Driver d(b.playlist({b.deck("s", 1)}), 0s, true);
    d.slow_ = {0};
    d.run_to(100ms);
    EXPECT_EQ(d.on(), "standby");
    d.happen(Failed{1}, 120ms);
    EXPECT_FALSE(next_change(d.world_, d.state_));
    d.run_to(140ms);
    EXPECT_EQ(d.on(), "over");
}

}  // namespace
}  // namespace kiosk::show::testing
