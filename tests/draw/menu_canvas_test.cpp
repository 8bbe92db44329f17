// The menu, the hint and the dimmed film as pixels: what a touch and a scroll cost, what they
// change, and pictures of each.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "kiosk/draw/card_layout.h"
#include "kiosk/draw/laid_out_menu.h"
#include "kiosk/show/limits.h"
#include "tests/draw/golden.h"
#include "tests/draw/sample_menu.h"
#include "tests/draw/small_menu.h"

namespace kiosk::draw {
namespace {

using sample::pixel_at;
using show::PicturePage;
using show::Scene;

constexpr int width = 1366, height = 768;

class MenuCanvas : public testing::Test {
  protected:
    Surface draw(const Scene& scene) {
        Surface target = make_surface(width, height);
        canvas_.draw(scene, sample::always(film_), *target);
        return target;
    }
    Surface draw(const show::MenuView& view) { return draw(menu_scene(view)); }

    static Scene menu_scene(const show::MenuView& view) {
        Scene scene{PicturePage{1, {}}, std::nullopt, 0, {}};
        scene.dim = 0.6;
        scene.menu = view;
        return scene;
    }
    Scene film_with_hint(double strength = 1) const {
        Scene scene{
            PicturePage{1, {}},
            std::nullopt,
            0,
            {{"In the shelter, people work through\nwhat happened by painting and modelling.", 1}}};
        scene.hint = show::HintView{"en", true, strength};
        return scene;
    }

    /// Pixels that differ, inside a box and all together.
    struct Differing {
        int inside = 0, all = 0;
    };
    static Differing differing(const SDL_Surface& one, const SDL_Surface& other, const Box& box) {
        Differing count;
        for (int y = 0; y < one.h; ++y) {
            for (int x = 0; x < one.w; ++x) {
                if (pixel_at(one, x, y) == pixel_at(other, x, y)) continue;
                ++count.all;
                if (x >= box.left - 1 && x < box.right + 1 && y >= box.top - 1 &&
                    y < box.bottom + 1)
                    ++count.inside;
            }
        }
        return count;
    }

    /// Pixels with a contrast of 3:1 between what they were and are.
    static int turned(const SDL_Surface& one, const SDL_Surface& other) {
        const auto color = [](std::uint32_t pixel) {
            return content::Color{static_cast<std::uint8_t>(pixel >> 16U),
                                  static_cast<std::uint8_t>(pixel >> 8U),
                                  static_cast<std::uint8_t>(pixel)};
        };
        int count = 0;
        for (int y = 0; y < one.h; ++y) {
            for (int x = 0; x < one.w; ++x) {
                const std::uint32_t was = pixel_at(one, x, y), is = pixel_at(other, x, y);
                if (was != is && content::contrast(color(was), color(is)) >= 3) ++count;
            }
        }
        return count;
    }

