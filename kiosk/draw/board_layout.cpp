#include "draw/board_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "draw/card_layout.h"
#include "draw/frame.h"
#include "draw/menu_type.h"

namespace kiosk::draw {
namespace {

/// Gaps in units of the grid.
constexpr double between_parts = 4.5, row_gap = 2.2, line = 0.3, bar_gap = 2.0, bar_height = 4.5;

/// Lying, the lots end where the motif begins, and the goal stands above it.
constexpr double lots_right = 0.555, goal_left = 0.62;  ///< of the width

/// Without a goal the lots may reach further, as far as the motif leaves them high enough.
constexpr std::array lots_alone_right{0.82, 0.68, lots_right};

/// Steps at which all lots are tried; at those above the least step of statements each name has to
/// stand on one line. At the last one there are as many lots as fit, the others at the next
/// showing.
constexpr std::array lot_steps{least_statement_step + 2, least_statement_step + 1,
                               least_statement_step, least_statement_step - 1};

/// Names of three lines still make a list.
constexpr std::size_t most_name_lines = 3;

constexpr double least_bid_gap = 0.7;  ///< between name and bid, in ems

const Manner name_manner{Style::sans, Style::sans, Ink::paper};
const Manner bid_manner{Style::sans_semibold, Style::sans_semibold, Ink::gold};
const Manner quiet_manner{Style::sans, Style::sans, Ink::mute};
const Manner amount_manner{Style::serif_bold, Style::serif_bold, Ink::gold};

class BoardSetter {
  public:
    BoardSetter(const BoardText& text, int width, int height, const Measure& measure)
        : text_(text),
          frame_(card_frame(text.label, width, height, measure)),
          measure_(measure),
          shorter_(shorter_side(width, height)),
          unit_(grid(width, height)),
          inside_(inside_margins(width, height)),
          width_(width),
          upright_(height > width) {
        board_.motif = frame_.motif;
        board_.hint = frame_.hint;
        board_.top = frame_.top;
        if (!frame_.label.lines.empty()) board_.drawing.type.push_back({frame_.label});
    }

    BoardLayout run() {
        const double foot = put_foot();
        const bool beside = !upright_ && !text_.lots.empty();
        double y = frame_.top;
        if (text_.goal) {
            const double bottom = put_goal(
                *text_.goal,
                {beside ? goal_left * width_ : inside_.left, y,
                 text_.lots.empty() ? inside_.left + widest_type * width_ : inside_.right, foot});
            if (!beside) y = bottom + between_parts * unit_;
        }
        if (!text_.lots.empty()) put_lots(inside_.left, y, foot);
        return std::move(board_);
    }

  private:
    [[nodiscard]] int size_of(int step) const { return em_size(step, shorter_); }

    [[nodiscard]] Block set(const std::string& words, const Manner& manner,
                            const std::vector<int>& sizes, const Box& area) const {
        return fit(words_of(words), manner, sizes, rooms_in(area), measure_);
    }

    /// As wide as it needs, ending at the right.
    [[nodiscard]] Block set_at_right(const std::string& words, const Manner& manner, int size,
                                     const Box& area) const {
        Block block = set(words, manner, {size}, area);
        move_by(block, area.right - block.box().right, 0);
        return block;
    }

    /// Where a row of pixels may end.
    [[nodiscard]] double clear(double right, double top, double bottom) const {
        const Disc& motif = board_.motif;
        const Disc kept{motif.x, motif.y, motif.radius + type_to_motif * unit_};
        return std::min(right, reach(kept, top, bottom));
    }

    void put(Block block) { board_.drawing.type.push_back({std::move(block)}); }

