// A page that leads to others: up to four marked sections as cards side by side, else rows.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

using content::Section;

constexpr std::size_t most_cards = 4;

constexpr double crown_height = 0.9;  ///< in units of the grid

constexpr double least_title = 1;  ///< of a card, in ems of chrome type

/// In ems of body type.
constexpr double least_sign = 1.1, most_sign = 3.2;

/// The type and the sign of one card.
struct Card {
    Block title, note;
    Hue hue = Hue::sky;
    Icon icon = Icon::eye;
    content::PageNumber number = 0;
};

/// Without its note where there is no room for it; none where its title has to be too small.
std::optional<Card> card_of(const PageContext& page, content::PageNumber number, const Box& inner,
                            bool with_note) {
    const content::MenuPage& to = page.page(number);
    const auto* section = std::get_if<Section>(&to.what);
    if (section == nullptr || !section->mark) return std::nullopt;
    Card card;
    card.number = number;
    card.hue = hue_of(*section->mark);
    card.icon = sign_of(*section->mark);
    card.title = set_down(page, words_of(page.text(to.title)), voice::heading, inner);
    if (with_note) {
        // At the foot.
        card.note = set_down(page, words_of(page.text(to.note)), voice::note, inner);
        move_by(card.note, 0, inner.bottom - card.note.box().bottom);
    }
    const bool note_stepped_down = !card.note.lines.empty() && card.note.size < page.scale.body;
    if (card.title.size < least_title * page.scale.chrome || note_stepped_down) return std::nullopt;
    return card;
}

/// Between the lowest title and the highest note, so that all signs stand in a row.
Box signs_of(const PageContext& page, const std::vector<Card>& cards, const Box& middle) {
    Box room{0, middle.top, 0, middle.bottom - page.scale.pad};
    for (const Card& card : cards) {
        room.top = std::max(room.top, card.title.box().bottom);
        if (!card.note.lines.empty()) room.bottom = std::min(room.bottom, card.note.box().top);
    }
    return room;
}

void put_card(const PageContext& page, MenuLayout& layout, const Card& card, const Box& box,
              const Box& signs) {
    Drawing& onto = layout.scrolling;
    Panel panel = plate(page, box);
    panel.crown = card.hue;
    panel.crown_height = std::round(crown_height * page.scale.gap / 2);
    onto.panels.push_back(panel);
    const double side =
        std::min({most_sign * page.scale.body, 0.95 * signs.height(), 0.6 * box.width()});
    const double x = (box.left + box.right) / 2, y = (signs.top + signs.bottom) / 2;
    onto.signs.push_back(
        {card.icon, {x - side / 2, y - side / 2, x + side / 2, y + side / 2}, card.hue});
    onto.type.push_back({card.title, Hue::panel});
    if (!card.note.lines.empty()) onto.type.push_back({card.note, Hue::panel});
    layout.targets.targets.push_back({box, show::OpenPage{card.number}, page.scale.radius, true});
}

/// False where they do not fit, and nothing was put.
bool put_cards(const PageContext& page, MenuLayout& layout, const Section& section,
               const Box& middle, bool with_notes) {
    const std::size_t count = section.pages.size();
    if (count == 0 || count > most_cards || page.scale.upright) return false;
    const double gap = page.scale.gap;
    const double width =
        (middle.width() - static_cast<double>(count - 1) * gap) / static_cast<double>(count);
    const auto box = [&](std::size_t i) {
        const double left = middle.left + static_cast<double>(i) * (width + gap);
        return Box{left, middle.top, left + width, middle.bottom};
    };
    const double pad = page.scale.pad;
    std::vector<Card> cards;
    for (std::size_t i = 0; i < count; ++i) {
        const Box outer = box(i);
        const auto card = card_of(
            page, section.pages[i],
            {outer.left + pad, outer.top + pad, outer.right - pad, outer.bottom - 0.8 * pad},
            with_notes);
        if (!card) return false;
        cards.push_back(*card);
    }
    const Box signs = signs_of(page, cards, middle);
    if (signs.height() < least_sign * page.scale.body) return false;
    for (std::size_t i = 0; i < count; ++i) put_card(page, layout, cards[i], box(i), signs);
    return true;
}

/// The first page says something of itself above its rows; of others it was read on the way.
double put_rows(const PageContext& page, MenuLayout& layout, const Section& section,
                const Box& middle, const std::string& own_note, const Ways& ways) {
    Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, middle.top};
    column.write(own_note, voice::note);
    if (column.y > middle.top) column.y += page.scale.gap;
    return put_ways(page, layout, section.pages, {middle.left, column.y, middle.right, column.y},
                    ways);
}

/// The first page in rows: before one of its calls is not seen at once, notes give way. The rows
/// share what is left of its height. False where even so they do not fit, and nothing was put.
bool put_calls(const PageContext& page, MenuLayout& layout, const Section& section,
               const Box& middle) {
    struct Try {
        std::string own_note;
        bool with_notes;
    };
    const std::string note = page.text(page.page().note);
    const MenuLayout frame = layout;
    for (const auto& [own_note, with_notes] :
         {Try{note, true}, Try{"", true}, Try{note, false}, Try{"", false}}) {
        double bottom = put_rows(page, layout, section, middle, own_note, {with_notes});
        const double spare = (middle.bottom - bottom) / static_cast<double>(section.pages.size());
        layout = frame;
        if (spare < 0) continue;
        bottom = put_rows(page, layout, section, middle, own_note, {with_notes, spare});
        make_scroll(page, layout, middle, std::min(bottom, middle.bottom));
        return true;
    }
    return false;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const Section& section,
              const Box& middle) {
    for (const bool with_notes : {true, false}) {
        if (put_cards(page, layout, section, middle, with_notes)) return;
    }
    if (page.sheet.page == 0 && put_calls(page, layout, section, middle)) return;
    make_scroll(page, layout, middle, put_rows(page, layout, section, middle, "", {}));
}

}  // namespace kiosk::draw
