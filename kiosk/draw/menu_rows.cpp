#include "draw/menu_rows.h"

#include <algorithm>

namespace kiosk::draw {
namespace {

/// In ems of body type.
constexpr double sign_side = 1.5, angle_side = 0.9, beside_sign = 0.5;

void put_sign(Drawing& onto, Icon icon, Hue hue, double left, double side, const Box& row) {
    const double top = (row.top + row.bottom - side) / 2;
    onto.signs.push_back({icon, {left, top, left + side, top + side}, hue});
}

}  // namespace

Icon sign_of(content::Mark mark) {
    switch (mark) {
        case content::Mark::aware:
            return Icon::eye;
        case content::Mark::donate:
            return Icon::heart;
        case content::Mark::buy:
            break;
    }
    return Icon::bag;
}

Hue hue_of(content::Mark mark) {
    switch (mark) {
        case content::Mark::aware:
            return Hue::sky;
        case content::Mark::donate:
            return Hue::gold;
        case content::Mark::buy:
            break;
    }
    return Hue::coral;
}

Panel plate(const PageContext& page, const Box& box, Hue fill) {
    const bool edged = page.sheet.mode.high_contrast;
    return {box, page.scale.radius, fill, edged ? Hue::line : Hue::none, page.scale.edge};
}

Box put_row(const PageContext& page, MenuLayout& layout, const Row& row, const Box& place,
            double spare_height) {
    const MenuScale& scale = page.scale;
    Drawing& onto = layout.scrolling;
    const double sign = row.sign ? (sign_side + beside_sign) * scale.body : 0;
    const double angle = row.leads_on ? (angle_side + beside_sign) * scale.body : 0;
    const Hue on = row.chosen ? Hue::paper : Hue::panel;
    const Ink ink = row.chosen ? Ink::ink : Ink::paper;
    const std::size_t first = onto.type.size();
    Column column{page,
                  onto,
                  on,
                  place.left + scale.pad + sign,
                  place.right - scale.pad - angle,
                  place.top + 0.6 * scale.pad};
    column.write(row.name, {Style::sans_semibold, ink});
    column.write(row.note, {Style::sans, row.chosen ? Ink::ink : Ink::mute});
    Box box = place;
    box.bottom = std::max({place.bottom, column.y + 0.6 * scale.pad, place.top + scale.target});
    box.bottom += spare_height;
    const double spare = box.bottom - column.y - 0.6 * scale.pad;
    for (std::size_t i = first; i < onto.type.size(); ++i)
        move_by(onto.type[i].block, 0, spare / 2);
    onto.panels.push_back(plate(page, box, on));
    if (row.sign)
        put_sign(onto, *row.sign, row.sign_hue, box.left + scale.pad, sign_side * scale.body, box);
    if (row.leads_on)
        put_sign(onto, Icon::onward, row.chosen ? Hue::ink : Hue::paper,
                 column.right + beside_sign * scale.body, angle_side * scale.body, box);
    return box;
}

double put_ways(const PageContext& page, MenuLayout& layout,
                const std::vector<content::PageNumber>& pages, const Box& column,
                const Ways& ways) {
    double y = column.top;
    for (const content::PageNumber number : pages) {
        const content::MenuPage& to = page.page(number);
        Row row{page.text(to.title), ways.with_notes ? page.text(to.note) : ""};
        row.leads_on = true;
        const auto* section = std::get_if<content::Section>(&to.what);
        if (section != nullptr && section->mark) {
            row.sign = sign_of(*section->mark);
            row.sign_hue = hue_of(*section->mark);
        }
        const Box box = put_row(page, layout, row, {column.left, y, column.right, y}, ways.spare);
        layout.targets.targets.push_back({box, show::OpenPage{number}, page.scale.radius, true});
        y = box.bottom + page.scale.gap;
    }
    return y - page.scale.gap;
}

}  // namespace kiosk::draw
