// An article: headings, paragraphs, lists, places for pictures with their descriptions, boards.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

/// Gaps in ems of body type.
constexpr double before_heading = 0.5, after_heading = 0.2, after_paragraph = 0.45;
constexpr double bullet_side = 0.28, bullet_indent = 0.85;

/// The form of a picture's place, which slides and most photographs fill; and how much of the
/// page's width it takes beside its description.
constexpr double place_form = 9.0 / 16, place_width = 0.48;

constexpr double sign_height = 0.4;  ///< of a place whose picture has still to come

/// Where a passage is in its article.
struct Spot {
    std::size_t number = 0;
    std::vector<PicturePlace>& pictures;
};

std::vector<Word> rich(const PageContext& page,
                       const content::Translations<content::RichText>& all) {
    const auto* found = content::pick(all, page.sheet.mode.language);
    return found == nullptr ? std::vector<Word>{} : words_of(*found);
}

void put(const content::Heading& heading, Column& column, const Spot& spot) {
    const int body = column.page.scale.body;
    if (spot.number > 0) column.y += before_heading * body;
    column.write(column.page.text(heading.text), voice::heading);
    column.y += after_heading * body;
}

void put(const content::Paragraph& paragraph, Column& column, const Spot&) {
    column.write(rich(column.page, paragraph.text), voice::body);
    column.y += after_paragraph * column.page.scale.body;
}

void put(const content::BulletList& list, Column& column, const Spot&) {
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

/// A place with a sign, which the picture covers when it is there.
void put_place(const Box& place, Column& column) {
    const double side = sign_height * place.height();
    const double x = (place.left + place.right) / 2, y = (place.top + place.bottom) / 2;
    column.onto.panels.push_back({place, 0, Hue::ground});
    column.onto.signs.push_back(
        {Icon::picture, {x - side / 2, y - side / 2, x + side / 2, y + side / 2}, Hue::line});
}

/// Lying, a picture's description stands beside it, else beneath it.
void put(const content::Illustration& picture, Column& column, const Spot& spot) {
    const MenuScale& scale = column.page.scale;
    const double top = column.y, pad = std::round(0.6 * scale.pad);
    const double wide = column.right - column.left - 2 * pad;
    const double width = std::floor(scale.upright ? wide : place_width * wide);
    const double left = std::round(column.left) + pad, first_row = std::round(top) + pad;
    const Box place{left, first_row, left + width, first_row + std::round(place_form * width)};
    const bool beside = !scale.upright;
    Column words{column.page,
                 column.onto,
                 Hue::panel,
                 beside ? place.right + scale.pad : place.left,
                 column.right - scale.pad,
                 beside ? place.top : place.bottom + pad / 2};
    words.write(column.page.text(picture.description), voice::note);
    column.y = std::max(place.bottom, words.y) + pad;
    column.onto.panels.push_back(plate(column.page, {column.left, top, column.right, column.y}));
    put_place(place, column);
    spot.pictures.push_back({picture.file, spot.number, place});
    column.y += after_paragraph * scale.body;
}

void put(const content::BoardFile& board, Column& column, const Spot&) {
    put_board(board.board, column);
    column.y += after_paragraph * column.page.scale.body;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::Article& article,
              const Box& middle) {
    Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, middle.top};
    for (std::size_t i = 0; i < article.passages.size(); ++i) {
        const Spot spot{i, layout.targets.pictures};
        std::visit([&](const auto& one) { put(one, column, spot); }, article.passages[i]);
    }
    make_scroll(page, layout, middle, column.y - after_paragraph * page.scale.body);
}

}  // namespace kiosk::draw
