// Durations, overlaps and the way from a time to an item.
#include "show/timeline.h"

#include <gtest/gtest.h>

#include "tests/show/build.h"

namespace kiosk::show::testing {
namespace {

Lengths all(Duration length) {
    return [length](const Clip&) { return std::optional(length); };
}
const Lengths unknown = [](const Clip&) { return std::optional<Duration>{}; };

Item clip_item(Clip clip) {
    Item item;
    item.what = clip;
    return item;
}

TEST(TimeOn, ClipLastsFromInPointToOutPointCutToItsRealLength) {
    EXPECT_EQ(time_on(clip_item({}), all(20s)), 20s);
    EXPECT_EQ(time_on(clip_item({.file = {}, .begin = 3s, .end = 45s}), all(20s)), 17s);
    EXPECT_EQ(time_on(clip_item({.file = {}, .begin = 3s, .end = 5s}), all(20s)), 2s);
    EXPECT_EQ(time_on(clip_item({.file = {}, .begin = 30s}), all(20s)), 0s);
    EXPECT_EQ(time_on(clip_item({}), unknown), std::nullopt);
}

TEST(TimeOn, OwnDurCutsOrHolds) {
    EXPECT_EQ(time_on(clip_item({.file = {}, .dur = 5s}), all(20s)), 5s);
    EXPECT_EQ(time_on(clip_item({.file = {}, .dur = 50s}), all(20s)), 50s);
    EXPECT_EQ(time_on(clip_item({.file = {}, .dur = 50s}), unknown), 50s);
}

TEST(Overlap, IsAtMostHalfTheShorterAndNothingAtACut) {
    const content::Transition fade{content::Transition::Kind::fade, 600ms};
    EXPECT_EQ(overlap(8s, fade, 8s), 600ms);
    EXPECT_EQ(overlap(8s, fade, 1s), 500ms);
    EXPECT_EQ(overlap(200ms, fade, 8s), 100ms);
    EXPECT_EQ(overlap(8s, {content::Transition::Kind::cut, 0ms}, 8s), 0ms);
}

class Locate : public ::testing::Test {
  protected:
    /// a: 8 s, b: 8 s, clip: 10 s; fades of 600 ms: begins at 0, 7.4, 14.8, 24.2 (a again), ...
    void SetUp() override {
        playlist_ = builder_.playlist({builder_.deck("s", 2), builder_.clip("clip")});
    }
    [[nodiscard]] Located at(Duration time) const {
        return *locate(*playlist_, 1, all(10s), everything, time);
    }
    Builder builder_;
    std::shared_ptr<const Playlist> playlist_;
};

TEST_F(Locate, FollowsFromDurationsAndOverlaps) {
    EXPECT_EQ(at(0s).on.turn.k, 0);
    EXPECT_EQ(at(7399ms).on.turn.k, 0);
    EXPECT_EQ(at(7400ms).on.turn.k, 1);
    EXPECT_EQ(at(7400ms).on.into, 0s);
    EXPECT_EQ(at(14800ms).on.turn.k, 2);
    EXPECT_EQ(at(24199ms).on.turn.k, 2);
    EXPECT_EQ(at(24200ms).on.turn.k, 3);
}

TEST_F(Locate, InTheMiddleOfAFadeBothAreOn) {
    const Located located = at(7500ms);
    ASSERT_TRUE(located.fading);
    EXPECT_EQ(located.fading->turn.k, 0);
    EXPECT_EQ(located.fading->into, 7500ms);
    EXPECT_EQ(located.on.into, 100ms);
    EXPECT_FALSE(at(8s).fading);
}

TEST_F(Locate, AgreesWithWalkingThereStepByStep) {
    Duration begins{0};
    for (int k = 0; k < 300; ++k) {
        const Located located = at(begins + 1ms);
        EXPECT_EQ(located.on.turn.k, k);
        EXPECT_EQ(located.on.into, 1ms);
        Walk behind = located.walk;
        EXPECT_EQ(behind.next()->k, k + 1);
        begins += (k % 3 == 2 ? 10s : 8s) - 600ms;
    }
}

TEST_F(Locate, LeftOutItemsTakeNoTime) {
    const auto no_clip = [](std::size_t item) { return item != 2; };
    const auto located = locate(*playlist_, 1, all(10s), no_clip, 14900ms);
    EXPECT_EQ(playlist_->items[located->on.turn.item].key, "s1");
}

TEST_F(Locate, NothingThatLastsGivesNothing) {
    Builder b;
    const auto playlist = b.playlist({b.clip("clip")});
    EXPECT_FALSE(locate(*playlist, 1, unknown, everything, 5s));
}

TEST_F(Locate, LoopLengthIsFromItsBeginningToItsEnd) {
    EXPECT_EQ(loop_length(*playlist_, 1, all(10s)), 8s + 8s + 10s - 1200ms);
}

}  // namespace
}  // namespace kiosk::show::testing
