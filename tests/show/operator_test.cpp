// From a finger in the corner to the page and back, under a virtual clock.
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>

#include "show/limits.h"
#include "show/operator.h"

namespace kiosk::show {
namespace {

using namespace std::chrono_literals;
using What = Operate::What;
using Phase = Contact::Phase;

class OperatorTest : public testing::Test {
  protected:
    void happen(const OperatorEvent& event) { op_ = next(world_, std::move(op_), event, t_); }
    void wait(Duration time) {
        t_ += time;
        happen(TimePassed{});
    }
    void finger(Phase phase, bool in_corner, std::int64_t name = 7) {
        happen(FingerSeen{phase, name, in_corner});
    }
    void act(const Action& action) {
        happen(Touched{});
        happen(Acted{action});
    }
    void type(const std::string& digits) {
        for (const char digit : digits) act(Operate{What::type, digit - '0'});
    }
    /// Types digits and has them looked at.
    void try_pin(const std::string& digits, bool is_right) {
        type(digits);
        act(Operate{What::enter});
        ASSERT_EQ(on(), "checking " + std::to_string(digits.size()));
        happen(PinChecked{is_right});
    }
    void open_keypad() {
        finger(Phase::down, true);
        wait(5s);
        finger(Phase::up, true);
    }
    void open_page() {
        open_keypad();
        try_pin("482913", true);
        ASSERT_EQ(on(), "page");
    }
    [[nodiscard]] bool offers(const Action& action) const {
        const std::vector<Action> all = offered(world_, op_, t_);
        return std::find(all.begin(), all.end(), action) != all.end();
    }
    [[nodiscard]] std::optional<MenuView> view() const { return view_at(world_, op_, news_, t_); }

    /// "film", "keypad 3", "checking 6", "wrong", "wait 30", "page", "page, sure?", "end"
    [[nodiscard]] std::string on() const {
        if (std::holds_alternative<Away>(op_.screen)) return "film";
        if (std::holds_alternative<Quitting>(op_.screen)) return "end";
        if (const auto* page = std::get_if<Attended>(&op_.screen))
            return page->asks_to_quit ? "page, sure?" : "page";
        const auto sheet = std::get<KeypadSheet>(*view()->sheet.attended);
        if (sheet.seconds_to_wait > 0) return "wait " + std::to_string(sheet.seconds_to_wait);
        if (sheet.was_wrong) return "wrong";
        return (sheet.checks ? "checking " : "keypad ") + std::to_string(sheet.digits);
    }

