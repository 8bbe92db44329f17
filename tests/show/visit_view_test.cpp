// What is seen of a visit: the opening, slides, gliding, and that still views are equal.
#include <gtest/gtest.h>

#include "show/limits.h"
#include "tests/show/menu.h"

namespace kiosk::show::testing {
namespace {

TEST(VisitView, TheFilmAnswersOnTheVeryFirstFrameAndTheMenuFadesIn) {
    Visitor v;
    Scene scene;
    add_visit(scene, v.world_, v.visit_, v.t_);
    EXPECT_EQ(scene.dim, 0);
    EXPECT_FALSE(v.view());
    v.happen(Touched{});
    add_visit(scene, v.world_, v.visit_, v.t_);
    EXPECT_EQ(scene.dim, menu_dim);
    EXPECT_EQ(v.view()->opacity, 0);
    EXPECT_EQ(v.view()->slide, 1);
    EXPECT_TRUE(is_moving(v.world_, v.visit_, v.t_));
    v.wait(opening / 2);
    EXPECT_DOUBLE_EQ(v.view()->opacity, 0.5);
    v.wait(opening / 2);
    EXPECT_EQ(v.view()->opacity, 1);
    EXPECT_FALSE(is_moving(v.world_, v.visit_, v.t_));
}

TEST(VisitView, ATouchWhileTheMenuOpensActsAtOnce) {
    Visitor v;
    v.happen(Touched{});
    v.wait(opening / 2);
    v.act(OpenPage{aware});
    EXPECT_EQ(v.on(), "0 1");
    EXPECT_DOUBLE_EQ(v.view()->opacity, 0.5);
    EXPECT_EQ(v.view()->slide, 0);
    v.wait(page_slide / 2);
    v.act(GoBack{});
    EXPECT_EQ(v.on(), "0");
    v.wait(page_slide);
    EXPECT_EQ(v.view()->leaving, std::nullopt);
}

TEST(VisitView, PagesSlideOverTheOneBefore) {
    Visitor v;
    v.go({});
    v.act(OpenPage{aware});
    EXPECT_EQ(v.view()->leaving->page, home);
    EXPECT_EQ(v.view()->sheet.page, aware);
    EXPECT_TRUE(v.view()->forward);
    v.wait(page_slide / 2);
    EXPECT_DOUBLE_EQ(v.view()->slide, 0.5);
    v.wait(1s);
    v.act(GoBack{});
    EXPECT_EQ(v.view()->leaving->page, aware);
    EXPECT_FALSE(v.view()->forward);
    v.wait(1s);
    v.act(OpenPage{aware});
    v.wait(1s);
    v.act(OpenPage{facts});
    v.wait(1s);
    v.act(LeafBy{-1});
    EXPECT_EQ(v.view()->leaving->entry, 0U);
    EXPECT_EQ(v.view()->sheet.entry, 2U);
    EXPECT_FALSE(v.view()->forward);
}

TEST(VisitView, IsTheSameHoweverThePageWasReached) {
    Visitor there;
    there.go({aware});
    Visitor and_back;
    and_back.go({aware, facts});
    and_back.world_ = there.world_;
    and_back.act(GoBack{});
    and_back.wait(page_slide);
    EXPECT_EQ(and_back.view(), there.view());
}

TEST(VisitView, AskedOnceOrAHundredTimesOrOutOfOrderIsTheSame) {
    Visitor v;
    v.go({aware});
    v.happen(Dragged{0.1, 2});
    v.happen(Released{2});
    const auto once = view_at(v.world_, v.visit_, v.t_ + 300ms);
    for (Duration t = v.t_ + 9s; t > 0s; t -= 70ms) (void)view_at(v.world_, v.visit_, t);
    EXPECT_EQ(view_at(v.world_, v.visit_, v.t_ + 300ms), once);
}

TEST(VisitView, AGlidingPageMovesUntilItRestsAndATouchStopsIt) {
    Visitor v;
    v.go({aware});
    v.happen(Dragged{0.1, 3});
    EXPECT_FALSE(is_seen_to_glide(v.visit_, v.t_));
    v.happen(Released{2});
    EXPECT_TRUE(is_seen_to_glide(v.visit_, v.t_));
    EXPECT_TRUE(is_moving(v.world_, v.visit_, v.t_));
    v.wait(200ms);
    const double stopped_at = v.view()->scroll;
    EXPECT_GT(stopped_at, 0.3);
    v.happen(Touched{});
    EXPECT_FALSE(is_seen_to_glide(v.visit_, v.t_));
    v.wait(1s);
    EXPECT_EQ(v.view()->scroll, stopped_at);
}

TEST(VisitView, WithReducedMotionNothingMoves) {
    Visitor v(sample_menu(), true);
    const auto is_still = [&v] {
        return !is_moving(v.world_, v.visit_, v.t_) && v.view()->opacity == 1 &&
               v.view()->slide == 1 && !v.view()->leaving;
    };
    v.happen(Touched{});
    EXPECT_TRUE(is_still());
    v.act(OpenPage{aware});
    EXPECT_TRUE(is_still());
    v.act(OpenPage{facts});
    v.act(LeafBy{1});
    EXPECT_TRUE(is_still());
    v.happen(Dragged{5, 1});
    v.happen(Released{-3});
    EXPECT_TRUE(is_still());
    EXPECT_EQ(v.view()->scroll, 1);
}

TEST(VisitView, AFilmOnRequestHasTheScreenToItself) {
    Visitor v;
    v.go({aware});
    v.act(WatchFilm{film});
    Scene scene;
    add_visit(scene, v.world_, v.visit_, v.t_);
    EXPECT_EQ(scene, Scene{});
    EXPECT_TRUE(is_visited(v.visit_));
    EXPECT_EQ(page_on(v.visit_), aware);
    EXPECT_FALSE(is_moving(v.world_, v.visit_, v.t_));
}

}  // namespace
}  // namespace kiosk::show::testing
