// Where a touch or the keyboard leads: geometry alone.
#include <algorithm>
#include <cmath>

#include "draw/menu_targets.h"

namespace kiosk::draw {
namespace {

bool holds(const Box& box, double x, double y) {
    return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/// How far `to` lies from `from` in a direction; sideways counts double, so that a row is followed
/// before the next one. Negative: it does not lie there.
double distance(const Box& from, const Box& to, Direction direction) {
    const bool across = direction == Direction::left || direction == Direction::right;
    const bool ahead = direction == Direction::right || direction == Direction::down;
    const double leaves =
        across ? (ahead ? from.right : -from.left) : (ahead ? from.bottom : -from.top);
    const double enters = across ? (ahead ? to.left : -to.right) : (ahead ? to.top : -to.bottom);
    // Boxes that touch, or share a pixel of their edges, lie beside each other.
    if (enters < leaves - 1) return -1;
    const double aside = across ? std::max({0.0, to.top - from.bottom, from.top - to.bottom})
                                : std::max({0.0, to.left - from.right, from.left - to.right});
    const double off = across ? std::abs((to.top + to.bottom) - (from.top + from.bottom)) / 2
                              : std::abs((to.left + to.right) - (from.left + from.right)) / 2;
    return std::max(0.0, enters - leaves) + 2 * aside + 0.1 * off;
}

/// Where a target is on a screen so high that nothing would have to scroll: the arrows go through
/// all of the page before they come to what stands under it.
Box unrolled(const MenuTargets& page, const Target& target) {
    Box box = target.box;
    if (target.scrolls || box.top < page.viewport.bottom) return box;
    box.top += page.overflow;
    box.bottom += page.overflow;
    return box;
}

/// The first that the page itself offers; where it offers none, that of its head.
const Target* first_of_page(const MenuTargets& page) {
    const auto own = std::find_if(page.targets.begin(), page.targets.end(), [&](const Target& one) {
        return one.scrolls ||
               (one.box.top >= page.viewport.top - 1 && one.box.bottom <= page.viewport.bottom + 1);
    });
    return own == page.targets.end() ? page.targets.data() : &*own;
}

}  // namespace

const Target* target_at(const MenuTargets& page, double x, double y, double scroll) {
    const bool in_viewport = holds(page.viewport, x, y);
    for (const Target& target : page.targets) {
        if (target.scrolls && !in_viewport) continue;
        if (holds(target.box, x, target.scrolls ? y + scroll : y)) return &target;
    }
    return nullptr;
}

const Target* with_action(const MenuTargets& page, const std::optional<show::Action>& action) {
    if (!action) return nullptr;
    const auto found = std::find_if(page.targets.begin(), page.targets.end(),
                                    [&](const Target& target) { return target.action == *action; });
    return found == page.targets.end() ? nullptr : &*found;
}

const Target* focus_from(const MenuTargets& page, const std::optional<show::Action>& focused,
                         Direction direction) {
    if (page.targets.empty()) return nullptr;
    const Target* const from = with_action(page, focused);
    if (from == nullptr) return first_of_page(page);
    if (direction == Direction::next || direction == Direction::previous) {
        const std::size_t count = page.targets.size();
        const auto at = static_cast<std::size_t>(from - page.targets.data());
        return &page.targets[(at + (direction == Direction::next ? 1 : count - 1)) % count];
    }
    const Target* nearest = from;
    double least = -1;
    for (const Target& target : page.targets) {
        if (&target == from) continue;
        const double away = distance(unrolled(page, *from), unrolled(page, target), direction);
        if (away < 0 || (least >= 0 && away >= least)) continue;
        nearest = &target;
        least = away;
    }
    return nearest;
}

}  // namespace kiosk::draw
