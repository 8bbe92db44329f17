// A page that leads to others: up to four marked sections as cards side by side, else rows. Of all
// forms the best that fits in every language, so that a switch of languages changes words alone.
#include <algorithm>
#include <array>
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

constexpr double least_title = 1;  ///< of a card, in ems of body type

constexpr double note_lines = 1.1;  ///< line height on a card, in ems

/// What is shown beside titles and signs. The first page says something of itself, `own_note`; of
/// others it was read on the way.
struct Form {
    bool as_cards, own_note, notes;
};

/// The best first: before one of the calls is not seen at once, notes give way.
constexpr std::array forms{Form{true, true, true},   Form{true, false, true},
                           Form{true, true, false},  Form{true, false, false},
                           Form{false, true, true},  Form{false, false, true},
                           Form{false, true, false}, Form{false, false, false}};

/// In ems of body type.
constexpr double least_sign = 1.1, most_sign = 3.2;

/// The type and the sign of one card.
struct Card {
    Block title, note;
    Hue hue = Hue::sky;
    Icon icon = Icon::eye;
    content::PageNumber number = 0;
    Box box;
};

Box inside(const PageContext& page, const Box& box) {
    const double pad = page.scale.pad;
    return {box.left + pad, box.top + pad, box.right - pad, box.bottom - 0.8 * pad};
}

/// None where its title or its note would have to be too small.
std::optional<Card> card_of(const PageContext& page, content::PageNumber number, const Box& box,
                            bool with_note) {
    const content::MenuPage& to = page.page(number);
    const auto* section = std::get_if<Section>(&to.what);
    if (section == nullptr || !section->mark) return std::nullopt;
    const Box inner = inside(page, box);
    Card card;
    card.number = number;
    card.box = box;
    card.hue = hue_of(*section->mark);
    card.icon = sign_of(*section->mark);
    card.title = set_down(page, words_of(page.text(to.title)), voice::heading, inner);
    if (with_note) {
        // At the foot.
        card.note = set_down(page, words_of(page.text(to.note)),
                             {Style::sans, Ink::mute, 1, false, note_lines}, inner);
        move_by(card.note, 0, inner.bottom - card.note.box().bottom);
    }
    const bool note_stepped_down = !card.note.lines.empty() && card.note.size < page.scale.body;
    if (card.title.size < least_title * page.scale.body || note_stepped_down) return std::nullopt;
    return card;
}

/// What the longest word of its title takes at the least size.
double least_width(const PageContext& page, content::PageNumber number) {
    double longest = 0;
    for (const Word& word : words_of(page.text(page.page(number).title))) {
        double width = 0;
        for (const Stretch& stretch : word.stretches)
            width += page.measure(stretch.text, Style::serif);
        longest = std::max(longest, width);
    }
    return std::ceil(longest * least_title * page.scale.body) + 2 * page.scale.pad + 2;
}

/// Alike, but for those whose titles need more.
std::vector<double> widths_of(const PageContext& page, const Section& section, double whole) {
    std::vector<double> widths(section.pages.size());
    std::transform(section.pages.begin(), section.pages.end(), widths.begin(),
                   [&](content::PageNumber number) { return least_width(page, number); });
    const double alike = whole / static_cast<double>(widths.size());
    double left = whole, others = 0;
    for (const double width : widths) width > alike ? left -= width : ++others;
    for (double& width : widths) {
        if (width <= alike) width = std::floor(left / others);
    }
    return widths;
}

/// All titles in the size of the smallest.
void set_alike(const PageContext& page, std::vector<Card>& cards) {
    int least = cards.front().title.size;
    for (const Card& card : cards) least = std::min(least, card.title.size);
    Voice heading = voice::heading;
    heading.size = static_cast<double>(least) / page.scale.body;
    for (Card& card : cards) {
        card.title = set_down(page, words_of(page.text(page.page(card.number).title)), heading,
                              inside(page, card.box));
    }
}

