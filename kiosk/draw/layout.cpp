#include "draw/layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiosk::draw {

bool overlap(const Box& box, const Disc& disc) {
    const double x = std::clamp(disc.x, box.left, box.right) - disc.x;
    const double y = std::clamp(disc.y, box.top, box.bottom) - disc.y;
    return x * x + y * y < disc.radius * disc.radius;
}

double reach(const Disc& disc, double top, double bottom) {
    const double y = std::clamp(disc.y, top, bottom) - disc.y;
    if (std::abs(y) >= disc.radius) return std::numeric_limits<double>::infinity();
    return disc.x - std::sqrt(disc.radius * disc.radius - y * y);
}

Box Block::box() const {
    if (lines.empty()) return {};
    Box all = lines.front();
    for (const Box& line : lines) {
        all = {std::min(all.left, line.left), std::min(all.top, line.top),
               std::max(all.right, line.right), std::max(all.bottom, line.bottom)};
    }
    return all;
}

void move_by(Block& block, double right, double down) {
    for (Box& line : block.lines)
        line = {line.left + right, line.top + down, line.right + right, line.bottom + down};
    for (Setting& setting : block.settings) {
        setting.left += right;
        setting.baseline += down;
    }
}

}  // namespace kiosk::draw
