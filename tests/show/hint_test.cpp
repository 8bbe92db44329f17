// The hint on the loop: where it stands, that it breathes over film alone, and never jumps.
#include <gtest/gtest.h>

#include <cmath>

#include "show/hint.h"
#include "show/limits.h"
#include "tests/show/menu.h"

namespace kiosk::show::testing {
namespace {

Scene of(Page page) {
    Scene scene;
    scene.page = std::move(page);
    return scene;
}

TEST(Hint, IsThereWhenNobodyIs) {
    Visitor v;
    v.world_.language = "kk";
    Scene scene = of(CardPage{});
    add_visit(scene, v.world_, v.visit_, v.t_);
    EXPECT_EQ(scene.hint, (HintView{"kk", 0, 1}));
    EXPECT_FALSE(scene.menu);
    v.happen(Touched{});
    scene = of(CardPage{});
    add_visit(scene, v.world_, v.visit_, v.t_);
    EXPECT_FALSE(scene.hint);
    EXPECT_EQ(scene.menu, v.view());
    EXPECT_EQ(scene.dim, menu_dim);
}

TEST(Hint, BreathesOnceInTwelveSecondsOfFilm) {
    double least = 1;
    double last = 1;
    Duration off_full{0};
    for (Duration at{0}; at < 24s; at += 20ms) {
        const HintView hint = *hint_over(of(PicturePage{1, at}), "en");
        EXPECT_EQ(hint.on_plate, 1);
        EXPECT_LT(std::abs(hint.strength - last), 0.02);
        last = hint.strength;
        least = std::min(least, hint.strength);
        if (hint.strength < 1) off_full += 20ms;
    }
    EXPECT_DOUBLE_EQ(least, least_hint);
    EXPECT_NEAR(std::chrono::duration<double>(off_full).count(), 4, 0.1);
}

TEST(Hint, StandsStillOnWhatStandsStill) {
    EXPECT_EQ(hint_over(of(PicturePage{1, 0s}), "en"), (HintView{"en", 1, 1}));
    EXPECT_EQ(hint_over(of(CardPage{}), "en"), (HintView{"en", 0, 1}));
    EXPECT_EQ(hint_over(of(StandbyPage{}), "en"), (HintView{"en", 0, 1}));
}

TEST(Hint, IsAwayWhileCaptionsMayStandInItsPlace) {
    EXPECT_FALSE(hint_over(of(PicturePage{1, 5s, true}), "en"));
    Scene scene = of(PicturePage{1, 5s, true});
    scene.incoming = CardPage{};
    EXPECT_FALSE(hint_over(scene, "en"));
    scene.mix = 0.25;
    EXPECT_NEAR(hint_over(scene, "en")->strength, 0.25, 1e-9);
    scene.mix = 1;
    EXPECT_EQ(hint_over(scene, "en"), (HintView{"en", 0, 1}));
}

TEST(Hint, OverAFilmOnRequestRestsAndTellsHowToEndIt) {
    for (Duration at{0}; at < 24s; at += 500ms)
        EXPECT_EQ(way_out_of(of(PicturePage{1, at}), "kk"), (HintView{"kk", 1, 1, true}));
    EXPECT_FALSE(way_out_of(of(PicturePage{1, 5s, true}), "kk")) << "captions are hidden";
    EXPECT_FALSE(way_out_of(of(StandbyPage{}), "kk"));
}

TEST(Hint, GoesOverWithAFade) {
    Scene scene = of(PicturePage{1, breath_period / 2});
    scene.incoming = CardPage{};
    double plate = 1;
    for (int step = 0; step <= 100; ++step) {
        scene.mix = step / 100.0;
        const HintView hint = *hint_over(scene, "en");
        EXPECT_NEAR(hint.on_plate, plate, 1e-9);
        EXPECT_NEAR(hint.strength, least_hint + (1 - least_hint) * scene.mix, 1e-9);
        plate -= 0.01;
    }
}

}  // namespace
}  // namespace kiosk::show::testing
