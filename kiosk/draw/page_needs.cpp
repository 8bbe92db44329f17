// What shelters asked for, in two columns where there is room, and who says so.
#include <algorithm>

#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

/// A column of less than so many ems breaks its lines too often.
constexpr double narrowest_column = 11;

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::Needs& needs,
              const Box& middle) {
    const double gap = page.scale.gap;
    const double half = (middle.width() - gap) / 2;
    const std::size_t columns = half >= narrowest_column * page.scale.body ? 2 : 1;
    const double width = columns == 2 ? half : middle.width();
    double y = middle.top;
    for (std::size_t i = 0; i < needs.entries.size(); i += columns) {
        const std::size_t end = std::min(i + columns, needs.entries.size());
        // Twice: the second time all of a row are as high as the highest.
        double bottom = y;
        for (const bool measures : {true, false}) {
            MenuLayout tried;
            for (std::size_t n = i; n < end; ++n) {
                const double left = middle.left + static_cast<double>(n - i) * (width + gap);
                Row row{page.text(needs.entries[n].name), page.text(needs.entries[n].what)};
                row.at_top = columns == 2;
                const Box box =
                    put_row(page, measures ? tried : layout, row, {left, y, left + width, bottom});
                bottom = std::max(bottom, box.bottom);
            }
        }
        y = bottom + gap;
    }
    Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, y};
    column.write(page.word("source") + ": " + page.text(needs.source), voice::note);
    make_scroll(page, layout, middle, column.y);
}

}  // namespace kiosk::draw
