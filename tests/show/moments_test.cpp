// Two things at once, as a table: a touch while something fades or slides, at the instant a film on
// request is over, at the instant time runs out; and a menu that is edited under each screen.
#include <gtest/gtest.h>

#include <functional>

#include "show/limits.h"
#include "tests/show/on_screen.h"

namespace kiosk::show::testing {
namespace {

using Happens = std::function<void(Visitor&)>;

Happens it(const VisitEvent& event) {
    return [event](Visitor& v) { v.happen(event); };
}

Happens touch_on(const Action& action) {
    return [action](Visitor& v) { v.act(action); };
}

Happens after(Duration time) {
    return [time](Visitor& v) { v.wait(time); };
}

/// The time of the next change has come, and nobody has asked yet: of what comes now, the event is
/// the first to hear of it.
void due(Visitor& v) {
    v.t_ = *next_change(v.world_, v.visit_, v.t_);
}

void end_of_countdown(Visitor& v) {
    v.t_ = std::get<Countdown>(v.visit_.screen).began + countdown;
}

using Edit = std::function<void(content::Menu&)>;

Happens reload(const Edit& edit = [](content::Menu& /*menu*/) {}) {
    return [edit](Visitor& v) {
        const auto menu = sample_menu();
        edit(*menu);
        v.world_.menu = menu;
        v.visit_ = adapted(v.world_, std::move(v.visit_), v.t_);
    };
}

/// Nothing leads there any more, and it is of another kind.
Happens reload_without(PageNumber gone) {
    return reload([gone](content::Menu& menu) {
        menu.pages[gone] = page(content::Needs{{}, {}});
        for (content::MenuPage& other : menu.pages) {
            if (auto* section = std::get_if<content::Section>(&other.what))
                std::erase(section->pages, gone);
            if (auto* help_page = std::get_if<content::Help>(&other.what))
                std::erase(help_page->pages, gone);
        }
    });
}

struct Row {
    const char* from;
    std::vector<Happens> what;
    const char* to;
};

void expect_as_told(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        SCOPED_TRACE("row " + std::to_string(&row - rows.data()) + ", from " + row.from);
        Visitor v = on_screen(row.from);
        EXPECT_EQ(v.on(), row.from);
        for (const Happens& happens : row.what) happens(v);
        EXPECT_EQ(v.on(), row.to);
        v.wait(24h);  // whatever it was, it does not stay
        EXPECT_EQ(v.on(), "loop");
    }
}

TEST(Moments, ATouchWhileTheMenuOpensOrAPageSlidesActsAsEver) {
    expect_as_told({
        {"loop", {it(Touched{}), it(Touched{})}, "0"},
        {"loop", {it(Touched{}), touch_on(OpenPage{aware})}, "0 1"},
        {"loop", {it(Touched{}), after(10ms), touch_on(OpenPage{aware})}, "0 1"},
        {"loop", {it(Touched{}), after(opening - 1ns), touch_on(GoBack{})}, "loop"},
        {"loop",
         {it(Touched{}), after(10ms), touch_on(GetHelp{}), it(Acted{ClearScreen{}})},
         "loop"},
        {"0", {touch_on(OpenPage{aware}), after(10ms), touch_on(OpenPage{facts})}, "0 1 4"},
        {"0", {touch_on(OpenPage{aware}), after(10ms), touch_on(OpenPage{needs})}, "0 1"},
        {"0 1", {touch_on(OpenPage{facts}), after(10ms), touch_on(GoBack{})}, "0 1"},
        {"0 1", {touch_on(GoBack{}), after(10ms), touch_on(GoBack{})}, "loop"},
        {"0 1 4", {touch_on(LeafBy{1}), after(10ms), touch_on(LeafBy{1})}, "0 1 4"},
        // The menu is gone at once, so the next touch opens it anew.
        {"0 1", {touch_on(ClearScreen{}), it(Touched{})}, "0"},
    });
}

TEST(Moments, ATouchDoesNotBeginAFadeAnew) {
    Visitor v;
    v.happen(Touched{});
    v.wait(opening / 2);
    const double before = v.view()->opacity;
    ASSERT_GT(before, 0);
    ASSERT_LT(before, 1);
    v.happen(Touched{});
    EXPECT_EQ(v.view()->opacity, before);
    v.act(OpenPage{aware});
    EXPECT_EQ(v.view()->opacity, before);
}

TEST(Moments, AFilmOnRequestThatEndsUnderATouchEndsOnce) {
    expect_as_told({
        {"0 1 9 film", {it(Touched{}), it(FilmOver{})}, "0 1 9"},
        {"0 1 9 film", {it(FilmOver{}), it(Touched{})}, "0 1 9"},
        {"0 1 9 film", {it(FilmOver{}), it(FilmOver{})}, "0 1 9"},
        {"0 1 9 film", {it(Touched{}), it(FilmOver{}), it(Acted{GoBack{}})}, "0 1"},
        {"0 1 film", {it(FilmOver{}), it(Touched{}), it(FilmOver{})}, "0 1"},
        // The word that the one before is over comes late: it ends the next one, and no page.
        {"0 1 9 film", {it(Touched{}), touch_on(WatchFilm{film}), it(FilmOver{})}, "0 1 9"},
        {"0 1 9 film", {after(24h), it(FilmOver{})}, "0 1 9"},
    });
}

TEST(Moments, WhenTimeRunsOutUnderATouch) {
    expect_as_told({
        {"0 1 6", {due, it(TimePassed{})}, "0 1 6?"},
        {"0 1 6", {due, it(Touched{})}, "0 1 6"},
        {"0 1 6", {due, it(Pressed{Choose{1}})}, "0 1 6?"},
        {"0 1 6", {due, it(Dragged{0.1, 1})}, "0 1 6?"},
        {"0 1 6", {due, it(Acted{GoBack{}})}, "0 1 6?"},
        {"0 1 6", {due, it(Acted{ClearScreen{}})}, "loop"},
        {"0 1", {due, it(Acted{ClearScreen{}})}, "0 1?"},
        {"0 1", {due, it(FilmOver{})}, "0 1?"},
        {"0 1?", {end_of_countdown, it(TimePassed{})}, "loop"},
        {"0 1?", {end_of_countdown, it(Touched{})}, "0"},
        {"0 1?", {end_of_countdown, it(Acted{Stay{}})}, "loop"},
        {"0 1?", {end_of_countdown, it(Pressed{GetHelp{}})}, "loop"},
        {"0 1?", {end_of_countdown, it(FilmOver{})}, "loop"},
        {"0 7?", {end_of_countdown, it(Acted{ClearScreen{}})}, "loop"},
        {"0 7?", {end_of_countdown, it(Touched{}), it(Acted{ClearScreen{}})}, "loop"},
    });
}

TEST(Moments, AnEditElsewhereChangesNoScreen) {
    for (const char* on : {"loop", "0", "0 1", "0 1 6", "0 7 8", "0 1?", "0 1 6?", "0 7 8?",
                           "0 1 9 film", "0 1 film"}) {
        SCOPED_TRACE(on);
        Visitor v = on_screen(on);
        auto expected = v.view();
        const auto due_before = next_change(v.world_, v.visit_, v.t_);
        reload()(v);
        if (expected) expected->sheet.menu = v.world_.menu;
        EXPECT_EQ(v.on(), on);
        EXPECT_EQ(v.view(), expected);
        EXPECT_EQ(next_change(v.world_, v.visit_, v.t_), due_before);
    }
    Visitor opens;
    opens.happen(Touched{});
    opens.wait(opening / 2);
    const double before = opens.view()->opacity;
    reload()(opens);
    EXPECT_EQ(opens.view()->opacity, before);
}

TEST(Moments, AnEditThatTakesThePageAwayLeavesTheScreenToTheOneAbove) {
    expect_as_told({
        {"loop", {reload_without(aware)}, "loop"},
        {"0", {reload_without(aware), it(Acted{OpenPage{aware}})}, "0"},
        {"0 1", {reload_without(aware)}, "0"},
        {"0 1 6", {reload_without(aware)}, "0"},
        {"0 1 6", {reload_without(resources)}, "0 1"},
        {"0 1?", {reload_without(aware)}, "0?"},
        {"0 1 6?", {reload_without(resources)}, "0 1?"},
        // What is beneath the countdown now is no private page.
        {"0 1 6?", {reload_without(resources), it(Acted{ClearScreen{}})}, "0 1?"},
        {"0 7 8", {reload_without(safety)}, "0 7"},
        {"0 7 8?", {reload_without(safety), it(Acted{ClearScreen{}})}, "loop"},
        {"0 1 9 film", {reload_without(film)}, "0 1"},
        {"0 1 film", {reload_without(film)}, "0 1"},
        {"0 1 film", {reload_without(film), it(FilmOver{})}, "0 1"},
        {"0 1 film", {it(FilmOver{}), reload_without(film)}, "0 1"},
    });
}

TEST(Moments, AnEditAtTheInstantTimeRunsOut) {
    expect_as_told({
        {"0 1", {due, reload(), it(TimePassed{})}, "0 1?"},
        {"0 1", {due, reload(), it(Touched{})}, "0 1"},
        {"0 1?", {end_of_countdown, reload(), it(TimePassed{})}, "loop"},
        {"0 1?", {end_of_countdown, reload(), it(Touched{})}, "0"},
        {"0 1 6", {due, reload_without(resources), it(TimePassed{})}, "0 1?"},
        // Who was watching has not had the time to read the page that is on now.
        {"0 1 9 film", {after(24h), reload_without(film), it(TimePassed{})}, "0 1"},
    });
}

}  // namespace
}  // namespace kiosk::show::testing
