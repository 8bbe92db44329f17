// What fingers and keys do to the operator's keypad and page, and to a visitor meanwhile: before a
// screen of 1000x800 pixels, four of them a millimetre, under a virtual clock.
#include "stage/operator_hands.h"

#include "show/limits.h"
#include "tests/stage/made_up_pages.h"

namespace kiosk::stage {
namespace {

using What = show::Operate::What;

constexpr Place in_corner{30, 30}, on_skip{300, 250}, on_quit{300, 450};

/// Keys of the keypad in a row; skip and quit on the page; back at the top of both.
draw::MenuTargets operator_targets(const show::MenuView& view) {
    draw::MenuTargets page;
    page.viewport = {0, 100, 1000, 700};
    page.targets = {{{0, 0, 100, 100}, show::GoBack{}}};
    if (std::holds_alternative<show::KeypadSheet>(*view.sheet.attended)) {
        for (int digit = 0; digit <= 9; ++digit)
            page.targets.push_back(
                {{digit * 90.0, 200, digit * 90.0 + 80, 300}, show::Operate{What::type, digit}});
        page.targets.push_back({{0, 400, 80, 500}, show::Operate{What::enter}});
        return page;
    }
    page.targets.push_back({{200, 200, 400, 300}, show::Operate{What::skip}});
    page.targets.push_back({{200, 400, 400, 500}, show::Operate{What::quit}});
    page.overflow = 400;
    return page;
}

/// A visitor and an operator before the same screen.
class OperatorHandsTest : public BeforeTheScreen {
  protected:
    /// As the live machine does it.
    void contact(Phase phase, const Place& at, std::int64_t finger = 0) {
        const show::Contact contact{phase, finger, at.x, at.y, t_};
        if (!hands_.touch(contact)) visitor_.touch(contact);
    }
    void pass(show::Duration time) {
        t_ += time;
        hands_.pass(t_);
        if (hands_.is_there() && visitor_.is_there()) visitor_.give_way();
        visitor_.pass(t_);
    }
    void touch(const Place& at) {
        contact(Phase::down, at);
        pass(80ms);
        contact(Phase::up, at);
    }
    void hold_corner() {
        contact(Phase::down, in_corner);
        pass(5s);
        contact(Phase::up, in_corner);
    }
    void open_page() {
        hold_corner();
        for (const int digit : {4, 8, 2, 9}) touch({digit * 90.0 + 40, 250});
        touch({40, 450});
        hands_.check({true}, t_);
        ASSERT_TRUE(is_on_page());
    }
    [[nodiscard]] bool is_on_page() const {
        return std::holds_alternative<show::Attended>(hands_.now().screen);
    }
    [[nodiscard]] const show::Keypad* keypad() const {
        return std::get_if<show::Keypad>(&hands_.now().screen);
    }

