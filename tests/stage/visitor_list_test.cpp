// What becomes of a list when something is chosen from it: on the pages of the sample show, where
// draw lays them out.
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "draw/canvas.h"
#include "stage/visitor.h"
#include "tests/draw/sample.h"
#include "tests/stage/sale_menu.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using Phase = show::Contact::Phase;

constexpr int width = 1366, height = 768;

/// On the page of help that lists who else helps, where contacts stand beneath their rows.
class VisitorListTest : public testing::Test {
  protected:
    VisitorListTest() {
        tap(100, 100);
        tap_on(show::GetHelp{});
        const auto& help = std::get<content::Help>(menu().pages[menu().help].what);
        bring(show::OpenPage{help.pages.front()});
        tap_on(show::OpenPage{help.pages.front()});
    }

    [[nodiscard]] const content::Menu& menu() const { return *visitor_.world().menu; }
    [[nodiscard]] show::MenuView view() const {
        return *show::view_at(visitor_.world(), visitor_.visit(), t_);
    }
    [[nodiscard]] const draw::MenuTargets& targets() {
        return canvas_.targets(view(), width, height);
    }
    /// Where it is on the screen now.
    draw::Box place_of(const show::Action& action) {
        for (const draw::Target& target : targets().targets) {
            if (target.action != action) continue;
            draw::Box box = target.box;
            const double scrolled = target.scrolls ? view().scroll * height : 0;
            box.top -= scrolled;
            box.bottom -= scrolled;
            return box;
        }
        ADD_FAILURE() << "no such target: " << action.index();
        return {};
    }
    bool is_seen(const show::Action& action) {
        const draw::Box box = place_of(action), seen = targets().viewport;
        return box.top >= seen.top - 1 && box.bottom <= seen.bottom + 1;
    }
    /// By a mouse's wheel, until it is seen.
    void bring(const show::Action& action) {
        for (int i = 0; i < 50 && !is_seen(action); ++i) {
            visitor_.wheel(place_of(action).top < targets().viewport.top ? -0.5 : 0.5, t_);
            wait(1s);
        }
        ASSERT_TRUE(is_seen(action));
    }
    void wait(show::Duration time) {
        t_ += time;
        visitor_.pass(t_);
    }
    void tap(double x, double y, show::Duration rests = 1s) {
        visitor_.touch({Phase::down, 1, x, y, t_});
        wait(60ms);
        visitor_.touch({Phase::up, 1, x, y, t_});
        wait(rests);
    }
    void tap_on(const show::Action& action, show::Duration rests = 1s) {
        const draw::Box box = place_of(action);
        tap((box.left + box.right) / 2, (box.top + box.bottom) / 2, rests);
    }

    draw::Canvas canvas_{draw::sample::look()};
    show::Time t_{10s};
    Visitor visitor_{{sale_menu(), "en", false},
                     {width, height, 1366 / 310.0},
                     [this](const show::MenuView& view) -> const draw::MenuTargets& {
                         return canvas_.targets(view, width, height);
                     }};
};

TEST_F(VisitorListTest, WhatIsChosenIsSeenWithAllThatItBrings) {
    const auto* list = std::get_if<content::Resources>(&menu().pages[view().sheet.page].what);
    ASSERT_NE(list, nullptr);
    const std::size_t count = list->entries.size();
    ASSERT_GE(count, 4U);
    for (const bool by_keys : {false, true}) {
        for (std::size_t i = 1; i <= 2 * count; ++i) {
            const std::size_t entry = i * 3 % count;
            if (entry == view().sheet.entry) continue;
            if (by_keys) {
                while (visitor_.visit().focused != show::Action{show::Choose{entry}}) {
                    visitor_.press(Key::next, t_);
                    wait(1s);
                }
                visitor_.press(Key::choose, t_);
                wait(1s);
            } else {
                bring(show::Choose{entry});
                tap_on(show::Choose{entry});
            }
            ASSERT_EQ(view().sheet.entry, entry);
            EXPECT_TRUE(is_seen(show::Choose{entry})) << entry << " by keys: " << by_keys;
            if (list->entries[entry].link.empty()) continue;
            const double below = place_of(show::Enlarge{}).top - targets().viewport.bottom;
            EXPECT_LT(below, -100) << "the contact of " << entry << ", by keys: " << by_keys;
        }
    }
}

TEST_F(VisitorListTest, TheSecondOfTwoQuickTapsEnlargesNothing) {
    bring(show::Choose{1});
    const draw::Box row = place_of(show::Choose{1});
    for (int i = 0; i < 2; ++i) tap(row.left + 50, (row.top + row.bottom) / 2, 100ms);
    EXPECT_EQ(view().sheet.entry, 1U);
    EXPECT_FALSE(view().sheet.enlarged);
}

/// No more than three changes from bright to dark in a second flash.
TEST_F(VisitorListTest, DrummingOnHighContrastDoesNotFlash) {
    for (const bool by_keys : {false, true}) {
        while (by_keys && visitor_.visit().focused != show::Action{show::SwitchHighContrast{}}) {
            visitor_.press(Key::previous, t_);
            wait(1s);
        }
        int changes = 0;
        for (int i = 0; i < 30; ++i) {
            const bool before = view().sheet.mode.high_contrast;
            if (by_keys) {
                visitor_.press(Key::choose, t_);
                wait(100ms);
            } else {
                tap_on(show::SwitchHighContrast{}, 40ms);
            }
            changes += view().sheet.mode.high_contrast != before ? 1 : 0;
        }
        EXPECT_GE(changes, 3) << by_keys;
        EXPECT_LE(changes, 11) << "in three seconds, by keys: " << by_keys;
        wait(1s);
    }
}

}  // namespace
}  // namespace kiosk::stage
