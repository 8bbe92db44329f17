// Nothing overlaps, leaves its margins or runs under the motif: every text on every screen.
#include <gtest/gtest.h>

#include <cmath>

#include "kiosk/content/load.h"
#include "kiosk/draw/capitals.h"
#include "kiosk/draw/caption_layout.h"
#include "kiosk/draw/card_layout.h"
#include "kiosk/draw/frame.h"
#include "kiosk/draw/standby_layout.h"
#include "kiosk/draw/type.h"
#include "tests/draw/sample.h"
#include "tests/places.h"

namespace kiosk::draw {
namespace {

class Layout : public testing::Test {
  protected:
    CardLayout lay_out(const sample::Fact& fact, sample::Size screen) {
        return lay_out(*sample::card(fact), fact.language, screen);
    }

    CardLayout lay_out(const content::Card& card, const std::string& language,
                       sample::Size screen) {
        const auto text_in = [&](const content::Translations<std::string>& all) {
            const std::string* text = content::pick(all, language);
            return text == nullptr ? "" : *text;
        };
        CardText text{letter_spaced(capitals(text_in(card.label))),
                      words_of(card.statement.at(language)), text_in(card.source),
                      card.date ? look_.words.date(*card.date, language) : ""};
        emphasise_first_number(text.statement);
        return lay_out_card(text, screen.width, screen.height, measure_);
    }

