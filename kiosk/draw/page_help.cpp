// Help: the question, the lines that can be called, the pages that lead on. Beside it the frame has
// put the way to clear the screen.
#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

constexpr Voice question{Style::serif, Ink::paper, 1.1};
constexpr Voice number{Style::sans_semibold, Ink::paper, 1.5};

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::Help& help,
              const Box& middle) {
    const double gap = page.scale.gap, pad = page.scale.pad;
    Drawing& onto = layout.scrolling;
    Column column{page, onto, Hue::ground, middle.left, middle.right, middle.top};
    column.write(page.text(help.question), question);
    for (const content::HelpLine& line : help.lines) {
        if (column.y > middle.top) column.y += gap;
        const double top = column.y;
        Column inside{page,           onto, Hue::panel, middle.left + pad, middle.right - pad,
                      top + 0.7 * pad};
        inside.write(page.text(line.name), voice::note);
        inside.write(line.phone, number);
        inside.write(page.text(line.note), voice::body);
        inside.write(page.text(line.more), voice::note);
        column.y = inside.y + 0.7 * pad;
        onto.panels.push_back(plate(page, {middle.left, top, middle.right, column.y}));
    }
    if (!help.pages.empty()) {
        column.y += gap;
        column.y =
            put_ways(page, layout, help.pages, {middle.left, column.y, middle.right, column.y});
    }
    make_scroll(page, layout, middle, column.y);
}

}  // namespace kiosk::draw
