// Who can be asked: a list, and how to reach the one that is chosen. Side by side where there is
// room, else beneath its row. The code stands alone and large when it is touched.
#include <algorithm>
#include <array>
#include <cmath>

#include "draw/menu_buttons.h"
#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"
#include "draw/qr.h"

namespace kiosk::draw {
namespace {

using content::Resource;

/// Of the middle's width.
constexpr double list_width = 0.53;

/// A code is scanned from arm's length at this size, without its quiet zone.
constexpr double code_mm = 60, least_code_pixels = 192;

/// Of the panel's height, before type beneath it gives way; a touch enlarges the code.
constexpr double least_code = 0.45;

/// Beside its contact, the chosen one takes this share of the list's height at most: with what it
/// is only if there is room, which is said beside the enlarged code, too.
constexpr double most_of_list = 0.7;

/// In ems of body type: what is beside a code in fewer breaks its lines too often.
constexpr double narrowest_words = 5.5;

/// In ems of chrome type.
constexpr double magnifier_side = 0.9;

/// What a touch on the panel does: a word, and its sign before it.
void put_enlarge(Column& column, double size, bool centred) {
    const double side = magnifier_side * size * column.page.scale.body;
    const double room = 1.3 * side;
    Column words = column;
    if (!centred) words.left += room;
    const std::size_t first = column.onto.type.size();
    words.write(column.page.word("enlarge"), {Style::sans, Ink::paper, size, centred});
    if (column.onto.type.size() == first) return;
    Block& block = column.onto.type.back().block;
    if (centred) move_by(block, room / 2, 0);
    const Box line = block.lines.front();
    const double left = line.left - room, top = (line.top + line.bottom - side) / 2;
    column.onto.signs.push_back(
        {Icon::magnifier, {left, top, left + side, top + side}, Hue::paper});
    column.y = words.y;
}

/// Type keeps its size: an address that is too wide goes on beneath, from one of its dots or
/// slashes.
void write_address(Column& column, const Resource& resource, const Voice& voice) {
    const double em = voice.size * column.page.scale.body;
    column.write(parted_address(
                     resource.address, (column.right - column.left) / em,
                     [&](std::string_view text) { return column.page.measure(text, voice.plain); }),
                 voice);
}

void write_contact(Column& column, const Resource& resource, double size, bool centred) {
    write_address(column, resource, {Style::sans_semibold, Ink::paper, size, centred});
    column.write(resource.phone, {Style::sans, Ink::paper, size, centred});
}

/// At the foot of the panel the contact, above it the code as large as is left, which a touch
/// enlarges.
void put_panel(const PageContext& page, MenuLayout& layout, const Resource& resource,
               const Box& panel) {
    const MenuScale& scale = page.scale;
    Drawing& onto = layout.fixed;
    onto.panels.push_back(plate(page, panel));
    const Box inner{panel.left + scale.pad, panel.top + 0.8 * scale.pad, panel.right - scale.pad,
                    panel.bottom - 0.6 * scale.pad};
    const double chrome = scale.chrome_in_body();
    Drawing contact;
    double height = 0;
    for (const double size : {1.0, chrome}) {
        contact = {};
        Column column{page, contact, Hue::panel, inner.left, inner.right, 0};
        if (!resource.link.empty()) put_enlarge(column, chrome, true);
        write_contact(column, resource, size, true);
        // Nobody has confirmed an address yet.
        if (contact.type.empty())
            column.write(page.text(resource.name), {Style::serif, Ink::paper, 1.2, true});
        height = column.y;
        if (resource.link.empty() || inner.height() - height >= least_code * inner.height()) break;
    }
    const double space = inner.height() - height;
    const double top = resource.link.empty() ? inner.top + space / 2 : inner.bottom - height;
    add_lower(onto, std::move(contact), top);
    if (resource.link.empty()) return;
    const double side = std::min(space - scale.gap / 2, inner.width());
    const double x = (inner.left + inner.right) / 2;
    onto.codes.push_back(
        {resource.link, {x - side / 2, inner.top, x + side / 2, inner.top + side}});
    layout.targets.targets.push_back({panel, show::Enlarge{}, scale.radius, false});
}

bool has_contact(const Resource& resource) {
    return !resource.address.empty() || !resource.phone.empty() || !resource.link.empty();
}

/// The code, and beside or beneath it how else to reach the resource, from the column's top down.
void put_code(const PageContext& page, Column& column, const Resource& resource, double side) {
    const MenuScale& scale = page.scale;
    column.onto.codes.push_back(
        {resource.link, {column.left, column.y, column.left + side, column.y + side}});
    // Beside the code what is short, beneath it the address, which may be long.
    Column beside = column;
    beside.left += side + scale.gap;
    bool said = false;
    if (beside.right - beside.left >= narrowest_words * scale.body) {
        put_enlarge(beside, 1, false);
        said = page.measure(resource.phone, Style::sans) * scale.body < beside.right - beside.left;
        if (said) beside.write(resource.phone, voice::body);
    }
    column.y = std::max(column.y + side + scale.gap / 2, beside.y);
    write_address(column, resource, voice::name);
    if (!said) column.write(resource.phone, voice::body);
}

/// Where a list ends, and where what must be seen of it on arrival does: the contact of the one
/// that is chosen.
struct ListEnd {
    double bottom = 0, contact = 0;
};

/// Beneath the row of the one that is chosen, what it is at the end. The code gets smaller where
/// the contact would not be seen whole.
ListEnd put_beneath(const PageContext& page, MenuLayout& layout, const Resource& resource,
                    const Box& row, double code_side, double lowest) {
    const MenuScale& scale = page.scale;
    Drawing& onto = layout.scrolling;
    Box panel{row.left, row.bottom + scale.gap / 2, row.right, 0};
    const Column start{page,
                       onto,
                       Hue::panel,
                       panel.left + scale.pad,
                       panel.right - scale.pad,
                       panel.top + 0.7 * scale.pad};
    Column column = start;
    if (resource.link.empty()) {
        write_contact(column, resource, 1, false);
    } else {
        // Down to a half of the size at which it is scanned.
        const double widest = std::min(code_side, panel.right - panel.left - 2 * scale.pad);
        double side = widest;
        for (int sixteenths = 16; sixteenths >= 8; --sixteenths) {
            side = sixteenths * widest / 16;
            Drawing tried;
            Column trial{page, tried, Hue::panel, start.left, start.right, start.y};
            put_code(page, trial, resource, side);
            if (trial.y <= lowest) break;
        }
        put_code(page, column, resource, side);
    }
    const double contact = column.y;
    column.write(page.text(resource.what), voice::note);
    panel.bottom = std::max(column.y + 0.7 * scale.pad, panel.top + scale.target);
    onto.panels.push_back(plate(page, panel));
    if (!resource.link.empty()) {
        layout.targets.targets.push_back({panel, show::Enlarge{}, scale.radius, true});
    }
    return {panel.bottom, contact};
}

/// The row of one resource; where it ends.
Box put_resource(const PageContext& page, MenuLayout& layout, const Resource& resource, bool chosen,
                 bool with_what, const Box& place) {
    Row row{page.text(resource.name), with_what ? page.text(resource.what) : ""};
    row.chosen = chosen;
    return put_row(page, layout, row, place);
}

/// Beside the list is where the chosen one's contact stands, or else beneath its row.
ListEnd put_list(const PageContext& page, MenuLayout& layout,
                 const std::vector<Resource>& resources, const Box& list, bool beneath,
                 double code_side) {
    double y = list.top, contact = 0;
    for (std::size_t i = 0; i < resources.size(); ++i) {
        const bool chosen = i == page.sheet.entry;
        const bool contact_beneath = chosen && beneath && has_contact(resources[i]);
        const Box place{list.left, y, list.right, y};
        const auto height = [&] {
            MenuLayout tried;
            return put_resource(page, tried, resources[i], chosen, true, place).height();
        };
        const bool with_what =
            chosen && !contact_beneath &&
            (beneath || resources[i].link.empty() || height() <= most_of_list * list.height());
        const Box box = put_resource(page, layout, resources[i], chosen, with_what, place);
        layout.targets.targets.push_back({box, show::Choose{i}, page.scale.radius, true});
        y = box.bottom;
        if (contact_beneath) {
            const ListEnd end = put_beneath(page, layout, resources[i], box, code_side,
                                            place.top + list.height() - page.scale.gap);
            y = end.bottom;
            contact = end.contact;
        }
        y += page.scale.gap;
    }
    return {y - page.scale.gap, contact};
}

/// A code that is scanned from arm's length, with its quiet zone: whole pixels a module, as it is
/// painted.
double scanned_side(const std::string& link, double code_side) {
    const int modules = qr_code(link).side;
    if (modules == 0) return 0;
    return std::ceil(code_side / modules) * (modules + 2 * quiet_zone);
}

/// The code alone, as large as there is room, and the way back.
void put_enlarged(const PageContext& page, MenuLayout& layout, const Resource& resource,
                  const Box& middle, double code_side) {
    const MenuScale& scale = page.scale;
    const bool stacked = middle.width() < 1.3 * middle.height();
    // Large enough to be scanned; beyond that the address is not made smaller for it.
    const double scanned =
        std::min(scanned_side(resource.link, code_side),
                 middle.width() - 1.3 * narrowest_words * scale.chrome - scale.gap);
    const double address = page.measure(resource.address, Style::sans_semibold) * scale.body + 2;
    const double beside = std::min(middle.width() / 2, middle.width() - address - scale.gap);
    const double side = stacked ? std::min(middle.width(), 0.55 * middle.height())
                                : std::min(middle.height(), std::max(scanned, beside));
    layout.fixed.codes.push_back(
        {resource.link, {middle.left, middle.top, middle.left + side, middle.top + side}});
    Box text = middle;
    if (stacked)
        text.top += side + scale.gap;
    else
        text.left += side + scale.gap;  // beside its quiet zone
    const Box row{text.left, text.bottom - scale.target, text.right, text.bottom};
    put_buttons(page, layout, {{page.word("make-smaller"), show::Enlarge{}}}, row,
                Share::as_wide_as_words);
    text.bottom = row.top - scale.gap;
    Column column{page, layout.scrolling, Hue::ground, text.left, text.right, text.top};
    // First what stands for the code where it cannot be scanned; names are long.
    write_contact(column, resource, 1, false);
    column.write(page.word("scan"), voice::note);
    column.y += scale.gap / 2;
    column.write(page.text(resource.name), voice::body);
    column.y += scale.gap / 2;
    column.write(page.text(resource.what), voice::note);
    make_scroll(page, layout, text, column.y);
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::Resources& resources,
              const Box& middle) {
    const Resource& chosen = resources.entries[page.sheet.entry];
    const double code_side = std::max(code_mm * page.scale.millimetre, least_code_pixels);
    if (page.sheet.enlarged && !chosen.link.empty())
        return put_enlarged(page, layout, chosen, middle, code_side);
    const bool beside = page.scale.holds_two(middle.width());
    Box list = middle;
    if (beside) list.right = list.left + list_width * middle.width();
    const ListEnd end = put_list(page, layout, resources.entries, list, !beside, code_side);
    if (beside) {
        put_panel(page, layout, chosen,
                  {list.right + 1.5 * page.scale.gap, middle.top, middle.right, middle.bottom});
    }
    make_scroll(page, layout, list, end.bottom, end.contact);
}

}  // namespace kiosk::draw
