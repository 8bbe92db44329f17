// The state of the show under a virtual clock: entering, crossing, holding, faults, schedule.
#include <gtest/gtest.h>

#include <algorithm>

#include "show/limits.h"
#include "show/state.h"
#include "show/voices.h"
#include "tests/show/build.h"
#include "tests/show/driver.h"

namespace kiosk::show::testing {
namespace {

TEST(Next, StandbyUntilTheFirstPictureIsThere) {
    Builder b;
    Driver d(b.playlist({b.deck("s", 2)}));
    d.slow_ = {0};
    d.run_to(900ms);
    EXPECT_EQ(d.on(), "standby");
    d.slow_.clear();
    d.run_to(1s);
    EXPECT_EQ(d.on(), "s1");
}

TEST(Next, FadesOverlapAndFollowTheTimeline) {
    Builder b;
    Driver d(b.playlist({b.deck("s", 2)}));
    d.run_to(7380ms);
    EXPECT_EQ(d.on(), "s1");
    d.run_to(7400ms);
    EXPECT_EQ(d.on(), "s1>s2");
    d.run_to(7980ms);
    EXPECT_EQ(d.on(), "s1>s2");
    d.run_to(8s);
    EXPECT_EQ(d.on(), "s2");
    d.run_to(14900ms);
    EXPECT_EQ(d.on(), "s2>s1");
}

TEST(Next, BeginningsDoNotDependOnWhenTheShowIsAsked) {
    for (const Duration tick : {7ms, 20ms, 333ms}) {
        Builder b;
        Driver d(b.playlist({b.deck("s", 3)}));
        for (Time t{0}; t < 100s; t += tick) d.tick(t);
        d.tick(100s);
        // 7.4 s an item: the 13th began at 96.2 s.
        EXPECT_EQ(std::get<Playing>(d.state_.screen).began, 13 * 7400ms) << tick.count();
    }
}

TEST(Next, ALateItemIsWaitedForWithTheLastFrameHeld) {
    Builder b;
    Driver d(b.playlist({b.deck("s", 2)}));
    d.slow_ = {1};
    d.run_to(8500ms);
    EXPECT_EQ(d.on(), "s1");
    d.slow_.clear();
    d.run_to(8520ms);
    EXPECT_EQ(d.on(), "s1>s2");
    d.run_to(9200ms);
    EXPECT_EQ(d.on(), "s2");
    EXPECT_EQ(std::get<Playing>(d.state_.screen).began, 8520ms);
}

TEST(Next, AfterASecondOfHoldingAReadyItemGoesFirst) {
    Builder b;
    Driver d(b.playlist({b.deck("a", 1), b.deck("b", 1), b.deck("c", 1, 1s)}));
    d.slow_ = {1};
    d.run_to(8980ms);
    EXPECT_EQ(d.on(), "a1");
    d.run_to(8s + longest_hold);
    EXPECT_EQ(d.on(), "a1>c1");
}

TEST(Next, ABrokenItemIsLeftOutAndTheNextBeginsAtOnce) {
    Builder b;
    Driver d(b.playlist({b.clip("v"), b.deck("s", 2)}));
    d.run_to(3s);
    EXPECT_EQ(d.on(), "v");
    d.happen(Failed{d.serial()}, 3s);
    d.run_to(3020ms);
    EXPECT_EQ(d.on(), "v>s1");
    d.run_to(3700ms);
    EXPECT_EQ(d.on(), "s1");
    EXPECT_EQ(std::get<Playing>(d.state_.screen).began, 3s);
    d.run_to(20s);
    EXPECT_EQ(d.state_.left_out.size(), 1U);
    for (Time t = 20s; t < 80s; t += 1s) {
        d.run_to(t);
        EXPECT_EQ(d.on().find('v'), std::string::npos);
    }
    d.happen(Restored{0}, 80s);
    d.run_to(110s);
    EXPECT_TRUE(d.state_.left_out.empty());
}

TEST(Next, WhenAllIsBrokenTheStandbyCardStandsAndTheShowComesBack) {
    Builder b;
    Driver d(b.playlist({b.clip("v")}));
    d.run_to(1s);
    d.happen(Failed{d.serial()}, 1s);
    d.run_to(3s);
    EXPECT_EQ(d.on(), "standby");
    d.happen(Restored{0}, 3s);
    d.run_to(5s);
    EXPECT_EQ(d.on(), "v");
}

TEST(Next, AClipThatEndsEarlyHandsOverWhenItsEndIsKnown) {
    Builder b;
    Driver d(b.playlist({b.clip("v"), b.deck("s", 1)}));
    d.run_to(4s);
    d.happen(Ended{d.serial(), 4100ms}, 4s);
    d.run_to(4020ms);
    EXPECT_EQ(d.on(), "v>s1");
    d.run_to(5s);
    EXPECT_EQ(d.on(), "s1");
}

TEST(Next, AnOwnDurHoldsTheLastFrameOfAShorterClip) {
    Builder b;
    Driver d(b.playlist({b.clip("v", {.file = {}, .dur = 9s}), b.deck("s", 1)}));
    d.run_to(3s);
    d.happen(Ended{d.serial(), 4s}, 3s);
    d.run_to(8300ms);
    EXPECT_EQ(d.on(), "v");
    d.run_to(8500ms);
    EXPECT_EQ(d.on(), "v>s1");
}

TEST(Next, ItemsArePlannedForTheWallTimeAtWhichTheyWillBegin) {
    Builder b;
    const auto playlist = b.playlist({b.deck("a", 1), b.deck("b", 1)});
    content::Window window;
    window.from = 10h;
    window.until = 11h;
    b.item("b1").when = {content::When{{window}}};
    Driver d(playlist);
    const std::chrono::sys_days day{std::chrono::year{2026} / 12 / 5};
    // b's turn would begin 7.4 s from now: at 10:00:02.4, just inside.
    d.wall_ = content::LocalTime{day, 9h + 59min + 55s};
    d.tick(0s);
    d.wall_ = std::nullopt;
    d.run_to(7500ms);
    EXPECT_EQ(d.on(), "a1>b1");
}

TEST(Next, NothingOpenShowsTheStandbyCardUntilSomethingIs) {
    Builder b;
    const auto playlist = b.playlist({b.deck("a", 1)});
    content::Window window;
    window.from = 10h;
    window.until = 11h;
    b.item("a1").when = {content::When{{window}}};
    Driver d(playlist);
    const std::chrono::sys_days day{std::chrono::year{2026} / 12 / 5};
    d.wall_ = content::LocalTime{day, 9h};
    d.run_to(5s);
    EXPECT_EQ(d.on(), "standby");
    EXPECT_EQ(next_change(d.world_, d.state_), 6s);
    d.wall_ = content::LocalTime{day, 10h};
    d.run_to(7s);
    EXPECT_EQ(d.on(), "a1");
}

TEST(Next, AWallClockThatJumpsOpensAndClosesWindowsAndStopsNothing) {
    Builder b;
    const auto playlist = b.playlist({b.deck("a", 1), b.deck("b", 1)});
    content::Window window;
    window.from = 10h;
    window.until = 11h;
    b.item("b1").when = {content::When{{window}}};
    Driver d(playlist);
    const std::chrono::sys_days day{std::chrono::year{2026} / 12 / 5};
    const auto seen_until = [&d](Time t) {
        std::set<std::string> seen;
        for (; d.now_ <= t; d.now_ += 20ms) {
            d.tick(d.now_);
            seen.insert(d.on());
        }
        return seen;
    };
    d.wall_ = content::LocalTime{day, 9h};
    EXPECT_EQ(seen_until(50s), (std::set<std::string>{"a1", "a1>a1"}));
    d.wall_ = content::LocalTime{day, 10h + 30min};  // an hour and a half ahead
    (void)seen_until(50s + horizon + 8s);
    EXPECT_EQ(seen_until(150s), (std::set<std::string>{"a1", "b1", "a1>b1", "b1>a1"}));
    d.wall_ = content::LocalTime{day - std::chrono::days(9000), 9h};  // a clock that has no battery
    (void)seen_until(150s + horizon + 8s);
    EXPECT_EQ(seen_until(250s), (std::set<std::string>{"a1", "a1>a1"}));
    // 7.4 s an item, whatever the clock on the wall did.
    EXPECT_EQ(std::get<Playing>(d.state_.screen).began % 7400ms, 0s);
}

TEST(Next, EnteringInTheMiddleIsExact) {
    Builder b;
    const auto playlist = b.playlist({b.clip("v"), b.deck("s", 1)});
    Driver from_start(playlist);
    from_start.run_to(9600ms);
    Driver entered(playlist, 9600ms);
    entered.tick(0s);
    EXPECT_EQ(entered.on(), "v>s1");
    const Scene expected = scene_at(from_start.world_, from_start.state_, 9600ms);
    const Scene got = scene_at(entered.world_, entered.state_, 0s);
    EXPECT_EQ(got.mix, expected.mix);
    EXPECT_EQ(std::get<PicturePage>(got.page).media_time, 9600ms);
    EXPECT_EQ(wanted(entered.state_).front().skip, 9600ms);
}

TEST(Next, TextsAlternateLanguagesPassByPass) {
    Builder b;
    Driver d(b.playlist({b.card("t", {"en", "ru"})}));
    std::string seen;
    for (Time t = 4s; t < 30s; t += 7400ms) {
        d.run_to(t);
        seen += std::get<CardPage>(scene_at(d.world_, d.state_, t).page).language + " ";
    }
    EXPECT_EQ(seen, "en ru en ru ");
}

TEST(Next, CaptionsThatStandAnywhereAreKnownFromTheirFirstOn) {
    Builder b;
    Driver d(b.playlist({b.clip("v"), b.deck("s", 1)}));
    d.run_to(1s);
    const auto has_them = [&](Time t) {
        return std::get<PicturePage>(scene_at(d.world_, d.state_, t).page).has_placed_captions;
    };
    d.state_ = next(d.world_, d.state_, CaptionsPlaced{1, 3s}, 1s);
    EXPECT_FALSE(has_them(2900ms));
    EXPECT_TRUE(has_them(3s));
}

TEST(Next, ABoardComesAsACardDoes) {
    Builder b;
    Driver d(b.playlist({b.board("b", {"en", "ru"}), b.deck("s", 1)}));
    d.run_to(4s);
    const Scene scene = scene_at(d.world_, d.state_, 4s);
    const auto& page = std::get<BoardPage>(scene.page);
    EXPECT_EQ(page.card.get(), &std::get<content::BoardCard>(d.world_.playlist->items[0].what));
    EXPECT_EQ(page.language, "en");
    d.run_to(18s);
    EXPECT_EQ(std::get<BoardPage>(scene_at(d.world_, d.state_, 18s).page).language, "ru");
    d.run_to(29700ms);
    const Scene coming = scene_at(d.world_, d.state_, 29700ms);
    ASSERT_TRUE(coming.incoming) << d.on();
    EXPECT_GT(std::get<BoardPage>(*coming.incoming).rise, 0);
    Driver asked(b.playlist({b.board("b", {"en"})}));
    asked.world_.language = "kk";
    asked.run_to(2s);
    EXPECT_EQ(std::get<BoardPage>(scene_at(asked.world_, asked.state_, 2s).page).language, "kk");
}

TEST(SceneAt, AskedOnceOrAHundredTimesOrOutOfOrderIsTheSame) {
    Builder b;
    Driver d(b.playlist({b.clip("v"), b.deck("s", 1)}));
    d.run_to(9500ms);
    const Scene once = scene_at(d.world_, d.state_, 9600ms);
    for (Time t = 20s; t > 0s; t -= 200ms) (void)scene_at(d.world_, d.state_, t);
    EXPECT_EQ(scene_at(d.world_, d.state_, 9600ms), once);
}

TEST(SceneAt, AStillSceneIsEqualToItselfLater) {
    Builder b;
    Driver d(b.playlist({b.deck("s", 2)}));
    d.run_to(1s);
    EXPECT_EQ(scene_at(d.world_, d.state_, 1s), scene_at(d.world_, d.state_, 7s));
    EXPECT_EQ(next_change(d.world_, d.state_), Time(7400ms));
}

TEST(SceneAt, CaptionsFollowTheFilesOwnTime) {
    Builder b;
    content::Captions captions;
    captions.from = content::Captions::From::file;
    captions.texts = {{"en", {{3s, 4s, "Hello"}}, {}}, {"ru", {{5s, 6s, "Привет"}}, {}}};
    Driver d(
        b.playlist({b.clip("v", {.file = {}, .begin = 2s, .captions = captions}), b.deck("s", 1)}));
    d.run_to(500ms);
    EXPECT_TRUE(scene_at(d.world_, d.state_, 990ms).captions.empty());
    EXPECT_EQ(scene_at(d.world_, d.state_, 1s).captions.size(), 1U);
    EXPECT_TRUE(scene_at(d.world_, d.state_, 2s).captions.empty());
    World in_russian = d.world_;
    in_russian.language = "ru";
    EXPECT_TRUE(scene_at(in_russian, d.state_, 1s).captions.empty());
    EXPECT_EQ(scene_at(in_russian, d.state_, 3s).captions.size(), 1U);
}

TEST(Voices, CrossWithEqualPower) {
    Builder b;
    Driver d(b.playlist({b.clip("v"), b.clip("w")}));
    d.run_to(9s);
    const auto planned = voices(d.world_, d.state_);
    ASSERT_EQ(planned.size(), 2U);
    for (Time t = 9300ms; t < 10100ms; t += 50ms) {
        const double one = gain(planned[0], t);
        const double other = gain(planned[1], t);
        EXPECT_NEAR(one * one + other * other, 1, 1e-9);
    }
    d.run_to(9500ms);
    EXPECT_EQ(gain(voices(d.world_, d.state_)[1], 9700ms), gain(planned[1], 9700ms));
}

TEST(Voices, ACutIsARampOfTenMilliseconds) {
    Builder b;
    const auto playlist = b.playlist({b.clip("v"), b.clip("w")});
    b.item("w").transition = {content::Transition::Kind::cut, 0s};
    Driver d(playlist);
    d.run_to(9s);
    const auto planned = voices(d.world_, d.state_);
    ASSERT_EQ(planned.size(), 2U);
    EXPECT_EQ(gain(planned[0], 9990ms), 1);
    EXPECT_NEAR(gain(planned[0], 10s), 0, 1e-9);
    EXPECT_EQ(gain(planned[1], 10s), 0);
    EXPECT_EQ(gain(planned[1], 10010ms), 1);
}

TEST(Next, PicturesAreMadeReadyEarlierThanClips) {
    Builder b;
    Driver d(b.playlist({b.clip("v"), b.deck("s", 1), b.clip("w")}));
    const auto is_wanted = [&d](const std::string& key) {
        const std::vector<Appearance> all = wanted(d.state_);
        return std::any_of(all.begin(), all.end(),
                           [&](const Appearance& one) { return d.key(one) == key; });
    };
    d.run_to(1s);  // s1 begins at 9.4 s, w at 16.8 s
    EXPECT_TRUE(is_wanted("s1"));
    EXPECT_FALSE(is_wanted("w"));
    d.run_to(11700ms);
    EXPECT_FALSE(is_wanted("w"));
    d.run_to(11900ms);
    EXPECT_TRUE(is_wanted("w"));
}

TEST(Next, NeverMoreThanFourAreWantedAheadHoweverShort) {
    Builder b;
    Driver d(b.playlist({b.deck("s", 9)}));
    for (Time t{0}; t < 60s; t += 500ms) {
        d.run_to(t);
        ASSERT_LE(wanted(d.state_).size(), 6U);
        ASSERT_LE(d.state_.coming.size(), most_coming);
    }
}

TEST(Next, ADayOfShowNeverStopsAndNeverDrifts) {
    Builder b;
    Driver d(b.playlist({interleave({b.clip("v"), take(2, b.deck("s", 5)), b.shuffled("f", 7)})}));
    Time t{0};
    std::int64_t changes = 0;
    std::string last;
    while (t < 24h) {
        d.tick(t);
        if (d.on() != last) ++changes;
        last = d.on();
        const auto due = next_change(d.world_, d.state_);
        t = std::max(t + 1ms, is_moving(d.state_) ? t + 200ms : due.value_or(t + 200ms));
        ASSERT_NE(d.on(), "standby");
        ASSERT_LT(d.state_.told.size(), 10U);
    }
    const auto expected = locate(*d.world_.playlist, 1, d.world_.lengths, everything, t);
    const auto* playing = std::get_if<Playing>(&d.state_.screen);
    if (playing != nullptr) {
        EXPECT_NEAR(static_cast<double>(playing->on.turn.k),
                    static_cast<double>(expected->on.turn.k), 1);
        EXPECT_EQ(playing->began % 200ms, 0ms);
    }
    EXPECT_GT(changes, 10000);
}

}  // namespace
}  // namespace kiosk::show::testing
