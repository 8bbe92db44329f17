// Whatever is done to the screen, the visit stays sound and ends in the loop: 100,000 contacts,
// keys and moments of quiet from a fixed seed, through gestures and visit, on a made-up layout.
#include <gtest/gtest.h>

#include "show/gestures.h"
#include "show/limits.h"
#include "show/overloaded.h"
#include "show/split_mix.h"
#include "tests/show/menu.h"

namespace kiosk::show::testing {
namespace {

constexpr int width = 1366, height = 768, columns = 5, rows = 4;

/// A stage without a window: every action that is offered stands in a box of a grid.
class Stage {
  public:
    void take(const Contact& contact) {
        if (contact.phase == Contact::Phase::down) touch();
        for (const Gesture& gesture : gestures_.take(contact)) mean(gesture);
        if (changed_) gestures_.forget();
        changed_ = false;
    }
    void key(const VisitEvent& event) {
        touch();
        changed_ = false;
        v_.happen(event);
    }
    [[nodiscard]] std::optional<Action> at(double x, double y) const {
        const std::vector<Action> all = offered(v_.world_, v_.visit_);
        const auto column = static_cast<std::size_t>(x * columns / width);
        const auto row = static_cast<std::size_t>(y * rows / height);
        const std::size_t box = row * columns + column;
        return box < all.size() ? std::optional(all[box]) : std::nullopt;
    }

    Visitor v_;

