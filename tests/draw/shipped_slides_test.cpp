// The slides of the sample show under the hint: its plate covers none of their words.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include "kiosk/draw/cairo.h"
#include "kiosk/draw/hint_layout.h"
#include "kiosk/draw/type.h"
#include "tests/draw/sample.h"
#include "tests/places.h"

namespace kiosk::draw {
namespace {

/// Between the motif's faint lines (1.2 to the ground) and small type at its edges.
constexpr double as_plain_as = 2;

const std::uint32_t* row(cairo_surface_t& picture, int y) {
    const unsigned char* bytes =
        cairo_image_surface_get_data(&picture) +
        static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(&picture);
    return reinterpret_cast<const std::uint32_t*>(bytes);
}

content::Color color_of(std::uint32_t pixel) {
    return {static_cast<std::uint8_t>(pixel >> 16U), static_cast<std::uint8_t>(pixel >> 8U),
            static_cast<std::uint8_t>(pixel)};
}

/// What of a picture lies under a place on the screen, in its own pixels: it is letterboxed.
SDL_Rect beneath(const Box& place, cairo_surface_t& picture, sample::Size screen) {
    const double width = cairo_image_surface_get_width(&picture);
    const double height = cairo_image_surface_get_height(&picture);
    const double scale = std::min(screen.width / width, screen.height / height);
    const auto own = [scale](double at, double side, double screen_side) {
        const double shifted = (at - (screen_side - scale * side) / 2) / scale;
        return static_cast<int>(std::round(std::clamp(shifted, 0.0, side)));
    };
    const int left = own(place.left, width, screen.width);
    const int top = own(place.top, height, screen.height);
    return {left, top, own(place.right, width, screen.width) - left,
            own(place.bottom, height, screen.height) - top};
}

double greatest_contrast(cairo_surface_t& picture, const SDL_Rect& area, content::Color ground) {
    std::set<std::uint32_t> pixels;
    for (int y = area.y; y < area.y + area.h; ++y) {
        const std::uint32_t* begin = row(picture, y) + area.x;
        pixels.insert(begin, begin + area.w);
    }
    double most = 1;
    for (const std::uint32_t pixel : pixels)
        most = std::max(most, content::contrast(color_of(pixel), ground));
    return most;
}

/// Those of the tests, and of other forms that projectors have.
std::vector<sample::Size> screens() {
    std::vector<sample::Size> all = sample::screens();
    all.insert(all.end(), {{1280, 800}, {1024, 768}, {2560, 1080}});
    return all;
}

TEST(ShippedSlides, HaveNoTypeWhereTheHintStands) {
    const Look look = sample::look();
    Type type;
    const Measure measure = [&](std::string_view text, Style style) {
        return type.width(text, style);
    };
    int seen = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(in_tree("media/slides/awareness"))) {
        const CairoSurface slide(cairo_image_surface_create_from_png(file.path().c_str()));
        ASSERT_EQ(cairo_surface_status(slide.get()), CAIRO_STATUS_SUCCESS) << file.path();
        for (const sample::Size screen : screens()) {
            for (const char* language : {"en", "ru", "kk"}) {
                const HintLayout hint = lay_out_hint(look.words.word("touch-to-learn", language),
                                                     true, screen.width, screen.height, measure);
                const SDL_Rect area = beneath(hint.plate, *slide, screen);
                seen += area.w > 0 && area.h > 0 ? 1 : 0;
                EXPECT_LT(greatest_contrast(*slide, area, look.theme.ground), as_plain_as)
                    << file.path() << " " << language << " at " << screen.width << "x"
                    << screen.height;
            }
        }
    }
    EXPECT_GT(seen, 0);
}

}  // namespace
}  // namespace kiosk::draw
