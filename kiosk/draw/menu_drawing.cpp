#include "draw/menu_drawing.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "draw/menu_frame.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

/// The order in which one reads: head, page, bar.
void sort_targets(MenuLayout& layout, const Box& middle) {
    const auto part = [&](const Target& target) {
        if (!target.scrolls && target.box.bottom <= middle.top) return 0;
        return !target.scrolls && target.box.top >= middle.bottom ? 2 : 1;
    };
    std::stable_sort(
        layout.targets.targets.begin(), layout.targets.targets.end(),
        [&](const Target& one, const Target& other) { return part(one) < part(other); });
}

template <typename Part>
void add_lower(std::vector<Part>& onto, std::vector<Part>& set, double down) {
    for (Part& part : set) {
        if constexpr (std::is_same_v<Part, Lettering>) {
            move_by(part.block, 0, down);
        } else {
            part.box.top += down;
            part.box.bottom += down;
        }
        onto.push_back(std::move(part));
    }
}

}  // namespace

void add_lower(Drawing& onto, Drawing set, double down) {
    add_lower(onto.panels, set.panels, down);
    add_lower(onto.codes, set.codes, down);
    add_lower(onto.signs, set.signs, down);
    add_lower(onto.type, set.type, down);
}

MenuLayout lay_out_page(const show::MenuSheet& sheet, const Screen& screen,
                        const content::Words& words, const Measure& measure) {
    const PageContext page{sheet, words, measure, menu_scale(screen, sheet.mode)};
    MenuLayout layout;
    if (sheet.attended) {
        std::visit([&](const auto& attended) { put_attended(page, layout, attended); },
                   *sheet.attended);
        return layout;
    }
    const Box middle = put_frame(page, layout);
    std::visit([&](const auto& kind) { put_page(page, layout, kind, middle); }, page.page().what);
    sort_targets(layout, middle);
    return layout;
}

}  // namespace kiosk::draw
