// Every kind of page, on every screen, in every language and mode: nothing overlaps or leaves the
// screen, targets are large enough, type is never smaller than it has to be, and always in
// contrast.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "kiosk/draw/menu_drawing.h"
#include "kiosk/draw/menu_type.h"
#include "kiosk/draw/palette.h"
#include "kiosk/draw/plate.h"
#include "kiosk/draw/type.h"
#include "tests/draw/every_mode.h"
#include "tests/draw/sample.h"
#include "tests/draw/sample_menu.h"
#include "tests/places.h"

namespace kiosk::draw {
namespace {

/// Less than a tenth of a pixel is rounding.
constexpr double slack = 0.1;

bool within(const Box& inner, const Box& outer) {
    return inner.left >= outer.left - slack && inner.top >= outer.top - slack &&
           inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack;
}

std::vector<Screen> screens() {
    std::vector<Screen> all;
    for (const sample::Size size : sample::screens()) {
        for (const double inches : {10.0, 14.0, 24.0, 43.0})
            all.push_back(sample::screen(size.width, size.height, inches));
    }
    return all;
}

class MenuPages : public InEveryMode {
  protected:
    /// Lays out every page on every screen.
    template <typename Check>
    void each(const Check& check) {
        for (const Screen& screen : screens()) {
            for (const sample::View& view : sample::views()) {
                SCOPED_TRACE(std::string(view.name) + " " + std::to_string(screen.width) + "x" +
                             std::to_string(screen.height) + " at " +
                             std::to_string(screen.pixels_per_mm) + " px/mm");
                check(lay_out_page(sample::sheet(view, mode()), screen, look_.words, measure_),
                      screen);
            }
        }
    }

