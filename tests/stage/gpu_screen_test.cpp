// What a renderer shows is what is drawn in memory. Mesa's OpenGL without a GPU draws here, on a
// display that nobody sees.
#include "stage/gpu_screen.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "draw/canvas.h"
#include "tests/draw/small_menu.h"
#include "tests/stage/planes.h"

namespace kiosk::stage {
namespace {

namespace sample = draw::sample;

constexpr int width = 640, height = 360;

/// Rounding, in a fade twice.
constexpr int rounding = 3;
/// Film, the dark, the page and a form above it: each is mixed in.
constexpr int rounding_of_all = 5;
/// Films are scaled and converted in two ways.
constexpr int film = 8;

class GpuScreenTest : public ::testing::Test {
  protected:
    static WindowSettings settings() {
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
        ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);  // not the GPU of who tests
        return {false, width, height, "test"};
    }

    draw::Surface on_gpu(const show::Scene& scene, const draw::Pictures& pictures) {
        screen_.draw(scene, pictures);
        draw::Surface read = draw::make_surface(width, height);
        draw::gpu_check(SDL_RenderReadPixels(SDL_GetRenderer(&window_.handle()), nullptr,
                                             read->format->format, read->pixels, read->pitch));
        screen_.present();
        return read;
    }

    void expect_equal(const show::Scene& scene, const draw::Pictures& pictures, int tolerance) {
        const draw::Surface gpu = on_gpu(scene, pictures);
        const draw::Surface memory = draw::make_surface(width, height);
        canvas_.draw(scene, pictures, *memory);
        EXPECT_LE(greatest_difference(*gpu, *memory), tolerance);
        EXPECT_GT(greatest_difference(*memory, *draw::make_surface(width, height)), 40)
            << "the scene is not black";
    }

