// What shelters asked for, a row each, and who says so.
#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {

void put_page(const PageContext& page, MenuLayout& layout, const content::Needs& needs,
              const Box& middle) {
    double y = middle.top;
    for (const content::Need& need : needs.entries) {
        const Row row{page.text(need.name), page.text(need.what)};
        y = put_row(page, layout, row, {middle.left, y, middle.right, y}).bottom + page.scale.gap;
    }
    Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, y};
    column.write(page.word("source") + ": " + page.text(needs.source), voice::note);
    make_scroll(page, layout, middle, column.y);
}

}  // namespace kiosk::draw
