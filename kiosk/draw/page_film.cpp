// A film that is played on request: what it is, and one large plate to touch.
#include <algorithm>
#include <cmath>

#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

/// In ems of body type.
constexpr double sign_side = 2.4, word_size = 1.3, least_height = 5, most_height = 8;

constexpr double crown_height = 0.45;  ///< in gaps

/// A plate as those of the first page, all of it the button.
void put_poster(const PageContext& page, MenuLayout& layout, const Box& box) {
    Drawing& onto = layout.fixed;
    Panel panel = plate(page, box);
    panel.crown = Hue::gold;
    panel.crown_height = std::round(crown_height * page.scale.gap);
    onto.panels.push_back(panel);
    layout.targets.targets.push_back(
        {box, show::WatchFilm{page.sheet.page}, page.scale.radius, false});
    const int body = page.scale.body;
    const int em = static_cast<int>(std::lround(word_size * body));
    const double inner = (sign_side + word_size * leading) * body;
    const double top = (box.top + box.bottom - inner) / 2, x = (box.left + box.right) / 2;
    const double side = sign_side * body;
    onto.signs.push_back({Icon::play, {x - side / 2, top, x + side / 2, top + side}, Hue::gold});
    const Box room{box.left + page.scale.pad, top + side, box.right - page.scale.pad,
                   top + inner + 1};
    onto.type.push_back({set_in_middle(page, words_of(page.word("watch")),
                                       {Style::sans_semibold, Ink::paper, 1, true},
                                       sizes_between(em, em / 2), room),
                         Hue::panel});
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::FilmPage&,
              const Box& middle) {
    const MenuScale& scale = page.scale;
    Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, middle.top};
    column.write(page.text(page.page().note), voice::body);
    Box poster = middle;
    poster.top = std::min(column.y + scale.gap, middle.bottom - least_height * scale.body);
    poster.bottom = std::min(middle.bottom, poster.top + most_height * scale.body);
    put_poster(page, layout, poster);
    make_scroll(page, layout, {middle.left, middle.top, middle.right, poster.top - scale.gap / 2},
                column.y);
}

}  // namespace kiosk::draw
