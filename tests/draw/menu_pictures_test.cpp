// Pictures of articles in their places, as the page rests, scrolls and slides.
#include <gtest/gtest.h>

#include "tests/draw/small_menu.h"

namespace kiosk::draw {
namespace {

using sample::pixel_at;

constexpr int width = 1366, height = 768;
constexpr show::Serial serial = -7;

class MenuPictures : public testing::Test {
  protected:
    MenuPictures() {
        auto& article = std::get<content::Article>(menu_->pages[1].what);
        article.passages.insert(article.passages.begin() + 1,
                                content::Illustration{"tag.png", {{"en", "A paper tag"}}, {}});
    }

    [[nodiscard]] show::MenuView view(bool is_there) const {
        show::MenuView view = small_menu::view(menu_, 1);
        if (is_there) view.pictures = {{1, 1, serial}};
        return view;
    }
    Surface draw(const show::MenuView& view, const sample::Picture& picture) {
        show::Scene scene;
        scene.menu = view;
        Surface target = make_surface(width, height);
        canvas_.draw(
            scene,
            [&](const show::PicturePage& page) {
                return page.serial == serial ? std::optional<Picture>(picture.view())
                                             : std::nullopt;
            },
            *target);
        return target;
    }
    Box place() {
        const MenuTargets& page = canvas_.targets(view(false), width, height);
        EXPECT_EQ(page.pictures.size(), 1U);
        EXPECT_EQ(page.pictures.front().file, "tag.png");
        EXPECT_EQ(page.pictures.front().passage, 1U);
        return page.pictures.front().box;
    }
    /// How many pixels of a picture that stands at x, y do not show on the screen within `seen`.
    static int missing(const SDL_Surface& screen, const sample::Picture& picture, int x, int y,
                       const Box& seen) {
        int count = 0;
        const int right = std::min(static_cast<int>(seen.right), width);
        for (int row = static_cast<int>(seen.top); row < seen.bottom; ++row) {
            for (int at = std::max(static_cast<int>(seen.left), 0); at < right; ++at)
                count += pixel_at(screen, at, row) != (picture.at(at - x, row - y) & 0xFFFFFFU);
        }
        return count;
    }

    std::shared_ptr<content::Menu> menu_ = small_menu::make();
    Canvas canvas_{small_menu::look()};
};

Box moved(const Box& box, double right, double down) {
    return {box.left + right, box.top + down, box.right + right, box.bottom + down};
}

TEST_F(MenuPictures, CoverTheirPlaceWhenTheyAreThere) {
    const Box box = place();
    const sample::Picture picture(static_cast<int>(box.width()), static_cast<int>(box.height()));
    const int x = static_cast<int>(box.left), y = static_cast<int>(box.top);
    const Surface before = draw(view(false), picture);
    const Surface after = draw(view(true), picture);
    EXPECT_GT(missing(*before, picture, x, y, box), 10'000);
    EXPECT_EQ(missing(*after, picture, x, y, box), 0);
    // Nothing else has changed, and its description is beside it.
    int others = 0;
    for (int row = 0; row < height; ++row) {
        for (int at = 0; at < width; ++at) {
            const bool is_in =
                at >= box.left && at < box.right && row >= box.top && row < box.bottom;
            others += !is_in && pixel_at(*before, at, row) != pixel_at(*after, at, row);
        }
    }
    EXPECT_EQ(others, 0);
}

TEST_F(MenuPictures, OfAnotherFormStandInTheMiddleOfIt) {
    const Box box = place();
    const sample::Picture picture(100, static_cast<int>(box.height()), 9);
    const Surface screen = draw(view(true), picture);
    const int x = static_cast<int>(box.left) + (static_cast<int>(box.width()) - 100) / 2;
    const int y = static_cast<int>(box.top);
    const double left = x, top = y;
    EXPECT_EQ(missing(*screen, picture, x, y, {left, top, left + 100, box.bottom}), 0);
    EXPECT_EQ(pixel_at(*screen, x - 1, y + 5), pixel_at(*screen, 2, 2)) << "the ground";
}

TEST_F(MenuPictures, ScrollAndSlideWithTheirPage) {
    const Box box = place();
    const MenuTargets page = canvas_.targets(view(false), width, height);
    const Box viewport = page.viewport;
    const sample::Picture picture(static_cast<int>(box.width()), static_cast<int>(box.height()), 3);
    const int x = static_cast<int>(box.left), y = static_cast<int>(box.top);

    show::MenuView scrolled = view(true);
    constexpr int by = 150;
    scrolled.scroll = static_cast<double>(by) / height;
    Box seen = moved(box, 0, -by);
    ASSERT_LT(seen.top, viewport.top) << "cut by the head of the page";
    seen.top = viewport.top + page.head_fold + 1;  // above, it fades
    Surface screen = draw(scrolled, picture);
    EXPECT_EQ(missing(*screen, picture, x, y - by, seen), 0);
    EXPECT_EQ(pixel_at(*screen, x + 5, static_cast<int>(viewport.top) - 3),
              pixel_at(*screen, 2, 2));

    show::MenuView sliding = view(true);
    sliding.leaving = small_menu::view(menu_, 0).sheet;
    sliding.slide = 0.75;
    constexpr int away = 342;  // a quarter of the width, rounded
    EXPECT_EQ(missing(*draw(sliding, picture), picture, x + away, y, moved(box, away, 0)), 0);

    show::MenuView leaving = small_menu::view(menu_, 0);
    leaving.leaving = scrolled.sheet;
    leaving.leaving_scroll = scrolled.scroll;
    leaving.slide = 0.25;
    leaving.pictures = scrolled.pictures;
    seen.right = std::min(seen.right, 0.75 * width - 5);
    EXPECT_EQ(missing(*draw(leaving, picture), picture, x, y - by, seen), 0);
}

}  // namespace
}  // namespace kiosk::draw
