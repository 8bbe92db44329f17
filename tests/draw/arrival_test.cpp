// What has to be seen of the shipped menu before anybody scrolls, on every screen, in every
// language and mode: the number of the help line, a fact with its source, the three calls, how to
// read grades.
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <utility>

#include "content/menu_load.h"
#include "kiosk/draw/menu_drawing.h"
#include "kiosk/draw/menu_scale.h"
#include "kiosk/draw/type.h"
#include "tests/draw/every_mode.h"
#include "tests/draw/sample.h"
#include "tests/draw/sample_menu.h"
#include "tests/places.h"

namespace kiosk::draw {
namespace {

std::shared_ptr<const content::Menu> shipped() {
    static const std::shared_ptr<const content::Menu> menu = [] {
        content::LoadOptions options;
        options.page_count = [](const std::filesystem::path&) -> std::variant<int, std::string> {
            return 1;
        };
        return content::load_menu(in_tree("playlists/menu.xml"), options).menu;
    }();
    return menu;
}

/// Nor the dots between parts of a list, which are not there where a line ends.
std::string without_spaces(std::string_view text) {
    constexpr std::string_view dot = "·";
    std::string whole;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (text.starts_with(dot))
            text.remove_prefix(dot.size() - 1);
        else if (text.front() != ' ')
            whole += text.front();
    }
    return whole;
}

std::string text_of(const Lettering& lettering) {
    std::string text;
    for (const Setting& setting : lettering.block.settings) text += without_spaces(setting.text);
    return text;
}

/// Whether such a text is there and none of it is beyond the viewport's end or fades there.
bool is_seen(const MenuLayout& page, std::string_view text) {
    const std::string wanted = without_spaces(text);
    for (const Drawing* drawing : {&page.fixed, &page.scrolling}) {
        for (const Lettering& lettering : drawing->type) {
            if (text_of(lettering).find(wanted) == std::string::npos) continue;
            return drawing == &page.fixed ||
                   lettering.block.box().bottom <=
                       page.targets.viewport.bottom - page.targets.fold + 0.1;
        }
    }
    return false;
}

constexpr double mm_in_inch = 25.4;

double inches(const Screen& screen) {
    return std::hypot(screen.width, screen.height) / screen.pixels_per_mm / mm_in_inch;
}

class Arrival : public InEveryMode {
  protected:
    [[nodiscard]] static const std::string& text(const content::Translations<std::string>& all) {
        return *content::pick(all, mode().language);
    }

    /// Every page of a kind, and of facts every fact.
    template <typename What, typename Check>
    void each(const Check& check) {
        for (const sample::Size size : sample::screens()) {
            for (const double inches : {10.0, 14.0, 24.0, 43.0}) {
                const Screen screen = sample::screen(size.width, size.height, inches);
                SCOPED_TRACE(std::to_string(size.width) + "x" + std::to_string(size.height) + ", " +
                             std::to_string(inches));
                for (std::size_t number = 0; number < shipped()->pages.size(); ++number) {
                    if (const auto* what = std::get_if<What>(&shipped()->pages[number].what))
                        check(*what, number, screen);
                }
            }
        }
    }

    [[nodiscard]] MenuLayout page(content::PageNumber number, std::size_t entry,
                                  const Screen& screen) {
        return lay_out_page({shipped(), number, entry, false, mode()}, screen, look_.words,
                            measure_);
    }

