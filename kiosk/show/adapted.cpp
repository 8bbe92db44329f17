// A visit goes on in another menu: the organizers have edited it, or a board, while somebody reads.
#include <algorithm>
#include <utility>

#include "show/act.h"
#include "show/visit.h"

namespace kiosk::show {
namespace {

bool is_offered(const MenuWorld& world, const Visit& visit, const Action& action) {
    return is_among(offered(world, visit), action);
}

/// True when a page of the path is still there and reached from the page on the screen.
bool is_there(const MenuWorld& world, const Visit& above, const Level& level) {
    const auto& pages = world.menu->pages;
    if (level.page >= pages.size() || pages[level.page].what.index() != level.kind) return false;
    return level.page == world.menu->help || is_offered(world, above, OpenPage{level.page});
}

/// What was chosen on a page may be gone from it.
void check_entry(const MenuWorld& world, Visit& visit) {
    Level& level = visit.path.back();
    if (level.entry != 0 && !is_offered(world, visit, Choose{level.entry})) {
        level.entry = 0;
        level.enlarged = false;
    }
    if (level.enlarged && !is_offered(world, visit, Enlarge{})) level.enlarged = false;
}

}  // namespace

Visit adapted(const MenuWorld& world, Visit visit, Duration t) {
    if (!is_visited(visit)) return nobody(world);
    const VisitScreen screen = std::exchange(visit.screen, Reading{});
    const std::vector<Level> path = std::exchange(visit.path, {});
    for (const Level& level : path) {
        if (!visit.path.empty() && !is_there(world, visit, level)) break;
        visit.path.push_back(level);
        check_entry(world, visit);
    }
    const bool stayed = visit.path.size() == path.size();
    const auto* film = std::get_if<Watching>(&screen);
    if (film != nullptr && !(stayed && is_offered(world, visit, WatchFilm{film->film}))) {
        visit.touched = t;
    } else {
        visit.screen = screen;
    }
    const auto& languages = world.menu->languages;
    if (std::find(languages.begin(), languages.end(), visit.mode.language) == languages.end())
        visit.mode.language = nobody(world).mode.language;
    // Where buttons are now is another matter: what was pressed is not meant any more.
    visit.pressed.reset();
    visit.focused.reset();
    visit.left.reset();
    return visit;
}

}  // namespace kiosk::show
