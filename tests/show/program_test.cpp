// The order of items: turns, rounds, starting over, shuffling, windows.
#include "show/program.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/show/build.h"

namespace kiosk::show::testing {
namespace {

std::string order(const std::vector<Node>& nodes, Builder& builder, int count) {
    const auto playlist = builder.playlist(nodes);
    Walk walk(*playlist, 1);
    return keys(*playlist, walk, count);
}

TEST(Program, SeqGivesWholePassesAndStartsOver) {
    Builder b;
    EXPECT_EQ(order({b.deck("a", 2), b.deck("b", 1)}, b, 7), "a1 a2 b1 a1 a2 b1 a1");
}

TEST(Program, SeqTakesWhatIsAskedAndGoesOnWhereItsLastTurnStopped) {
    Builder b;
    EXPECT_EQ(order({take(2, b.deck("a", 3)), b.deck("b", 1)}, b, 9), "a1 a2 b1 a3 a1 b1 a2 a3 b1");
}

TEST(Program, InterleaveGivesOneOfEachInTurnAndNeverStarves) {
    Builder b;
    EXPECT_EQ(order({interleave({b.deck("a", 1), b.deck("b", 3)})}, b, 8),
              "a1 b1 a1 b2 a1 b3 a1 b1");
}

TEST(Program, InterleaveTakesSeveral) {
    Builder b;
    EXPECT_EQ(order({interleave({b.deck("v", 2), take(3, b.deck("s", 4)), b.deck("f", 2)})}, b, 10),
              "v1 s1 s2 s3 f1 v2 s4 s1 s2 f2");
}

TEST(Program, GroupInAnInterleaveIsASeqThatGivesOneAtATime) {
    Builder b;
    EXPECT_EQ(
        order({interleave({take(1, seq({b.deck("x", 1), b.deck("y", 1)})), b.deck("f", 1)})}, b, 6),
        "x1 f1 y1 f1 x1 f1");
}

TEST(Program, WholePassOfAnInterleaveLastsUntilItsLongestChildWasShown) {
    Builder b;
    EXPECT_EQ(order({interleave({b.deck("a", 1), b.deck("b", 2)}), b.deck("c", 1)}, b, 6),
              "a1 b1 a1 b2 c1 a1");
}

TEST(Program, RepeatGivesTheTurnSeveralTimesInARow) {
    Builder b;
    EXPECT_EQ(order({repeat(2, b.deck("a", 2)), repeat(3, take(1, b.deck("b", 2)))}, b, 12),
              "a1 a2 a1 a2 b1 b2 b1 a1 a2 a1 a2 b2");
}

TEST(Program, ShuffleShowsAllBeforeAnyAgainAndNeverOneTwiceInARow) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Builder b;
        const auto playlist = b.playlist({b.shuffled("f", 5)});
        Walk walk(*playlist, seed);
        std::size_t last = 99;
        for (int pass = 0; pass < 20; ++pass) {
            std::set<std::size_t> seen;
            for (int i = 0; i < 5; ++i) {
                const std::size_t item = walk.next()->item;
                EXPECT_NE(item, last);
                last = item;
                seen.insert(item);
            }
            EXPECT_EQ(seen.size(), 5U);
        }
    }
}

TEST(Program, ShuffleDependsOnTheSeedAndOnNothingElse) {
    const auto with = [](std::uint64_t seed) {
        Builder b;
        const auto playlist = b.playlist({b.shuffled("f", 8), b.shuffled("g", 8)});
        Walk walk(*playlist, seed);
        return keys(*playlist, walk, 32);
    };
    EXPECT_EQ(with(7), with(7));
    EXPECT_NE(with(7), with(8));
    // The order itself is a promise to other kiosks and other versions.
    EXPECT_EQ(with(7).substr(0, 23), "f6 f1 f2 f3 f8 f4 f7 f5");
}

TEST(Program, ClosedItemsAreSteppedOverWithoutCostingTheTurn) {
    Builder b;
    const auto playlist = b.playlist({interleave({b.deck("a", 3), b.deck("b", 1)})});
    Walk walk(*playlist, 1);
    const auto not_a2 = [](std::size_t item) { return item != 1; };
    EXPECT_EQ(keys(*playlist, walk, 6, not_a2), "a1 b1 a3 b1 a1 b1");
}

TEST(Program, AnElementWithNothingOpenGivesItsTurnToTheNext) {
    Builder b;
    const auto playlist = b.playlist(
        {interleave({b.deck("a", 2), repeat(5, take(4, b.deck("b", 2)))}), b.deck("c", 1)});
    Walk walk(*playlist, 1);
    const auto no_b = [](std::size_t item) { return item != 2 && item != 3; };
    EXPECT_EQ(keys(*playlist, walk, 5, no_b), "a1 a2 c1 a1 a2");
}

TEST(Program, WholePassWithClosedItemsShowsEachOpenOneOnce) {
    Builder b;
    const auto playlist = b.playlist({b.deck("a", 4), b.deck("b", 1)});
    Walk walk(*playlist, 1);
    const auto some = [](std::size_t item) { return item != 0 && item != 3; };
    EXPECT_EQ(keys(*playlist, walk, 6, some), "a2 a3 b1 a2 a3 b1");
}

TEST(Program, NothingToShowIsSaidAndComesBack) {
    Builder b;
    const auto playlist = b.playlist({interleave({b.deck("a", 2), seq({b.deck("b", 1)})})});
    Walk walk(*playlist, 1);
    EXPECT_EQ(walk.next([](std::size_t) { return false; }), std::nullopt);
    EXPECT_EQ(keys(*playlist, walk, 2), "a1 b1");
}

TEST(Program, LoopIsAsManyPassesAsItTakesToShowEverything) {
    Builder b;
    const auto playlist = b.playlist({take(2, b.deck("a", 5)), b.deck("b", 1)});
    EXPECT_EQ(loop_passes(*playlist), 3);
    Builder c;
    EXPECT_EQ(loop_passes(*c.playlist({interleave({c.deck("a", 5), c.deck("b", 2)})})), 1);
}

TEST(Program, PositionsAndPassesAreCounted) {
    Builder b;
    const auto playlist = b.playlist({b.card("t", {"en", "ru"})});
    Walk walk(*playlist, 1);
    EXPECT_EQ(walk.next(), (Turn{0, 0, 0}));
    EXPECT_EQ(walk.next(), (Turn{1, 0, 1}));
    EXPECT_EQ(walk.pass(), 1);
}

TEST(Program, ACopyOfAWalkGoesOnAlike) {
    Builder b;
    const auto playlist = b.playlist({interleave({b.shuffled("f", 4), take(2, b.deck("s", 3))})});
    Walk walk(*playlist, 3);
    (void)keys(*playlist, walk, 100);
    Walk copy = walk;
    EXPECT_EQ(keys(*playlist, walk, 50), keys(*playlist, copy, 50));
}

/// One round of it tells; it has as many as its longest child has items.
TEST(Program, AnInterleaveThatMayShowNothingIsSoonKnown) {
    Builder b;
    constexpr int slides = 1000;
    const auto playlist = b.playlist({interleave({b.deck("clip", 1), b.deck("slide", slides)})});
    Walk walk(*playlist, 1);
    int asked = 0;
    EXPECT_FALSE(walk.next([&asked](std::size_t) {
        ++asked;
        return false;
    }));
    EXPECT_LE(asked, 10 * slides);
}

}  // namespace
}  // namespace kiosk::show::testing
