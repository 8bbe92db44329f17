// Help: the question, the lines that can be called, the pages that lead on. Beside it the frame has
// put the way to clear the screen.
#include <algorithm>
#include <array>

#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

using content::Help;
using content::HelpLine;

constexpr Voice number{Style::sans_semibold, Ink::paper, 1.5};

/// The question comes first where the first line's plate is whole beneath it, if need be a step
/// smaller; else the lines come first: their numbers are what this page is for. They stand beneath
/// their names unless those are so long that the first would not be seen.
struct Order {
    bool asks_first, names_first;
    double question;  ///< of body type
};
constexpr std::array orders{Order{true, true, 1.1}, Order{true, true, 1}, Order{false, true, 1.1},
                            Order{false, false, 1.1}};

/// Where the first line's number and its plate end.
struct First {
    double number = 0, plate = 0;
};

/// Where its number ends; the column goes on beneath its plate.
double put_line(const HelpLine& line, Column& column, bool name_first) {
    const PageContext& page = column.page;
    const double pad = page.scale.pad, top = column.y;
    Column inside{page,           column.onto, Hue::panel, column.left + pad, column.right - pad,
                  top + 0.7 * pad};
    if (name_first) inside.write(page.text(line.name), voice::note);
    inside.write(line.phone, number);
    const double number_bottom = inside.y;
    if (!name_first) inside.write(page.text(line.name), voice::note);
    inside.write(page.text(line.note), voice::body);
    inside.write(page.text(line.more), voice::note);
    column.y = inside.y + 0.7 * pad;
    column.onto.panels.push_back(plate(page, {column.left, top, column.right, column.y}));
    return number_bottom;
}

First put_lines(const Help& help, Column& column, bool names_first) {
    First first;
    for (const HelpLine& line : help.lines) {
        if (&line != &help.lines.front()) column.y += column.page.scale.gap;
        const double number_bottom = put_line(line, column, names_first);
        if (first.plate == 0) first = {number_bottom, column.y};
    }
    return first;
}

First put_in(const Order& order, const Help& help, Column& column) {
    const PageContext& page = column.page;
    const Voice question{Style::serif, Ink::paper, order.question};
    const auto ask = [&] { column.write(page.text(help.question), question); };
    if (order.asks_first) {
        ask();
        column.y += page.scale.gap;
    }
    const First first = put_lines(help, column, order.names_first);
    if (!order.asks_first) {
        column.y += page.scale.gap;
        ask();
    }
    return first;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const Help& help, const Box& middle) {
    // With what shows that more follows.
    const double lowest = middle.bottom - 2 * page.scale.gap;
    Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, middle.top};
    First first;
    for (const Order& order : orders) {
        layout.scrolling = {};
        column.y = middle.top;
        first = put_in(order, help, column);
        const bool is_seen =
            order.asks_first ? first.plate <= lowest : first.number <= middle.bottom;
        if (is_seen) break;
    }
    if (!help.pages.empty()) {
        column.y += page.scale.gap;
        column.y =
            put_ways(page, layout, help.pages, {middle.left, column.y, middle.right, column.y});
    }
    make_scroll(page, layout, middle, column.y, first.plate <= lowest ? first.plate : first.number);
}

}  // namespace kiosk::draw