    /// From the foot upwards, the rule above it. Where what stands above has to end.
    double put_foot() {
        double bottom = frame_.foot;
        if (text_.foot.empty()) return bottom;
        const double right = upright_ ? inside_.right : lots_right * width_;
        const int size = size_of(small_step);
        for (auto words = text_.foot.rbegin(); words != text_.foot.rend(); ++words) {
            Block block = set(*words, quiet_manner, {size}, {inside_.left, 0, right, bottom});
            move_by(block, 0, bottom - block.box().bottom);
            bottom = block.box().top;
            put(std::move(block));
        }
        const Box rule = rule_above(bottom, inside_.left, unit_);
        board_.drawing.panels.push_back({rule, 0, Hue::gold});
        return rule.top - between_parts * unit_;
    }

    /// Where it ends.
    double put_goal(const BoardText::Goal& goal, Box area) {
        const bool is_alone = text_.lots.empty();
        const int largest = is_alone ? largest_statement_step : least_statement_step + 1;
        if (!goal.title.empty()) {
            Block title = set(goal.title, name_manner,
                              {size_of(least_statement_step), em_size_for(least_capitals, shorter_),
                               size_of(least_statement_step - 1), size_of(small_step)},
                              {area.left, area.top, area.right,
                               area.top + 2 * leading * size_of(least_statement_step) + 1});
            area.top = title.box().bottom + unit_;
            put(std::move(title));
        }
        std::vector<int> sizes;
        for (int step = largest; step >= smallest_step; --step) sizes.push_back(size_of(step));
        const Rooms one_line = [&](int size, std::size_t lines) {
            if (lines > 1) return std::vector<Box>{};
            return std::vector<Box>{{area.left, area.top, area.right, area.top + leading * size}};
        };
        Block amount = fit(words_of(goal.amount), amount_manner, sizes, one_line, measure_);
        area.top = amount.box().bottom + bar_gap * unit_;
        put(std::move(amount));
        return put_bar(goal.share, area);
    }

    double put_bar(double share, const Box& area) {
        const double height = bar_height * unit_, bottom = area.top + height;
        const Box whole{area.left, area.top, clear(area.right, area.top, bottom), bottom};
        const double round = height / 2;
        board_.drawing.panels.push_back(
            {whole, round, Hue::none, Hue::paper, std::max(2.0, line * unit_)});
        // Never narrower than its round ends, and not at all for nothing.
        if (share > 0) {
            board_.drawing.panels.push_back(
                {{whole.left, whole.top,
                  whole.left + std::max(height, std::min(share, 1.0) * whole.width()), bottom},
                 round,
                 Hue::gold});
        }
        return bottom;
    }

    struct Row {
        Block name, bid;
        double height = 0;
    };

    [[nodiscard]] Row row_of(const BoardText::Lot& lot, int size, const Box& area) const {
        Row row;
        const bool has_bid = !lot.bid.empty();
        row.bid = set_at_right(has_bid ? lot.bid : "\u2013", has_bid ? bid_manner : quiet_manner,
                               size, {area.left, 0, area.right, leading * size + 1});
        const double right = row.bid.box().left - least_bid_gap * size;
        row.name = set(lot.name, name_manner, {size},
                       {area.left, 0, right, most_name_lines * leading * size + 1});
        row.height = std::max(row.name.box().bottom, row.bid.box().bottom);
        return row;
    }

    /// Rows of this size from lot `first` down, as many as there is room for.
    [[nodiscard]] std::vector<Row> rows_of(int size, const Box& area, std::size_t first) const {
        std::vector<Row> rows;
        double y = area.top;
        for (std::size_t i = first; i < text_.lots.size(); ++i) {
            Row row = row_of(text_.lots[i], size, area);
            y += row.height + row_gap * unit_;
            if (y > area.bottom + 0.5) break;
            rows.push_back(std::move(row));
        }
        return rows;
    }

    [[nodiscard]] int head_size() const { return size_of(small_step + 1); }