    Type type_;
    Look look_ = sample::look();
    Measure measure_ = [this](std::string_view text, Style style) {
        return type_.width(text, style);
    };
};

void expect_in_margins(const Block& block, sample::Size screen) {
    const Box inside = inside_margins(screen.width, screen.height);
    for (const Box& line : block.lines) {
        EXPECT_GE(line.left, inside.left - 0.01);
        EXPECT_GE(line.top, inside.top - 0.01);
        EXPECT_LE(line.right, inside.right);
        EXPECT_LE(line.bottom, inside.bottom + 0.01);
        EXPECT_LE(line.width(), widest_type * screen.width);
    }
}

void expect_apart(const Block& one, const Box& other) {
    for (const Box& line : one.lines) EXPECT_FALSE(overlap(line, other));
}

void expect_sound(const CardLayout& card, sample::Size screen) {
    const double rise = 0.01 * screen.height;
    const Disc kept{card.motif.x, card.motif.y, card.motif.radius + rise};
    for (const Block* block : {&card.label, &card.statement, &card.source, &card.date}) {
        expect_in_margins(*block, screen);
        expect_apart(*block, card.hint);
        for (const Box& line : block->lines) EXPECT_FALSE(overlap(line, kept));
        if (card.rule.height() > 0) expect_apart(*block, card.rule);
    }
    for (const Box& line : card.source.lines) expect_apart(card.date, line);
    // The label stays where it is while the type under it rises.
    EXPECT_GT(card.statement.box().top, card.label.box().bottom + rise);
    if (card.rule.height() > 0) {
        EXPECT_GT(card.rule.top, card.statement.box().bottom + rise);
    }
}

TEST_F(Layout, CardsOnEveryScreen) {
    for (const sample::Size screen : sample::screens()) {
        for (const sample::Fact& fact : sample::facts()) {
            SCOPED_TRACE(std::to_string(screen.width) + "x" + std::to_string(screen.height) + " " +
                         fact.name);
            const CardLayout card = lay_out(fact, screen);
            expect_sound(card, screen);
            EXPECT_GE(card.statement.size * capital_height,
                      shorter_side(screen.width, screen.height) / 24.0);
            EXPECT_EQ(card.source.lines.empty(), *fact.source == '\0');
            EXPECT_EQ(card.rule.height() > 0, *fact.source != '\0');
        }
    }
}

TEST_F(Layout, EveryCardOfTheSampleShowIsReadInPassing) {
    const auto one_page = [](const std::filesystem::path&) {
        return std::variant<int, std::string>(1);
    };
    const content::Loaded sale =
        content::load_playlist(in_tree("playlists/sale.xml"), {std::nullopt, one_page, "en"});
    ASSERT_TRUE(sale.playlist);
    int cards = 0;
    for (const content::Item& item : sale.playlist->items) {
        const auto* card = std::get_if<content::Card>(&item.what);
        if (card == nullptr) continue;
        for (const auto& [language, statement] : card->statement) {
            for (const sample::Size screen : sample::screens()) {
                SCOPED_TRACE(item.key + " " + language + " " + std::to_string(screen.width));
                const CardLayout laid_out = lay_out(*card, language, screen);
                expect_sound(laid_out, screen);
                ++cards;
                // The longest fact is too long for an old 5:4 screen, and steps down there.
                if (screen.width * 4 == screen.height * 5) continue;
                EXPECT_GE(laid_out.statement.size * capital_height,
                          shorter_side(screen.width, screen.height) / 24.0);
            }
        }
    }
    EXPECT_GT(cards, 100);
}

TEST_F(Layout, ShortStatementsAreLarge) {
    for (const sample::Size screen : sample::screens()) {
        for (const char* name : {"short", "text"}) {
            const CardLayout card = lay_out(sample::fact(name), screen);
            EXPECT_GE(card.statement.size * capital_height,
                      shorter_side(screen.width, screen.height) / 14.0)
                << screen.width << " " << name;
        }
    }
}

TEST_F(Layout, AnyLengthKeepsItsPlace) {
    const sample::Fact& fact = sample::fact("undated");
    for (const sample::Size screen : sample::screens()) {
        std::string statement = fact.statement;
        std::string source = fact.source;
        for (int doubling = 0; doubling < 6; ++doubling) {
            SCOPED_TRACE(std::to_string(screen.width) + " doubled " + std::to_string(doubling));
            sample::Fact longer = fact;
            longer.statement = statement.c_str();
            longer.source = source.c_str();
            const CardLayout card = lay_out(longer, screen);
            expect_sound(card, screen);
            EXPECT_FALSE(card.statement.lines.empty());
            statement += " " + statement;
            source += "; " + source;
        }
    }
}

TEST_F(Layout, StandbyOnEveryScreen) {
    const StandbyText texts[] = {
        {"Citywide rummage sale", "The film begins in a moment",
         "Hotline 1-888-373-7888, day and night"},
        {"Торговля людьми существует. Останови ее!", "Фильм скоро начнётся", ""},
        {"", "Фильм жақында басталады", ""},
        {std::string(300, 'W') + " rummage sale", "The film begins in a moment", "Help"}};
    for (const sample::Size screen : sample::screens()) {
        for (const StandbyText& text : texts) {
            SCOPED_TRACE(std::to_string(screen.width) + " " + text.title);
            const StandbyLayout page = lay_out_standby(text, screen.width, screen.height, measure_);
            const Block* const blocks[] = {&page.title, &page.message, &page.help};
            for (const Block* block : blocks) {
                expect_in_margins(*block, screen);
                for (const Box& line : block->lines) EXPECT_FALSE(overlap(line, page.motif));
                for (const Block* other : blocks) {
                    if (other == block) continue;
                    for (const Box& line : other->lines) expect_apart(*block, line);
                }
            }
            const Box inside = inside_margins(screen.width, screen.height);
            EXPECT_GT(page.motif.radius, 0.1 * screen.height);
            EXPECT_GE(page.motif.y - page.motif.radius, inside.top - 0.01);
        }
    }
}

TEST_F(Layout, CaptionsOnEveryScreen) {
    std::string widest(74, 'W');
    widest.insert(37, "\n");
    for (const sample::Size screen : sample::screens()) {
        for (const std::string& text :
             {std::string("People stay."),
              std::string("In the shelter, people work through\nwhat happened by painting."),
              widest, std::string(400, 'x')}) {
            SCOPED_TRACE(std::to_string(screen.width) + " " + text);
            const CaptionLayout caption =
                lay_out_caption(text, screen.width, screen.height, measure_);
            expect_in_margins(caption.text, screen);
            EXPECT_FALSE(overlap(caption.plate, hint_box(screen.width, screen.height)));
            EXPECT_GE(caption.plate.left, side_margin * screen.width);
            EXPECT_GE(caption.plate.top, screen.height * 0.5);
            for (const Box& line : caption.text.lines) EXPECT_TRUE(overlap(line, caption.plate));
        }
    }
}

TEST_F(Layout, CaptionsKeepTheirTwoLines) {
    for (const sample::Size screen : sample::screens()) {
        const CaptionLayout caption =
            lay_out_caption("In the shelter, people work through\nwhat happened by painting.",
                            screen.width, screen.height, measure_);
        ASSERT_EQ(caption.text.settings.size(), 2U) << screen.width;
        EXPECT_EQ(caption.text.settings[1].text, "what happened by painting.");
    }
}

TEST(Geometry, ReachEndsAtTheDisc) {
    const Disc disc{100, 100, 50};
    EXPECT_TRUE(std::isinf(reach(disc, 0, 49)));
    EXPECT_DOUBLE_EQ(reach(disc, 90, 120), 50);
    EXPECT_DOUBLE_EQ(reach(disc, 60, 70), 100 - 40);
    EXPECT_TRUE(overlap({0, 60, 61, 70}, disc));
    EXPECT_FALSE(overlap({0, 60, 59, 70}, disc));
}

}  // namespace
}  // namespace kiosk::draw
