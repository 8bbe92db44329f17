#include "draw/menu_drawing.h"

#include <algorithm>

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

}  // namespace

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
