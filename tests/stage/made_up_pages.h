// A visitor before a screen of 1000x800 pixels, four of them a millimetre, under a virtual clock.
// Menu and places to touch are made by hand: no fonts, no lay-out.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "stage/visitor.h"
#include "tests/show/menu.h"

namespace kiosk::stage {

using namespace std::chrono_literals;
namespace sample = show::testing;

struct Place {
    double x = 0, y = 0;
};

/// What stands still on every page, and the first three rows of those that lead to others.
inline constexpr Place on_back{50, 50}, on_large_type{700, 50}, on_help{100, 750},
    on_russian{900, 750}, on_row[] = {{300, 250}, {300, 500}, {300, 675}}, on_film{500, 400},
                          on_nothing{950, 400}, on_clear{900, 600};

/// Rows of 400x200, a gap of 50 between them: the third one is cut by the foot of the viewport.
inline draw::MenuTargets made_up_targets(const show::MenuView& view) {
    const draw::Target clear{{850, 500, 1000, 690}, show::ClearScreen{}};
    const bool is_private = view.sheet.menu->pages[view.sheet.page].is_private;
    if (view.countdown) {
        draw::MenuTargets plate{
            {{{300, 300, 700, 500}, show::Stay{}}}, {0, 0, 1000, 800}, 0, false};
        if (is_private) plate.targets.push_back(clear);
        return plate;
    }
    draw::MenuTargets page;
    page.viewport = {0, 100, 1000, 700};
    page.overflow = view.sheet.mode.large_type ? 800 : 400;
    page.targets = {{{0, 0, 100, 100}, show::GoBack{}},
                    {{600, 0, 800, 100}, show::SwitchLargeType{}},
                    {{0, 700, 200, 800}, show::GetHelp{}},
                    {{800, 700, 1000, 800}, show::ChooseLanguage{1}}};
    const auto& what = view.sheet.menu->pages[view.sheet.page].what;
    if (const auto* section = std::get_if<content::Section>(&what)) {
        double top = 150;
        for (const show::PageNumber to : section->pages) {
            page.targets.push_back({{100, top, 500, top + 200}, show::OpenPage{to}, 0, true});
            top += 250;
        }
    }
    if (is_private) page.targets.push_back(clear);
    page.leafs = std::holds_alternative<content::FactPages>(what);
    if (std::holds_alternative<content::FilmPage>(what))
        page.targets.push_back({{300, 200, 700, 600}, show::WatchFilm{view.sheet.page}});
    return page;
}

class BeforeTheScreen : public testing::Test {
  protected:
    using Phase = show::Contact::Phase;

    void wait(show::Duration time) {
        t_ += time;
        visitor_.pass(t_);
    }
    void down(const Place& at, std::int64_t finger = 0) {
        visitor_.touch({Phase::down, finger, at.x, at.y, t_});
    }
    void move(const Place& to, std::int64_t finger = 0) {
        visitor_.touch({Phase::moved, finger, to.x, to.y, t_});
    }
    void up(const Place& at, std::int64_t finger = 0) {
        visitor_.touch({Phase::up, finger, at.x, at.y, t_});
    }
    void tap(const Place& at) {
        down(at);
        wait(80ms);
        up(at);
        wait(1s);
    }
    /// In steps of 10 ms; the finger is let go at once.
    void drag(const Place& from, const Place& to, int steps) {
        down(from);
        for (int step = 1; step <= steps; ++step) {
            wait(10ms);
            const double along = static_cast<double>(step) / steps;
            move({from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along});
        }
        up(to);
    }
    /// By 50 pixels within 50 ms: it glides on for a second, and does not come to its end.
    void flick_up() { drag({950, 450}, {950, 400}, 5); }
    void open() { tap(on_nothing); }
    void press(Key key) {
        visitor_.press(key, t_);
        wait(1s);
    }

    [[nodiscard]] std::optional<show::MenuView> view() const {
        return show::view_at(visitor_.world(), visitor_.visit(), t_);
    }
    [[nodiscard]] std::optional<show::Action> pressed() const { return visitor_.visit().pressed; }
    [[nodiscard]] std::optional<show::Action> focused() const { return visitor_.visit().focused; }
    [[nodiscard]] std::optional<show::PageNumber> page() const {
        return show::page_on(visitor_.visit());
    }
    /// In pixels.
    [[nodiscard]] double scrolled() const { return view()->scroll * 800; }

    std::unique_ptr<draw::MenuTargets> targets_;
    bool is_short_ = false;  ///< no page scrolls
    std::vector<Happening> reported_;
    Visitor visitor_{{sample::sample_menu(), "en", false},
                     {1000, 800, 4},
                     [this](const show::MenuView& view) -> const draw::MenuTargets& {
                         // Valid until it is asked again, and no longer.
                         targets_ = std::make_unique<draw::MenuTargets>(made_up_targets(view));
                         if (is_short_) targets_->overflow = 0;
                         return *targets_;
                     },
                     [this](const Happening& happened) { reported_.push_back(happened); }};
    show::Time t_{10s};
};

}  // namespace kiosk::stage
