#include "stage/operator_hands.h"

#include <algorithm>
#include <utility>

#include "show/overloaded.h"
#include "stage/limits.h"

namespace kiosk::stage {

using show::Time;

OperatorHands::OperatorHands(show::OperatorWorld world, show::Operator op,
                             const draw::Screen& screen, Targets targets)
    : world_(std::move(world)),
      screen_(screen),
      targets_(std::move(targets)),
      gestures_(screen.pixels_per_mm),
      op_(std::move(op)) {}

/// The finger that opened the keypad means nothing on it.
void OperatorHands::happen(const show::OperatorEvent& event, Time t) {
    const bool was_there = is_there();
    op_ = show::next(world_, std::move(op_), event, t);
    if (is_there() != was_there) gestures_ = show::Gestures(screen_.pixels_per_mm);
}

void OperatorHands::resize(const draw::Screen& screen) {
    screen_ = screen;
    gestures_ = show::Gestures(screen.pixels_per_mm);
    op_.resting.reset();
    op_.pressed.reset();
    op_.scroll = {};
}

void OperatorHands::take(show::OperatorNews news, Time t) {
    if (news == *news_) return;
    news_ = std::make_shared<show::OperatorNews>(std::move(news));
    keep_within_end(t);
}

std::vector<show::Operate::What> OperatorHands::take_deeds() {
    return std::exchange(deeds_, {});
}

/// Top left, as large as the least that can be touched.
bool OperatorHands::in_corner(const show::Contact& contact) const {
    const double side = draw::least_target(screen_);
    return contact.x < side && contact.y < side;
}

bool OperatorHands::touch(const show::Contact& contact) {
    pass(contact.t);
    if (!is_there()) {
        happen(show::FingerSeen{contact.phase, contact.finger, in_corner(contact)}, contact.t);
        return false;
    }
    for (const show::Gesture& gesture : gestures_.take(contact)) mean(gesture, contact.t);
    keep_within_end(contact.t);
    return true;
}

void OperatorHands::mean(const show::Gesture& gesture, Time t) {
    std::visit(show::Overloaded{
                   [&](const show::FingerDown& down) {
                       happen(show::Touched{}, t);
                       scroll_by(0, t);
                       happen(show::Pressed{action_under(down.x, down.y, t)}, t);
                   },
                   [&](const show::Tap& tapped) { tap(tapped, t); },
                   [&](const show::DragBegan&) { happen(show::Pressed{}, t); },
                   [&](const show::DragMoved& moved) { scroll_by(-moved.dy / screen_.height, t); },
                   [&](const show::DragEnded& ended) {
                       happen(show::Released{-ended.vy / screen_.height}, t);
                   },
                   [&](const show::GestureLost&) {
                       happen(show::Pressed{}, t);
                       happen(show::Released{}, t);
                   },
               },
               gesture);
}

void OperatorHands::tap(const show::Tap& tapped, Time t) {
    const auto under = action_under(tapped.x, tapped.y, t);
    const bool is_meant = under && op_.pressed == under;
    happen(show::Pressed{}, t);
    happen(show::Released{}, t);
    if (is_meant) act(*under, t);
}

void OperatorHands::act(const show::Action& action, Time t) {
    const auto* asked = std::get_if<show::Operate>(&action);
    if (asked != nullptr && show::is_among(show::offered(world_, op_, t), action) &&
        (asked->what == show::Operate::What::skip || asked->what == show::Operate::What::reload))
        deeds_.push_back(asked->what);
    happen(show::Acted{action}, t);
}

bool OperatorHands::type(const show::Operate& key, Time t) {
    pass(t);
    if (!is_there()) return false;
    happen(show::Touched{}, t);
    act(key, t);
    return true;
}

bool OperatorHands::press(Key key, Time t) {
    pass(t);
    if (!is_there()) return false;
    happen(show::Touched{}, t);
    if (const auto direction = direction_of(key))
        focus(*direction, t);
    else if (key == Key::back)
        act(show::GoBack{}, t);
    else if (op_.focused)
        act(show::Action(*op_.focused), t);
    else
        focus(draw::Direction::next, t);
    keep_within_end(t);
    return true;
}

/// Nothing that can be touched scrolls, so the page never scrolls after the ring: up and down
/// scroll it where they lead nowhere.
void OperatorHands::focus(draw::Direction direction, Time t) {
    const auto seen = view(t);
    if (!seen) return;
    const draw::MenuTargets& page = targets_(*seen);
    const draw::Target* found =
        next_focus(page, show::offered(world_, op_, t), op_.focused, direction);
    const bool is_vertical = direction == draw::Direction::up || direction == draw::Direction::down;
    if (is_vertical && found != nullptr && op_.focused == found->action) {
        scroll_by(direction == draw::Direction::up ? -key_scroll : key_scroll, t);
        happen(show::Released{}, t);
    } else if (found != nullptr) {
        happen(show::Focused{found->action}, t);
    }
}

/// Other news, or another language, may have made the page shorter.
void OperatorHands::keep_within_end(Time t) {
    const auto seen = view(t);
    if (!seen || op_.scroll.lowest * screen_.height <= targets_(*seen).overflow + 1) return;
    const bool is_held = op_.scroll.held;
    scroll_by(0, t);
    if (!is_held) happen(show::Released{}, t);
}

void OperatorHands::scroll_by(double heights, Time t) {
    const auto seen = view(t);
    if (seen) happen(show::Dragged{heights, targets_(*seen).overflow / screen_.height}, t);
}

std::optional<show::Action> OperatorHands::action_under(double x, double y, Time t) const {
    const auto seen = view(t);
    if (!seen) return std::nullopt;
    const draw::Target* found =
        draw::target_at(targets_(*seen), x, y, seen->scroll * screen_.height);
    return found == nullptr ? std::nullopt : std::optional(found->action);
}

}  // namespace kiosk::stage
