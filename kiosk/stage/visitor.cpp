#include "stage/visitor.h"

#include <algorithm>
#include <utility>

#include "show/overloaded.h"
#include "stage/limits.h"

namespace kiosk::stage {

using show::Time;

namespace {

/// What is on the screen, as far as another would be meant by a touch.
struct Seen {
    std::size_t kind = 0, depth = 0;
    show::PageNumber page = 0;
    bool enlarged = false;
    bool operator==(const Seen&) const = default;
};

Seen seen_of(const show::Visit& visit) {
    if (visit.path.empty()) return {visit.screen.index()};
    const show::Level& level = visit.path.back();
    return {visit.screen.index(), visit.path.size(), level.page, level.enlarged};
}

}  // namespace

Visitor::Visitor(show::MenuWorld world, const draw::Screen& screen, Targets targets, Report report)
    : world_(std::move(world)),
      screen_(screen),
      targets_(std::move(targets)),
      gestures_(screen.pixels_per_mm),
      visit_(show::nobody(world_)),
      tally_(std::move(report)) {}

void Visitor::happen(const show::VisitEvent& event, Time t) {
    const Seen before = seen_of(visit_);
    visit_ = show::next(world_, std::move(visit_), event, t);
    const bool by_itself = std::holds_alternative<show::TimePassed>(event);
    if (!by_itself && seen_of(visit_) != before) {
        changed_ = t;
        film_ended_ = std::holds_alternative<show::FilmOver>(event);
    }
    if (std::holds_alternative<show::Touched>(event)) tally_.touch();
    tally_.see(world_, visit_);
}

void Visitor::resize(const draw::Screen& screen, Time t) {
    screen_ = screen;
    gestures_ = show::Gestures(screen.pixels_per_mm);
    let_go(t);
    keep_within_end(t);
}

void Visitor::take(std::shared_ptr<const content::Menu> menu, Time t) {
    world_.menu = std::move(menu);
    visit_ = show::adapted(world_, std::move(visit_), t);
    tally_.see_anew(world_, visit_);
    keep_within_end(t);
}

/// What can be touched at t; null while there is no menu on the screen.
const draw::MenuTargets* Visitor::page_at(Time t) const {
    const auto view = show::view_at(world_, visit_, t);
    return view ? &targets_(*view) : nullptr;
}

std::optional<draw::Target> Visitor::target_under(double x, double y, Time t) const {
    const auto view = show::view_at(world_, visit_, t);
    if (!view) return std::nullopt;
    const draw::Target* found =
        draw::target_at(targets_(*view), x, y, view->scroll * screen_.height);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

void Visitor::touch(const show::Contact& contact) {
    happen(show::TimePassed{}, contact.t);
    for (const show::Gesture& gesture : gestures_.take(contact)) mean(gesture, contact.t);
    keep_within_end(contact.t);
}

void Visitor::mean(const show::Gesture& gesture, Time t) {
    std::visit(show::Overloaded{
                   [&](const show::FingerDown& down) { go_down(down, t); },
                   [&](const show::Tap& tapped) { tap(tapped, t); },
                   [&](const show::DragBegan&) { happen(show::Pressed{}, t); },
                   [&](const show::DragMoved& moved) { scroll_by(-moved.dy / screen_.height, t); },
                   [&](const show::DragEnded& ended) { end_drag(ended, t); },
                   [&](const show::GestureLost&) { let_go(t); },
               },
               gesture);
}

/// Nothing is pressed or held any more.
void Visitor::let_go(Time t) {
    happen(show::Pressed{}, t);
    happen(show::Released{}, t);
}

/// What comes right behind a change was meant for what was on before: the second tap of two, or one
/// that was to end a film.
bool Visitor::has_just_changed(Time t) const {
    return changed_ && t - *changed_ < reaction;
}

/// Whoever goes on tapping when the film is back already wanted nothing but that: until the hand
/// rests, the menu does not open again.
bool Visitor::drums(Time t) {
    if (is_there() || !has_just_changed(t)) return false;
    changed_ = t;
    return true;
}

/// The page is on, and whoever touches it now has had the time to see it.
bool Visitor::reads(Time t) const {
    return is_on_page() && !has_just_changed(t);
}

/// "Clear the screen" during the countdown, where any other touch or key brings the page back.
void Visitor::clear(Time t) {
    happen(show::Acted{show::ClearScreen{}}, t);
    gestures_.forget();
}

/// A touch that changes the screen, and one that stops a page as it glides, presses nothing.
void Visitor::go_down(const show::FingerDown& down, Time t) {
    if (drums(t)) return gestures_.forget();
    const bool was_reading = reads(t);
    const bool was_gliding = show::is_seen_to_glide(visit_, t);
    if (!is_on_page()) {
        const auto beneath = target_under(down.x, down.y, t);
        if (beneath && beneath->action == show::Action{show::ClearScreen{}}) return clear(t);
    }
    happen(show::Touched{}, t);
    if (!was_reading) return gestures_.forget();
    if (was_gliding) scroll_by(0, t);
    const auto under = target_under(down.x, down.y, t);
    if (under && !(was_gliding && under->scrolls)) happen(show::Pressed{under->action}, t);
}

void Visitor::tap(const show::Tap& tapped, Time t) {
    const auto under = target_under(tapped.x, tapped.y, t);
    const bool is_meant = under && visit_.pressed == under->action;
    let_go(t);
    if (is_meant) happen(show::Acted{under->action}, t);
}

void Visitor::end_drag(const show::DragEnded& ended, Time t) {
    happen(show::Released{-ended.vy / screen_.height}, t);
    const draw::MenuTargets* page = page_at(t);
    if (page != nullptr && page->leafs && ended.swiped != 0)
        happen(show::Acted{show::LeafBy{-ended.swiped}}, t);
}

void Visitor::scroll_by(double heights, Time t) {
    const draw::MenuTargets* page = page_at(t);
    if (page != nullptr) happen(show::Dragged{heights, page->overflow / screen_.height}, t);
}

/// Usual type, another language or what was chosen may have made the page shorter.
void Visitor::keep_within_end(Time t) {
    if (!is_on_page()) return;
    const show::Scroll& scroll = visit_.path.back().scroll;
    const bool is_held = scroll.held;
    if (scroll.lowest * screen_.height <= page_at(t)->overflow + 1) return;
    scroll_by(0, t);
    if (!is_held) happen(show::Released{}, t);
}

void Visitor::press(Key key, Time t) {
    happen(show::TimePassed{}, t);
    if (drums(t)) return;
    // Keys are not pressed twice by a nervous hand, but fast by one that knows the way.
    const bool meant_the_film = film_ended_ && has_just_changed(t);
    const bool was_reading = is_on_page() && !meant_the_film;
    if (key == Key::back && can_clear()) return clear(t);
    happen(show::Touched{}, t);
    if (was_reading) act(key, t);
    keep_within_end(t);
}

bool Visitor::can_clear() const {
    if (!std::holds_alternative<show::Countdown>(visit_.screen)) return false;
    const std::vector<show::Action> all = show::offered(world_, visit_);
    return std::find(all.begin(), all.end(), show::Action{show::ClearScreen{}}) != all.end();
}

void Visitor::act(Key key, Time t) {
    if (const auto direction = direction_of(key)) return focus(*direction, t);
    if (key == Key::back) return happen(show::Acted{show::GoBack{}}, t);
    if (visit_.focused) return happen(show::Acted{*visit_.focused}, t);
    focus(draw::Direction::next, t);
}

void Visitor::focus(draw::Direction direction, Time t) {
    const auto view = show::view_at(world_, visit_, t);
    if (!view) return;
    const draw::MenuTargets& page = targets_(*view);
    const double scrolled = view->scroll * screen_.height;
    if (const double by = scroll_for(direction, page, scrolled); by != 0) return scroll_on(by, t);
    const draw::Target* found =
        next_focus(page, show::offered(world_, visit_), visit_.focused, direction);
    if (found == nullptr) return;
    const double by = found->scrolls ? scroll_to(*found, page, scrolled) : 0;
    happen(show::Focused{found->action}, t);
    if (by != 0) scroll_on(by, t);
}

void Visitor::wheel(double notches, Time t) {
    happen(show::TimePassed{}, t);
    if (!is_there()) return;
    const bool was_reading = reads(t);
    happen(show::Touched{}, t);
    if (was_reading) scroll_on(notches * wheel_scroll * screen_.height, t);
}

/// No finger follows.
void Visitor::scroll_on(double pixels, Time t) {
    scroll_by(pixels / screen_.height, t);
    happen(show::Released{}, t);
}

}  // namespace kiosk::stage
