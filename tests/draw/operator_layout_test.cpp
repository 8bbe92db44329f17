// Keypad and page of the operator on every screen and in every language: nothing overlaps or leaves
// the screen, keys are large enough, type is in contrast, and arrows reach everything.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/draw/menu_drawing.h"
#include "kiosk/draw/palette.h"
#include "kiosk/draw/type.h"
#include "tests/draw/sample.h"
#include "tests/draw/sample_menu.h"
#include "tests/draw/sample_operator.h"
#include "tests/places.h"

namespace kiosk::draw {
namespace {

/// Less than a tenth of a pixel is rounding.
constexpr double slack = 0.1;

bool within(const Box& inner, const Box& outer) {
    return inner.left >= outer.left - slack && inner.top >= outer.top - slack &&
           inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack;
}

/// Lines that stand close may share the room of their accents.
Box ink_of(const Lettering& lettering) {
    Box box = lettering.block.box();
    box.top += 0.1 * lettering.block.size;
    box.bottom -= 0.05 * lettering.block.size;
    return box;
}

class OperatorPages : public testing::TestWithParam<const char*> {
  protected:
    template <typename Check>
    void each(const Check& check) {
        for (const sample::Size size : sample::screens()) {
            for (const double inches : {10.0, 14.0, 24.0, 43.0}) {
                const Screen screen = sample::screen(size.width, size.height, inches);
                for (const sample::Attended& one : sample::attended()) {
                    SCOPED_TRACE(std::string(one.name) + " " + std::to_string(size.width) + "x" +
                                 std::to_string(size.height) + " " + std::to_string(inches));
                    check(lay_out_page(sample::attended_sheet(one, GetParam()), screen, look_.words,
                                       measure_),
                          screen);
                }
            }
        }
    }

    Type type_;
    Look look_ = sample::look();
    Measure measure_ = [this](std::string_view text, Style style) {
        return type_.width(text, style);
    };
};

void expect_in_place(const Drawing& drawing, const Box& room) {
    for (std::size_t i = 0; i < drawing.type.size(); ++i) {
        const Lettering& one = drawing.type[i];
        ASSERT_FALSE(one.block.lines.empty());
        const std::string& text = one.block.settings[0].text;
        EXPECT_TRUE(within(ink_of(one), room)) << text;
        for (std::size_t k = i + 1; k < drawing.type.size(); ++k)
            EXPECT_FALSE(overlap(ink_of(one), ink_of(drawing.type[k])))
                << text << " | " << drawing.type[k].block.settings[0].text;
        for (const Panel& panel : drawing.panels) {
            if (overlap(ink_of(one), panel.box)) {
                EXPECT_TRUE(within(ink_of(one), panel.box)) << text;
            }
        }
    }
}

TEST_P(OperatorPages, NothingOverlapsOrLeavesItsPlace) {
    each([](const MenuLayout& page, const Screen& screen) {
        expect_in_place(page.fixed, {0, 0, static_cast<double>(screen.width),
                                     static_cast<double>(screen.height)});
        Box column = page.targets.viewport;
        EXPECT_EQ(column.height() > 0, !page.scrolling.panels.empty());
        column.bottom += page.targets.overflow;
        expect_in_place(page.scrolling, column);
    });
}

TEST_P(OperatorPages, TargetsAreTwentyMillimetresAndApart) {
    each([](const MenuLayout& page, const Screen& screen) {
        const std::vector<Target>& targets = page.targets.targets;
        const double least = least_target(screen);
        EXPECT_GE(targets.size(), 10U);
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const Box& box = targets[i].box;
            EXPECT_GE(box.width(), least - slack) << i;
            EXPECT_GE(box.height(), least - slack) << i;
            EXPECT_TRUE(within(
                box, {0, 0, static_cast<double>(screen.width), static_cast<double>(screen.height)}))
                << i;
            for (std::size_t k = i + 1; k < targets.size(); ++k) {
                EXPECT_FALSE(overlap(box, targets[k].box)) << i << " " << k;
                EXPECT_FALSE(targets[i].action == targets[k].action) << i << " " << k;
            }
        }
    });
}

TEST_P(OperatorPages, TypeIsInContrastAndNeverTiny) {
    for (const char* file : {"config/theme.xml", "config/theme-light.xml"}) {
        const content::Theme theme = content::load_theme(in_tree(file)).theme;
        each([&](const MenuLayout& page, const Screen& screen) {
            for (const Drawing* drawing : {&page.fixed, &page.scrolling}) {
                for (const Lettering& lettering : drawing->type) {
                    const Setting& setting = lettering.block.settings[0];
                    EXPECT_GE(content::contrast(color_of(setting.ink, theme),
                                                color_of(lettering.on, theme)),
                              7)
                        << setting.text;
                    EXPECT_GE(setting.size * 83, std::min(screen.width, screen.height))
                        << setting.text;
                }
            }
        });
    }
}

TEST_P(OperatorPages, ArrowsReachEverything) {
    each([](const MenuLayout& page, const Screen&) {
        const MenuTargets& targets = page.targets;
        std::vector<const Target*> reached{focus_from(targets, std::nullopt, Direction::down)};
        for (std::size_t i = 0; i < reached.size(); ++i) {
            for (const Direction way :
                 {Direction::up, Direction::down, Direction::left, Direction::right}) {
                const Target* next = focus_from(targets, reached[i]->action, way);
                if (std::find(reached.begin(), reached.end(), next) == reached.end())
                    reached.push_back(next);
            }
        }
        EXPECT_EQ(reached.size(), targets.targets.size());
    });
}

INSTANTIATE_TEST_SUITE_P(Languages, OperatorPages, testing::Values("en", "ru", "kk"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace kiosk::draw
