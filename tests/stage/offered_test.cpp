// What draw lays out to be touched and what show takes to be offered are the same, on every page of
// the sample menu, in every language and mode, upright and lying.
#include <gtest/gtest.h>

#include <algorithm>

#include "draw/canvas.h"
#include "tests/draw/sample.h"
#include "tests/stage/sale_menu.h"

namespace kiosk::stage {
namespace {

using show::Action;

struct Size {
    int width, height;
};

std::string name_of(const show::Visit& visit) {
    const show::Level& level = visit.path.back();
    return "page " + std::to_string(level.page) + ", entry " + std::to_string(level.entry) +
           (level.enlarged ? ", enlarged" : "") + (visit.mode.large_type ? ", large" : "") +
           (visit.mode.high_contrast ? ", contrast" : "");
}

class OfferedTest : public testing::TestWithParam<std::tuple<const char*, Size>> {
  protected:
    [[nodiscard]] const draw::MenuTargets& targets(const show::Visit& visit) {
        const auto [width, height] = std::get<Size>(GetParam());
        const auto view = show::view_at(world_, visit, visit.touched + std::chrono::seconds(1));
        canvas_.prepare_menu(view->sheet, width, height);  // so that old pages are let go
        return canvas_.targets(*view, width, height);
    }

    /// Every state of every page in every mode.
    template <typename Check>
    void each(const Check& check) {
        const show::Visit opened =
            show::next(world_, show::nobody(world_), show::Touched{}, std::chrono::seconds(10));
        for (const bool large : {false, true}) {
            for (const bool contrast : {false, true}) {
                show::Visit first = opened;
                if (large) first = after(world_, first, {show::SwitchLargeType{}});
                if (contrast) first = after(world_, first, {show::SwitchHighContrast{}});
                for (const show::Visit& page : on_every_page(world_, first)) {
                    for (const show::Visit& visit : with_every_entry(world_, page)) {
                        SCOPED_TRACE(name_of(visit));
                        check(visit);
                    }
                }
            }
        }
    }

