// Golden pictures of what the canvas draws (golden.h).
#include <gtest/gtest.h>

#include <string>

#include "tests/draw/golden.h"
#include "tests/draw/sample.h"

namespace kiosk::draw {
namespace {

using show::PicturePage;
using show::Scene;

void expect_golden(const std::string& name, const Scene& scene, sample::Size screen = {1366, 768},
                   const Pictures& pictures = sample::no_pictures()) {
    Canvas canvas(sample::look());
    const Surface target = make_surface(screen.width, screen.height);
    canvas.draw(scene, pictures, *target);
    golden::expect_golden(name, *target);
}

Scene card(const char* fact) {
    return {sample::page(sample::fact(fact)), std::nullopt, 0, {}};
}

TEST(Golden, FactInEnglish) {
    expect_golden("fact-en", card("en"));
}
TEST(Golden, FactInRussian) {
    expect_golden("fact-ru", card("ru"));
}
TEST(Golden, FactInKazakh) {
    expect_golden("fact-kk", card("kk"));
}
TEST(Golden, ShortFact) {
    expect_golden("fact-short", card("short"));
}
TEST(Golden, UndatedFact) {
    expect_golden("fact-undated", card("undated"));
}
TEST(Golden, TextByItself) {
    expect_golden("text", card("text-long"));
}
TEST(Golden, Portrait) {
    expect_golden("fact-portrait", card("en"), {1080, 1920});
}

TEST(Golden, Board) {
    for (const char* language : {"en", "ru", "kk"}) {
        Scene scene{sample::board(language), std::nullopt, 0, {}};
        scene.hint = show::HintView{language, 0, 1};
        expect_golden(std::string("board-") + language, scene);
    }
    expect_golden("board-portrait", {sample::board("en"), std::nullopt, 0, {}}, {1080, 1920});
    expect_golden("board-goal", {sample::board("en", 0), std::nullopt, 0, {}});
    expect_golden("board-lots", {sample::board("en", 12, false), std::nullopt, 0, {}});
}

TEST(Golden, Standby) {
    expect_golden("standby", {show::StandbyPage{"Citywide rummage sale", "en"}, {}, 0, {}});
}

TEST(Golden, CaptionOverFilm) {
    const sample::Picture film(1366, 768);
    expect_golden(
        "caption",
        {PicturePage{1, {}},
         std::nullopt,
         0,
         {{"In the shelter, people work through\nwhat happened by painting and modelling.", 1}}},
        {1366, 768}, sample::always(film));
}

TEST(Golden, Letterbox) {
    const sample::Picture slide(1024, 768);
    expect_golden("letterbox", {PicturePage{1, {}}, std::nullopt, 0, {}}, {1366, 768},
                  sample::always(slide));
}

TEST(Golden, FadeFromFilmToFact) {
    const sample::Picture film(1366, 768);
    expect_golden("fade",
                  {PicturePage{1, {}}, sample::page(sample::fact("short"), 2, 0.5), 0.5, {}},
                  {1366, 768}, sample::always(film));
}

TEST(Golden, AWrongPictureIsNoticed) {
    Surface one = make_surface(64, 64);
    Surface other = make_surface(64, 64);
    const SDL_Rect bar{20, 20, 3, 20};
    EXPECT_EQ(golden::differing_block(*one, *other), "");
    SDL_FillRect(other.get(), &bar, 0x00F8F3E9);
    EXPECT_EQ(golden::differing_block(*one, *other), "at 16,16 by up to 248, 34 on average");
    other = make_surface(64, 65);
    EXPECT_NE(golden::differing_block(*one, *other), "");
}

}  // namespace
}  // namespace kiosk::draw
