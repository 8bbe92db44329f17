// A board as a card: nothing overlaps, leaves its margins or runs under the motif, and all of it is
// read in passing, on every screen and in every language.
#include <gtest/gtest.h>

#include "kiosk/draw/board_layout.h"
#include "kiosk/draw/frame.h"
#include "kiosk/draw/type.h"
#include "tests/draw/sample.h"

namespace kiosk::draw {
namespace {

class BoardLayoutTest : public testing::Test {
  protected:
    static BoardText text(std::size_t lots, bool has_goal) {
        BoardText text;
        text.label = "SILENT AUCTION";
        text.highest_bid = "Наивысшая ставка";
        if (has_goal) text.goal = {"Бүгінгі мақсатымыз", "$120 из $500", 0.24};
        for (std::size_t i = 0; i < lots; ++i) {
            text.lots.push_back(
                {i % 3 == 2 ? "Торт с прилавка с домашней выпечкой" : "Вязаное одеяло",
                 i % 3 == 1 ? "" : "12 500 ₸"});
        }
        text.foot = {"Образец: замените перед распродажей"};
        return text;
    }

    static void expect_sound(const BoardLayout& board, sample::Size screen) {
        const Box inside = inside_margins(screen.width, screen.height);
        const double rise = 0.01 * screen.height;
        const Disc kept{board.motif.x, board.motif.y, board.motif.radius + rise};
        std::vector<Box> lines;
        for (const Lettering& lettering : board.drawing.type) {
            for (const Box& line : lettering.block.lines) {
                EXPECT_GE(line.left, inside.left - 0.01);
                EXPECT_LE(line.right, inside.right + 0.01);
                EXPECT_LE(line.bottom, inside.bottom + 0.01);
                EXPECT_FALSE(overlap(line, kept));
                EXPECT_FALSE(overlap(line, board.hint));
                for (const Box& other : lines) EXPECT_FALSE(overlap(line, other));
                lines.push_back(line);
            }
        }
        for (const Panel& panel : board.drawing.panels) {
            EXPECT_FALSE(overlap(panel.box, kept));
            EXPECT_LE(panel.box.bottom, inside.bottom);
            for (const Box& line : lines) EXPECT_FALSE(overlap(panel.box, line));
        }
    }

    /// Of the type that passers-by have to read.
    static double least_capitals_of(const BoardLayout& board, sample::Size screen) {
        double least = screen.height;
        for (const Lettering& lettering : board.drawing.type) {
            for (const Setting& setting : lettering.block.settings) {
                const bool is_read =
                    setting.ink == Ink::paper || setting.style == Style::serif_bold;
                if (is_read) least = std::min(least, setting.size * capital_height);
            }
        }
        return least;
    }

    Type type_;
    Measure measure_ = [this](std::string_view text, Style style) {
        return type_.width(text, style);
    };
};

TEST_F(BoardLayoutTest, IsReadInPassingOnEveryScreen) {
    for (const sample::Size screen : sample::screens()) {
        for (const std::size_t lots : {0U, 1U, 3U, 5U, 40U}) {
            for (const bool has_goal : {true, false}) {
                if (lots == 0 && !has_goal) continue;
                SCOPED_TRACE(std::to_string(screen.width) + "x" + std::to_string(screen.height) +
                             ", " + std::to_string(lots) + (has_goal ? " and a goal" : ""));
                const BoardLayout board =
                    lay_out_board(text(lots, has_goal), screen.width, screen.height, measure_);
                expect_sound(board, screen);
                // Long names, on an old 5:4 screen, leave room for four.
                if (lots != 5) {
                    EXPECT_EQ(board.rows == lots, lots < 40) << board.rows;
                }
                EXPECT_GE(board.rows, std::min<std::size_t>(lots, 3));
                if (lots > 0) {
                    EXPECT_GE(least_capitals_of(board, screen),
                              shorter_side(screen.width, screen.height) / 34.0);
                }
            }
        }
    }
}

TEST_F(BoardLayoutTest, MoreLotsThanFitTakeTurns) {
    for (const sample::Size screen : sample::screens()) {
        BoardText board = text(14, true);
        board.of_count = "{number} of {count}";
        std::size_t next = 0;
        for (; next < 14; ++board.showing) {
            const BoardLayout set = lay_out_board(board, screen.width, screen.height, measure_);
            ASSERT_EQ(set.first, next);
            ASSERT_GT(set.rows, 0U);
            next += set.rows;
            if (set.rows == 14) continue;
            std::string said;
            for (const Lettering& lettering : set.drawing.type)
                said += lettering.block.settings[0].text + "\n";
            EXPECT_NE(said.find("\u2013" + std::to_string(next) + " of 14"), std::string::npos)
                << said;
        }
        EXPECT_EQ(lay_out_board(board, screen.width, screen.height, measure_).first, 0U)
            << "and over again";
    }
}

TEST_F(BoardLayoutTest, TheBarIsAsFullAsTheGoalIsNear) {
    const auto bar = [&](double share) {
        BoardText board = text(0, true);
        board.goal->share = share;
        return lay_out_board(board, 1366, 768, measure_).drawing.panels;
    };
    const auto empty = bar(0), half = bar(0.5), beyond = bar(1.7);
    ASSERT_EQ(half.size(), empty.size() + 1);
    const Box whole = half[half.size() - 2].box;
    EXPECT_NEAR(half.back().box.width(), whole.width() / 2, 1);
    EXPECT_EQ(beyond.back().box, whole);
}

}  // namespace
}  // namespace kiosk::draw
