#include "stage/visitor.h"

#include <algorithm>
#include <utility>

#include "show/overloaded.h"
#include "stage/limits.h"

namespace kiosk::stage {

using show::Time;

namespace {

/// What is on the screen, as far as another would be meant by a touch. Facts are leafed through as
/// fast as anybody likes: what is touched for that stays where it is.
struct Seen {
    std::size_t kind = 0, depth = 0;
    show::PageNumber page = 0;
    std::size_t chosen = 0;
    bool enlarged = false;
    show::MenuMode mode;
    bool operator==(const Seen&) const = default;
};

Seen seen_of(const show::MenuWorld& world, const show::Visit& visit) {
    if (visit.path.empty()) return {visit.screen.index()};
    const show::Level& level = visit.path.back();
    const auto& what = world.menu->pages[level.page].what;
    const bool is_list = std::holds_alternative<content::Resources>(what);
    return {visit.screen.index(),      visit.path.size(), level.page,
            is_list ? level.entry : 0, level.enlarged,    visit.mode};
}

/// All of the screen does, or dark again.
bool turns_bright(const std::optional<show::Action>& action) {
    return action == show::Action{show::SwitchHighContrast{}};
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
    const Seen before = seen_of(world_, visit_);
    visit_ = show::next(world_, std::move(visit_), event, t);
    const bool by_itself = std::holds_alternative<show::TimePassed>(event);
    const bool is_other = seen_of(world_, visit_) != before;
    // A finger that has rested until the countdown, or longer, is nobody's any more.
    if (by_itself && is_other) gestures_.forget();
    if (!by_itself && is_other) {
        changed_ = t;
        drummed_.reset();
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

/// In pixels.
double Visitor::scrolled(Time t) const {
    const auto view = show::view_at(world_, visit_, t);
    return view ? view->scroll * screen_.height : 0;
}

std::optional<draw::Target> Visitor::target_under(double x, double y, Time t) const {
    const draw::MenuTargets* page = page_at(t);
    if (page == nullptr) return std::nullopt;
    const draw::Target* found = draw::target_at(*page, x, y, scrolled(t));
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

/// Whoever goes on tapping when a film is on already wanted nothing but that: until the hand rests,
/// the menu does not open again, nor ends the film that was asked for.
bool Visitor::drums(Time t) {
    if (!changed_ || is_on_page() || t - *changed_ >= longest_drumming) return false;
    if (t - drummed_.value_or(*changed_) >= reaction) return false;
    drummed_ = t;
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
    if (is_meant) act_on(under->action, t);
}

void Visitor::act_on(show::Action action, Time t) {
    const draw::MenuTargets* page = page_at(t);
    const draw::Target* place = page == nullptr ? nullptr : draw::with_action(*page, action);
    const bool chooses =
        place != nullptr && place->scrolls && std::holds_alternative<show::Choose>(action);
    const double top = chooses ? place->box.top - scrolled(t) : 0;
    happen(show::Acted{action}, t);
    if (chooses) keep_in_place(action, top, t);
}

/// What was beneath the row that was chosen before is gone, perhaps above this one: the row stays
/// where the hand is, as far as all that it brings can be seen.
void Visitor::keep_in_place(const show::Action& chosen, double top, Time t) {
    const auto scroll = [&](const show::Action& action, auto by) {
        const draw::MenuTargets* page = page_at(t);
        const draw::Target* target = page == nullptr ? nullptr : draw::with_action(*page, action);
        if (target == nullptr || !target->scrolls) return;
        if (const double pixels = by(*target, *page, scrolled(t)); pixels != 0)
            scroll_on(pixels, t);
    };
    scroll(chosen, [top](const auto& row, const auto& page, double from) {
        return std::clamp(row.box.top - top, 0.0, page.overflow) - from;
    });
    scroll(show::Enlarge{}, scroll_to);
    scroll(chosen, scroll_to);
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
    return std::holds_alternative<show::Countdown>(visit_.screen) &&
           show::is_among(show::offered(world_, visit_), show::ClearScreen{});
}

void Visitor::act(Key key, Time t) {
    if (const auto direction = direction_of(key)) return focus(*direction, t);
    if (key == Key::back) return happen(show::Acted{show::GoBack{}}, t);
    if (turns_bright(visit_.focused) && has_just_changed(t)) return;  // else it would flash
    if (visit_.focused) return act_on(*visit_.focused, t);
    focus(draw::Direction::next, t);
}

void Visitor::focus(draw::Direction direction, Time t) {
    const draw::MenuTargets* page = page_at(t);
    if (page == nullptr) return;
    const double from = scrolled(t);
    if (const double by = scroll_for(direction, *page, from); by != 0) return scroll_on(by, t);
    const draw::Target* found =
        next_focus(*page, show::offered(world_, visit_), visit_.focused, direction);
    if (found == nullptr) return;
    const double by = found->scrolls ? scroll_to(*found, *page, from) : 0;
    happen(show::Focused{found->action}, t);
    if (by != 0) scroll_on(by, t);
}

void Visitor::wheel(double notches, Time t) {
    happen(show::TimePassed{}, t);
    if (!is_there() || drums(t)) return;
    if (!is_on_page()) return happen(show::Touched{}, t);
    if (reads(t)) scroll_on(notches * wheel_scroll * screen_.height, t);
}

/// No finger follows.
void Visitor::scroll_on(double pixels, Time t) {
    scroll_by(pixels / screen_.height, t);
    happen(show::Released{}, t);
}

}  // namespace kiosk::stage
