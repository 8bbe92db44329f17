// Restarts: at once, then with pauses, then with remedies, and never none.
#include "unattended/remedies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "unattended/limits.h"

namespace kiosk::unattended {
namespace {

using testing::ElementsAre;

/// A player that always dies so long after its start, in the same way.
struct Storm {
    Death death = Death::of_a_show;
    Time lives = 100ms;
    Restarts restarts;
    Time now = 0s;

    std::chrono::milliseconds die() {
        restarts.changed = now;  // it is started
        now += lives;
        restarts = after_death(restarts, death, now);
        const auto pause = pause_before(restarts);
        now += pause;
        return pause;
    }
};

TEST(Remedies, TheFirstTwoRestartsAreAtOnceTheOthersPauseLonger) {
    Storm storm;
    std::vector<std::chrono::milliseconds> pauses;
    for (int i = 0; i < 6; ++i) pauses.push_back(storm.die());
    EXPECT_THAT(pauses, ElementsAre(0ms, 0ms, 250ms, 500ms, 1s, 2s));
    EXPECT_EQ(storm.restarts.remedy, Remedy::none);
}

TEST(Remedies, MoreThanSixRestartsInAMinuteLeadToTheNextOne) {
    Storm storm;
    std::vector<Remedy> seen;
    for (int i = 0; i < 40; ++i) {
        storm.die();
        if (seen.empty() || seen.back() != storm.restarts.remedy)
            seen.push_back(storm.restarts.remedy);
    }
    EXPECT_THAT(seen, ElementsAre(Remedy::none, Remedy::software_rendering, Remedy::no_sound,
                                  Remedy::no_menu, Remedy::standby_only));
}

TEST(Remedies, SixInAMinuteAgainAndAgainLeadToNone) {
    Restarts restarts;
    for (Time now = 0s; now < 1h; now += 10s)
        restarts = after_death(restarts, Death::of_a_show, now);
    EXPECT_EQ(restarts.remedy, Remedy::none);
}

TEST(Remedies, WhoHangsBeforeThePictureGetsTheNextOneAtOnce) {
    Storm storm{Death::hung_at_start, 30s};
    for (const Remedy next : {Remedy::software_rendering, Remedy::no_sound, Remedy::no_menu,
                              Remedy::standby_only, Remedy::standby_only}) {
        storm.die();
        EXPECT_EQ(storm.restarts.remedy, next);
    }
    EXPECT_TRUE(has_tried_all(storm.restarts));
}

TEST(Remedies, AScreenThatStaysDarkForAMinuteLeadsToTheNextOne) {
    for (const Time lives : {Time(1s), Time(9s), Time(14s), Time(20s), Time(29s)}) {
        Storm storm{Death::before_a_picture, lives};
        while (storm.restarts.remedy == Remedy::none && storm.now < 1h) storm.die();
        EXPECT_EQ(storm.restarts.remedy, Remedy::software_rendering) << lives.count();
        EXPECT_LE(storm.now, longest_dark + lives + 5s) << lives.count();
        while (!has_tried_all(storm.restarts) && storm.now < 1h) storm.die();
        EXPECT_LE(storm.now, 5 * (longest_dark + lives + 5s)) << lives.count();
    }
}

TEST(Remedies, ASlowStartIsNoReason) {
    Restarts restarts;
    for (int show = 0; show < 100; ++show) {
        for (const auto death : {Death::before_a_picture, Death::of_a_show}) {
            Storm storm{death, 25s, restarts, show * 1min};
            storm.die();
            restarts = storm.restarts;
        }
    }
    EXPECT_EQ(restarts.remedy, Remedy::none);
}

TEST(Remedies, AreNotAllTriedWhileAShowRuns) {
    Storm storm{Death::of_a_show, 1s};
    for (int i = 0; i < 100; ++i) storm.die();
    EXPECT_EQ(storm.restarts.remedy, Remedy::standby_only);
    EXPECT_FALSE(has_tried_all(storm.restarts));
}

TEST(Remedies, AStormNeverEndsAndNeverHurries) {
    Storm storm;
    for (int i = 0; i < 1000; ++i) ASSERT_LE(storm.die(), longest_pause);
    EXPECT_EQ(storm.restarts.remedy, Remedy::standby_only);
    const Time before = storm.now;
    for (int i = 0; i < 100; ++i) storm.die();
    EXPECT_GT((storm.now - before) / 100, 3s);
}

TEST(Remedies, EachHasAllThatStandBeforeIt) {
    EXPECT_TRUE(options_of(Remedy::none).empty());
    EXPECT_THAT(options_of(Remedy::software_rendering), ElementsAre("--render", "software"));
    EXPECT_THAT(options_of(Remedy::standby_only),
                ElementsAre("--render", "software", "--mute", "--without-menu", "--standby-only"));
}

TEST(Remedies, WearOffOneByOneWhenAllIsWell) {
    Restarts restarts{Remedy::standby_only, {}, 1h, {}};
    EXPECT_FALSE(has_worn_off(restarts, 1h + standby_lasts - 1s));
    ASSERT_TRUE(has_worn_off(restarts, 1h + standby_lasts));
    restarts = worn_off(restarts, 2h);
    EXPECT_EQ(restarts.remedy, Remedy::no_menu);
    EXPECT_FALSE(has_worn_off(restarts, 2h + remedy_lasts - 1s));
    Time now = 2h;
    for (int i = 0; i < 3; ++i) {
        now += remedy_lasts;
        ASSERT_TRUE(has_worn_off(restarts, now));
        restarts = worn_off(restarts, now);
    }
    EXPECT_EQ(restarts.remedy, Remedy::none);
    EXPECT_FALSE(has_worn_off(restarts, now + 1000h));
}

}  // namespace
}  // namespace kiosk::unattended