    sample::Picture film_{width, height};
    Canvas canvas_{small_menu::look()};
    std::shared_ptr<content::Menu> menu_ = small_menu::make();
};

TEST_F(MenuCanvas, APressChangesItsTargetAloneAndPaintsNoPageAnew) {
    show::MenuView view = small_menu::view(menu_, 0);
    const Surface rest = draw(view);
    const Target target = canvas_.targets(view, width, height).targets.front();
    // Whoever painted the page again would paint it so.
    menu_->pages[0].title = menu_->pages[1].title;
    view.pressed = target.action;
    const Differing pressed = differing(*rest, *draw(view), target.box);
    EXPECT_GT(pressed.inside, 1000);
    EXPECT_EQ(pressed.all, pressed.inside);
    view.pressed.reset();
    view.focused = target.action;
    const Differing focused = differing(*rest, *draw(view), target.box);
    EXPECT_GT(focused.inside, 1000);
    EXPECT_EQ(focused.all, focused.inside);
    view.focused = show::WatchFilm{7};
    EXPECT_EQ(differing(*rest, *draw(view), {}).all, 0) << "nothing of the page does that";
}

/// Not by their colour alone: so many pixels turn from dark to bright, or the other way round, that
/// a line of two would be seen all around.
TEST_F(MenuCanvas, PressAndFocusAreSeenBesideTheEdgesThatAreThereAtRest) {
    for (const bool high_contrast : {false, true}) {
        show::MenuView view = small_menu::view(menu_, 0);
        view.sheet.mode.high_contrast = high_contrast;
        const Surface rest = draw(view);
        for (const Target& target : canvas_.targets(view, width, height).targets) {
            const double around = 2 * (target.box.width() + target.box.height());
            show::MenuView pressed = view, focused = view;
            pressed.pressed = focused.focused = target.action;
            EXPECT_GT(turned(*rest, *draw(pressed)), 2 * around) << high_contrast;
            EXPECT_GT(turned(*rest, *draw(focused)), 2 * around) << high_contrast;
        }
    }
}

TEST_F(MenuCanvas, AScrollMovesWhatIsPainted) {
    show::MenuView view = small_menu::view(menu_, 1);
    const Surface rest = draw(view);
    const MenuTargets page = canvas_.targets(view, width, height);
    constexpr int by = 48;
    ASSERT_GT(page.overflow, by);
    menu_->pages[1].title = menu_->pages[0].title;
    view.scroll = static_cast<double>(by) / height;
    const Surface scrolled = draw(view);
    int wrong = 0;
    const int right = static_cast<int>(page.viewport.right) - 2;
    const double seen = page.viewport.bottom - page.fold;                  // beneath, it fades
    const int top = static_cast<int>(page.viewport.top + page.head_fold);  // above, it fades
    for (int y = top + 2; y < seen - by - 2; ++y) {
        for (int x = static_cast<int>(page.viewport.left) + 2; x < right; ++x)
            wrong += pixel_at(*scrolled, x, y) != pixel_at(*rest, x, y + by) ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0);
    EXPECT_GT(differing(*rest, *scrolled, {}).all, 1000);
    EXPECT_EQ(differing(*rest, *scrolled, {0, 0, width, page.viewport.top - 2}).inside, 0);
}

/// Nothing is cut hard beneath the head, and at the page's top nothing fades there.
TEST_F(MenuCanvas, TheHeadOfAScrolledPageFades) {
    show::MenuView view = small_menu::view(menu_, 1);
    const Surface rest = draw(view);
    const MenuTargets page = canvas_.targets(view, width, height);
    const int top = static_cast<int>(std::lround(page.viewport.top));
    const int by = static_cast<int>(page.head_fold) + 2;
    ASSERT_GT(page.overflow, by);
    view.scroll = static_cast<double>(by) / height;
    const Surface scrolled = draw(view);
    const auto faded = [&](int y) {
        int count = 0;
        for (int x = static_cast<int>(page.viewport.left) + 2; x < page.viewport.right - 2; ++x)
            count += pixel_at(*scrolled, x, y) != pixel_at(*rest, x, y + by) ? 1 : 0;
        return count;
    };
    int within = 0;
    for (int y = top; y < top + by; ++y) within += faded(y);
    EXPECT_GT(within, 100);
    EXPECT_EQ(faded(top + by), 0);
    const std::uint32_t ground = pixel_at(*scrolled, static_cast<int>(page.viewport.left) - 4, top);
    for (int x = static_cast<int>(page.viewport.left) + 2; x < page.viewport.right - 2; ++x)
        EXPECT_EQ(pixel_at(*scrolled, x, top), ground) << x;
}

TEST_F(MenuCanvas, ASlideEndsWithThePageItself) {
    show::MenuView view = small_menu::view(menu_, 1);
    const Surface rest = draw(view);
    view.leaving = small_menu::view(menu_, 0).sheet;
    EXPECT_EQ(differing(*rest, *draw(view), {}).all, 0);
    view.slide = 0.5;
    EXPECT_GT(differing(*rest, *draw(view), {}).all, 1000);
}

TEST_F(MenuCanvas, UnderACountdownOnlyItsButtonCanBeTouched) {
    show::MenuView view = small_menu::view(menu_, 0);
    EXPECT_GT(canvas_.targets(view, width, height).targets.size(), 3U);
    view.countdown = show::CountdownView{};
    const MenuTargets& touched = canvas_.targets(view, width, height);
    ASSERT_EQ(touched.targets.size(), 1U);
    EXPECT_EQ(touched.targets.front().action, show::Action{show::Stay{}});
    EXPECT_EQ(target_at(touched, 5, height - 5, 0), nullptr);
    EXPECT_NE(target_at(touched, width / 2.0, touched.targets.front().box.top + 5, 0), nullptr);
}

TEST_F(MenuCanvas, UnderACountdownOnAPageOfHelpItsWayOutStaysToo) {
    show::MenuView view = small_menu::view(menu_, menu_->help);
    const Surface before = draw(view);
    const auto is_way_out = [](const Target& target) {
        return std::holds_alternative<show::ClearScreen>(target.action);
    };
    const std::vector<Target> all = canvas_.targets(view, width, height).targets;
    const auto way_out = std::find_if(all.begin(), all.end(), is_way_out);
    ASSERT_NE(way_out, all.end());
    const double x = (way_out->box.left + way_out->box.right) / 2, y = way_out->box.top + 4;
    view.countdown = show::CountdownView{14, 0.7};
    const MenuTargets& touched = canvas_.targets(view, width, height);
    EXPECT_EQ(touched.targets.size(), 2U);
    const Target* found = target_at(touched, x, y, 0);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->action, show::Action{show::ClearScreen{}});
    const Surface counting = draw(view);
    const auto at = [](const Surface& surface, double x, double y) {
        return sample::pixel_at(*surface, static_cast<int>(x), static_cast<int>(y));
    };
    EXPECT_EQ(at(counting, x, y), at(before, x, y));
    EXPECT_NE(at(counting, way_out->box.left - 4, 4), at(before, way_out->box.left - 4, 4));
}

TEST_F(MenuCanvas, TheCountdownsBarRunsOutWithoutTheRestMoving) {
    show::MenuView view = small_menu::view(menu_, 0);
    view.countdown = show::CountdownView{14, 0.7};
    const Surface before = draw(view);
    view.countdown->share = 0.695;
    const Differing changed = differing(*before, *draw(view), {});
    EXPECT_GT(changed.all, 0);
    EXPECT_LT(changed.all, 200);
}

TEST_F(MenuCanvas, BeneathAnOpaqueMenuNothingIsAskedFor) {
    int asked = 0;
    const Pictures pictures = [&](const PicturePage&) {
        ++asked;
        return film_.view();
    };
    show::MenuView view = small_menu::view(menu_, 0);
    const Surface target = make_surface(width, height);
    canvas_.draw(menu_scene(view), pictures, *target);
    EXPECT_EQ(asked, 0);
    view.opacity = 0.5;
    canvas_.draw(menu_scene(view), pictures, *target);
    EXPECT_EQ(asked, 1);
}

TEST_F(MenuCanvas, TheFilmIsDarkenedAsFarAsIsAsked) {
    Scene scene{PicturePage{1, {}}, std::nullopt, 0, {}};
    scene.dim = 1;
    EXPECT_EQ(pixel_at(*draw(scene), 300, 300), 0U);
    scene.dim = 0.5;
    const auto red = [](std::uint32_t pixel) { return static_cast<int>(pixel >> 16U & 0xFFU); };
    EXPECT_NEAR(red(pixel_at(*draw(scene), 300, 300)), red(film_.at(300, 300)) / 2.0, 1);
}

TEST_F(MenuCanvas, RowsByThemselvesAreThoseOfTheWholePicture) {
    for (const double strength : {1.0, 0.4}) {
        const Scene scene = film_with_hint(strength);
        const Surface all = draw(scene);
        const Rows rows = canvas_.rows_laid_over(scene, width, height);
        ASSERT_LT(rows.top, rows.bottom);
        const Surface strip = make_surface(width, rows.bottom - rows.top);
        canvas_.draw_rows(scene, sample::always(film_), rows.top, height, *strip);
        int wrong = 0;
        for (int y = 0; y < height; ++y) {
            const bool is_in = y >= rows.top && y < rows.bottom;
            for (int x = 0; x < width; ++x) {
                const auto expected = is_in ? pixel_at(*strip, x, y - rows.top) : film_.at(x, y);
                wrong += pixel_at(*all, x, y) != (expected & 0xFFFFFFU) ? 1 : 0;
            }
        }
        EXPECT_EQ(wrong, 0);
    }
    EXPECT_EQ(canvas_.rows_laid_over({PicturePage{1, {}}, std::nullopt, 0, {}}, width, height),
              Rows{});
}

TEST_F(MenuCanvas, Golden) {
    using golden::expect_golden;
    expect_golden("hint-film", *draw(film_with_hint()));
    Scene requested = film_with_hint();
    requested.hint = show::HintView{"ru", 1, 1, true};
    expect_golden("hint-way-out", *draw(requested));
    Scene card{sample::page(sample::fact("en")), std::nullopt, 0, {}};
    card.hint = show::HintView{"en", false, 1};
    expect_golden("hint-card", *draw(card));
    show::MenuView view = small_menu::view(menu_, 1);
    view.opacity = 0.5;
    expect_golden("menu-opening", *draw(view));
    view.opacity = 1;
    view.scroll = 0.2;
    view.focused = show::GetHelp{};
    view.leaving = small_menu::view(menu_, 0).sheet;
    view.slide = 0.6;
    expect_golden("menu-sliding", *draw(view));
    view.leaving.reset();
    view.countdown = show::CountdownView{14, 0.7};
    expect_golden("menu-countdown", *draw(view));
    view.sheet.mode = {"ru", true, true};
    view.pressed = show::Stay{};
    expect_golden("menu-countdown-bright", *draw(view));
    view = small_menu::view(menu_, menu_->help);
    view.countdown = show::CountdownView{14, 0.7};
    expect_golden("menu-countdown-help", *draw(view));
}

TEST(MenuCountdown, GoldenInTheOtherLanguages) {
    const sample::Picture film(width, height);
    for (const auto& [screen, name] :
         {std::pair{sample::Size{1366, 768}, ""}, {sample::Size{1080, 1920}, "-upright"}}) {
        for (const char* language : {"ru", "kk"}) {
            Canvas canvas(sample::look());
            show::MenuView view;
            view.sheet = sample::sheet({"facts", 4}, {language});
            view.countdown = show::CountdownView{14, 0.7};
            Scene scene{PicturePage{1, {}}, std::nullopt, 0, {}};
            scene.menu = view;
            Surface target = make_surface(screen.width, screen.height);
            canvas.draw(scene, sample::always(film), *target);
            golden::expect_golden(std::string("menu-countdown-") + language + name, *target);
        }
    }
}

double contrast_of(std::uint32_t one, std::uint32_t other) {
    const auto color = [](std::uint32_t pixel) {
        return content::Color{static_cast<std::uint8_t>(pixel >> 16U),
                              static_cast<std::uint8_t>(pixel >> 8U),
                              static_cast<std::uint8_t>(pixel)};
    };
    return content::contrast(color(one), color(other));
}

/// Its words are the brightest of the plate over a dark film, and as bright as a white one.
TEST_F(MenuCanvas, TheHintStaysInContrastOverAnyFilmWhileItBreathes) {
    for (const std::uint32_t grey : {0x00U, 0x80U, 0xFFU}) {
        const std::vector<std::uint32_t> film(std::size_t{width} * height, grey * 0x010101U);
        const PictureView picture{reinterpret_cast<const std::byte*>(film.data()), width, height,
                                  4L * width};
        for (const double strength : {1.0, show::least_hint}) {
            Scene scene{PicturePage{1, {}}, std::nullopt, 0, {}};
            scene.hint = show::HintView{"en", true, strength};
            Surface target = make_surface(width, height);
            canvas_.draw(
                scene, [&](const PicturePage&) { return std::optional<draw::Picture>(picture); },
                *target);
            const Box box = hint_box(width, height);
            const int middle = static_cast<int>((box.top + box.bottom) / 2);
            // Within the plate's round end nothing stands; the words are the last before it.
            const int end = static_cast<int>(box.right) - 8;
            const std::uint32_t plate = pixel_at(*target, end, middle);
            double best = 1;
            for (int x = end - 200; x < end; ++x) {
                for (int y = middle - 10; y < middle + 10; ++y)
                    best = std::max(best, contrast_of(pixel_at(*target, x, y), plate));
            }
            EXPECT_GE(best, 7) << grey << " at " << strength;
        }
    }
}

}  // namespace
}  // namespace kiosk::draw
