// Restarts: at once, then with pauses, then with remedies, and never none.
#include "unattended/remedies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "unattended/limits.h"

namespace kiosk::unattended {
namespace {

using ::testing::ElementsAre;

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

/// What is seen of a show at that time.
Vitals seen(Time now, bool attended, Verdict verdict = Verdict::healthy) {
    Vitals vitals(now);
    vitals.pulse.beat = {1, false, attended};
    vitals.verdict = verdict;
    return vitals;
}

TEST(Remedies, WearOffOneByOneWhenAllIsWell) {
    Restarts restarts{Remedy::standby_only, {}, 1h, {}, 0};
    Time now = 1h;
    const auto wears_off = [&](Time lasts) {
        EXPECT_FALSE(may_wear_off(restarts, seen(now + lasts - 1s, false)));
        now += lasts;
        ASSERT_TRUE(may_wear_off(restarts, seen(now, false)));
        restarts = worn_off(restarts, now);
    };
    wears_off(10min);
    EXPECT_EQ(restarts.remedy, Remedy::no_menu);
    wears_off(10min);
    EXPECT_EQ(restarts.remedy, Remedy::no_sound);
    wears_off(10min);
    EXPECT_EQ(restarts.remedy, Remedy::software_rendering);
    wears_off(60min);
    EXPECT_EQ(restarts.remedy, Remedy::none);
    EXPECT_FALSE(may_wear_off(restarts, seen(now + 1000h, false)));
}

TEST(Remedies, WearOffOnlyWhileNobodyIsThereAndAPictureIs) {
    const Restarts restarts{Remedy::no_sound, {}, 1h, {}, 0};
    EXPECT_FALSE(may_wear_off(restarts, seen(3h, true)));
    EXPECT_FALSE(may_wear_off(restarts, seen(3h, false, Verdict::starting)));
    EXPECT_TRUE(may_wear_off(restarts, seen(3h, false)));
}

TEST(Remedies, ADisplayThatIsNotThereIsWaitedForAndNothingIsLeftOut) {
    Storm storm{Death::without_display};
    EXPECT_EQ(storm.die(), 250ms);
    EXPECT_EQ(storm.die(), 500ms);
    EXPECT_TRUE(has_tried_all(storm.restarts)) << "what gives the display is to be started again";
    while (storm.now < 1h) ASSERT_LE(storm.die(), longest_pause);
    EXPECT_EQ(storm.die(), longest_pause);
    EXPECT_EQ(storm.restarts.remedy, Remedy::none);
    storm.death = Death::of_a_show;
    EXPECT_EQ(storm.die(), 0ms);
    EXPECT_FALSE(has_tried_all(storm.restarts));
}

}  // namespace
}  // namespace kiosk::unattended