    Type type_;
    Look look_ = sample::look();
    Measure measure_ = [this](std::string_view text, Style style) {
        return type_.width(text, style);
    };
};

/// The ink of a block; lines that stand close may share the room of their accents.
Box ink_of(const Lettering& lettering) {
    Box box = lettering.block.box();
    box.top += 0.1 * lettering.block.size;
    box.bottom -= 0.05 * lettering.block.size;
    return box;
}

void expect_apart(const Drawing& drawing) {
    for (std::size_t i = 0; i < drawing.type.size(); ++i) {
        const Box one = ink_of(drawing.type[i]);
        for (std::size_t k = i + 1; k < drawing.type.size(); ++k)
            EXPECT_FALSE(overlap(one, ink_of(drawing.type[k])))
                << drawing.type[i].block.settings[0].text << " | "
                << drawing.type[k].block.settings[0].text;
        for (const Sign& sign : drawing.signs)
            EXPECT_FALSE(overlap(one, sign.box)) << drawing.type[i].block.settings[0].text;
        for (const Code& code : drawing.codes)
            EXPECT_FALSE(overlap(one, code.box)) << drawing.type[i].block.settings[0].text;
    }
    for (const Code& code : drawing.codes) {
        for (const Sign& sign : drawing.signs) EXPECT_FALSE(overlap(sign.box, code.box));
    }
}

/// All type that touches a panel is inside it.
void expect_in_panels(const Drawing& drawing) {
    for (const Lettering& lettering : drawing.type) {
        const Box box = ink_of(lettering);
        for (const Panel& panel : drawing.panels) {
            if (overlap(box, panel.box)) {
                EXPECT_TRUE(within(box, panel.box)) << lettering.block.settings[0].text;
            }
        }
    }
}

TEST_P(MenuPages, NothingOverlapsOrLeavesItsPlace) {
    each([](const MenuLayout& page, const Screen& screen) {
        expect_apart(page.fixed);
        expect_apart(page.scrolling);
        expect_in_panels(page.fixed);
        expect_in_panels(page.scrolling);
        const Box all{0, 0, static_cast<double>(screen.width), static_cast<double>(screen.height)};
        for (const Panel& panel : page.fixed.panels) EXPECT_TRUE(within(panel.box, all));
        for (const Lettering& lettering : page.fixed.type) {
            EXPECT_FALSE(lettering.block.lines.empty());
            EXPECT_TRUE(within(lettering.block.box(), all));
            EXPECT_FALSE(overlap(lettering.block.box(), page.targets.viewport))
                << lettering.block.settings[0].text;
        }
    });
}

TEST_P(MenuPages, WhatScrollsStaysInItsColumn) {
    each([](const MenuLayout& page, const Screen&) {
        Box column = page.targets.viewport;
        EXPECT_GT(column.height(), 0);
        EXPECT_GE(page.targets.overflow, 0);
        column.bottom += page.targets.overflow;
        for (const Panel& panel : page.scrolling.panels) EXPECT_TRUE(within(panel.box, column));
        for (const Code& code : page.scrolling.codes) EXPECT_TRUE(within(code.box, column));
        for (const Lettering& lettering : page.scrolling.type)
            EXPECT_TRUE(within(lettering.block.box(), column)) << lettering.block.settings[0].text;
    });
}

TEST_P(MenuPages, TargetsAreLargeAndApart) {
    each([](const MenuLayout& page, const Screen& screen) {
        const std::vector<Target>& targets = page.targets.targets;
        const double least = least_target(screen);
        EXPECT_GE(least, 64);
        EXPECT_GE(least, 20 * screen.pixels_per_mm);
        EXPECT_GE(targets.size(), 7U);
        for (std::size_t i = 0; i < targets.size(); ++i) {
            EXPECT_GE(targets[i].box.width(), least - slack) << i;
            EXPECT_GE(targets[i].box.height(), least - slack) << i;
            if (!targets[i].scrolls) {
                EXPECT_FALSE(overlap(targets[i].box, page.targets.viewport)) << i;
            }
            for (std::size_t k = i + 1; k < targets.size(); ++k) {
                if (targets[i].scrolls == targets[k].scrolls) {
                    EXPECT_FALSE(overlap(targets[i].box, targets[k].box)) << i << " " << k;
                }
                EXPECT_FALSE(targets[i].action == targets[k].action) << i << " " << k;
            }
        }
    });
}

/// True where 7 mm have room: a panel that is not very small, and not as narrow as an old 5:4 one.
bool has_room(const Screen& screen) {
    const MenuScale scale = menu_scale(screen, {});
    const auto [shorter, longer] = std::minmax(screen.width, screen.height);
    return longer * 10 >= shorter * 16 &&
           scale.chrome * capital_height >= least_capitals_mm * screen.pixels_per_mm;
}

TEST_P(MenuPages, TypeIsLargeEnough) {
    each([](const MenuLayout& page, const Screen& screen) {
        const MenuScale scale = menu_scale(screen, mode());
        for (const Drawing* drawing : {&page.fixed, &page.scrolling}) {
            for (const Lettering& lettering : drawing->type) {
                const std::string& text = lettering.block.settings[0].text;
                EXPECT_GE(lettering.block.size, std::floor(least_step * scale.chrome)) << text;
                if (!has_room(screen)) continue;
                EXPECT_GE(lettering.block.size * capital_height,
                          least_capitals_mm * screen.pixels_per_mm - 0.01)
                    << text;
            }
        }
    });
}

TEST(MenuScale, FourteenInchesHaveRoomForSevenMillimetres) {
    EXPECT_TRUE(has_room(sample::screen(1366, 768, 14)));
    EXPECT_TRUE(has_room(sample::screen(1920, 1080, 14)));
    EXPECT_TRUE(has_room(sample::screen(1024, 600, 14)));
    EXPECT_TRUE(has_room(sample::screen(1080, 1920, 14)));
    EXPECT_FALSE(has_room(sample::screen(1024, 600, 7)));
}

TEST(MenuScale, LargeTypeIsAThirdLargerThanUsual) {
    const MenuScale usual = menu_scale(sample::screen(1366, 768, 14), {"en", false, false});
    const MenuScale large = menu_scale(sample::screen(1366, 768, 14), {"en", true, false});
    EXPECT_EQ(usual.body, usual.chrome);
    EXPECT_EQ(large.chrome, usual.chrome);
    EXPECT_NEAR(large.body, usual.body * 4 / 3.0, 1);
}

TEST(PartedAddress, GoesOnFromADotOrASlash) {
    const auto letters = [](std::string_view text) { return static_cast<double>(text.size()); };
    EXPECT_EQ(parted_address("polarisproject.org", 18, letters), "polarisproject.org");
    EXPECT_EQ(parted_address("polarisproject.org", 17, letters), "polarisproject\n.org");
    EXPECT_EQ(parted_address("kazakhstan.iom.int", 16, letters), "kazakhstan.iom\n.int");
    EXPECT_EQ(parted_address("iom.int/en/help", 10, letters), "iom.int/en\n/help");
    // Its first part does not fit: its type gets smaller for that alone.
    EXPECT_EQ(parted_address("humantraffickinghotline.org", 10, letters),
              "humantraffickinghotline\n.org");
    EXPECT_EQ(parted_address("localhost", 4, letters), "localhost");
    EXPECT_EQ(parted_address("a.org/find?city=almaty&kind=legal-help", 12, letters),
              "a.org/find\n?city=almaty\n&kind=legal\n-help");
}

TEST_P(MenuPages, NoLineEndsWithADotThatParts) {
    each([](const MenuLayout& page, const Screen&) {
        for (const Lettering& lettering : page.scrolling.type) {
            const auto& settings = lettering.block.settings;
            for (std::size_t i = 0; i < settings.size(); ++i) {
                if (i + 1 < settings.size() && settings[i + 1].baseline == settings[i].baseline)
                    continue;
                EXPECT_FALSE(settings[i].text.ends_with("·")) << settings[i].text;
            }
        }
    });
}

/// Of what is longer than the screen, something fades at its foot.
TEST_P(MenuPages, WhatIsLongerIsSeenToGoOn) {
    int longer = 0;
    each([&](const MenuLayout& page, const Screen&) {
        if (page.targets.overflow == 0) return;
        ++longer;
        const double bottom = page.targets.viewport.bottom, top = bottom - page.targets.fold;
        bool fades = false;
        for (const Panel& panel : page.scrolling.panels)
            fades = fades || (panel.box.top < bottom - 1 && top + 1 < panel.box.bottom);
        for (const Lettering& lettering : page.scrolling.type) {
            for (const Box& line : lettering.block.lines)
                fades = fades || (line.top + 5 < bottom && top < line.bottom - 5);
        }
        EXPECT_TRUE(fades);
    });
    EXPECT_GT(longer, 10);
}

TEST_P(MenuPages, TypeIsInContrast) {
    for (const char* file : {"config/theme.xml", "config/theme-light.xml"}) {
        content::Theme theme = content::load_theme(in_tree(file)).theme;
        if (mode().high_contrast) theme = high_contrast();
        for (const sample::View& view : sample::views()) {
            const MenuLayout page = lay_out_page(
                sample::sheet(view, mode()), sample::screen(1366, 768, 14), look_.words, measure_);
            for (const Drawing* drawing : {&page.fixed, &page.scrolling}) {
                for (const Lettering& lettering : drawing->type) {
                    for (const Setting& setting : lettering.block.settings) {
                        EXPECT_GE(content::contrast(color_of(setting.ink, theme),
                                                    color_of(lettering.on, theme)),
                                  7)
                            << view.name << " " << setting.text << " " << file;
                    }
                }
            }
        }
    }
}

/// What feedback makes of a colour beneath the middle of a target.
content::Color under_pressed(content::Color color, const Plate& pressed) {
    const std::uint32_t over =
        sample::pixel_at(*pressed.surface, pressed.surface->w / 2, pressed.surface->h / 2);
    const auto laid = [&](std::uint8_t beneath, unsigned shift) {
        const unsigned left = 255 - (over >> 24U);
        return static_cast<std::uint8_t>((over >> shift & 0xFFU) + left * beneath / 255);
    };
    return {laid(color.r, 16), laid(color.g, 8), laid(color.b, 0)};
}

TEST_P(MenuPages, TypeUnderAFingerIsInContrast) {
    for (const auto& [file, kind] : {std::pair{"config/theme.xml", Shape::Kind::pressed},
                                     {"config/theme.xml", Shape::Kind::focused},
                                     {"config/theme-light.xml", Shape::Kind::pressed}}) {
        look_.theme = content::load_theme(in_tree(file)).theme;
        const Shape shape{kind, 10, 4, mode().high_contrast};
        const Plate pressed = lay_out_plate(shape, 1366, 768, look_, type_);
        const content::Theme theme = mode().high_contrast ? high_contrast() : look_.theme;
        for (const sample::View& view : sample::views()) {
            const MenuLayout page = lay_out_page(
                sample::sheet(view, mode()), sample::screen(1366, 768, 14), look_.words, measure_);
            for (const Drawing* drawing : {&page.fixed, &page.scrolling}) {
                for (const Lettering& lettering : drawing->type) {
                    const auto ink = color_of(lettering.block.settings.front().ink, theme);
                    const auto on = color_of(lettering.on, theme);
                    EXPECT_GE(
                        content::contrast(under_pressed(ink, pressed), under_pressed(on, pressed)),
                        7)
                        << view.name << " " << lettering.block.settings.front().text << " " << file;
                }
            }
        }
    }
}

TEST(MenuPalette, TheEdgeOfWhatCanBeTouchedIsSeen) {
    for (const content::Theme& theme :
         {content::load_theme(in_tree("config/theme.xml")).theme,
          content::load_theme(in_tree("config/theme-light.xml")).theme, high_contrast()})
        EXPECT_GE(content::contrast(color_of(Hue::edge, theme), color_of(Hue::ground, theme)), 3);
}

TEST_P(MenuPages, TheRingIsInContrast) {
    for (const char* file : {"config/theme.xml", "config/theme-light.xml"}) {
        look_.theme = content::load_theme(in_tree(file)).theme;
        const Shape shape{Shape::Kind::focused, 10, 8, mode().high_contrast};
        const Plate ring = lay_out_plate(shape, 1366, 768, look_, type_);
        const int in_line = mode().high_contrast ? 14 : 6;  // from the edge
        const std::uint32_t drawn = sample::pixel_at(*ring.surface, ring.surface->w / 2, in_line);
        const content::Color color{static_cast<std::uint8_t>(drawn >> 16U),
                                   static_cast<std::uint8_t>(drawn >> 8U),
                                   static_cast<std::uint8_t>(drawn)};
        const content::Theme theme = mode().high_contrast ? high_contrast() : look_.theme;
        for (const Hue hue : {Hue::ground, Hue::panel})
            EXPECT_GE(content::contrast(color, color_of(hue, theme)), 7) << file;
    }
}

INSTANTIATE_TEST_SUITE_P(Modes, MenuPages, every_mode(), name_of_mode);

}  // namespace
}  // namespace kiosk::draw