    Type type_;
    Look look_ = sample::look();
    Measure measure_ = [this](std::string_view text, Style style) {
        return type_.width(text, style);
    };
};

/// In usual type, on panels that are not very small, all of the line is.
TEST_P(Arrival, TheNumberOfTheHelpLineIsSeen) {
    each<content::Help>([&](const content::Help& help, auto number, const Screen& screen) {
        const MenuLayout set = page(number, 0, screen);
        EXPECT_TRUE(is_seen(set, help.lines.front().phone));
        if (!mode().large_type && inches(screen) > 13) {
            EXPECT_TRUE(is_seen(set, text(help.lines.front().more)));
        }
    });
}

TEST_P(Arrival, NoFactStandsWithoutItsSource) {
    each<content::FactPages>([&](const content::FactPages& facts, auto number,
                                 const Screen& screen) {
        for (std::size_t i = 0; i < facts.facts.size(); ++i) {
            const MenuLayout set = page(number, i, screen);
            if (!mode().large_type && inches(screen) > 20) {
                EXPECT_EQ(set.targets.overflow, 0) << i;
            }
            EXPECT_TRUE(is_seen(set, text(facts.facts[i].source))) << i;
            if (facts.facts[i].date) {
                EXPECT_TRUE(is_seen(set, look_.words.date(*facts.facts[i].date, mode().language)));
            }
        }
    });
}

/// A long one scrolls, but never gets small.
TEST_P(Arrival, TypeOfFactsKeepsItsSize) {
    // Large type but for a word that is wider than an upright screen.
    const double least = mode().large_type ? 0.9 : 1;
    for (const auto& [width, height] : {std::pair{1366, 768}, std::pair{1080, 1920}}) {
        const Screen screen = sample::screen(width, height, 14);
        const MenuScale scale = menu_scale(screen, mode());
        for (std::size_t number = 0; number < shipped()->pages.size(); ++number) {
            const auto* facts = std::get_if<content::FactPages>(&shipped()->pages[number].what);
            for (std::size_t i = 0; facts != nullptr && i < facts->facts.size(); ++i) {
                const MenuLayout set = page(number, i, screen);
                for (const Lettering& lettering : set.scrolling.type) {
                    if (lettering.block.settings[0].style != Style::serif) continue;
                    EXPECT_GE(lettering.block.size, least * scale.body) << number << " " << i;
                }
            }
        }
    }
}

TEST_P(Arrival, TheThreeCallsAreSeenWithTheirSigns) {
    each<content::Section>([&](const content::Section& section, auto number, const Screen& screen) {
        if (number != 0) return;
        const MenuLayout home = page(0, 0, screen);
        EXPECT_EQ(home.targets.overflow, 0);
        for (const content::PageNumber call : section.pages)
            EXPECT_TRUE(is_seen(home, text(shipped()->pages[call].title)));
        std::set<Icon> signs;
        for (const Sign& sign : home.scrolling.signs) signs.insert(sign.icon);
        signs.erase(Icon::onward);
        EXPECT_EQ(signs, (std::set{Icon::eye, Icon::heart, Icon::bag}));
    });
}

/// A switch of languages changes words alone.
TEST_P(Arrival, TheFirstPageHasOneFormInAllLanguages) {
    for (const sample::Size size : sample::screens()) {
        const Screen screen = sample::screen(size.width, size.height, 14);
        std::set<std::size_t> texts, panels;
        for (const std::string& language : shipped()->languages) {
            show::MenuMode in = mode();
            in.language = language;
            const MenuLayout home =
                lay_out_page({shipped(), 0, 0, false, in}, screen, look_.words, measure_);
            texts.insert(home.scrolling.type.size());
            std::size_t crowned = 0;
            for (const Panel& panel : home.scrolling.panels) crowned += panel.crown != Hue::none;
            panels.insert(crowned);
            std::set<int> sizes;
            for (const Lettering& lettering : home.scrolling.type) {
                if (lettering.block.settings[0].style == Style::serif)
                    sizes.insert(lettering.block.size);
            }
            EXPECT_LE(sizes.size(), 1U) << "titles of one size, " << language;
        }
        EXPECT_EQ(texts.size(), 1U) << size.width;
        EXPECT_EQ(panels.size(), 1U) << size.width;
    }
}

TEST_P(Arrival, GradesAreNeverSeenWithoutHowToReadThem) {
    each<content::Grades>([&](const content::Grades& grades, auto number, const Screen& screen) {
        for (std::size_t entry = 0; entry < 5; ++entry) {
            const MenuLayout set = page(number, entry, screen);
            EXPECT_TRUE(is_seen(set, text(grades.how_to_read)));
            EXPECT_TRUE(is_seen(set, look_.words.word("newer-editions", mode().language)));
        }
    });
}

INSTANTIATE_TEST_SUITE_P(Modes, Arrival, every_mode(), name_of_mode);

}  // namespace
}  // namespace kiosk::draw