    OperatorWorld world_{true, {"en", "ru", "kk"}, "ru", false, true};
    Duration t_{10s};
    Operator op_ = nobody_attends(world_, 0, t_);
    std::shared_ptr<const OperatorNews> news_ = std::make_shared<OperatorNews>();
};

TEST_F(OperatorTest, AFingerThatStaysInTheCornerForFiveSecondsOpensTheKeypad) {
    finger(Phase::down, true);
    EXPECT_EQ(next_change(op_, t_), t_ + 5s);
    wait(4999ms);
    EXPECT_EQ(on(), "film");
    EXPECT_EQ(view(), std::nullopt);
    finger(Phase::moved, true);  // it trembles
    wait(1ms);
    EXPECT_EQ(on(), "keypad 0");
    finger(Phase::up, true);
    EXPECT_EQ(on(), "keypad 0");
}

TEST_F(OperatorTest, WhateverElseAFingerDoesOpensNothing) {
    struct Case {
        const char* what;
        std::vector<FingerSeen> seen;
    };
    const std::initializer_list<Case> cases{
        {"elsewhere", {{Phase::down, 1, false}}},
        {"moved into the corner", {{Phase::down, 1, false}, {Phase::moved, 1, true}}},
        {"released", {{Phase::down, 1, true}, {Phase::up, 1, true}}},
        {"taken away", {{Phase::down, 1, true}, {Phase::cancelled, 1, true}}},
        {"moved away", {{Phase::down, 1, true}, {Phase::moved, 1, false}}},
        {"and back", {{Phase::down, 1, true}, {Phase::moved, 1, false}, {Phase::moved, 1, true}}},
        {"a second finger", {{Phase::down, 1, true}, {Phase::down, 2, false}}},
        {"which is lifted", {{Phase::down, 1, true}, {Phase::down, 2, true}, {Phase::up, 2, true}}},
        {"a palm", {{Phase::down, 1, true}, {Phase::down, 2, true}, {Phase::down, 3, true}}},
        {"beside one that was there", {{Phase::down, 1, false}, {Phase::down, 2, true}}},
    };
    for (const Case& one : cases) {
        Operator op = nobody_attends(world_, 0, t_);
        for (const FingerSeen& seen : one.seen) op = next(world_, op, seen, t_ + 2s);
        op = next(world_, op, TimePassed{}, t_ + 30s);
        EXPECT_FALSE(is_attended(op)) << one.what;
        EXPECT_EQ(next_change(op, t_ + 30s), std::nullopt) << one.what;
    }
}

TEST_F(OperatorTest, AFingerWhoseEndGotLostDoesNotCountForEver) {
    finger(Phase::down, false, 1);
    wait(longest_rest + 1s);
    finger(Phase::down, true, 2);
    wait(5s);
    EXPECT_EQ(on(), "keypad 0");
}

TEST_F(OperatorTest, AKeypadThatTheKeyboardCalledIsNotOpenedAgainByTheFingerThatRested) {
    finger(Phase::down, true);
    wait(3s);
    happen(KeypadCalled{});
    type("48");
    wait(3s);
    EXPECT_EQ(on(), "keypad 2");
}

TEST_F(OperatorTest, AnotherFingerThatGoesAwayChangesNothing) {
    finger(Phase::down, true, 1);
    wait(2s);
    finger(Phase::up, false, 2);
    finger(Phase::moved, false, 2);
    wait(3s);
    EXPECT_EQ(on(), "keypad 0");
}

TEST_F(OperatorTest, WithoutAPinNothingEverOpens) {
    world_.has_pin = false;
    open_keypad();
    EXPECT_EQ(on(), "film");
    happen(KeypadCalled{});
    EXPECT_EQ(on(), "film");
}

TEST_F(OperatorTest, TheKeyboardAsksForTheKeypadAtOnce) {
    happen(KeypadCalled{});
    EXPECT_EQ(on(), "keypad 0");
}

TEST_F(OperatorTest, DigitsAreTypedErasedAndLookedAt) {
    open_keypad();
    type("48");
    EXPECT_EQ(on(), "keypad 2");
    act(Operate{What::enter});
    EXPECT_EQ(on(), "keypad 2");  // fewer than a PIN has
    act(Operate{What::erase});
    for (int i = 0; i < 2; ++i) act(Operate{What::erase});
    EXPECT_EQ(on(), "keypad 0");
    type("4829130000001");
    EXPECT_EQ(on(), "keypad 12");
    EXPECT_EQ(std::get<Keypad>(op_.screen).digits, "482913000000");
    act(Operate{What::enter});
    EXPECT_EQ(on(), "checking 12");
    type("5");  // too late
    EXPECT_EQ(on(), "checking 12");
    happen(PinChecked{true});
    EXPECT_EQ(on(), "page");
}

TEST_F(OperatorTest, AWrongPinIsSaidAndForgotten) {
    open_keypad();
    try_pin("111222", false);
    EXPECT_EQ(on(), "wrong");
    EXPECT_EQ(op_.wrong, 1);
    type("4");
    EXPECT_EQ(on(), "keypad 1");
    type("82913");
    act(Operate{What::enter});
    happen(PinChecked{true});
    EXPECT_EQ(on(), "page");
    EXPECT_EQ(op_.wrong, 0);
}

TEST_F(OperatorTest, FromTheThirdWrongPinOnEachOneCostsTwiceTheWait) {
    open_keypad();
    for (int i = 0; i < 3; ++i) try_pin("111222", false);
    EXPECT_EQ(on(), "wait 30");
    EXPECT_FALSE((offers(Operate{What::type, 4})));
    EXPECT_TRUE(offers(GoBack{}));
    type("482913");
    act(Operate{What::enter});
    EXPECT_EQ(on(), "wait 30");
    EXPECT_EQ(next_change(op_, t_), t_ + 1s);
    wait(1s);
    EXPECT_EQ(on(), "wait 29");
    wait(19s);
    EXPECT_EQ(on(), "film");  // the wait goes on without the keypad
    wait(5s);
    open_keypad();
    EXPECT_EQ(on(), "keypad 0");
    try_pin("111222", false);
    EXPECT_EQ(on(), "wait 60");
}

TEST_F(OperatorTest, TheWaitGrowsToAQuarterOfAnHour) {
    EXPECT_EQ(wait_after(0), 0s);
    EXPECT_EQ(wait_after(2), 0s);
    EXPECT_EQ(wait_after(3), 30s);
    EXPECT_EQ(wait_after(4), 60s);
    EXPECT_EQ(wait_after(5), 2min);
    EXPECT_EQ(wait_after(7), 8min);
    EXPECT_EQ(wait_after(8), 15min);
    EXPECT_EQ(wait_after(1000), 15min);
}

TEST_F(OperatorTest, TheWaitBeginsAnewWhenTheProgramStartsAgain) {
    op_ = nobody_attends(world_, 4, t_);
    open_keypad();
    EXPECT_EQ(on(), "wait 55");
}

TEST_F(OperatorTest, AnAnswerThatComesAfterTheKeypadHasGoneStillCounts) {
    open_keypad();
    type("111222");
    act(Operate{What::enter});
    act(GoBack{});
    EXPECT_EQ(on(), "film");
    happen(PinChecked{false});
    EXPECT_EQ(op_.wrong, 1);
    happen(PinChecked{true});
    EXPECT_EQ(on(), "film");
}

TEST_F(OperatorTest, TheKeypadGoesAfterTwentySecondsWithoutATouch) {
    open_keypad();
    wait(15s);
    type("4");
    wait(19s);
    EXPECT_EQ(on(), "keypad 1");
    wait(1s);
    EXPECT_EQ(on(), "film");
    open_keypad();
    EXPECT_EQ(on(), "keypad 0");
}

TEST_F(OperatorTest, ThePageGoesAfterTwoMinutesWithoutATouch) {
    open_page();
    EXPECT_EQ(next_change(op_, t_), t_ + 2min);
    wait(119s);
    happen(Touched{});
    wait(119s);
    EXPECT_EQ(on(), "page");
    wait(1s);
    EXPECT_EQ(on(), "film");
}

TEST_F(OperatorTest, VolumeAndBrightnessGoInStepsAndStay) {
    open_page();
    act(Operate{What::louder});
    EXPECT_EQ(op_.volume, 10);
    for (int i = 0; i < 12; ++i) act(Operate{What::softer});
    EXPECT_EQ(op_.volume, 0);
    act(Operate{What::louder});
    for (int i = 0; i < 12; ++i) act(Operate{What::darker});
    EXPECT_EQ(op_.brightness, least_brightness);
    act(Operate{What::brighter});
    const auto sheet = std::get<OperatorSheet>(*view()->sheet.attended);
    EXPECT_EQ(sheet.volume, 1);
    EXPECT_EQ(sheet.brightness, 3);
    act(GoBack{});
    EXPECT_EQ(on(), "film");
    EXPECT_EQ(op_.volume, 1);
    EXPECT_EQ(op_.brightness, 3);
}

TEST_F(OperatorTest, QuitIsAskedForTwiceInARow) {
    open_page();
    act(Operate{What::quit});
    EXPECT_EQ(on(), "page, sure?");
    act(Operate{What::softer});
    EXPECT_EQ(on(), "page");
    act(Operate{What::quit});
    act(Operate{What::quit});
    EXPECT_EQ(on(), "end");
    EXPECT_TRUE(offered(world_, op_, t_).empty());
}

TEST_F(OperatorTest, WhatThePageOffersTheKeypadDoesNot) {
    open_keypad();
    EXPECT_FALSE(offers(Operate{What::skip}));
    act(Operate{What::quit});
    EXPECT_EQ(on(), "keypad 0");
    try_pin("482913", true);
    EXPECT_TRUE(offers(Operate{What::skip}));
    EXPECT_TRUE(offers(Operate{What::reload}));
    EXPECT_FALSE((offers(Operate{What::type, 4})));
    world_.can_reload = false;
    EXPECT_FALSE(offers(Operate{What::reload}));
}

TEST_F(OperatorTest, ThePageIsInTheShowsLanguageUntilAnotherIsChosen) {
    open_page();
    EXPECT_EQ(view()->sheet.mode.language, "ru");
    act(ChooseLanguage{2});
    EXPECT_EQ(view()->sheet.mode.language, "kk");
    EXPECT_EQ(on(), "page");
}

TEST_F(OperatorTest, AVisitorIsNeverOfferedAnyOfIt) {
    EXPECT_TRUE(offered(world_, op_, t_).empty());
    act(Operate{What::quit});
    act(Operate{What::softer});
    EXPECT_EQ(on(), "film");
    EXPECT_EQ(op_.volume, 10);
}

}  // namespace
}  // namespace kiosk::show
