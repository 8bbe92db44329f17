// What a finger does to a countdown and to a film on request, which end a page or are ended by it.
#include <gtest/gtest.h>

#include <utility>

#include "show/limits.h"
#include "tests/stage/made_up_pages.h"

namespace kiosk::stage {
namespace {

class VisitorEndingsTest : public BeforeTheScreen {
  protected:
    /// By the section that leads to it, whose row has to be scrolled to.
    void open_the_film() {
        open();
        tap(on_row[0]);
        drag({950, 650}, {950, 100}, 1);
        wait(2s);
        tap({300, 950 - scrolled()});
        ASSERT_EQ(page(), sample::film);
    }
};

TEST_F(VisitorEndingsTest, AnyTouchInTheCountdownStaysAndActsOnNothingBeneath) {
    open();
    wait(45s);
    ASSERT_TRUE(view()->countdown);
    down(on_row[0]);
    EXPECT_FALSE(view()->countdown);
    EXPECT_EQ(pressed(), std::nullopt);
    wait(80ms);
    up(on_row[0]);
    EXPECT_EQ(page(), sample::home);
    wait(45s);
    EXPECT_TRUE(view()->countdown);
    wait(show::countdown);
    EXPECT_FALSE(visitor_.is_there());
}

TEST_F(VisitorEndingsTest, InTheCountdownOfAPrivatePageTheWayOutClearsAtOnceAndAnyOtherTouchStays) {
    for (const bool clears : {true, false}) {
        open();
        tap(on_help);
        wait(45s);
        ASSERT_TRUE(view()->countdown);
        down(clears ? on_clear : on_nothing);
        EXPECT_EQ(visitor_.is_there(), !clears);
        wait(80ms);
        up(clears ? on_clear : on_nothing);
        EXPECT_EQ(visitor_.is_there(), !clears) << "the finger that cleared it opens nothing";
        wait(1s);
    }
    EXPECT_EQ(page(), sample::help);
    EXPECT_FALSE(view()->countdown);
    for (const Happening& happened : reported_)
        EXPECT_TRUE(std::get<Visited>(happened).pages.empty());
}

TEST_F(VisitorEndingsTest, InTheCountdownOfAnotherPageNothingIsCleared) {
    open();
    wait(45s);
    ASSERT_TRUE(view()->countdown);
    down(on_clear);
    EXPECT_EQ(page(), sample::home);
    EXPECT_FALSE(view()->countdown);
}

TEST_F(VisitorEndingsTest, AFingerThatRestedIntoTheCountdownActsOnNothing) {
    open();
    down(on_film);  // where the countdown's button will be
    move({on_film.x, on_film.y - 50});
    wait(show::longest_rest);
    ASSERT_TRUE(view()->countdown);
    up(on_film);
    EXPECT_TRUE(view()->countdown);
    wait(show::countdown);
    EXPECT_FALSE(visitor_.is_there());
}

TEST_F(VisitorEndingsTest, AFilmEndsWithAnyTouchWhichPressesNothing) {
    open();
    tap(on_row[0]);
    down(on_nothing);
    move({950, 100});
    wait(200ms);
    up({950, 100});
    wait(2s);
    tap({300, 950 - scrolled()});
    ASSERT_EQ(page(), sample::film);
    tap(on_film);
    ASSERT_NE(visitor_.watches(), nullptr);
    EXPECT_EQ(visitor_.watches()->film, sample::film);
    EXPECT_FALSE(view());
    wait(10min);
    EXPECT_NE(visitor_.watches(), nullptr);
    down(on_film);
    EXPECT_EQ(visitor_.watches(), nullptr);
    EXPECT_EQ(pressed(), std::nullopt);
    up(on_film);
    EXPECT_EQ(visitor_.watches(), nullptr);
    EXPECT_EQ(page(), sample::film);
    tap(on_film);
    visitor_.film_over(t_);
    EXPECT_EQ(visitor_.watches(), nullptr);
    EXPECT_EQ(page(), sample::film);
}

TEST_F(VisitorEndingsTest, ASecondTapBeginsNoFilmToEndItAtOnce) {
    for (const bool by_keys : {false, true}) {
        ASSERT_NO_FATAL_FAILURE(open_the_film());
        if (by_keys) {
            for (int i = 0; i < 4; ++i) press(Key::previous);
            while (focused() != show::Action{show::WatchFilm{sample::film}}) press(Key::next);
        }
        for (int i = 0; i < 3; ++i) {
            if (by_keys) {
                visitor_.press(Key::choose, t_);
            } else {
                down(on_film);
                wait(80ms);
                up(on_film);
            }
            EXPECT_NE(visitor_.watches(), nullptr) << i;
            wait(150ms);
        }
        wait(1s);
        ASSERT_NE(visitor_.watches(), nullptr);
        tap(on_film);
        EXPECT_EQ(visitor_.watches(), nullptr);
        visitor_.give_way();
    }
}

TEST_F(VisitorEndingsTest, ATouchRightBehindAFilmsEndWasMeantToEndItAndPlaysItNoSecondTime) {
    for (const auto& [late, plays_again] : {std::pair{0ms, false}, {299ms, false}, {300ms, true}}) {
        ASSERT_NO_FATAL_FAILURE(open_the_film());
        tap(on_film);
        ASSERT_NE(visitor_.watches(), nullptr);
        wait(5s);
        visitor_.film_over(t_);
        wait(late);
        down(on_film);
        EXPECT_EQ(pressed().has_value(), plays_again) << late.count();
        wait(80ms);
        up(on_film);
        EXPECT_EQ(visitor_.watches() != nullptr, plays_again) << late.count();
        EXPECT_EQ(page(), sample::film);
        visitor_.give_way();
    }
}

}  // namespace
}  // namespace kiosk::stage