    show::MenuWorld world_{sale_menu(), std::get<const char*>(GetParam()), false};
    draw::Canvas canvas_{draw::sample::look()};
};

/// What must be there beside what every page has: the way to each page or its film, each entry,
/// and what its kind is for.
std::vector<Action> due(const show::MenuWorld& world, const show::Visit& visit) {
    const show::Level& level = visit.path.back();
    const content::MenuPage& page = world.menu->pages[level.page];
    std::vector<Action> all{show::GoBack{}, show::SwitchLargeType{}, show::SwitchHighContrast{}};
    for (std::size_t i = 0; i < world.menu->languages.size(); ++i)
        all.emplace_back(show::ChooseLanguage{i});
    if (page.is_private) all.emplace_back(show::ClearScreen{});
    all.emplace_back(show::GetHelp{});
    const auto* resources = std::get_if<content::Resources>(&page.what);
    if (resources != nullptr && !level.enlarged) {
        for (std::size_t i = 0; i < resources->entries.size(); ++i)
            all.emplace_back(show::Choose{i});
    }
    if (resources != nullptr && !resources->entries[level.entry].link.empty())
        all.emplace_back(show::Enlarge{});
    if (const auto* facts = std::get_if<content::FactPages>(&page.what);
        facts != nullptr && facts->facts.size() > 1) {
        all.emplace_back(show::LeafBy{-1});
        all.emplace_back(show::LeafBy{1});
    }
    // Entry 0 stands for all letters.
    if (std::holds_alternative<content::Grades>(page.what)) all.emplace_back(show::Choose{0});
    if (std::holds_alternative<content::FilmPage>(page.what))
        all.emplace_back(show::WatchFilm{level.page});
    return all;
}

/// The pages that lead on from here.
std::vector<show::PageNumber> ways(const content::MenuPage& page) {
    if (const auto* section = std::get_if<content::Section>(&page.what)) return section->pages;
    if (const auto* help = std::get_if<content::Help>(&page.what)) return help->pages;
    return {};
}

/// Letters that a company was given, and all of them.
std::size_t choices(const content::Grades& grades) {
    std::set<char> letters;
    for (const content::Company& company : grades.companies) letters.insert(company.grade.letter);
    return 1 + letters.size();
}

template <typename Wanted>
std::size_t count_of(const draw::MenuTargets& page) {
    return static_cast<std::size_t>(std::count_if(
        page.targets.begin(), page.targets.end(),
        [](const draw::Target& target) { return std::holds_alternative<Wanted>(target.action); }));
}

bool has(const draw::MenuTargets& page, const Action& action) {
    return std::any_of(page.targets.begin(), page.targets.end(),
                       [&](const draw::Target& target) { return target.action == action; });
}

void expect_offered(const show::MenuWorld& world, const show::Visit& visit,
                    const draw::MenuTargets& page) {
    const std::vector<Action> offered = show::offered(world, visit);
    for (const draw::Target& target : page.targets) {
        EXPECT_EQ(std::count(offered.begin(), offered.end(), target.action), 1)
            << "action " << target.action.index();
    }
}

void expect_complete(const show::MenuWorld& world, const show::Visit& visit,
                     const draw::MenuTargets& page) {
    const content::MenuPage& what = world.menu->pages[visit.path.back().page];
    for (const Action& action : due(world, visit))
        EXPECT_TRUE(has(page, action)) << "action " << action.index();
    for (const show::PageNumber to : ways(what))
        EXPECT_TRUE(has(page, show::OpenPage{to}) || has(page, show::WatchFilm{to})) << to;
    if (const auto* grades = std::get_if<content::Grades>(&what.what)) {
        EXPECT_EQ(count_of<show::Choose>(page), choices(*grades));
    }
}

/// Somewhere on its way, what scrolls is under a finger in the middle of it.
void expect_within_reach(const draw::MenuTargets& page) {
    for (const draw::Target& target : page.targets) {
        const double x = (target.box.left + target.box.right) / 2;
        const double y = (target.box.top + target.box.bottom) / 2;
        const double wished = y - page.viewport.top - page.viewport.height() / 2;
        const double scroll = target.scrolls ? std::clamp(wished, 0.0, page.overflow) : 0;
        const draw::Target* found = draw::target_at(page, x, y - scroll, scroll);
        ASSERT_NE(found, nullptr) << "action " << target.action.index();
        EXPECT_EQ(found->action, target.action);
    }
}

TEST_P(OfferedTest, WhatCanBeTouchedIsOfferedAndNothingIsMissing) {
    std::set<show::PageNumber> seen;
    each([&](const show::Visit& visit) {
        const draw::MenuTargets& page = targets(visit);
        expect_offered(world_, visit, page);
        expect_complete(world_, visit, page);
        expect_within_reach(page);
        seen.insert(visit.path.back().page);
    });
    EXPECT_EQ(seen.size(), world_.menu->pages.size());
}

TEST_P(OfferedTest, InTheCountdownTooWhatCanBeTouchedIsOfferedAndNothingIsMissing) {
    const show::Visit opened =
        show::next(world_, show::nobody(world_), show::Touched{}, std::chrono::seconds(10));
    for (show::Visit& visit : on_every_page(world_, opened)) {
        SCOPED_TRACE(name_of(visit));
        visit.screen = show::Countdown{visit.touched};
        const draw::MenuTargets& plate = targets(visit);
        expect_offered(world_, visit, plate);
        EXPECT_EQ(plate.targets.size(), show::offered(world_, visit).size());
        expect_within_reach(plate);
    }
}

std::string name_of_case(const testing::TestParamInfo<OfferedTest::ParamType>& info) {
    const auto& [language, size] = info.param;
    return std::string(language) + (size.width > size.height ? "Lying" : "Upright");
}

INSTANTIATE_TEST_SUITE_P(LanguagesAndScreens, OfferedTest,
                         testing::Combine(testing::Values("en", "ru", "kk"),
                                          testing::Values(Size{1366, 768}, Size{1080, 1920})),
                         name_of_case);

}  // namespace
}  // namespace kiosk::stage
