// What keys do to a visit, and what a screen or a menu does that changes under the visitor's hands.
#include <gtest/gtest.h>

#include "show/limits.h"
#include "tests/stage/made_up_pages.h"

namespace kiosk::stage {
namespace {

using show::Action;
using show::OpenPage;

using VisitorKeysTest = BeforeTheScreen;
using ChangeUnderHandTest = BeforeTheScreen;

TEST_F(VisitorKeysTest, TheFirstKeyOpensTheMenuAndDoesNothingMore) {
    for (const Key key : {Key::next, Key::choose, Key::back, Key::down}) {
        press(key);
        EXPECT_EQ(page(), sample::home);
        EXPECT_EQ(focused(), std::nullopt);
        tap(on_back);
        ASSERT_FALSE(visitor_.is_there());
    }
}

TEST_F(VisitorKeysTest, TabMovesTheRingAndEnterActs) {
    open();
    for (const show::PageNumber row : {sample::aware, sample::needs, sample::sale}) {
        press(Key::next);
        EXPECT_EQ(focused(), Action{OpenPage{row}});
    }
    press(Key::next);
    press(Key::next);  // to the page's end first
    EXPECT_EQ(focused(), Action{show::GoBack{}});
    press(Key::next);
    press(Key::next);
    EXPECT_EQ(focused(), Action{show::GetHelp{}});
    press(Key::previous);
    EXPECT_EQ(focused(), Action{show::SwitchLargeType{}});
    press(Key::choose);
    EXPECT_TRUE(view()->sheet.mode.large_type);
    EXPECT_EQ(focused(), Action{show::SwitchLargeType{}});
    // Through all of the page before the bar.
    for (int i = 0; i < 8 && focused() != Action{show::GetHelp{}}; ++i) press(Key::next);
    press(Key::choose);
    EXPECT_EQ(page(), sample::help);
    EXPECT_EQ(focused(), std::nullopt);
}

TEST_F(VisitorKeysTest, TheRingGoesBackToWhereItWentAway) {
    open();
    while (focused() != Action{OpenPage{sample::aware}}) press(Key::next);
    press(Key::choose);
    ASSERT_EQ(page(), sample::aware);
    while (focused() != Action{show::GetHelp{}}) press(Key::next);
    press(Key::choose);
    ASSERT_EQ(page(), sample::help);
    while (!focused()) press(Key::next);  // it scrolls first
    press(Key::back);
    EXPECT_EQ(page(), sample::aware);
    EXPECT_EQ(focused(), Action{show::GetHelp{}});
    press(Key::back);
    EXPECT_EQ(page(), sample::home);
    EXPECT_EQ(focused(), Action{OpenPage{sample::aware}});
}

TEST_F(VisitorKeysTest, ArrowsMoveTheRingByPlace) {
    open();
    press(Key::down);
    EXPECT_EQ(focused(), Action{OpenPage{sample::aware}});
    press(Key::up);
    EXPECT_EQ(focused(), Action{show::GoBack{}});
    press(Key::next);
    press(Key::next);
    press(Key::right);
    EXPECT_EQ(focused(), Action{show::ChooseLanguage{1}});
    press(Key::left);
    EXPECT_EQ(focused(), Action{show::GetHelp{}});
}

TEST_F(VisitorKeysTest, OnTheHelpPageTheRingFindsTheWayToItWhichIsWhereOneIs) {
    is_short_ = true;
    open();
    tap(on_help);
    ASSERT_EQ(page(), sample::help);
    for (int i = 0; i < 8 && focused() != Action{show::GetHelp{}}; ++i) press(Key::next);
    EXPECT_EQ(focused(), Action{show::GetHelp{}});
    press(Key::choose);
    EXPECT_EQ(page(), sample::help);
    EXPECT_EQ(focused(), Action{show::GetHelp{}});
    press(Key::back);
    EXPECT_EQ(page(), sample::home);
}

TEST_F(VisitorKeysTest, APageWithoutRowsIsReadToItsEndAndBack) {
    for (const auto& [on, back] : {std::pair{Key::down, Key::up}, {Key::next, Key::previous}}) {
        open();
        tap(on_help);
        ASSERT_EQ(page(), sample::help);
        press(on);
        EXPECT_NEAR(scrolled(), 300, 0.5);
        press(on);
        EXPECT_NEAR(scrolled(), 400, 0.5);
        EXPECT_EQ(focused(), std::nullopt);
        press(on);
        EXPECT_EQ(focused(), Action{show::ClearScreen{}});
        EXPECT_NEAR(scrolled(), 400, 0.5);
        press(back);
        press(back);
        EXPECT_NEAR(scrolled(), 0, 0.5);
        tap(on_back);
        tap(on_back);
        ASSERT_FALSE(visitor_.is_there());
    }
}

TEST_F(VisitorKeysTest, APresenterChoosesTheFirstThereIsAndThenActs) {
    open();
    press(Key::choose);
    EXPECT_EQ(focused(), Action{OpenPage{sample::aware}});
    press(Key::choose);
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(VisitorKeysTest, WhatIsFocusedScrollsIntoTheViewportByAsLittleAsNeeded) {
    open();
    for (int i = 0; i < 2; ++i) press(Key::next);
    EXPECT_EQ(focused(), Action{OpenPage{sample::needs}});
    EXPECT_EQ(scrolled(), 0);
    press(Key::next);
    EXPECT_EQ(focused(), Action{OpenPage{sample::sale}});
    EXPECT_NEAR(scrolled(), 150, 0.01);
    EXPECT_FALSE(visitor_.is_moving(t_));
    press(Key::previous);
    EXPECT_NEAR(scrolled(), 150, 0.01);
    press(Key::previous);
    EXPECT_EQ(focused(), Action{OpenPage{sample::aware}});
    EXPECT_NEAR(scrolled(), 50, 0.01);
    press(Key::choose);
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(VisitorKeysTest, EscapeLeadsBackPageByPageToTheFilm) {
    open();
    tap(on_row[0]);
    ASSERT_EQ(page(), sample::aware);
    press(Key::back);
    EXPECT_EQ(page(), sample::home);
    press(Key::back);
    EXPECT_FALSE(visitor_.is_there());
}

TEST_F(VisitorKeysTest, EscapeInTheCountdownOfAPrivatePageClearsItAndAnyOtherKeyStays) {
    for (const Key key : {Key::back, Key::choose, Key::next, Key::down}) {
        open();
        tap(on_help);
        wait(45s);
        ASSERT_TRUE(view()->countdown);
        visitor_.press(key, t_);
        EXPECT_EQ(visitor_.is_there(), key != Key::back);
        wait(1s);
        if (!visitor_.is_there()) continue;
        EXPECT_FALSE(view()->countdown);
        EXPECT_EQ(page(), sample::help);
        tap(on_clear);
        ASSERT_FALSE(visitor_.is_there());
    }
}

TEST_F(VisitorKeysTest, AnyKeyInTheCountdownStaysAndDoesNothingMore) {
    for (const Key key : {Key::next, Key::choose, Key::back}) {
        open();
        tap(on_row[0]);
        press(Key::next);
        wait(45s);
        ASSERT_TRUE(view()->countdown);
        press(key);
        EXPECT_FALSE(view()->countdown);
        EXPECT_EQ(page(), sample::aware);
        EXPECT_EQ(focused(), std::nullopt);
        wait(45s + show::countdown);
        ASSERT_FALSE(visitor_.is_there());
    }
}

TEST_F(ChangeUnderHandTest, AScreenOfAnotherSizeForgetsTheFinger) {
    open();
    down(on_row[0]);
    visitor_.resize({500, 400, 2}, t_);
    EXPECT_EQ(pressed(), std::nullopt);
    wait(80ms);
    up(on_row[0]);
    wait(1s);
    EXPECT_EQ(page(), sample::home);
    tap(on_row[0]);
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(ChangeUnderHandTest, AScreenOfAnotherSizeLetsGoOfThePage) {
    open();
    down(on_nothing);
    move({950, 600});
    ASSERT_LT(scrolled(), 0);
    visitor_.resize({1000, 800, 4}, t_);
    wait(2s);
    EXPECT_EQ(scrolled(), 0);
}

TEST_F(ChangeUnderHandTest, MillimetresAreThoseOfTheNewScreen) {
    open();
    visitor_.resize({1000, 800, 20}, t_);
    down(on_row[0]);
    wait(50ms);
    move({on_row[0].x, on_row[0].y - 50});  // 2.5 mm, where it was 12.5
    up({on_row[0].x, on_row[0].y - 50});
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(ChangeUnderHandTest, ANewMenuDropsWhatIsPressed) {
    open();
    down(on_row[0]);
    visitor_.take(sample::sample_menu(), t_);
    EXPECT_EQ(page(), sample::home);
    EXPECT_EQ(pressed(), std::nullopt);
    wait(80ms);
    up(on_row[0]);
    EXPECT_EQ(page(), sample::home);
    tap(on_row[0]);
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(ChangeUnderHandTest, APageThatIsGoneLeavesItsVisitorOnTheOneAbove) {
    open();
    tap(on_row[0]);
    tap(on_row[0]);
    ASSERT_EQ(page(), sample::facts);
    down(on_back);
    const auto menu = sample::sample_menu();
    std::get<content::Section>(menu->pages[sample::aware].what).pages = {sample::grades};
    visitor_.take(menu, t_);
    EXPECT_EQ(page(), sample::aware);
    up(on_back);
    EXPECT_EQ(page(), sample::aware);
    tap(on_row[0]);
    EXPECT_EQ(page(), sample::grades);
}

TEST_F(ChangeUnderHandTest, APageThatHasBecomeShorterIsNotLeftBeyondItsEnd) {
    open();
    tap(on_large_type);
    drag({950, 650}, {950, 150}, 1);
    wait(3s);
    ASSERT_NEAR(scrolled(), 800, 0.01);
    tap(on_large_type);
    wait(2s);
    EXPECT_NEAR(scrolled(), 400, 0.01);
}

TEST_F(ChangeUnderHandTest, SoIsNoneOfANewMenu) {
    open();
    tap(on_large_type);
    drag({950, 650}, {950, 150}, 1);
    wait(3s);
    ASSERT_NEAR(scrolled(), 800, 0.01);
    is_short_ = true;
    visitor_.take(sample::sample_menu(), t_);
    wait(2s);
    EXPECT_EQ(scrolled(), 0);
}

}  // namespace
}  // namespace kiosk::stage
