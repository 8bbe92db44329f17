// Facts to leaf through: one at a time as on the cards of the loop, with its source; how many there
// are, and the way to the others.
#include <array>
#include <cmath>

#include "draw/capitals.h"
#include "draw/menu_buttons.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

constexpr Voice label_voice{Style::sans_semibold, Ink::gold};

/// Of body type, the largest that lets all of the fact be seen at once.
constexpr std::array statement_sizes{1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1.0};

/// In units of half a gap, which is the grid's.
constexpr double rule_length = 12, rule_thickness = 0.6, around_rule = 2;

/// The row of buttons at the foot of the page; what is left above it.
Box put_leafing(const PageContext& page, MenuLayout& layout, std::size_t count, Box middle) {
    if (count < 2) return middle;
    layout.targets.leafs = true;
    const Box row{middle.left, middle.bottom - page.scale.target, middle.right, middle.bottom};
    Button previous{page.word("previous"), show::LeafBy{-1}};
    Button next{page.word("next"), show::LeafBy{1}};
    previous.before = Icon::back;
    next.after = Icon::onward;
    const std::size_t first = layout.targets.targets.size();
    put_buttons(page, layout, {previous, next}, row, Share::at_the_ends);
    const std::string text =
        filled(filled(page.word("of-count"), "number", std::to_string(page.sheet.entry + 1)),
               "count", std::to_string(count));
    const int em = page.scale.chrome;
    Box place{layout.targets.targets[first].box.right + page.scale.gap, row.top,
              layout.targets.targets[first + 1].box.left - page.scale.gap, row.bottom};
    // Where the buttons leave no room between them it stands above.
    if (page.measure(text, Style::sans) * em + 2 > place.width())
        place = {row.left, row.top - (leading + 0.2) * em, row.right, row.top};
    layout.fixed.type.push_back(
        {set_in_middle(page, words_of(text), {Style::sans, Ink::mute, 1, true},
                       sizes_between(em, em / 2), place),
         Hue::ground});
    middle.bottom = place.top - page.scale.gap;
    return middle;
}

/// The fact from the top of `area` down; where it ends.
double put_fact(const PageContext& page, Drawing& onto, const content::Card& fact, double size,
                bool with_label, const Box& area) {
    const double unit = page.scale.gap / 2;
    Column column{page, onto, Hue::ground, area.left, area.right, area.top};
    if (with_label) {
        column.write(letter_spaced(capitals(page.text(fact.label))), label_voice);
        if (column.y > area.top) column.y += unit;
    }
    if (const auto* statement = content::pick(fact.statement, page.sheet.mode.language)) {
        std::vector<Word> words = words_of(*statement);
        emphasise_first_number(words);
        column.write(words, {Style::serif, Ink::paper, size});
    }
    column.y += around_rule * unit;
    const double bottom = column.y + std::max(2.0, std::round(rule_thickness * unit));
    onto.panels.push_back(
        {{area.left, column.y, area.left + rule_length * unit, bottom}, 0, Hue::gold});
    column.y = bottom + 0.7 * around_rule * unit;
    std::string source = page.text(fact.source);
    if (fact.date) source += ", " + page.words.date(*fact.date, page.sheet.mode.language);
    column.write(source, voice::note);
    return column.y;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::FactPages& facts,
              const Box& middle) {
    const content::Card& fact = facts.facts[page.sheet.entry];
    const Box area = put_leafing(page, layout, facts.facts.size(), middle);
    double bottom = area.bottom;
    // The label is left out where the page's title says the same, or where there is no room for it.
    const bool says_more = page.text(fact.label) != page.text(page.page().title);
    for (const bool with_label : {true, false}) {
        if (with_label && !says_more) continue;
        for (const double size : statement_sizes) {
            Drawing tried;
            bottom = put_fact(page, tried, fact, size, with_label, area);
            layout.scrolling = std::move(tried);
            if (bottom <= area.bottom) return make_scroll(page, layout, area, bottom);
        }
    }
    make_scroll(page, layout, area, bottom);
}

}  // namespace kiosk::draw
