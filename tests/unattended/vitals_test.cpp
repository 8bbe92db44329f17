// What counts as alive, under a clock that is turned by hand.
#include "unattended/vitals.h"

#include <gtest/gtest.h>

#include <vector>

#include "unattended/limits.h"

namespace kiosk::unattended {
namespace {

/// What a loop does in every second of the case.
struct Loop {
    bool turns = true;
    int pictures = 0;  ///< new ones in each second
    bool moves = false;
};

struct Case {
    const char* name;
    Loop loop;
    std::chrono::seconds lasts;
    Verdict at_the_end;
};

void PrintTo(const Case& tried, std::ostream* out) {
    *out << tried.name;
}

class LooksAtALoop : public ::testing::TestWithParam<Case> {};

TEST_P(LooksAtALoop, AndJudgesIt) {
    const auto& [name, loop, lasts, expected] = GetParam();
    Time now = 5s;
    Pulse pulse;
    pulse.beat.pictures = 1;
    pulse.turns = 1;
    Vitals vitals = look(Vitals(now), pulse, now);
    ASSERT_EQ(vitals.verdict, Verdict::healthy);
    for (Time end = now + lasts; now < end;) {
        now += 1s;
        if (loop.turns) ++pulse.turns;
        pulse.beat = {pulse.beat.pictures + loop.pictures, loop.moves};
        vitals = look(vitals, pulse, now);
    }
    EXPECT_EQ(vitals.verdict, expected);
}

INSTANTIATE_TEST_SUITE_P(
    Vitals, LooksAtALoop,
    ::testing::Values(Case{"a film", {true, 30, true}, 3600s, Verdict::healthy},
                      Case{"a slide for an hour", {true, 0, false}, 3600s, Verdict::healthy},
                      Case{
                          "a film of one picture a second", {true, 1, true}, 60s, Verdict::healthy},
                      Case{"a film whose picture stays", {true, 0, true}, 2s, Verdict::healthy},
                      Case{"the same for longer", {true, 0, true}, 3s, Verdict::frozen},
                      Case{"a loop that is busy", {false, 0, true}, 2s, Verdict::healthy},
                      Case{"a loop that hangs in a film", {false, 0, true}, 3s, Verdict::hung},
                      Case{"a loop that hangs on a slide", {false, 0, false}, 3s, Verdict::hung}),
    [](const auto& named) {
        std::string name = named.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

TEST(Vitals, AStartHasItsOwnLimit) {
    Vitals vitals(0s);
    Pulse pulse;
    for (Time now = 0s; now < started_within; now += 1s) {
        vitals = look(vitals, pulse, now);
        ASSERT_EQ(vitals.verdict, Verdict::starting) << now.count();
    }
    EXPECT_EQ(look(vitals, pulse, started_within).verdict, Verdict::hung);
}

TEST(Vitals, AFilmThatThawsInTimeIsHealthy) {
    Pulse pulse{1, {1, true}, {}, 0};
    Vitals vitals = look(Vitals(0s), pulse, 0s);
    for (Time now = 1s; now < 60s; now += 1s) {
        ++pulse.turns;
        if (now.count() % Time(2s).count() == 0) ++pulse.beat.pictures;
        vitals = look(vitals, pulse, now);
        ASSERT_EQ(vitals.verdict, Verdict::healthy) << now.count();
    }
}

TEST(Vitals, WhoWasAwayHimselfBlamesNobody) {
    Pulse pulse{1, {1, true}, {}, 0};
    Vitals vitals = look(Vitals(0s), pulse, 0s);
    vitals = look(vitals, pulse, 10min);
    EXPECT_EQ(vitals.verdict, Verdict::healthy);
    vitals = look(vitals, pulse, 10min + 2s);
    EXPECT_EQ(vitals.verdict, Verdict::healthy);
    vitals = look(vitals, pulse, 10min + 3s);
    EXPECT_EQ(vitals.verdict, Verdict::hung);
}

}  // namespace
}  // namespace kiosk::unattended