  private:
    void touch() {
        const std::size_t before = v_.visit_.screen.index();
        v_.happen(Touched{});
        changed_ = v_.visit_.screen.index() != before;
    }
    void mean(const Gesture& gesture) {
        if (changed_) return;
        std::visit(Overloaded{
                       [&](const FingerDown& on) { v_.happen(Pressed{at(on.x, on.y)}); },
                       [&](const Tap& on) {
                           v_.happen(Pressed{});
                           if (const auto action = at(on.x, on.y)) v_.happen(Acted{*action});
                       },
                       [&](const DragBegan&) { v_.happen(Pressed{}); },
                       [&](const DragMoved& by) {
                           v_.happen(Dragged{-by.dy / height, 1.5});
                       },
                       [&](const DragEnded& end) {
                           v_.happen(Released{-end.vy / height});
                           if (end.swiped != 0) v_.happen(Acted{LeafBy{-end.swiped}});
                       },
                       [&](const GestureLost&) {
                           v_.happen(Pressed{});
                           v_.happen(Released{0});
                       },
                   },
                   gesture);
    }
    Gestures gestures_{4.4};
    bool changed_ = false;  ///< the touch that is being taken changed the screen
};

Duration milliseconds(SplitMix64& random, std::uint64_t bound) {
    return std::chrono::milliseconds(random.below(bound));
}

/// What is done next.
void disturb(Stage& stage, SplitMix64& random) {
    Visitor& v = stage.v_;
    const double x = static_cast<double>(random.below(width));
    const double y = static_cast<double>(random.below(height));
    const auto finger = static_cast<std::int64_t>(random.below(4));
    const std::uint64_t what = random.below(100);
    if (what < 35) {
        stage.take({Contact::Phase::down, finger, x, y, v.t_});
        if (random.below(3) != 0) stage.take({Contact::Phase::up, finger, x, y, v.t_});
    } else if (what < 60) {
        stage.take({Contact::Phase::moved, finger, x, y, v.t_});
    } else if (what < 78) {
        stage.take({Contact::Phase::up, finger, x, y, v.t_});
    } else if (what < 80) {
        stage.take({Contact::Phase::cancelled, finger, x, y, v.t_});
    } else if (what < 84) {
        stage.key(Acted{GoBack{}});
    } else if (what < 88) {
        stage.key(Focused{stage.at(x, y)});
    } else if (what < 90) {
        v.happen(FilmOver{});
    } else if (what < 91) {
        v.visit_ = adapted(v.world_, std::move(v.visit_), v.t_);
    } else {
        v.wait(random.below(50) == 0 ? Duration{70s} : milliseconds(random, 900));
    }
    v.wait(milliseconds(random, 40));
}

/// The way to the page on the screen leads from page to page, and none is on it twice.
void expect_sound_path(const Visitor& v) {
    Visit walked = v.visit_;
    walked.screen = Reading{};
    walked.path.clear();
    for (const Level& level : v.visit_.path) {
        ASSERT_LT(level.page, v.world_.menu->pages.size());
        ASSERT_EQ(level.kind, v.world_.menu->pages[level.page].what.index());
        for (const Level& above : walked.path) ASSERT_NE(above.page, level.page);
        if (walked.path.empty()) {
            ASSERT_EQ(level.page, home);
        } else {
            const std::vector<Action> all = offered(v.world_, walked);
            ASSERT_TRUE(level.page == help ||
                        std::count(all.begin(), all.end(), Action{OpenPage{level.page}}) == 1);
        }
        walked.path.push_back(level);
    }
}

void expect_sound_entry(const Visitor& v) {
    if (!std::holds_alternative<Reading>(v.visit_.screen)) return;
    ASSERT_TRUE(v.level().entry == 0 || v.offers(Choose{v.level().entry}));
    ASSERT_TRUE(!v.level().enlarged || v.offers(Enlarge{}));
    if (v.visit_.pressed) {
        ASSERT_TRUE(v.offers(*v.visit_.pressed));
    }
    if (v.visit_.focused) {
        ASSERT_TRUE(v.offers(*v.visit_.focused));
    }
}

void expect_sound_view(const Visitor& v) {
    const auto view = v.view();
    const bool has_page = std::holds_alternative<Reading>(v.visit_.screen) ||
                          std::holds_alternative<Countdown>(v.visit_.screen);
    ASSERT_EQ(view.has_value(), has_page);
    ASSERT_EQ(is_visited(v.visit_), !v.visit_.path.empty());
    if (!view) return;
    const auto is_share = [](double share) { return share >= 0 && share <= 1; };
    ASSERT_TRUE(is_share(view->slide) && is_share(view->opacity));
    ASSERT_EQ(view->leaving.has_value(), view->slide < 1);
    ASSERT_LE(std::abs(view->scroll - 0.75), 0.75 + rubber_length);
    if (view->countdown) {
        ASSERT_TRUE(is_share(view->countdown->share));
        ASSERT_LE(view->countdown->seconds, 20);
        ASSERT_GE(view->countdown->seconds, 1);
    }
    const auto change = next_change(v.world_, v.visit_, v.t_);
    ASSERT_TRUE(change && *change > v.t_);
}

TEST(RandomTouch, NothingUnsettlesAVisitAndItAlwaysEndsInTheLoop) {
    SplitMix64 random(20261205);
    Stage stage;
    std::map<std::string, int> seen;
    int returns = 0;
    for (int i = 0; i < 100'000; ++i) {
        disturb(stage, random);
        expect_sound_path(stage.v_);
        expect_sound_entry(stage.v_);
        expect_sound_view(stage.v_);
        if (HasFatalFailure()) FAIL() << "after " << i << " steps, on " << stage.v_.on();
        ++seen[stage.v_.on()];
        if (i % 500 != 499) continue;
        // Nobody touches any more: all fingers are lifted, a film comes to its end.
        Visitor v = stage.v_;
        v.happen(Released{0});
        v.happen(Pressed{});
        v.happen(FilmOver{});
        const Duration idle = v.on() == "loop" ? 0s : idle_time(v.world_, v.visit_);
        v.wait(idle + countdown);
        EXPECT_EQ(v.on(), "loop");
        ++returns;
    }
    EXPECT_EQ(returns, 200);
    // It has been about: every page, the loop, films and countdowns.
    for (const char* screen : {"loop", "0", "0?", "0 1", "0 2", "0 3", "0 1 4", "0 1 5", "0 1 6",
                               "0 7", "0 7 8", "0 1 9", "0 1 film", "0 1 9 film"})
        EXPECT_GT(seen[screen], 0) << screen;
}

}  // namespace
}  // namespace kiosk::show::testing
