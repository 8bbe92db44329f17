// What the page on the screen offers: the one place that knows which actions are valid where.
#include <algorithm>

#include "show/overloaded.h"
#include "show/visit.h"

namespace kiosk::show {
namespace {

using content::Menu;

/// The letters, and all of them.
constexpr std::size_t grade_choices = 1 + content::grade_letters.size();

template <typename Made>
void add_each(std::vector<Action>& all, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) all.emplace_back(Made{i});
}

/// To pages, and to the films among them at once.
void add_pages(std::vector<Action>& all, const Menu& menu, const std::vector<PageNumber>& pages) {
    for (const PageNumber page : pages) {
        all.emplace_back(OpenPage{page});
        if (std::holds_alternative<content::FilmPage>(menu.pages[page].what))
            all.emplace_back(WatchFilm{page});
    }
}

void add_resources(std::vector<Action>& all, const content::Resources& resources,
                   const Level& level) {
    add_each<Choose>(all, resources.entries.size());
    if (level.entry < resources.entries.size() && !resources.entries[level.entry].link.empty())
        all.emplace_back(Enlarge{});
}

void add_facts(std::vector<Action>& all, const content::FactPages& pages) {
    add_each<Choose>(all, pages.facts.size());
    if (pages.facts.size() < 2) return;
    all.emplace_back(LeafBy{-1});
    all.emplace_back(LeafBy{1});
}

void add_own(std::vector<Action>& all, const Menu& menu, const Level& level) {
    std::visit(
        Overloaded{
            [&](const content::Section& section) { add_pages(all, menu, section.pages); },
            [&](const content::Help& help) { add_pages(all, menu, help.pages); },
            [&](const content::Resources& resources) { add_resources(all, resources, level); },
            [&](const content::FactPages& facts) { add_facts(all, facts); },
            [&](const content::Grades&) { add_each<Choose>(all, grade_choices); },
            [&](const content::FilmPage&) { all.emplace_back(WatchFilm{level.page}); },
            [](const content::Needs&) {},
            [](const content::Article&) {},
        },
        menu.pages[level.page].what);
}

}  // namespace

std::vector<Action> offered(const MenuWorld& world, const Visit& visit) {
    if (std::holds_alternative<Countdown>(visit.screen)) {
        // Whoever comes back to a private page because somebody is near must not light it up first.
        if (world.menu->pages[visit.path.back().page].is_private) return {Stay{}, ClearScreen{}};
        return {Stay{}};
    }
    if (!std::holds_alternative<Reading>(visit.screen)) return {};
    const Level& level = visit.path.back();
    std::vector<Action> all{GoBack{}, ClearScreen{}, GetHelp{}};
    if (world.menu->languages.size() > 1)
        add_each<ChooseLanguage>(all, world.menu->languages.size());
    all.emplace_back(SwitchLargeType{});
    all.emplace_back(SwitchHighContrast{});
    add_own(all, *world.menu, level);
    return all;
}

}  // namespace kiosk::show
