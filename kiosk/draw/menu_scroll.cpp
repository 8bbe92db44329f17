#include "draw/menu_scroll.h"

#include <algorithm>
#include <cmath>

namespace kiosk::draw {
namespace {

/// Whether a viewport that ends here shows that more follows: it cuts a line of type through its
/// small letters, or a panel; and never grazes the top or the foot of a line. All in shares of a
/// line's height.
bool shows_more(const Drawing& drawing, double bottom, const MenuScale& scale) {
    bool cuts = false;
    for (const Lettering& lettering : drawing.type) {
        for (const Box& line : lettering.block.lines) {
            const double at = (bottom - line.top) / line.height();
            if (at <= 0.15 || at >= 1) continue;
            if (at < 0.42 || at > 0.72) return false;
            cuts = true;
        }
    }
    for (const Panel& panel : drawing.panels)
        cuts = cuts ||
               (panel.box.top + scale.gap / 2 < bottom && bottom < panel.box.bottom - scale.pad);
    return cuts;
}

}  // namespace

void make_scroll(const PageContext& page, MenuLayout& layout, const Box& viewport,
                 double content_bottom, double whole) {
    MenuTargets& targets = layout.targets;
    targets.viewport = viewport;
    if (content_bottom <= viewport.bottom) return;
    const double least = std::max(whole, viewport.bottom - 1.5 * leading * page.scale.body);
    double bottom = std::floor(viewport.bottom);
    while (bottom > least && !shows_more(layout.scrolling, bottom, page.scale)) --bottom;
    if (bottom > least) targets.viewport.bottom = bottom;
    targets.overflow = std::ceil(content_bottom - targets.viewport.bottom + page.scale.gap);
    // A line, so that what is cut is seen to be cut.
    layout.fixed.panels.push_back({{viewport.left, targets.viewport.bottom, viewport.right,
                                    targets.viewport.bottom + page.scale.edge},
                                   0,
                                   Hue::line});
}

}  // namespace kiosk::draw
