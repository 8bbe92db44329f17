// A menu is replaced while somebody reads: what is kept of the visit, and what is not.
#include <gtest/gtest.h>

#include "tests/show/menu.h"

namespace kiosk::show::testing {
namespace {

/// The visitor goes on in the sample menu after an edit.
template <typename Edit>
void edited(Visitor& v, Edit edit) {
    const auto menu = sample_menu();
    edit(*menu);
    v.world_.menu = menu;
    v.visit_ = adapted(v.world_, std::move(v.visit_), v.t_);
}

TEST(Adapted, AnEditElsewhereKeepsEverything) {
    Visitor v;
    v.go({aware, resources});
    v.act(ChooseLanguage{1});
    v.act(Choose{2});
    v.act(Enlarge{});
    v.happen(Dragged{0.2, 1});
    const MenuView before = *v.view();
    edited(v, [](content::Menu& menu) { menu.pages[needs].title = {{"en", "Needs"}}; });
    MenuView expected = before;
    expected.sheet.menu = v.world_.menu;
    EXPECT_EQ(v.view(), expected);
    EXPECT_EQ(v.on(), "0 1 6");
}

TEST(Adapted, APageThatIsGoneLeadsToTheOneAbove) {
    Visitor v;
    v.go({aware, film});
    edited(v, [](content::Menu& menu) {
        std::get<content::Section>(menu.pages[aware].what).pages.pop_back();
        menu.pages.pop_back();
    });
    EXPECT_EQ(v.on(), "0 1");
    edited(v, [](content::Menu& menu) { menu.pages[aware] = page(article(3)); });
    EXPECT_EQ(v.on(), "0");
    EXPECT_TRUE(v.view());
}

TEST(Adapted, HelpIsReachedFromAnywhereInTheNewMenuToo) {
    Visitor v;
    v.go({needs});
    v.act(GetHelp{});
    v.act(OpenPage{safety});
    edited(v, [](content::Menu& menu) { menu.idle = 30s; });
    EXPECT_EQ(v.on(), "0 2 7 8");
}

TEST(Adapted, WhatWasChosenMayBeGone) {
    Visitor v;
    v.go({aware, resources});
    v.act(Choose{2});
    v.act(Enlarge{});
    edited(v, [](content::Menu& menu) {
        std::get<content::Resources>(menu.pages[resources].what).entries.pop_back();
        menu.languages = {"ru"};
    });
    EXPECT_EQ(v.level().entry, 0U);
    EXPECT_FALSE(v.level().enlarged);
    EXPECT_EQ(v.visit_.mode.language, "ru");
}

TEST(Adapted, AFingerThatWasDownPressesNothing) {
    Visitor v;
    v.go({});
    v.happen(Pressed{OpenPage{aware}});
    edited(v, [](content::Menu&) {});
    EXPECT_FALSE(v.view()->pressed);
    edited(v, [](content::Menu& menu) {
        std::get<content::Section>(menu.pages[home].what).pages = {needs};
    });
    v.happen(Acted{OpenPage{aware}});
    EXPECT_EQ(v.on(), "0");
}

TEST(Adapted, AFilmPlaysOnAsLongAsItIsThere) {
    Visitor v;
    v.go({aware});
    v.act(WatchFilm{film});
    v.wait(10min);
    edited(v, [](content::Menu&) {});
    EXPECT_EQ(v.on(), "0 1 film");
    edited(v, [](content::Menu& menu) { menu.pages[film] = page(article(3)); });
    EXPECT_EQ(v.on(), "0 1");
    v.wait(44s);
    EXPECT_EQ(v.on(), "0 1");
}

TEST(Adapted, NobodyStaysNobodyAndACountdownGoesOn) {
    Visitor v;
    edited(v, [](content::Menu& menu) { menu.languages = {"kk"}; });
    EXPECT_EQ(v.on(), "loop");
    EXPECT_EQ(v.visit_.mode.language, "kk");
    v.go({aware});
    v.wait(50s);
    EXPECT_EQ(v.on(), "0 1?");
    edited(v, [](content::Menu&) {});
    EXPECT_EQ(v.on(), "0 1?");
}

}  // namespace
}  // namespace kiosk::show::testing
