// What a visitor sees and has chosen, from the first touch until the film goes on: one value, what
// can happen to it, and the one function that changes it. No clock, no place on a screen: time and
// actions are arguments. Visit time runs on while the loop is held.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "show/action.h"
#include "show/menu_view.h"
#include "show/scroll.h"

namespace kiosk::show {

/// What does not change while a menu is offered.
struct MenuWorld {
    std::shared_ptr<const content::Menu> menu;  ///< never null
    std::string language;                       ///< the show's: what the next visitor finds
    bool reduce_motion = false;
};

/// The loop, with its hint.
struct Attract {};
/// A page of the menu, above the dimmed loop.
struct Reading {};
/// The same page, dimmed, and "Still reading?" above it.
struct Countdown {
    Duration began{0};
};
/// A film that a visitor has chosen fills the screen; the page it was chosen on is beneath.
struct Watching {
    PageNumber film = 0;
    Duration began{0};
};
using VisitScreen = std::variant<Attract, Reading, Countdown, Watching>;

/// A page on the way from the first one, with what was chosen on it.
struct Level {
    PageNumber page = 0;
    std::size_t kind = 0;  ///< which alternative of MenuPage::what it is, to know it again
    std::size_t entry = 0;
    bool enlarged = false;
    Scroll scroll;
};

struct Visit {
    VisitScreen screen;
    std::vector<Level> path;  ///< from the first page to the one on the screen, none of them twice;
                              ///< empty: Attract
    MenuMode mode;
    Duration touched{0};        ///< when last
    Duration opened{0};         ///< when the menu was, to fade in
    Duration turned{0};         ///< when the page on the screen came, for its slide
    std::optional<Level> left;  ///< the page that it slides over; nothing: it did not slide
    bool forward = true;
    std::optional<Action> pressed, focused;
};

/// A finger, button or key went down: opens the menu, puts the countdown off, ends the film on
/// request, one of help with the visit. Where that changes the screen it presses nothing.
struct Touched {};
/// The finger is on something that would act; nothing: not any more.
struct Pressed {
    std::optional<Action> what;
};
/// It was let go there, or a key chose it.
struct Acted {
    Action what;
};
/// The keyboard moved its ring.
struct Focused {
    std::optional<Action> what;
};
/// The finger drags the page by so many heights of the screen, as Scroll counts them: more than 0
/// when it moves up. `lowest` as Scroll's.
struct Dragged {
    double by = 0, lowest = 0;
};
/// It has let go of the page at this speed, heights a second, in the sense of Dragged::by.
struct Released {
    double velocity = 0;
};
/// The film on request is over, or cannot be shown.
struct FilmOver {};
/// Time went on.
struct TimePassed {};
using VisitEvent =
    std::variant<Touched, Pressed, Acted, Focused, Dragged, Released, FilmOver, TimePassed>;

/// Nobody is there.
[[nodiscard]] Visit nobody(const MenuWorld& world);

/// The visit after an event. Times of successive events do not go backwards. Pure. An action that
/// the page on the screen does not offer (a touch that came too late) changes nothing.
[[nodiscard]] Visit next(const MenuWorld& world, Visit visit, const VisitEvent& event, Duration t);

/// What can be asked for on the screen.
[[nodiscard]] std::vector<Action> offered(const MenuWorld& world, const Visit& visit);

/// The visit in a menu that has taken the place of the one it went through: `world` has the new
/// one. It stays on its page where that is still there, else on the nearest one above it. Must be
/// called before anything else is asked of the new menu.
[[nodiscard]] Visit adapted(const MenuWorld& world, Visit visit, Duration t);

/// What is on the screen of the menu at t; nothing while it is the loop's or the film's alone.
[[nodiscard]] std::optional<MenuView> view_at(const MenuWorld& world, const Visit& visit,
                                              Duration t);

/// Puts the menu, or the hint that there is one, onto a scene of the loop. The film on request is
/// left as it is.
void add_visit(Scene& scene, const MenuWorld& world, const Visit& visit, Duration t);

/// True while somebody is there, so that the loop is held or goes on quietly.
[[nodiscard]] bool is_visited(const Visit& visit);

/// The time of the next change that follows from time alone: the countdown's beginning, its next
/// step, its end. Nothing while nobody is there, or a film plays.
[[nodiscard]] std::optional<Duration> next_change(const MenuWorld& world, const Visit& visit,
                                                  Duration t);

/// True while the picture changes with time by itself: a slide, an opening, a page that glides.
[[nodiscard]] bool is_moving(const MenuWorld& world, const Visit& visit, Duration t);

/// True while the page is seen to glide or spring back. A finger that comes down on it then stops
/// it, and should press nothing that scrolls with it.
[[nodiscard]] bool is_seen_to_glide(const Visit& visit, Duration t);

/// The page on the screen, or beneath the film on request; nothing in the loop.
[[nodiscard]] std::optional<PageNumber> page_on(const Visit& visit);

/// From the last touch to the countdown on the page that is on: longer on long pages, and while a
/// finger rests. The menu must have been opened.
[[nodiscard]] Duration idle_time(const MenuWorld& world, const Visit& visit);

}  // namespace kiosk::show
