// An article: headings, paragraphs, lists, pictures by their description, boards.
#include <algorithm>
#include <string>

#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

/// Gaps in ems of body type.
constexpr double before_heading = 0.5, after_heading = 0.2, after_paragraph = 0.45;
constexpr double bullet_side = 0.28, bullet_indent = 0.85;

std::vector<Word> rich(const PageContext& page,
                       const content::Translations<content::RichText>& all) {
    const auto* found = content::pick(all, page.sheet.mode.language);
    return found == nullptr ? std::vector<Word>{} : words_of(*found);
}

void put(const content::Heading& heading, Column& column, bool first) {
    const int body = column.page.scale.body;
    if (!first) column.y += before_heading * body;
    column.write(column.page.text(heading.text), voice::heading);
    column.y += after_heading * body;
}

void put(const content::Paragraph& paragraph, Column& column, bool) {
    column.write(rich(column.page, paragraph.text), voice::body);
    column.y += after_paragraph * column.page.scale.body;
}

void put(const content::BulletList& list, Column& column, bool) {
    const int body = column.page.scale.body;
    const double side = bullet_side * body;
    for (const auto& entry : list.entries) {
        const double middle = column.y + leading / 2 * body;
        column.onto.panels.push_back(
            {{column.left, middle - side / 2, column.left + side, middle + side / 2},
             side / 2,
             Hue::gold});
        Column inside = column;
        inside.left += bullet_indent * body;
        inside.write(rich(column.page, entry), voice::body);
        column.y = inside.y + 0.15 * body;
    }
    column.y += after_paragraph * body;
}

/// Its words stand for it: decoding is another room's.
void put(const content::Illustration& picture, Column& column, bool) {
    const MenuScale& scale = column.page.scale;
    const double top = column.y;
    Column inside{column.page,
                  column.onto,
                  Hue::panel,
                  column.left + scale.pad,
                  column.right - scale.pad,
                  top + 0.6 * scale.pad};
    inside.write(column.page.text(picture.description), voice::note);
    column.y = inside.y + 0.6 * scale.pad;
    column.onto.panels.push_back(plate(column.page, {column.left, top, column.right, column.y}));
    column.y += after_paragraph * scale.body;
}

void put(const content::BoardFile& board, Column& column, bool) {
    put_board(board.board, column);
    column.y += after_paragraph * column.page.scale.body;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::Article& article,
              const Box& middle) {
    Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, middle.top};
    for (const content::Passage& passage : article.passages) {
        const bool first = column.y == middle.top;
        std::visit([&](const auto& one) { put(one, column, first); }, passage);
    }
    make_scroll(page, layout, middle, column.y - after_paragraph * page.scale.body);
}

}  // namespace kiosk::draw
