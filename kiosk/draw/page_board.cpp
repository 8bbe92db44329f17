// A board: how far the sale is on its way to its goal, and lots with their highest bids. A sample
// says that it is one.
#include <algorithm>
#include <utility>

#include "draw/menu_rows.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

/// In ems of body type.
constexpr double bar_height = 0.7, row_gap = 0.35;

constexpr double bid_width = 0.4;  ///< of a row at most

void put_goal(const content::Goal& goal, Column& column) {
    const PageContext& page = column.page;
    const int body = page.scale.body;
    column.write(page.text(goal.title), voice::name);
    column.write(content::raised_of(goal, page.word("raised-of")),
                 {Style::serif_bold, Ink::gold, 1.2});
    column.y += 0.2 * body;
    const double height = bar_height * body;
    const Box whole{column.left, column.y, column.right, column.y + height};
    column.onto.panels.push_back(
        {whole, height / 2, Hue::ground, Hue::paper, std::max(2.0, page.scale.edge)});
    const double share = std::clamp(goal.raised / goal.target, 0.0, 1.0);
    // Never narrower than its round ends, and not at all for nothing.
    if (share > 0) {
        column.onto.panels.push_back(
            {{whole.left, whole.top, whole.left + std::max(height, share * whole.width()),
              whole.bottom},
             height / 2,
             Hue::gold});
    }
    column.y += height + row_gap * body;
}

/// All lines of a block end at `right`.
void end_at(Block& block, double right) {
    for (Box& line : block.lines) {
        const double shift = right - line.right;
        for (Setting& setting : block.settings) {
            if (line.top < setting.baseline && setting.baseline < line.bottom)
                setting.left += shift;
        }
        line.left += shift;
        line.right = right;
    }
}

/// A text at the right end of the line; its left edge and where it ends.
Box put_at_right(const std::string& text, const Voice& voice, const Column& column) {
    const double width = column.page.measure(text, voice.plain) * column.page.scale.body + 2;
    const double left = column.right - std::min(width, bid_width * (column.right - column.left));
    Block block =
        set_down(column.page, words_of(text), voice, {left, column.y, column.right, column.y});
    if (block.lines.empty()) return {left, column.y, column.right, column.y};
    end_at(block, column.right);
    const double bottom = block.box().bottom;
    column.onto.type.push_back({std::move(block), column.on});
    return {left, column.y, column.right, bottom};
}

void put_lot(const content::Lot& lot, Column& column) {
    const PageContext& page = column.page;
    const int body = page.scale.body;
    column.y += row_gap * body / 2;
    const Box bid = lot.bid.empty()
                        ? put_at_right(page.word("no-bid"), voice::note, column)
                        : put_at_right(lot.bid, {Style::sans_semibold, Ink::gold}, column);
    Column left = column;
    left.right = bid.left - page.scale.gap;
    left.write(page.text(lot.name), voice::body);
    column.y = std::max(left.y, bid.bottom) + row_gap * body / 2;
    column.onto.panels.push_back(
        {{column.left, column.y, column.right, column.y + page.scale.edge}, 0, Hue::line});
    column.y += page.scale.edge;
}

}  // namespace

void put_board(const content::Board& board, Column& column) {
    const PageContext& page = column.page;
    const double pad = page.scale.pad;
    const double top = column.y;
    Column inside{page,           column.onto, Hue::panel, column.left + pad, column.right - pad,
                  top + 0.8 * pad};
    const std::size_t first = column.onto.panels.size();
    if (board.is_sample) inside.write(page.word("sample"), {Style::sans_semibold, Ink::gold});
    inside.write(page.text(board.title), voice::heading);
    if (board.goal) put_goal(*board.goal, inside);
    if (!board.lots.empty())
        inside.y = put_at_right(page.word("highest-bid"), voice::note, inside).bottom;
    for (const content::Lot& lot : board.lots) put_lot(lot, inside);
    if (!board.lots.empty()) inside.y += row_gap * page.scale.body;
    inside.write(page.text(board.note), voice::note);
    column.y = inside.y + 0.8 * pad;
    // Beneath what was put on it.
    column.onto.panels.insert(column.onto.panels.begin() + static_cast<std::ptrdiff_t>(first),
                              plate(page, {column.left, top, column.right, column.y}));
}

}  // namespace kiosk::draw
