// A real reader reads the codes that are drawn.
#include <gtest/gtest.h>
#include <zbar.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "kiosk/draw/menu_drawing.h"
#include "kiosk/draw/qr.h"
#include "tests/draw/sample.h"
#include "tests/draw/sample_menu.h"
#include "tests/places.h"

namespace kiosk::draw {
namespace {

/// Every QR code in a picture.
std::vector<std::string> read(const SDL_Surface& surface) {
    std::vector<unsigned char> grey;
    for (int y = 0; y < surface.h; ++y) {
        for (int x = 0; x < surface.w; ++x)
            grey.push_back(
                static_cast<unsigned char>(sample::pixel_at(surface, x, y) >> 8U & 0xFFU));
    }
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(static_cast<unsigned>(surface.w), static_cast<unsigned>(surface.h), "Y800",
                      grey.data(), grey.size());
    scanner.scan(image);
    std::vector<std::string> texts;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        texts.push_back(symbol->get_data());
    return texts;
}

using Texts = std::vector<std::string>;

/// Around all that is dark in a part of a picture.
Box dark_in(const SDL_Surface& surface, const Box& part) {
    Box dark{part.right, part.bottom, part.left, part.top};
    for (int row = static_cast<int>(part.top); row < part.bottom; ++row) {
        for (int column = static_cast<int>(part.left); column < part.right; ++column) {
            if ((sample::pixel_at(surface, column, row) & 0xFFU) > 127) continue;
            const double x = column, y = row;
            dark = {std::min(dark.left, x), std::min(dark.top, y), std::max(dark.right, x + 1),
                    std::max(dark.bottom, y + 1)};
        }
    }
    return dark;
}

class Code : public testing::TestWithParam<sample::Size> {
  protected:
    /// What a reader finds on a page, where need be with the page scrolled so that all of a code
    /// is seen.
    [[nodiscard]] Texts read_from(const sample::View& view, const show::MenuMode& mode) {
        const Screen screen = sample::screen(GetParam().width, GetParam().height, 14);
        const LaidOutMenu page = lay_out_menu(sample::sheet(view, mode), screen, look_, type_);
        const int end = static_cast<int>(page.targets.overflow);
        const int step = static_cast<int>(page.targets.viewport.height() / 4);
        for (int scroll = 0; scroll < end; scroll += step) {
            Texts found = read(*sample::seen(page, scroll));
            if (!found.empty()) return found;
        }
        return read(*sample::seen(page, end));
    }

    Look look_ = sample::look();
    Type type_;
};

TEST_P(Code, IsReadFromThePage) {
    for (const show::MenuMode& mode :
         {show::MenuMode{"en"}, show::MenuMode{"ru", true}, show::MenuMode{"kk", false, true}}) {
        EXPECT_EQ(read_from({"small", 6, 1}, mode), Texts{"https://polarisproject.org"});
        EXPECT_EQ(read_from({"large", 6, 0, true}, mode),
                  Texts{"https://humantraffickinghotline.org"});
        EXPECT_EQ(read_from({"none", 6, 3}, mode), Texts{});
    }
}

/// As it is painted; panels of 10 inches have no room for it.
TEST_P(Code, IsSixtyMillimetresWhenItIsEnlarged) {
    const Measure measure = [&](std::string_view text, Style style) {
        return type_.width(text, style);
    };
    for (const double inches : {14.0, 24.0, 43.0}) {
        const Screen screen = sample::screen(GetParam().width, GetParam().height, inches);
        for (const sample::View& view : {sample::View{"", 6, 0, true}, sample::View{"", 6, 1, true},
                                         sample::View{"", 12, 0, true}}) {
            for (const show::MenuMode& mode :
                 {show::MenuMode{"en"}, show::MenuMode{"ru", true}, show::MenuMode{"kk"}}) {
                const show::MenuSheet sheet = sample::sheet(view, mode);
                const MenuLayout page = lay_out_page(sheet, screen, look_.words, measure);
                ASSERT_EQ(page.fixed.codes.size(), 1U);
                const auto& [text, box] = page.fixed.codes.front();
                const Surface painted = sample::seen(lay_out_menu(sheet, screen, look_, type_));
                const Box dark = dark_in(*painted, {std::round(box.left), std::round(box.top),
                                                    std::round(box.right), std::round(box.bottom)});
                EXPECT_GE(dark.width() / screen.pixels_per_mm, 60)
                    << inches << " " << view.page << " " << text << " " << mode.language;
                const double zone = 4 * dark.width() / qr_code(text).side;
                EXPECT_GE(dark.left - std::round(box.left), zone);
                EXPECT_GE(dark.top - std::round(box.top), zone);
                EXPECT_GE(std::round(box.right) - dark.right, zone);
                EXPECT_GE(std::round(box.bottom) - dark.bottom, zone);
            }
        }
    }
}

TEST_P(Code, IsReadInTheLightTheme) {
    look_.theme = content::load_theme(in_tree("config/theme-light.xml")).theme;
    EXPECT_EQ(read_from({"large", 6, 1, true}, {"en"}), Texts{"https://polarisproject.org"});
}

INSTANTIATE_TEST_SUITE_P(Screens, Code, testing::ValuesIn(sample::screens()),
                         [](const auto& screen) {
                             return std::to_string(screen.param.width) + "x" +
                                    std::to_string(screen.param.height);
                         });

TEST(Modules, OfNothingAndOfTooMuchThereIsNoCode) {
    EXPECT_EQ(qr_code("").side, 0);
    EXPECT_EQ(qr_code(std::string(5000, 'x')).side, 0);
    const Modules modules = qr_code("https://polarisproject.org");
    EXPECT_GE(modules.side, 21);
    EXPECT_EQ(modules.dark.size(), static_cast<std::size_t>(modules.side) * modules.side);
    // The finder pattern's corner is dark, its ring light.
    EXPECT_TRUE(modules.at(0, 0));
    EXPECT_FALSE(modules.at(1, 1));
}

}  // namespace
}  // namespace kiosk::draw
