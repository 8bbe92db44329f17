// What fingers do to a visit, by what lies under them.
#include <gtest/gtest.h>

#include "tests/stage/made_up_pages.h"

namespace kiosk::stage {
namespace {

using show::Action;
using show::OpenPage;

using VisitorTest = BeforeTheScreen;

TEST_F(VisitorTest, TheFirstTouchOpensTheMenuAndPressesNothing) {
    EXPECT_FALSE(visitor_.is_there());
    down(on_row[0]);
    EXPECT_EQ(page(), sample::home);
    EXPECT_EQ(pressed(), std::nullopt);
    wait(300ms);
    up(on_row[0]);
    EXPECT_EQ(page(), sample::home);
}

TEST_F(VisitorTest, ATouchThatChangesTheScreenScrollsNothingWhenItIsDragged) {
    drag({950, 650}, {950, 450}, 4);
    EXPECT_EQ(page(), sample::home);
    EXPECT_EQ(scrolled(), 0);
    EXPECT_FALSE(show::is_seen_to_glide(visitor_.visit(), t_));
    // Nor one that answers "Still reading?", wherever it comes down.
    wait(show::idle_time(visitor_.world(), visitor_.visit()) + 1s);
    ASSERT_TRUE(std::holds_alternative<show::Countdown>(visitor_.visit().screen));
    drag({950, 650}, {950, 450}, 4);
    EXPECT_TRUE(std::holds_alternative<show::Reading>(visitor_.visit().screen));
    EXPECT_EQ(scrolled(), 0);
}

TEST_F(VisitorTest, ATouchIsShownAtOnceAndActsWhenItIsLetGo) {
    open();
    down(on_row[0]);
    EXPECT_EQ(pressed(), Action{OpenPage{sample::aware}});
    EXPECT_EQ(page(), sample::home);
    wait(80ms);
    up(on_row[0]);
    EXPECT_EQ(page(), sample::aware);
    EXPECT_EQ(pressed(), std::nullopt);
}

TEST_F(VisitorTest, AFingerThatTremblesStillTouches) {
    open();
    down(on_row[0]);
    wait(50ms);
    move({on_row[0].x + 8, on_row[0].y + 8});
    EXPECT_EQ(pressed(), Action{OpenPage{sample::aware}});
    up({on_row[0].x + 8, on_row[0].y + 8});
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(VisitorTest, AFingerThatSlidesOffAndComesBackPressesNothing) {
    open();
    down(on_help);
    EXPECT_EQ(pressed(), Action{show::GetHelp{}});
    wait(50ms);
    move({on_help.x + 200, on_help.y});
    EXPECT_EQ(pressed(), std::nullopt);
    wait(50ms);
    move(on_help);
    EXPECT_EQ(pressed(), std::nullopt);
    wait(50ms);
    up(on_help);
    EXPECT_EQ(page(), sample::home);
}

TEST_F(VisitorTest, ADragThatStartsOnAButtonScrollsAndDoesNotPress) {
    open();
    down(on_row[0]);
    wait(50ms);
    move({on_row[0].x, on_row[0].y - 112});
    EXPECT_EQ(pressed(), std::nullopt);
    EXPECT_NEAR(scrolled(), 100, 0.01);  // 12 pixels made sure that it is a drag
    wait(200ms);
    up({on_row[0].x, on_row[0].y - 112});
    wait(1s);
    EXPECT_EQ(page(), sample::home);
    EXPECT_NEAR(scrolled(), 100, 0.01);
}

TEST_F(VisitorTest, WhatIsScrolledIsTouchedWhereItIsSeen) {
    open();
    drag({950, 650}, {950, 438}, 1);
    tap(on_nothing);  // it does not glide any more
    drag({950, 438}, {950, 438}, 1);
    const double by = scrolled();
    ASSERT_GT(by, 150);
    tap({300, 750 - by});
    EXPECT_EQ(page(), sample::sale);
}

TEST_F(VisitorTest, WhatIsScrolledOutOfTheViewportCannotBeTouched) {
    open();
    down({300, 720});  // the third row goes on here, beneath the foot
    EXPECT_EQ(pressed(), std::nullopt);
    up({300, 720});
    EXPECT_EQ(page(), sample::home);
}

TEST_F(VisitorTest, ATouchThatStopsAGlidingPagePressesNothingThatScrolls) {
    open();
    flick_up();
    wait(100ms);
    ASSERT_TRUE(visitor_.is_moving(t_));
    down(on_row[1]);
    EXPECT_EQ(pressed(), std::nullopt);
    EXPECT_FALSE(visitor_.is_moving(t_));
    const double stopped = scrolled();
    wait(80ms);
    up(on_row[1]);
    wait(1s);
    EXPECT_EQ(page(), sample::home);
    EXPECT_EQ(scrolled(), stopped);
    tap({300, 500 - stopped});
    EXPECT_EQ(page(), sample::needs);
}

TEST_F(VisitorTest, WhatStandsStillIsPressedWhileThePageGlides) {
    open();
    flick_up();
    wait(100ms);
    ASSERT_TRUE(visitor_.is_moving(t_));
    down(on_help);
    EXPECT_EQ(pressed(), Action{show::GetHelp{}});
    EXPECT_FALSE(visitor_.is_moving(t_));
    wait(80ms);
    up(on_help);
    EXPECT_EQ(page(), sample::help);
}

TEST_F(VisitorTest, APageSpringsBackFromBeyondItsEnd) {
    open();
    down(on_nothing);
    move({950, 700});
    EXPECT_LT(scrolled(), -10);
    EXPECT_GE(scrolled(), -80);
    wait(200ms);
    up({950, 700});
    wait(2s);
    EXPECT_EQ(scrolled(), 0);
}

TEST_F(VisitorTest, ASecondFingerChangesNothing) {
    open();
    down(on_row[0], 1);
    down(on_row[1], 2);
    EXPECT_EQ(pressed(), Action{OpenPage{sample::aware}});
    move({300, 100}, 2);
    up({300, 100}, 2);
    EXPECT_EQ(page(), sample::home);
    EXPECT_EQ(scrolled(), 0);
    up(on_row[0], 1);
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(VisitorTest, APalmPressesNothing) {
    open();
    down(on_row[0], 1);
    down(on_row[1], 2);
    down(on_help, 3);
    EXPECT_EQ(pressed(), std::nullopt);
    up(on_row[0], 1);
    up(on_row[1], 2);
    up(on_help, 3);
    EXPECT_EQ(page(), sample::home);
    tap(on_help);
    EXPECT_EQ(page(), sample::help);
}

TEST_F(VisitorTest, TheSecondOfTwoQuickTapsMeansNothingOnThePageThatTheFirstOpened) {
    for (const show::Duration apart : {60ms, 120ms, 200ms}) {
        down(on_row[0]);
        up(on_row[0]);
        wait(apart);
        tap(on_row[0]);
        EXPECT_EQ(page(), sample::home) << apart.count();
        down(on_row[0]);
        up(on_row[0]);
        wait(apart);
        tap(on_row[0]);
        EXPECT_EQ(page(), sample::aware) << apart.count();
        tap(on_back);
        tap(on_back);
        ASSERT_FALSE(visitor_.is_there());
    }
}

TEST_F(VisitorTest, WhoClearsTheScreenWithTwoTapsIsBackAtTheFilmAndStaysThere) {
    open();
    tap(on_help);
    down(on_clear);
    up(on_clear);
    ASSERT_FALSE(visitor_.is_there());
    wait(150ms);
    tap(on_clear);
    EXPECT_FALSE(visitor_.is_there());
    tap(on_nothing);
    EXPECT_TRUE(visitor_.is_there());
}

TEST_F(VisitorTest, WhoDrumsOnTheScreenToClearItDoesNotOpenItAgain) {
    open();
    tap(on_help);
    for (int i = 0; i < 9; ++i) {
        down(on_clear);
        wait(60ms);
        up(on_clear);
        EXPECT_FALSE(visitor_.is_there()) << i;
        wait(190ms);
    }
    tap(on_clear);
    EXPECT_TRUE(visitor_.is_there()) << "somebody plays with it";
    for (int i = 0; i < 7; ++i) {
        visitor_.press(Key::back, t_);
        wait(250ms);
        EXPECT_FALSE(visitor_.is_there()) << i;
    }
    wait(100ms);
    tap(on_nothing);
    EXPECT_TRUE(visitor_.is_there());
}

/// No more than three changes from bright to dark in a second flash (WCAG 2.3.1).
TEST_F(VisitorTest, AFlurryOfTapsDoesNotFlash) {
    int comes = 0;
    bool was_there = false;
    for (int i = 0; i < 300; ++i) {
        down(on_back);
        wait(5ms);
        up(on_back);
        wait(5ms);
        comes += visitor_.is_there() && !was_there ? 1 : 0;
        was_there = visitor_.is_there();
    }
    EXPECT_EQ(comes, 2);  // in three seconds
    EXPECT_EQ(pressed(), std::nullopt);
}

TEST_F(VisitorTest, APageThatIsNotSeenToMoveAnyMoreIsTouchedAsOneThatStands) {
    open();
    drag({950, 450}, {950, 500}, 10);  // beyond its top, from where it springs back
    wait(350ms);
    ASSERT_TRUE(visitor_.is_moving(t_));
    tap(on_row[0]);
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(VisitorTest, AMousesWheelScrollsThePageAndNothingElse) {
    visitor_.wheel(1, t_);
    EXPECT_FALSE(visitor_.is_there());
    open();
    visitor_.wheel(1, t_);
    wait(1s);
    const double once = scrolled();
    EXPECT_GT(once, 50);
    visitor_.wheel(-1, t_);
    wait(1s);
    EXPECT_NEAR(scrolled(), 0, 0.01);
    visitor_.wheel(100, t_);
    wait(1s);
    EXPECT_NEAR(scrolled(), 400, 0.5);
    visitor_.leave();
    ASSERT_EQ(reported_.size(), 1U);
    EXPECT_EQ(std::get<Visited>(reported_[0]).touches, 1) << "a wheel is no touch";
}

TEST_F(VisitorTest, ASwipeLeafsThroughFactsAlone) {
    open();
    drag({800, 300}, {500, 310}, 10);
    wait(1s);
    EXPECT_EQ(page(), sample::home);
    tap(on_row[0]);
    tap(on_row[0]);
    ASSERT_EQ(page(), sample::facts);
    const auto entry = [this] { return view()->sheet.entry; };
    drag({800, 300}, {500, 310}, 10);
    wait(1s);
    EXPECT_EQ(entry(), 1U);
    drag({500, 300}, {800, 310}, 10);
    wait(1s);
    EXPECT_EQ(entry(), 0U);
    drag({500, 300}, {480, 150}, 10);
    wait(1s);
    EXPECT_EQ(entry(), 0U);
}

}  // namespace
}  // namespace kiosk::stage