    /// The lots' columns to try, from under their head down to the motif.
    [[nodiscard]] std::vector<Box> columns(double left, double top, double foot) const {
        std::vector<Box> columns;
        const auto add = [&](double right) {
            Box column{left, top, right, foot};
            column.bottom = lowest(column);
            columns.push_back(column);
        };
        if (upright_) {
            add(inside_.right);
        } else if (text_.goal) {
            add(lots_right * width_);
        } else {
            for (const double share : lots_alone_right) add(share * width_);
        }
        return columns;
    }

    [[nodiscard]] bool all_fit(const std::vector<Row>& rows, int step) const {
        const bool on_one_line = std::all_of(
            rows.begin(), rows.end(), [](const Row& row) { return row.name.lines.size() <= 1; });
        return rows.size() == text_.lots.size() && (on_one_line || step <= least_statement_step);
    }

    /// At the largest size at which all lots fit, but never too small to be read in passing: then
    /// some of them, and the next ones when the board comes again.
    void put_lots(double left, double top, double foot) {
        const std::vector<Box> all =
            columns(left, top + (leading * head_size() + row_gap / 2 * unit_), foot);
        for (const int step : lot_steps) {
            for (const Box& area : all) {
                std::vector<Row> rows = rows_of(size_of(step), area, 0);
                if (all_fit(rows, step)) return put_lots(rows, 0, top, area);
            }
        }
        const int size = size_of(lot_steps.back());
        const auto& area =
            *std::max_element(all.begin(), all.end(), [&](const Box& a, const Box& b) {
                return rows_of(size, a, 0).size() < rows_of(size, b, 0).size();
            });
        put_some_lots(size, top, area);
    }

    /// Those of this showing.
    void put_some_lots(int size, double top, const Box& area) {
        std::vector<std::size_t> beginnings;
        for (std::size_t first = 0; first < text_.lots.size();) {
            beginnings.push_back(first);
            first += std::max<std::size_t>(1, rows_of(size, area, first).size());
        }
        const std::size_t first = beginnings[text_.showing % beginnings.size()];
        std::vector<Row> rows = rows_of(size, area, first);
        const std::string those =
            std::to_string(first + 1) +
            (rows.size() > 1 ? "\u2013" + std::to_string(first + rows.size()) : "");
        put(set(content::filled(content::filled(text_.of_count, "number", those), "count",
                                std::to_string(text_.lots.size())),
                quiet_manner, {head_size()},
                {area.left, top, (area.left + area.right) / 2, area.top}));
        put_lots(rows, first, top, area);
    }

    void put_lots(std::vector<Row>& rows, std::size_t first, double top, const Box& area) {
        put(set_at_right(text_.highest_bid, quiet_manner, head_size(),
                         {area.left, top, area.right, area.top}));
        board_.first = first;
        board_.rows = rows.size();
        put_rows(rows, area);
    }

    void put_rows(std::vector<Row>& rows, const Box& area) {
        double y = area.top;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Row& row = rows[i];
            if (i > 0) {
                board_.drawing.panels.push_back(
                    {{area.left, y, area.right, y + std::max(1.0, std::round(line * unit_))},
                     0,
                     Hue::line});
                y += row_gap / 2 * unit_;
            }
            for (Block* block : {&row.name, &row.bid}) {
                if (block->lines.empty()) continue;
                move_by(*block, 0, y);
                put(std::move(*block));
            }
            y += row.height + row_gap / 2 * unit_;
        }
    }

    /// Where the motif begins under a column.
    [[nodiscard]] double lowest(const Box& area) const {
        double bottom = area.bottom;
        while (bottom > area.top && clear(area.right, area.top, bottom) < area.right) bottom -= 1;
        return bottom;
    }

    const BoardText& text_;
    CardFrame frame_;
    const Measure& measure_;
    int shorter_;
    double unit_;
    Box inside_;
    double width_;
    bool upright_;
    BoardLayout board_;
};

}  // namespace

BoardLayout lay_out_board(const BoardText& text, int width, int height, const Measure& measure) {
    return BoardSetter(text, width, height, measure).run();
}

}  // namespace kiosk::draw
