// The operator's hands: contacts and keys become what happens to keypad and page. Sees every
// contact, for one of them may rest in the corner, and says which of them are the operator's alone.
// Must not know SDL's events, nor the PIN. Time is an argument.
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "draw/menu_targets.h"
#include "show/operator.h"
#include "show/state.h"
#include "stage/focus.h"

namespace kiosk::stage {

class OperatorHands {
  public:
    /// Where a view can be touched; valid until it is asked again.
    using Targets = std::function<const draw::MenuTargets&(const show::MenuView&)>;

    /// Nobody attends yet.
    OperatorHands(show::OperatorWorld world, show::Operator op, const draw::Screen& screen,
                  Targets targets);

    /// Each of these is true where it was the operator's, and means nothing to a visitor.
    bool touch(const show::Contact& contact);
    bool press(Key key, show::Time t);
    /// A key of the keypad, by a key of the keyboard.
    bool type(const show::Operate& key, show::Time t);
    /// Whether it means that now: Enter may be meant for what has the ring.
    [[nodiscard]] bool takes(const show::Operate& key) const {
        const bool is_enter = key.what == show::Operate::What::enter;
        return std::holds_alternative<show::Keypad>(op_.screen) && !(is_enter && op_.focused);
    }

    void call_keypad(show::Time t) { happen(show::KeypadCalled{}, t); }
    void check(const show::PinChecked& checked, show::Time t) { happen(checked, t); }

    /// Time went on. Must be called before anything is asked of a new t.
    void pass(show::Time t) { happen(show::TimePassed{}, t); }

    /// The screen has another size from now on. A finger that is down means nothing any more.
    void resize(const draw::Screen& screen);

    /// Whether there is a page, and how it speaks and moves, from now on.
    void take(show::OperatorWorld world) { world_ = std::move(world); }

    /// What the page tells from now on.
    void take(show::OperatorNews news, show::Time t);

    [[nodiscard]] bool is_there() const { return show::is_attended(op_); }
    [[nodiscard]] const show::Operator& now() const { return op_; }
    [[nodiscard]] std::optional<show::MenuView> view(show::Time t) const {
        return show::view_at(world_, op_, news_, t);
    }
    [[nodiscard]] bool is_moving(show::Time t) const { return show::is_moving(world_, op_, t); }

    /// What has been asked for on the page since the last time: skip and reload are not its own to
    /// do.
    [[nodiscard]] std::vector<show::Operate::What> take_deeds();

  private:
    void happen(const show::OperatorEvent& event, show::Time t);
    void act(const show::Action& action, show::Time t);
    void mean(const show::Gesture& gesture, show::Time t);
    void tap(const show::Tap& tapped, show::Time t);
    void scroll_by(double heights, show::Time t);
    void keep_within_end(show::Time t);
    void focus(draw::Direction direction, show::Time t);
    [[nodiscard]] std::optional<show::Action> action_under(double x, double y, show::Time t) const;
    [[nodiscard]] bool in_corner(const show::Contact& contact) const;

    show::OperatorWorld world_;
    draw::Screen screen_;
    Targets targets_;
    show::Gestures gestures_;
    show::Operator op_;
    std::shared_ptr<const show::OperatorNews> news_ = std::make_shared<show::OperatorNews>();
    std::vector<show::Operate::What> deeds_;
};

}  // namespace kiosk::stage
