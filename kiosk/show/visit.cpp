#include "show/visit.h"

#include <algorithm>

#include "content/language.h"
#include "show/act.h"
#include "show/limits.h"
#include "show/overloaded.h"

namespace kiosk::show {
namespace {

bool is_reading(const Visit& visit) {
    return std::holds_alternative<Reading>(visit.screen);
}

/// The action, where the page on the screen offers it.
std::optional<Action> if_offered(const MenuWorld& world, const Visit& visit,
                                 const std::optional<Action>& action) {
    return action && is_among(offered(world, visit), *action) ? action : std::nullopt;
}

/// What time alone has done by t, whenever it is asked.
void pass_time(const MenuWorld& world, Visit& visit, Duration t) {
    if (is_reading(visit) && t >= visit.touched + idle_time(world, visit)) {
        const Duration began = visit.touched + idle_time(world, visit);
        visit.screen = Countdown{began};
        visit.pressed.reset();
        visit.focused.reset();
        let_be(world, visit.path.back(), began);
    }
    const auto* counting = std::get_if<Countdown>(&visit.screen);
    if (counting != nullptr && t >= counting->began + countdown) visit = nobody(world);
}

/// The page is on, and somebody has just been seen to be there.
void read_on(Visit& visit, Duration t) {
    visit.screen = Reading{};
    visit.touched = t;
}

/// A film that is reached from help: whoever ends it wants nothing of it to be seen any more.
bool watches_in_private(const MenuWorld& world, const Visit& visit) {
    const auto* film = std::get_if<Watching>(&visit.screen);
    return film != nullptr && world.menu->pages[film->film].is_private;
}

void touch(const MenuWorld& world, Visit& visit, Duration t) {
    if (watches_in_private(world, visit)) {
        visit = nobody(world);
        return;
    }
    if (!is_visited(visit)) {
        visit.path = {level_of(*world.menu, 0)};
        visit.opened = visit.turned = t;
    }
    read_on(visit, t);
    let_be(world, visit.path.back(), t);
}

void drag(Visit& visit, const Dragged& by, Duration t) {
    Scroll& scroll = visit.path.back().scroll;
    scroll = dragged(scroll, by.by, by.lowest, t);
    visit.pressed.reset();
}

void act(const MenuWorld& world, Visit& visit, const Action& action, Duration t) {
    if (if_offered(world, visit, action)) visit = acted(world, std::move(visit), action, t);
}

/// What a hand does on a page that is on.
void handle(const MenuWorld& world, Visit& visit, const VisitEvent& event, Duration t) {
    visit.touched = t;
    std::visit(Overloaded{
                   [&](const Pressed& on) { visit.pressed = if_offered(world, visit, on.what); },
                   [&](const Focused& on) { visit.focused = if_offered(world, visit, on.what); },
                   [&](const Dragged& by) { drag(visit, by, t); },
                   [&](const Released& at) {
                       Scroll& scroll = visit.path.back().scroll;
                       scroll = let_go(scroll, at.velocity, t, world.reduce_motion);
                   },
                   [](const auto&) {},
               },
               event);
}

}  // namespace

Visit nobody(const MenuWorld& world) {
    Visit visit;
    visit.mode.language = content::nearest_language(world.menu->languages, world.language);
    return visit;
}

Duration idle_time(const MenuWorld& world, const Visit& visit) {
    const Level& level = visit.path.back();
    const Duration reading = content::reading_time(world.menu->pages[level.page]);
    const Duration quiet = std::max(world.menu->idle, std::min<Duration>(reading, longest_quiet));
    const bool rests = visit.pressed || level.scroll.held;
    return rests ? std::max<Duration>(quiet, longest_rest) : quiet;
}

Visit next(const MenuWorld& world, Visit visit, const VisitEvent& event, Duration t) {
    pass_time(world, visit, t);
    if (std::holds_alternative<Touched>(event)) {
        touch(world, visit, t);
    } else if (const auto* chosen = std::get_if<Acted>(&event)) {
        act(world, visit, chosen->what, t);
    } else if (std::holds_alternative<FilmOver>(event)) {
        if (std::holds_alternative<Watching>(visit.screen)) read_on(visit, t);
    } else if (is_reading(visit) && !std::holds_alternative<TimePassed>(event)) {
        handle(world, visit, event, t);
    }
    return visit;
}

}  // namespace kiosk::show