/// Side by side; none where they do not fit.
std::vector<Card> cards_of(const PageContext& page, const Section& section, const Box& middle,
                           bool with_notes) {
    const std::size_t count = section.pages.size();
    if (count == 0 || count > most_cards || page.scale.upright) return {};
    const double gap = page.scale.gap;
    const std::vector<double> widths =
        widths_of(page, section, middle.width() - static_cast<double>(count - 1) * gap);
    std::vector<Card> cards;
    Box box{middle.left, middle.top, middle.left, middle.bottom};
    for (std::size_t i = 0; i < count; ++i) {
        box.right = box.left + widths[i];
        auto card = card_of(page, section.pages[i], box, with_notes);
        if (!card) return {};
        cards.push_back(std::move(*card));
        box.left = box.right + gap;
    }
    set_alike(page, cards);
    return cards;
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

void put_card(const PageContext& page, MenuLayout& layout, const Card& card, const Box& signs) {
    Drawing& onto = layout.scrolling;
    Panel panel = plate(page, card.box);
    panel.crown = card.hue;
    panel.crown_height = std::round(crown_height * page.scale.gap / 2);
    onto.panels.push_back(panel);
    const double side =
        std::min({most_sign * page.scale.body, 0.95 * signs.height(), 0.6 * card.box.width()});
    const double x = (card.box.left + card.box.right) / 2, y = (signs.top + signs.bottom) / 2;
    onto.signs.push_back(
        {card.icon, {x - side / 2, y - side / 2, x + side / 2, y + side / 2}, card.hue});
    onto.type.push_back({card.title, Hue::panel});
    if (!card.note.lines.empty()) onto.type.push_back({card.note, Hue::panel});
    layout.targets.targets.push_back(
        {card.box, show::OpenPage{card.number}, page.scale.radius, true});
}

bool put_cards(const PageContext& page, MenuLayout& layout, const Section& section,
               const Box& middle, bool with_notes) {
    const std::vector<Card> cards = cards_of(page, section, middle, with_notes);
    if (cards.empty()) return false;
    const Box signs = signs_of(page, cards, middle);
    if (signs.height() < least_sign * page.scale.body) return false;
    for (const Card& card : cards) put_card(page, layout, card, signs);
    return true;
}

/// Rows that share what is left of the height.
bool put_rows(const PageContext& page, MenuLayout& layout, const Section& section,
              const Box& middle, bool with_notes) {
    MenuLayout tried;
    const double bottom = put_ways(page, tried, section.pages, middle, {with_notes});
    const double spare = (middle.bottom - bottom) / static_cast<double>(section.pages.size());
    if (spare < 0) return false;
    put_ways(page, layout, section.pages, middle, {with_notes, spare});
    return true;
}

/// False where not all of it fits; then what was put is of no use.
bool put_in(const Form& form, const PageContext& page, MenuLayout& layout, const Section& section,
            Box middle) {
    if (form.own_note) {
        Column column{page, layout.scrolling, Hue::ground, middle.left, middle.right, middle.top};
        column.write(page.text(page.page().note), voice::note);
        if (column.y > middle.top) middle.top = column.y + page.scale.gap;
    }
    return form.as_cards ? put_cards(page, layout, section, middle, form.notes)
                         : put_rows(page, layout, section, middle, form.notes);
}

bool fits_in_every_language(const Form& form, const PageContext& page, const Section& section,
                            const Box& middle) {
    const std::vector<std::string>& languages = page.sheet.menu->languages;
    return std::all_of(languages.begin(), languages.end(), [&](const std::string& language) {
        show::MenuSheet sheet = page.sheet;
        sheet.mode.language = language;
        MenuLayout tried;
        return put_in(form, {sheet, page.words, page.measure, page.scale}, tried, section, middle);
    });
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const Section& section,
              const Box& middle) {
    const bool is_first = page.sheet.page == 0;
    for (const Form& form : forms) {
        if (!is_first && (form.own_note || !form.as_cards)) continue;
        if (!fits_in_every_language(form, page, section, middle)) continue;
        (void)put_in(form, page, layout, section, middle);
        return;
    }
    const double bottom = put_ways(page, layout, section.pages, middle);
    make_scroll(page, layout, middle, bottom);
}

}  // namespace kiosk::draw
