#include "show/act.h"

#include <algorithm>

#include "show/overloaded.h"

namespace kiosk::show {
namespace {

/// Another page, or another entry that fills one, is on from now on; `before` slides out.
void turn_to(const MenuWorld& world, Visit& visit, const Level& before, bool forward, Duration t) {
    visit.pressed.reset();
    visit.focused.reset();
    visit.forward = forward;
    visit.turned = t;
    if (world.reduce_motion)
        visit.left.reset();
    else
        visit.left = before;
}

/// Nothing happens on that page itself, on which the way to help stands, too.
void open(const MenuWorld& world, Visit& visit, PageNumber page, Duration t) {
    if (visit.path.back().page == page) return;
    const Level before = visit.path.back();
    const auto known = std::find_if(visit.path.begin(), visit.path.end(),
                                    [&](const Level& level) { return level.page == page; });
    // In a circle of pages the way back gets shorter, not longer.
    const bool forward = known == visit.path.end();
    if (forward)
        visit.path.push_back(level_of(*world.menu, page));
    else
        visit.path.erase(known + 1, visit.path.end());
    turn_to(world, visit, before, forward, t);
}

void go_back(const MenuWorld& world, Visit& visit, Duration t) {
    Level& level = visit.path.back();
    if (level.enlarged) {
        level.enlarged = false;
        visit.focused.reset();
        return;
    }
    if (visit.path.size() == 1) {
        visit = nobody(world);
        return;
    }
    const Level before = level;
    const bool by_keys = visit.focused.has_value();
    visit.path.pop_back();
    turn_to(world, visit, before, false, t);
    // The ring goes on from where it went away.
    if (!by_keys) return;
    if (before.page == world.menu->help)
        visit.focused = GetHelp{};
    else
        visit.focused = OpenPage{before.page};
}

/// A fact fills its page, so another one slides in; what else can be chosen only changes.
void choose(const MenuWorld& world, Visit& visit, std::size_t entry, bool forward, Duration t) {
    Level& level = visit.path.back();
    if (entry == level.entry) return;
    const auto& what = world.menu->pages[level.page].what;
    const Level before = level;
    level.entry = entry;
    level.enlarged = false;
    // There may be nothing to enlarge of this one.
    if (visit.focused == Action{Enlarge{}}) visit.focused.reset();
    // Resources stay in their list; of facts and letters each begins at its top.
    if (!std::holds_alternative<content::Resources>(what)) level.scroll = {};
    if (!std::holds_alternative<content::FactPages>(what)) return;
    const std::optional<Action> ring = visit.focused;
    turn_to(world, visit, before, forward, t);
    // Whoever leafs by keys leafs on.
    if (ring && std::holds_alternative<LeafBy>(*ring)) visit.focused = ring;
}

void leaf(const MenuWorld& world, Visit& visit, int by, Duration t) {
    const Level& level = visit.path.back();
    const auto* pages = std::get_if<content::FactPages>(&world.menu->pages[level.page].what);
    if (pages == nullptr) return;
    const std::size_t count = pages->facts.size();
    choose(world, visit, (level.entry + (by > 0 ? 1 : count - 1)) % count, by > 0, t);
}

}  // namespace

Level level_of(const content::Menu& menu, PageNumber page) {
    Level level;
    level.page = page;
    level.kind = menu.pages[page].what.index();
    return level;
}

void let_be(const MenuWorld& world, Level& level, Duration t) {
    level.scroll = let_go(level.scroll, 0, t, world.reduce_motion);
}

Visit acted(const MenuWorld& world, Visit visit, const Action& action, Duration t) {
    visit.touched = t;
    visit.pressed.reset();
    let_be(world, visit.path.back(), t);
    Level& level = visit.path.back();
    MenuMode& mode = visit.mode;
    std::visit(
        Overloaded{
            [&](const OpenPage& to) { open(world, visit, to.page, t); },
            [&](const GetHelp&) { open(world, visit, world.menu->help, t); },
            [&](const GoBack&) { go_back(world, visit, t); },
            [&](const ClearScreen&) { visit = nobody(world); },
            [&](const ChooseLanguage& to) { mode.language = world.menu->languages[to.index]; },
            [&](const Choose& to) { choose(world, visit, to.entry, to.entry > level.entry, t); },
            [&](const LeafBy& to) { leaf(world, visit, to.by, t); },
            [&](const Enlarge&) { level.enlarged = !level.enlarged; },
            [&](const SwitchLargeType&) { mode.large_type = !mode.large_type; },
            [&](const SwitchHighContrast&) { mode.high_contrast = !mode.high_contrast; },
            [&](const Stay&) { visit.screen = Reading{}; },
            [&](const WatchFilm& film) {
                visit.screen = Watching{film.page, t};
            },
            [](const Operate&) {},
        },
        action);
    return visit;
}

}  // namespace kiosk::show