    double overflow_ = 400;
    show::OperatorWorld world_{true, {"en", "ru"}, "en", false, false};
    OperatorHands hands_{world_,
                         show::nobody_attends(world_, 0, 10s),
                         {1000, 800, 4},
                         [this](const show::MenuView& view) -> const draw::MenuTargets& {
                             targets_ = std::make_unique<draw::MenuTargets>(operator_targets(view));
                             targets_->overflow = std::min(targets_->overflow, overflow_);
                             return *targets_;
                         }};
};

TEST_F(OperatorHandsTest, TheTouchOpensTheMenuAtOnceAndTheSameFingerTheKeypad) {
    contact(Phase::down, in_corner);
    EXPECT_TRUE(visitor_.is_there());
    EXPECT_FALSE(hands_.is_there());
    pass(4990ms);
    EXPECT_TRUE(visitor_.is_there());
    EXPECT_FALSE(hands_.is_there());
    pass(10ms);
    EXPECT_NE(keypad(), nullptr);
    EXPECT_FALSE(visitor_.is_there());
    contact(Phase::up, in_corner);
    EXPECT_NE(keypad(), nullptr);  // it did not touch "back", which lies there
}

TEST_F(OperatorHandsTest, ATouchInTheCornerIsAnyTouchWhenItIsLetGo) {
    contact(Phase::down, in_corner);
    pass(4s);
    contact(Phase::up, in_corner);
    pass(5s);
    EXPECT_TRUE(visitor_.is_there());
    EXPECT_FALSE(hands_.is_there());
}

TEST_F(OperatorHandsTest, TheCornerIsTwentyMillimetresAndNoOtherDoes) {
    for (const Place& place : {Place{81, 30}, Place{30, 81}, Place{990, 10}, Place{10, 790}}) {
        contact(Phase::down, place);
        pass(6s);
        EXPECT_FALSE(hands_.is_there()) << place.x << ',' << place.y;
        contact(Phase::up, place);
        visitor_.press(Key::back, t_);
        visitor_.press(Key::back, t_);
    }
    contact(Phase::down, {79, 79});
    pass(5s);
    EXPECT_TRUE(hands_.is_there());
}

TEST_F(OperatorHandsTest, NothingOfTheOperatorsIsAVisit) {
    open_page();
    touch(on_skip);
    touch({50, 50});
    EXPECT_FALSE(hands_.is_there());
    EXPECT_FALSE(visitor_.is_there());
    EXPECT_TRUE(reported_.empty());
}

TEST_F(OperatorHandsTest, AVisitThatTheOperatorInterruptsIsToldWithoutTheirTouch) {
    contact(Phase::down, on_nothing);
    contact(Phase::up, on_nothing);
    pass(1s);
    hold_corner();
    ASSERT_EQ(reported_.size(), 1U);
    EXPECT_EQ(std::get<Visited>(reported_[0]).touches, 1);
}

TEST_F(OperatorHandsTest, TheNextVisitorsFingerIsTheFirstOne) {
    hold_corner();
    touch({50, 50});
    ASSERT_FALSE(hands_.is_there());
    contact(Phase::down, on_nothing, 1);
    contact(Phase::up, on_nothing, 1);
    pass(300ms);
    contact(Phase::down, on_row[0], 1);
    EXPECT_EQ(pressed(), show::Action{show::OpenPage{sample::aware}});
    contact(Phase::up, on_row[0], 1);
    EXPECT_EQ(page(), sample::aware);
}

TEST_F(OperatorHandsTest, KeysOfTheKeyboardTypeAndChoose) {
    hands_.call_keypad(t_);
    ASSERT_NE(keypad(), nullptr);
    for (const int digit : {4, 8, 2, 9}) hands_.type({What::type, digit}, t_);
    hands_.type({What::erase, 0}, t_);
    EXPECT_EQ(keypad()->digits, "482");
    hands_.press(Key::next, t_);
    EXPECT_EQ(hands_.now().focused, (show::Action{show::Operate{What::type, 0}}));
    EXPECT_FALSE(hands_.takes({What::enter, 0}));
    hands_.press(Key::choose, t_);
    EXPECT_EQ(keypad()->digits, "4820");
    hands_.press(Key::back, t_);
    EXPECT_FALSE(hands_.is_there());
    EXPECT_FALSE(hands_.press(Key::next, t_));
}

TEST_F(OperatorHandsTest, WhatTheStageHasToDoIsHandedOnOnce) {
    open_page();
    EXPECT_TRUE(hands_.take_deeds().empty());
    touch(on_skip);
    EXPECT_EQ(hands_.take_deeds(), std::vector{What::skip});
    EXPECT_TRUE(hands_.take_deeds().empty());
    contact(Phase::down, on_skip);
    pass(50ms);
    contact(Phase::up, {on_skip.x + 300, on_skip.y});  // it slid off
    EXPECT_TRUE(hands_.take_deeds().empty());
    touch(on_quit);
    touch(on_quit);
    EXPECT_TRUE(std::holds_alternative<show::Quitting>(hands_.now().screen));
}

TEST_F(OperatorHandsTest, ThePageScrollsByFingerAndByArrow) {
    open_page();
    contact(Phase::down, {900, 600});
    pass(50ms);
    contact(Phase::moved, {900, 388});
    EXPECT_NEAR(hands_.view(t_)->scroll * 800, 200, 0.01);
    pass(200ms);
    contact(Phase::up, {900, 388});
    pass(1s);
    EXPECT_NEAR(hands_.view(t_)->scroll * 800, 200, 0.01);
    while (hands_.now().focused != show::Action{show::GoBack{}}) hands_.press(Key::next, t_);
    hands_.press(Key::up, t_);  // nothing is above the way back
    EXPECT_NEAR(hands_.view(t_)->scroll * 800, 40, 0.01);
}

TEST_F(OperatorHandsTest, APageThatHasBecomeShorterIsBroughtBackWithinItsEnd) {
    open_page();
    contact(Phase::down, {900, 600});
    contact(Phase::moved, {900, 200});
    pass(200ms);
    contact(Phase::up, {900, 200});
    pass(1s);
    EXPECT_GT(hands_.view(t_)->scroll, 0.4);
    overflow_ = 100;
    hands_.take({.next = {{"other.mp4", ""}}}, t_);
    pass(2s);
    EXPECT_NEAR(hands_.view(t_)->scroll * 800, 100, 0.01);
}

}  // namespace
}  // namespace kiosk::stage
