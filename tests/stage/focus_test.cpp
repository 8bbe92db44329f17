// How far a page scrolls for the ring of the keyboard: values in, values out.
#include "stage/focus.h"

#include <gtest/gtest.h>

namespace kiosk::stage {
namespace {

/// A page of three times its viewport, the last row at its very end.
draw::MenuTargets long_page(double fold) {
    draw::MenuTargets page;
    page.viewport = {0, 100, 1000, 400};
    page.overflow = 600;
    page.fold = fold;
    return page;
}

draw::Target row(double top, double bottom) {
    return {{0, top, 1000, bottom}, show::GetHelp{}, 0, true};
}

TEST(ScrollTo, LeavesAPageWhereTheTargetIsSeen) {
    EXPECT_EQ(scroll_to(row(150, 250), long_page(0), 0), 0);
    EXPECT_EQ(scroll_to(row(350, 450), long_page(0), 60), 0);
}

TEST(ScrollTo, BringsATargetWhollyIntoView) {
    EXPECT_EQ(scroll_to(row(350, 450), long_page(0), 0), 50);
    EXPECT_EQ(scroll_to(row(150, 250), long_page(0), 100), -50);
}

TEST(ScrollTo, BringsATargetAboveWhatFades) {
    EXPECT_EQ(scroll_to(row(300, 390), long_page(40), 0), 30);
}

TEST(ScrollTo, BringsATargetBeneathWhatFadesAtTheHead) {
    draw::MenuTargets page = long_page(40);
    page.head_fold = 40;
    EXPECT_EQ(scroll_to(row(250, 330), page, 130), -20);
    EXPECT_EQ(scroll_to(row(100, 200), page, 130), -130);
}

TEST(ScrollTo, GoesNoFurtherThanTheEnd) {
    EXPECT_EQ(scroll_to(row(900, 995), long_page(40), 500), 100);
    EXPECT_EQ(scroll_to(row(900, 995), long_page(40), 600), 0);
}

TEST(ScrollFor, ReadsOnWhereNoRowLiesAhead) {
    draw::MenuTargets page = long_page(40);
    EXPECT_EQ(scroll_for(draw::Direction::down, page, 0), 150);
    EXPECT_EQ(scroll_for(draw::Direction::next, page, 500), 100);
    EXPECT_EQ(scroll_for(draw::Direction::up, page, 500), -150);
    EXPECT_EQ(scroll_for(draw::Direction::previous, page, 60), -60);
    page.targets = {row(120, 300)};  // in sight
    EXPECT_EQ(scroll_for(draw::Direction::down, page, 0), 150);
}

TEST(ScrollFor, LeavesItToTheRingWhereOneDoesOrThePageIsOver) {
    draw::MenuTargets page = long_page(40);
    EXPECT_EQ(scroll_for(draw::Direction::left, page, 100), 0);
    EXPECT_EQ(scroll_for(draw::Direction::down, page, 600), 0);
    EXPECT_EQ(scroll_for(draw::Direction::up, page, 0), 0);
    page.targets = {row(500, 600)};
    EXPECT_EQ(scroll_for(draw::Direction::down, page, 0), 0);
    EXPECT_EQ(scroll_for(draw::Direction::up, page, 450), 0);
}

}  // namespace
}  // namespace kiosk::stage
