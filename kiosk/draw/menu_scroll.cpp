#include "draw/menu_scroll.h"

#include <algorithm>
#include <cmath>

namespace kiosk::draw {
namespace {

constexpr double fold_height = 1.2;  ///< in ems of body type: about a line

}  // namespace

void make_scroll(const PageContext& page, MenuLayout& layout, const Box& viewport,
                 double content_bottom, double whole) {
    MenuTargets& targets = layout.targets;
    targets.viewport = viewport;
    if (content_bottom <= viewport.bottom) return;
    targets.viewport.bottom = std::floor(viewport.bottom);
    targets.overflow = std::ceil(content_bottom - targets.viewport.bottom + page.scale.gap);
    const double fold = fold_height * page.scale.body;
    targets.fold = std::clamp(targets.viewport.bottom - whole, 0.0, fold);
    targets.head_fold = std::min(fold, targets.viewport.height() / 4);
}

}  // namespace kiosk::draw
