// Every transition of a visit, as a table, and what stays and goes with each of them.
#include <gtest/gtest.h>

#include "show/limits.h"
#include "tests/show/on_screen.h"

namespace kiosk::show::testing {
namespace {

struct Row {
    const char* from;
    VisitEvent event;
    const char* to;
};

std::vector<Row> from_loop_countdown_and_film() {
    return {
        {"loop", Touched{}, "0"},
        {"loop", TimePassed{}, "loop"},
        {"loop", FilmOver{}, "loop"},
        {"loop", Pressed{GetHelp{}}, "loop"},
        {"loop", Focused{GetHelp{}}, "loop"},
        {"loop", Acted{GetHelp{}}, "loop"},
        {"loop", Dragged{0.1, 1}, "loop"},
        {"loop", Released{1}, "loop"},

        {"0 1 6?", Touched{}, "0 1 6"},
        {"0 1 6?", Acted{Stay{}}, "0 1 6"},
        {"0 1 6?", Acted{GoBack{}}, "0 1 6?"},
        {"0 1 6?", Acted{GetHelp{}}, "0 1 6?"},
        {"0 1 6?", Acted{Choose{1}}, "0 1 6?"},
        {"0 1 6?", Pressed{Choose{1}}, "0 1 6?"},
        {"0 1 6?", Dragged{0.1, 1}, "0 1 6?"},
        {"0 1 6?", FilmOver{}, "0 1 6?"},
        {"0 1 6?", TimePassed{}, "0 1 6?"},
        {"0 1 6?", Acted{ClearScreen{}}, "loop"},  // as on every private page
        {"0 7?", Acted{ClearScreen{}}, "loop"},
        {"0 7?", Acted{GoBack{}}, "0 7?"},
        {"0 7?", Touched{}, "0 7"},
        {"0 7 8?", Acted{ClearScreen{}}, "loop"},
        {"0 7 8?", Acted{GetHelp{}}, "0 7 8?"},
        {"0 1?", Acted{ClearScreen{}}, "0 1?"},

        {"0 1 9 film", Touched{}, "0 1 9"},
        {"0 1 9 film", FilmOver{}, "0 1 9"},
        {"0 1 9 film", TimePassed{}, "0 1 9 film"},
        {"0 1 9 film", Acted{GoBack{}}, "0 1 9 film"},
        {"0 1 9 film", Acted{WatchFilm{film}}, "0 1 9 film"},
        {"0 1 9 film", Dragged{0.1, 1}, "0 1 9 film"},
        {"0 1 film", FilmOver{}, "0 1"},
    };
}

std::vector<Row> from_pages() {
    return {
        {"0", Touched{}, "0"},
        {"0", TimePassed{}, "0"},
        {"0", FilmOver{}, "0"},
        {"0", Dragged{0.1, 1}, "0"},
        {"0", Released{1}, "0"},
        {"0", Acted{OpenPage{aware}}, "0 1"},
        {"0", Acted{OpenPage{facts}}, "0"},  // not from here
        {"0", Acted{OpenPage{1000}}, "0"},
        {"0", Acted{GetHelp{}}, "0 7"},
        {"0", Acted{GoBack{}}, "loop"},
        {"0", Acted{ClearScreen{}}, "loop"},
        {"0", Acted{ChooseLanguage{1}}, "0"},
        {"0", Acted{Choose{0}}, "0"},
        {"0", Acted{LeafBy{1}}, "0"},
        {"0", Acted{Enlarge{}}, "0"},
        {"0", Acted{Stay{}}, "0"},
        {"0", Acted{WatchFilm{film}}, "0"},

        {"0 1", Acted{GoBack{}}, "0"},
        {"0 1", Acted{WatchFilm{film}}, "0 1 film"},
        {"0 1", Acted{WatchFilm{facts}}, "0 1"},
        {"0 1", Acted{OpenPage{film}}, "0 1 9"},
        {"0 1 4", Acted{LeafBy{1}}, "0 1 4"},
        {"0 1 4", Acted{ClearScreen{}}, "loop"},
        {"0 1 6", Acted{GetHelp{}}, "0 1 6 7"},
        {"0 1 6", Acted{GoBack{}}, "0 1"},
        {"0 1 9", Acted{WatchFilm{film}}, "0 1 9 film"},

        {"0 7", Acted{GetHelp{}}, "0 7"},
        {"0 7", Acted{OpenPage{safety}}, "0 7 8"},
        {"0 7 8", Acted{GetHelp{}}, "0 7"},
        {"0 7 8", Acted{GoBack{}}, "0 7"},
        {"0 7 8", Acted{ClearScreen{}}, "loop"},
    };
}

void expect_as_told(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        Visitor v = on_screen(row.from);
        EXPECT_EQ(v.on(), row.from);
        v.happen(row.event);
        EXPECT_EQ(v.on(), row.to) << "row " << &row - rows.data() << ", from " << row.from;
    }
}

TEST(Visit, GoesWhereTheTableSays) {
    expect_as_told(from_pages());
    expect_as_told(from_loop_countdown_and_film());
}

TEST(Visit, AnActionThatIsNotOfferedChangesNothingAtAll) {
    Visitor v;
    v.go({aware, resources});
    const auto before = v.view();
    const Duration touched = v.visit_.touched;
    v.wait(1s);
    for (const Action& late : std::vector<Action>{Choose{3}, LeafBy{1}, OpenPage{resources},
                                                  ChooseLanguage{3}, WatchFilm{film}, Stay{}}) {
        ASSERT_FALSE(v.offers(late));
        v.happen(Acted{late});
        EXPECT_EQ(v.view(), before);
        EXPECT_EQ(v.visit_.touched, touched);
    }
}

TEST(Visit, ALanguageKeepsPageEntryAndPlace) {
    Visitor v;
    v.go({aware, resources});
    v.act(Choose{2});
    v.act(Enlarge{});
    v.happen(Dragged{0.3, 1});
    v.happen(Released{0});
    const MenuView before = *v.view();
    v.act(ChooseLanguage{2});
    MenuView expected = before;
    expected.sheet.mode.language = "kk";
    EXPECT_EQ(v.view(), expected);
}

TEST(Visit, TheNextVisitorFindsNothingOfTheLastOne) {
    const Visit fresh = Visitor().visit_;
    for (const Action& end : std::vector<Action>{ClearScreen{}, GoBack{}}) {
        Visitor v;
        v.go({});
        v.act(ChooseLanguage{1});
        v.act(SwitchLargeType{});
        v.act(SwitchHighContrast{});
        v.act(end);
        EXPECT_EQ(v.on(), "loop");
        EXPECT_EQ(v.visit_.mode, fresh.mode);
        EXPECT_EQ(v.visit_.touched, fresh.touched);
        EXPECT_TRUE(v.visit_.path.empty());
        EXPECT_FALSE(v.visit_.left || v.visit_.pressed || v.visit_.focused);
    }
}

TEST(Visit, FactsWrapAroundAtBothEnds) {
    Visitor v;
    v.go({aware, facts});
    std::string seen;
    for (const int by : {-1, -1, 1, 1, 1}) {
        v.act(LeafBy{by});
        seen += std::to_string(v.level().entry);
    }
    EXPECT_EQ(seen, "21201");
}

TEST(Visit, ACodeIsLargeOnlyWhereThereIsOneAndBackMakesItSmall) {
    Visitor v;
    v.go({aware, resources});
    v.act(Choose{1});
    EXPECT_FALSE(v.offers(Enlarge{}));
    v.act(Choose{2});
    v.act(Enlarge{});
    EXPECT_TRUE(v.view()->sheet.enlarged);
    v.act(Enlarge{});
    EXPECT_FALSE(v.view()->sheet.enlarged);
    v.act(Enlarge{});
    v.act(GoBack{});
    EXPECT_EQ(v.on(), "0 1 6");
    EXPECT_FALSE(v.view()->sheet.enlarged);
    v.act(Enlarge{});
    v.act(Choose{0});
    EXPECT_FALSE(v.view()->sheet.enlarged);
}

TEST(Visit, TheRingLeavesWhatIsNotThereAnyMore) {
    Visitor v;
    v.go({aware, resources});
    v.happen(Focused{Enlarge{}});
    v.act(Choose{1});  // by touch; it has no link
    EXPECT_EQ(v.visit_.focused, std::nullopt);
    v.happen(Focused{Choose{2}});
    v.act(Choose{2});
    EXPECT_EQ(v.visit_.focused, Action{Choose{2}}) << "by key: the ring stays on it";
}

TEST(Visit, OnTheHelpPageTheWayToItChangesNothing) {
    Visitor v;
    v.act(GetHelp{});
    ASSERT_EQ(v.on(), "0 7");
    v.wait(1s);
    v.happen(Focused{GetHelp{}});
    const auto before = v.view();
    v.act(GetHelp{});
    EXPECT_EQ(v.view(), before);
}

TEST(Visit, APressIsSeenUntilItIsDraggedAwayOrLetGo) {
    Visitor v;
    v.go({});
    v.happen(Pressed{OpenPage{aware}});
    EXPECT_EQ(v.view()->pressed, Action{OpenPage{aware}});
    v.happen(Dragged{0.01, 0});
    EXPECT_FALSE(v.view()->pressed);
    v.happen(Pressed{OpenPage{facts}});
    EXPECT_FALSE(v.view()->pressed);
    v.happen(Focused{GetHelp{}});
    v.happen(Pressed{GetHelp{}});
    v.happen(Acted{GetHelp{}});
    EXPECT_FALSE(v.view()->pressed || v.view()->focused);
}

TEST(Visit, ATouchOnAFilmReachedFromHelpClearsTheScreen) {
    const auto menu = sample_menu();
    std::get<content::Help>(menu->pages[help].what).pages.push_back(film);
    menu->pages[film].is_private = true;
    Visitor v(menu);
    v.go({});
    v.act(GetHelp{});
    v.act(OpenPage{film});
    v.act(WatchFilm{film});
    ASSERT_EQ(v.on(), "0 7 9 film");
    v.happen(Touched{});
    EXPECT_EQ(v.on(), "loop");
    v.go({});
    v.act(GetHelp{});
    v.act(OpenPage{film});
    v.act(WatchFilm{film});
    v.happen(FilmOver{});
    EXPECT_EQ(v.on(), "0 7 9");
}

TEST(Visit, APageIsFoundAgainWhereItWasLeft) {
    Visitor v;
    v.go({aware, resources});
    v.happen(Dragged{0.4, 1});
    v.act(GetHelp{});  // a key, while a finger is on the page
    v.wait(1s);
    v.act(GoBack{});
    v.wait(1s);
    EXPECT_NEAR(v.view()->scroll, 0.4, 1e-9);
    EXPECT_FALSE(v.level().scroll.held);
}

TEST(Visit, AnUnknownLanguageOfTheShowFallsBackToTheMenusFirst) {
    MenuWorld world{sample_menu(), "de", false};
    EXPECT_EQ(nobody(world).mode.language, "en");
    world.language = "kk";
    EXPECT_EQ(nobody(world).mode.language, "kk");
    world.language = "kk-KZ";
    EXPECT_EQ(nobody(world).mode.language, "kk");
}

}  // namespace
}  // namespace kiosk::show::testing
