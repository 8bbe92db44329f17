// Facts to leaf through: one at a time as on the cards of the loop, with its source; how many there
// are, and the way to the others.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "draw/capitals.h"
#include "draw/menu_buttons.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

constexpr Voice label_voice{Style::sans_semibold, Ink::gold};

/// Of body type, down to chrome size, the largest that lets all of the fact be seen at once.
constexpr std::array statement_sizes{1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1.0, 0.92, 0.84};

/// Of chrome type, where even that does not: before a fact stands without its source.
constexpr std::array last_sizes{1.0, 0.9, 0.8, 0.7, 0.6};

/// Line height of those, in ems.
constexpr double close_lines = 1.1;

/// Type keeps its size where this many lines of it are seen: then the statement scrolls, its source
/// beneath it.
constexpr double least_lines_seen = 2;

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
    const std::string text = page.words.filled(
        "of-count", page.sheet.mode.language,
        {{"number", std::to_string(page.sheet.entry + 1)}, {"count", std::to_string(count)}});
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

/// How a fact is set.
struct Way {
    double size = 1;  ///< of body type; the source is never larger than it
    bool close = false, with_label = false;
};

double unit_of(const PageContext& page, const Way& way) {
    return page.scale.gap / 2 * (way.close ? 0.5 : 1);
}

double lines_of(const Way& way) {
    return way.close ? close_lines : leading;
}

/// All that is tried, the best first. The label gives way before the statement gets small.
std::vector<Way> ways_of(const PageContext& page, bool has_label) {
    const double chrome = page.scale.chrome_in_body();
    std::vector<Way> all;
    for (const bool with_label : {true, false}) {
        if (with_label && !has_label) continue;
        for (const double size : statement_sizes) {
            if (size > chrome) all.push_back({size, false, with_label});
        }
        all.push_back({chrome, false, with_label});
    }
    for (const double size : last_sizes) all.push_back({size * chrome, true, false});
    return all;
}

/// The statement from the top of the column down.
void put_statement(const content::Card& fact, const Way& way, Column& column) {
    const PageContext& page = column.page;
    const double top = column.y;
    if (way.with_label) {
        column.write(letter_spaced(capitals(page.text(fact.label))), label_voice);
        if (column.y > top) column.y += unit_of(page, way);
    }
    if (const auto* statement = content::pick(fact.statement, page.sheet.mode.language)) {
        std::vector<Word> words = words_of(*statement);
        emphasise_first_number(words);
        column.write(words, {Style::serif, Ink::paper, way.size, false, lines_of(way)});
    }
}

/// A gold rule, and who says so.
void put_source(const content::Card& fact, const Way& way, Column& column) {
    const PageContext& page = column.page;
    const double unit = unit_of(page, way);
    column.y += around_rule * unit;
    const double bottom = column.y + std::max(2.0, std::round(rule_thickness * page.scale.gap / 2));
    column.onto.panels.push_back(
        {{column.left, column.y, column.left + rule_length * page.scale.gap / 2, bottom},
         0,
         Hue::gold});
    column.y = bottom + 0.7 * around_rule * unit;
    std::string source = page.text(fact.source);
    if (fact.date) source += ", " + page.words.date(*fact.date, page.sheet.mode.language);
    column.write(source, {Style::sans, Ink::mute, std::min(1.0, way.size), false, lines_of(way)});
}

/// As it is said, then who says so; where that ends.
double put_whole(const PageContext& page, MenuLayout& layout, const content::Card& fact,
                 const Way& way, const Box& area) {
    layout.scrolling = {};
    Column column{page, layout.scrolling, Hue::ground, area.left, area.right, area.top};
    put_statement(fact, way, column);
    put_source(fact, way, column);
    return column.y;
}

/// The source stays at the foot while the statement scrolls above it; false where too little of
/// the statement would be seen.
bool put_scrolling(const PageContext& page, MenuLayout& layout, const content::Card& fact,
                   const Box& area) {
    Drawing foot;
    Column source{page, foot, Hue::ground, area.left, area.right, 0};
    put_source(fact, {page.scale.chrome_in_body(), true, false}, source);
    const Box window{area.left, area.top, area.right, area.bottom - source.y};
    if (window.height() < least_lines_seen * leading * page.scale.body) return false;
    add_lower(layout.fixed, std::move(foot), window.bottom);
    layout.scrolling = {};
    Column column{page, layout.scrolling, Hue::ground, window.left, window.right, window.top};
    put_statement(fact, {1, true, false}, column);
    make_scroll(page, layout, window, column.y);
    return true;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const content::FactPages& facts,
              const Box& middle) {
    const content::Card& fact = facts.facts[page.sheet.entry];
    const Box area = put_leafing(page, layout, facts.facts.size(), middle);
    // The label is left out where the page's title says the same.
    const bool has_label = page.text(fact.label) != page.text(page.page().title);
    bool may_scroll = true;
    double bottom = area.top;
    for (const Way& way : ways_of(page, has_label)) {
        if (may_scroll && way.size < 1) {
            if (put_scrolling(page, layout, fact, area)) return;
            may_scroll = false;
        }
        bottom = put_whole(page, layout, fact, way, area);
        if (bottom <= area.bottom) break;
    }
    make_scroll(page, layout, area, bottom);
}

}  // namespace kiosk::draw
