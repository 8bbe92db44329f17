// Where a touch and the keyboard lead.
#include <gtest/gtest.h>

#include "kiosk/draw/type.h"
#include "tests/draw/sample.h"
#include "tests/draw/sample_menu.h"

namespace kiosk::draw {
namespace {

using show::Choose;

/// Two buttons at the top, three rows that scroll, one button at the foot.
MenuTargets page() {
    return {{{{0, 0, 100, 100}, show::GoBack{}},
             {{300, 0, 400, 100}, show::SwitchLargeType{}},
             {{0, 120, 400, 220}, Choose{0}, 0, true},
             {{0, 240, 400, 340}, Choose{1}, 0, true},
             {{0, 360, 400, 460}, Choose{2}, 0, true},
             {{0, 320, 100, 420}, show::GetHelp{}}},
            {0, 110, 400, 310},
            200,
            false};
}

TEST(Targets, ATouchFindsWhatIsUnderIt) {
    const MenuTargets targets = page();
    const auto at = [&](double x, double y, double scroll) {
        const Target* found = target_at(targets, x, y, scroll);
        return found == nullptr ? std::optional<show::Action>{} : found->action;
    };
    EXPECT_EQ(at(50, 50, 0), show::Action{show::GoBack{}});
    EXPECT_EQ(at(200, 50, 0), std::nullopt);
    EXPECT_EQ(at(50, 150, 0), show::Action{Choose{0}});
    EXPECT_EQ(at(50, 150, 120), show::Action{Choose{1}});
    EXPECT_EQ(at(50, 230, 0), std::nullopt);
    EXPECT_EQ(at(399.9, 300, 0), show::Action{Choose{1}});
}

TEST(Targets, WhatIsScrolledAwayCannotBeTouched) {
    const MenuTargets targets = page();
    // The second row is beneath the bar, the first one above the viewport.
    EXPECT_EQ(target_at(targets, 50, 330, 0)->action, show::Action{show::GetHelp{}});
    EXPECT_EQ(target_at(targets, 200, 330, 0), nullptr);
    EXPECT_EQ(target_at(targets, 200, 105, 60), nullptr);
}

TEST(Targets, FocusBeginsOnThePageItself) {
    MenuTargets targets = page();
    for (const Direction direction : {Direction::next, Direction::down, Direction::previous})
        EXPECT_EQ(focus_from(targets, std::nullopt, direction)->action, show::Action{Choose{0}});
    std::erase_if(targets.targets, [](const Target& target) { return target.scrolls; });
    EXPECT_EQ(focus_from(targets, std::nullopt, Direction::next)->action,
              show::Action{show::GoBack{}});
}

TEST(Targets, FocusFollowsTheArrows) {
    const MenuTargets targets = page();
    const auto from = [&](const show::Action& action, Direction direction) {
        return focus_from(targets, action, direction)->action;
    };
    EXPECT_EQ(from(show::GoBack{}, Direction::right), show::Action{show::SwitchLargeType{}});
    EXPECT_EQ(from(show::SwitchLargeType{}, Direction::left), show::Action{show::GoBack{}});
    EXPECT_EQ(from(show::GoBack{}, Direction::down), show::Action{Choose{0}});
    EXPECT_EQ(from(Choose{0}, Direction::down), show::Action{Choose{1}});
    EXPECT_EQ(from(Choose{1}, Direction::up), show::Action{Choose{0}});
    // Through all of the page before the bar, and back.
    EXPECT_EQ(from(Choose{1}, Direction::down), show::Action{Choose{2}});
    EXPECT_EQ(from(Choose{2}, Direction::down), show::Action{show::GetHelp{}});
    EXPECT_EQ(from(show::GetHelp{}, Direction::up), show::Action{Choose{2}});
    // At an edge it stays.
    EXPECT_EQ(from(show::GoBack{}, Direction::up), show::Action{show::GoBack{}});
}

TEST(Targets, FocusGoesRoundInOrder) {
    const MenuTargets targets = page();
    std::optional<show::Action> focused = show::GoBack{};
    std::vector<show::Action> order{*focused};
    for (std::size_t i = 0; i < targets.targets.size(); ++i) {
        focused = focus_from(targets, focused, Direction::next)->action;
        order.push_back(*focused);
    }
    for (std::size_t i = 0; i < targets.targets.size(); ++i)
        EXPECT_EQ(order[i], targets.targets[i].action);
    EXPECT_EQ(order.back(), order.front());
    EXPECT_EQ(focus_from(targets, order.front(), Direction::previous)->action,
              targets.targets.back().action);
    // What is not on the page any more is as nothing.
    EXPECT_EQ(focus_from(targets, show::Action{show::Stay{}}, Direction::down)->action,
              show::Action{Choose{0}});
    EXPECT_EQ(focus_from({}, std::nullopt, Direction::next), nullptr);
}

TEST(Targets, WhereThereIsOneLanguageThereIsNothingToChooseIt) {
    Type type;
    for (const Screen& screen : {sample::screen(1366, 768, 14), sample::screen(1080, 1920, 14)}) {
        show::MenuSheet sheet = sample::sheet(sample::views().front(), {"en"});
        auto menu = std::make_shared<content::Menu>(*sheet.menu);
        menu->languages = {"en"};
        sheet.menu = menu;
        double lowest = 0;
        for (const Target& target :
             lay_out_menu(sheet, screen, sample::look(), type).targets.targets) {
            EXPECT_NE(target.action, show::Action{show::ChooseLanguage{0}});
            lowest = std::max(lowest, target.box.bottom);
        }
        EXPECT_GT(lowest, 0.9 * screen.height) << "nothing is left empty in its place";
    }
}

TEST(Targets, ArrowsReachEverythingOnEveryPage) {
    Type type;
    const Look look = sample::look();
    for (const Screen& screen : {sample::screen(1366, 768, 14), sample::screen(1080, 1920, 14)}) {
        for (const sample::View& view : sample::views()) {
            const MenuTargets targets =
                lay_out_menu(sample::sheet(view, {"en"}), screen, look, type).targets;
            std::vector<const Target*> reached{focus_from(targets, std::nullopt, Direction::down)};
            for (std::size_t i = 0; i < reached.size(); ++i) {
                for (const Direction way :
                     {Direction::up, Direction::down, Direction::left, Direction::right}) {
                    const Target* next = focus_from(targets, reached[i]->action, way);
                    if (std::find(reached.begin(), reached.end(), next) == reached.end())
                        reached.push_back(next);
                }
            }
            EXPECT_EQ(reached.size(), targets.targets.size()) << view.name << " " << screen.width;
        }
    }
}

}  // namespace
}  // namespace kiosk::draw
