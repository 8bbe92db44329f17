// What is played in a recording is taken for what a hand does: a touch for a touch, a swipe for a
// swipe.
#include "stage/deed.h"

#include <gtest/gtest.h>

#include "stage/limits.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using show::Contact;
using show::Gesture;

std::vector<Gesture> meant(const Deeds& deeds) {
    show::Gestures gestures(4);
    std::vector<Gesture> all;
    for (const Deed& deed : deeds) {
        for (const Gesture& gesture : gestures.take(std::get<Contact>(deed.what)))
            all.push_back(gesture);
    }
    return all;
}

void expect_in_time(const Deeds& deeds, show::Time from, show::Time to) {
    EXPECT_EQ(deeds.front().at, from);
    EXPECT_EQ(deeds.back().at, to);
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        EXPECT_EQ(std::get<Contact>(deeds[i].what).t, deeds[i].at);
        if (i > 0) {
            EXPECT_GE(deeds[i].at, deeds[i - 1].at);
        }
    }
}

TEST(Deed, ATouchIsATap) {
    Deeds deeds;
    add_touch(deeds, {100, 200}, 3s);
    expect_in_time(deeds, 3s, 3s + played_touch);
    const std::vector<Gesture> all = meant(deeds);
    ASSERT_EQ(all.size(), 2U);
    const auto& tap = std::get<show::Tap>(all[1]);
    EXPECT_EQ(tap.x, 100);
    EXPECT_EQ(tap.y, 200);
}

TEST(Deed, ASwipeToTheSideLeafs) {
    for (const int by : {-1, 1}) {
        Deeds deeds;
        add_swipe(deeds, {500, 300}, {500.0 + 250 * by, 300}, 1s);
        expect_in_time(deeds, 1s, 1s + played_swipe);
        const auto end = std::get<show::DragEnded>(meant(deeds).back());
        EXPECT_EQ(end.swiped, by);
        EXPECT_NEAR(end.vx, 1250 * by, 1);
    }
}

TEST(Deed, ASwipeUpwardsDragsAllTheWayAndIsLetGoInMotion) {
    Deeds deeds;
    add_swipe(deeds, {500, 700}, {500, 300}, 1s);
    double moved = 0;
    for (const Gesture& gesture : meant(deeds)) {
        if (const auto* by = std::get_if<show::DragMoved>(&gesture)) moved += by->dy;
    }
    EXPECT_NEAR(moved, -400 + 12, 0.01);  // but for the 3 mm that make sure of it
    const auto end = std::get<show::DragEnded>(meant(deeds).back());
    EXPECT_EQ(end.swiped, 0);
    EXPECT_NEAR(end.vy, -2000, 1);
}

TEST(Deed, AreSortedByTimeAndElseStayAsTheyWereAdded) {
    Deeds deeds;
    add_key(deeds, Key::choose, 2s);
    add_touch(deeds, {1, 1}, 1s);
    add_key(deeds, Key::back, 2s);
    add_touch(deeds, {2, 2}, 2s);
    sort_by_time(deeds);
    ASSERT_EQ(deeds.size(), 6U);
    EXPECT_EQ(std::get<Contact>(deeds[0].what).x, 1);
    EXPECT_EQ(deeds[1].at, 1s + played_touch);
    EXPECT_EQ(std::get<Key>(deeds[2].what), Key::choose);
    EXPECT_EQ(std::get<Key>(deeds[3].what), Key::back);
    EXPECT_EQ(std::get<Contact>(deeds[4].what).phase, Contact::Phase::down);
    EXPECT_EQ(std::get<Contact>(deeds[5].what).phase, Contact::Phase::up);
}

}  // namespace
}  // namespace kiosk::stage
