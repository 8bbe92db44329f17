// How a visit ends when nobody touches any more: the countdown, what puts it off, and what comes at
// the very moment.
#include <gtest/gtest.h>

#include "show/limits.h"
#include "tests/show/menu.h"

namespace kiosk::show::testing {
namespace {

TEST(Idle, ACountdownOffersToStayAndThenTheFilmGoesOn) {
    Visitor v;
    v.go({aware});  // one more second without a touch
    v.wait(44s - 1ns);
    EXPECT_EQ(v.on(), "0 1");
    v.wait(1ns);
    EXPECT_EQ(v.on(), "0 1?");
    v.wait(countdown - 1ns);
    EXPECT_EQ(v.on(), "0 1?");
    v.wait(1ns);
    EXPECT_EQ(v.on(), "loop");
}

TEST(Idle, IsLongerOnLongPages) {
    Visitor v;
    v.go({sale});
    const Duration needed = content::reading_time(v.world_.menu->pages[sale]);
    ASSERT_GT(needed, v.world_.menu->idle);
    v.wait(needed - 1s - 1ns);
    EXPECT_EQ(v.on(), "0 3");
    v.wait(1ns);
    EXPECT_EQ(v.on(), "0 3?");
}

TEST(Idle, IsNeverLongerThanAnybodyReadsWithoutATouch) {
    auto menu = std::make_shared<content::Menu>(*sample_menu());
    content::Paragraph endless;
    for (int word = 0; word < 2000; ++word) endless.text["en"].push_back({"word ", false});
    std::get<content::Article>(menu->pages[sale].what).passages.emplace_back(endless);
    Visitor v(menu);
    v.go({sale});
    v.wait(longest_quiet - 1s - 1ns);
    EXPECT_EQ(v.on(), "0 3");
    v.wait(1ns);
    EXPECT_EQ(v.on(), "0 3?");
}

TEST(Idle, DoesNotDependOnHowOftenItIsAsked) {
    for (const Duration step : {7ms, 100ms, 1330ms, 13000ms}) {
        Visitor v;
        v.go({});
        const Duration last = v.visit_.touched;
        while (v.on() != "0?") v.wait(step);
        EXPECT_EQ(std::get<Countdown>(v.visit_.screen).began, last + 45s) << step.count();
    }
    Visitor slept;
    slept.go({aware});
    slept.wait(24h);
    EXPECT_EQ(slept.on(), "loop");
}

TEST(Idle, EveryThingAHandDoesPutsItOff) {
    const std::vector<VisitEvent> all{Touched{}, Pressed{}, Focused{}, Dragged{0.1, 1},
                                      Released{0}};
    for (const VisitEvent& event : all) {
        Visitor v;
        v.go({});
        v.wait(30s);
        v.happen(event);
        v.happen(Released{0});
        v.wait(45s - 1ns);
        EXPECT_EQ(v.on(), "0") << event.index();
        v.wait(1ns);
        EXPECT_EQ(v.on(), "0?") << event.index();
    }
}

TEST(Idle, IsPausedWhileAFilmPlaysAndBeginsAnewAfterIt) {
    Visitor v;
    v.go({aware, film});
    v.act(WatchFilm{film});
    EXPECT_EQ(next_change(v.world_, v.visit_, v.t_), std::nullopt);
    v.wait(1h);
    EXPECT_EQ(v.on(), "0 1 9 film");
    v.happen(FilmOver{});
    EXPECT_EQ(v.on(), "0 1 9");
    v.wait(45s - 1ns);
    EXPECT_EQ(v.on(), "0 1 9");
}

TEST(Idle, AFingerThatRestsPutsItOffForAMinuteOnly) {
    for (const VisitEvent& rests : std::vector<VisitEvent>{Pressed{GetHelp{}}, Dragged{0.1, 1}}) {
        Visitor v;
        v.go({});
        v.happen(rests);
        v.wait(longest_rest - 1ns);
        EXPECT_EQ(v.on(), "0");
        v.wait(1ns);
        EXPECT_EQ(v.on(), "0?");
        EXPECT_FALSE(v.view()->pressed);
        EXPECT_FALSE(v.level().scroll.held);
    }
}

TEST(Idle, ATouchStaysUpToTheLastMomentAndThenOpensAFreshMenu) {
    for (const bool in_time : {true, false}) {
        Visitor v;
        v.go({});
        v.act(ChooseLanguage{1});
        v.act(OpenPage{aware});
        // Nothing was asked in between: a slow frame, and a touch that waited in the queue.
        v.t_ += 45s + countdown - (in_time ? 1ns : 0ns);
        v.happen(Touched{});
        EXPECT_EQ(v.on(), in_time ? "0 1" : "0");
        EXPECT_EQ(v.visit_.mode.language, in_time ? "ru" : "en");
    }
}

TEST(Idle, AFingerLiftedAfterTheEndOpensNothing) {
    Visitor v;
    v.go({});
    v.happen(Pressed{OpenPage{aware}});
    v.t_ += longest_rest + countdown;
    v.happen(Acted{OpenPage{aware}});
    EXPECT_EQ(v.on(), "loop");
    v.happen(Released{1});
    v.happen(Pressed{});
    EXPECT_EQ(v.on(), "loop");
}

TEST(Idle, AFingerThatWasDownWhenTheCountdownBeganActsOnNothing) {
    Visitor v;
    v.go({});
    v.happen(Pressed{OpenPage{aware}});
    v.t_ += longest_rest;
    v.happen(Acted{OpenPage{aware}});
    EXPECT_EQ(v.on(), "0?");
}

TEST(Idle, TheCountdownIsDrawnTenTimesASecondAndNoMore) {
    Visitor v;
    v.go({});
    EXPECT_EQ(next_change(v.world_, v.visit_, v.t_), v.visit_.touched + 45s);
    v.wait(44s);
    EXPECT_EQ(v.view()->countdown, (CountdownView{20, 1}));
    int drawn = 0;
    while (v.on() == "0?") {
        const Duration due = *next_change(v.world_, v.visit_, v.t_);
        ASSERT_GT(due, v.t_);
        EXPECT_EQ(view_at(v.world_, v.visit_, due - 1ns), v.view());
        EXPECT_FALSE(is_moving(v.world_, v.visit_, v.t_));
        v.wait(due - v.t_);
        ++drawn;
        if (drawn == 1) {
            EXPECT_EQ(v.view()->countdown, (CountdownView{20, 199.0 / 200}));
        }
        if (drawn == 199) {
            EXPECT_EQ(v.view()->countdown, (CountdownView{1, 1.0 / 200}));
        }
    }
    EXPECT_EQ(drawn, countdown_steps);
    EXPECT_EQ(next_change(v.world_, v.visit_, v.t_), std::nullopt);
}

}  // namespace
}  // namespace kiosk::show::testing