    Window window_{settings()};
    GpuScreen screen_{window_, make_renderer(window_), draw::small_menu::look()};
    draw::Canvas canvas_{draw::small_menu::look()};
};

show::Page card(show::Serial serial, double rise = 0) {
    return sample::page(sample::fact("short"), serial, rise);
}

TEST_F(GpuScreenTest, CardsAreThoseDrawnInMemory) {
    expect_equal({card(1), {}, 0, {}}, sample::no_pictures(), 0);
    expect_equal({show::StandbyPage{"Sale", "en"}, {}, 0, {}}, sample::no_pictures(), 0);
}

TEST_F(GpuScreenTest, ARisingCardMovesByPartsOfAPixelAndTheMotifStays) {
    for (const double rise : {1.0, 0.63, 0.11}) {
        SCOPED_TRACE(rise);
        expect_equal({show::StandbyPage{"Sale", "en"}, card(1, rise), 0.4, {}},
                     sample::no_pictures(), rounding);
    }
}

TEST_F(GpuScreenTest, PackedPicturesStandInTheMiddleOfTheGround) {
    const sample::Picture picture(480, 360);
    expect_equal({show::PicturePage{1}, {}, 0, {}}, sample::always(picture), 0);
    expect_equal({show::PicturePage{1}, {}, 0, {}}, sample::no_pictures(), 0);
}

TEST_F(GpuScreenTest, PlanesAreShownInTheirOwnColours) {
    for (const auto colours :
         {draw::FilmColours::bt601, draw::FilmColours::bt709, draw::FilmColours::full_range}) {
        SCOPED_TRACE(static_cast<int>(colours));
        const Planes planes(300, 200, 120, 180);
        const auto pictures = [&](const show::PicturePage&) {
            return planes.view(colours, 540, 360);
        };
        expect_equal({show::PicturePage{static_cast<int>(colours) + 1}, {}, 0, {}}, pictures, film);
    }
}

TEST_F(GpuScreenTest, FilmsOfTwoColourFormulasFadeIntoEachOther) {
    const Planes first(300, 200, 60, 200);
    const Planes second(200, 200, 200, 90);
    const auto pictures = [&](const show::PicturePage& page) {
        return page.serial == 1 ? first.view(draw::FilmColours::bt601, 540, 360)
                                : second.view(draw::FilmColours::bt709, 360, 360);
    };
    for (const double mix : {0.0, 0.25, 0.5, 1.0})
        expect_equal({show::PicturePage{1}, show::PicturePage{2}, mix, {}}, pictures, film);
}

TEST_F(GpuScreenTest, BarsFadeAsThePicturesDo) {
    const sample::Picture wide(640, 200);
    const sample::Picture narrow(200, 360, 20);
    const auto pictures = [&](const show::PicturePage& page) {
        return page.serial == 1 ? wide.view() : narrow.view();
    };
    expect_equal({show::PicturePage{1}, show::PicturePage{2}, 0.5, {}}, pictures, rounding);
    expect_equal({card(3), show::PicturePage{2}, 0.3, {}}, pictures, rounding);
}

TEST_F(GpuScreenTest, CaptionsStandAboveAllElse) {
    const sample::Picture picture(640, 360);
    expect_equal({show::PicturePage{1}, {}, 0, {{"One line", 1}, {"Two\nlines", 0.5}}},
                 sample::always(picture), rounding);
    expect_equal({show::PicturePage{1}, card(2), 0.5, {{"One line", 0.7}}}, sample::always(picture),
                 rounding);
}

TEST_F(GpuScreenTest, TheHintAndTheDimmedFilmAreThoseDrawnInMemory) {
    const sample::Picture picture(640, 360);
    show::Scene scene{show::PicturePage{1}, {}, 0, {{"One line", 1}}};
    for (const double strength : {1.0, 0.6}) {
        scene.hint = show::HintView{"en", true, strength};
        expect_equal(scene, sample::always(picture), rounding);
    }
    scene.dim = 0.4;
    expect_equal(scene, sample::always(picture), rounding);
    show::Scene still{card(2), {}, 0, {}};
    still.hint = show::HintView{"kk", false, 1};
    expect_equal(still, sample::no_pictures(), rounding);
}

TEST_F(GpuScreenTest, TheMenuIsTheOneDrawnInMemory) {
    const sample::Picture picture(640, 360);
    const auto menu = draw::small_menu::make();
    show::Scene scene{show::PicturePage{1}, {}, 0, {}};
    scene.dim = 0.6;
    const auto expect_equal_view = [&](const char* what, const show::MenuView& view) {
        SCOPED_TRACE(what);
        scene.menu = view;
        expect_equal(scene, sample::always(picture), rounding_of_all);
    };
    show::MenuView view = draw::small_menu::view(menu, 1);
    expect_equal_view("at rest", view);
    view.scroll = 0.3;
    view.focused = show::GetHelp{};
    expect_equal_view("scrolled", view);
    view.scroll = -0.05;
    view.pressed = show::GoBack{};
    expect_equal_view("beyond its end", view);
    view.leaving = draw::small_menu::view(menu, 0).sheet;
    view.slide = 0.3;
    expect_equal_view("sliding", view);
    view.forward = false;
    expect_equal_view("sliding back", view);
    view.leaving.reset();
    view.opacity = 0.4;
    expect_equal_view("opening", view);
    view.opacity = 1;
    view.countdown = show::CountdownView{7, 0.4};
    view.pressed = show::Stay{};
    expect_equal_view("counting down", view);
}

TEST_F(GpuScreenTest, PicturesOfAnArticleScrollAndSlideAsThoseInMemory) {
    const auto menu = draw::small_menu::make();
    auto& passages = std::get<content::Article>(menu->pages[1].what).passages;
    passages.insert(passages.begin(), content::Illustration{"a.png", {{"en", "A tag"}}, {}});
    show::Scene scene;
    show::MenuView view = draw::small_menu::view(menu, 1);
    view.pictures = {{1, 0, -7}};
    const draw::Box place = screen_.targets(view).pictures.at(0).box;
    const sample::Picture picture(static_cast<int>(place.width()) - 30,
                                  static_cast<int>(place.height()), 5);
    const auto expect_equal_view = [&] {
        scene.menu = view;
        expect_equal(scene, sample::always(picture), rounding_of_all);
    };
    expect_equal_view();
    view.scroll = 0.2;
    expect_equal_view();
    view.leaving = draw::small_menu::view(menu, 0).sheet;
    view.slide = 0.6;
    expect_equal_view();
    std::swap(view.sheet, *view.leaving);
    std::swap(view.scroll, view.leaving_scroll);
    expect_equal_view();
}

TEST_F(GpuScreenTest, APictureGoesUpOnceForEachNumber) {
    const Planes dark(300, 200, 60, 128);
    const Planes light(300, 200, 200, 128);
    const auto shown = [&](const Planes& planes, std::int64_t number) {
        const auto pictures = [&](const show::PicturePage&) {
            draw::PlanesView view = planes.view(draw::FilmColours::bt709, 540, 360);
            view.number = number;
            return view;
        };
        return on_gpu({show::PicturePage{1}, {}, 0, {}}, pictures);
    };
    const draw::Surface first = shown(dark, 0);
    EXPECT_EQ(greatest_difference(*first, *shown(light, 0)), 0) << "the number was the same";
    EXPECT_GT(greatest_difference(*first, *shown(light, 1)), 50);
}

TEST_F(GpuScreenTest, ANextFilmOfTheSameSizeShowsNothingOfTheLast) {
    const Planes dark(300, 200, 60, 128);
    const Planes light(300, 200, 200, 128);
    const auto pictures = [&](const show::PicturePage& page) {
        draw::PlanesView view =
            (page.serial == 1 ? dark : light).view(draw::FilmColours::bt709, 540, 360);
        view.number = 0;
        return view;
    };
    expect_equal({show::PicturePage{1}, {}, 0, {}}, pictures, film);
    expect_equal({card(2), {}, 0, {}}, pictures, 0);
    expect_equal({show::PicturePage{3}, {}, 0, {}}, pictures, film);
}

TEST_F(GpuScreenTest, TakesPlanesAsLargeAsATexture) {
    EXPECT_GE(screen_.plane_side(), 2048);
}

}  // namespace
}  // namespace kiosk::stage
