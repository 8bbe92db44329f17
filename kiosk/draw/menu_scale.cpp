#include "draw/menu_scale.h"

#include <algorithm>
#include <cmath>

#include "draw/frame.h"

namespace kiosk::draw {
namespace {

constexpr double least_target_mm = 20, least_target_pixels = 64;

/// Body type takes at least this share of the shorter side, so that a very large panel still looks
/// set; and at most that one, which is 7 mm on a wide panel of 14 inch: on smaller ones it steps
/// down, or nothing would have room beside it.
constexpr double least_em_share = 1.0 / 28, most_em_share = 1.0 / 17;

constexpr double larger = 4.0 / 3;

/// Of chrome type: on a very large panel 20 mm would be lower than the words on them.
constexpr double least_target_ems = 1.5;

/// At the top and the foot: less than the loop's, for the bar lies in it.
constexpr double menu_margin = 0.045;

}  // namespace

double least_target(const Screen& screen) {
    return std::ceil(std::max(least_target_pixels, least_target_mm * screen.pixels_per_mm));
}

MenuScale menu_scale(const Screen& screen, const show::MenuMode& mode) {
    const double shorter = shorter_side(screen.width, screen.height);
    const double unit = grid(screen.width, screen.height);
    const double legible = least_capitals_mm * screen.pixels_per_mm / capital_height;
    MenuScale scale;
    scale.chrome = static_cast<int>(
        std::ceil(std::clamp(legible, shorter * least_em_share, shorter * most_em_share)));
    scale.body =
        mode.large_type ? static_cast<int>(std::ceil(scale.chrome * larger)) : scale.chrome;
    scale.millimetre = screen.pixels_per_mm;
    scale.target = std::max(least_target(screen), std::ceil(least_target_ems * scale.chrome));
    scale.gap = 2 * unit;
    scale.pad = std::max(0.5 * scale.chrome, 2.5 * unit);
    scale.radius = 1.6 * unit;
    scale.edge = std::max(1.0, std::round((mode.high_contrast ? 0.65 : 0.3) * unit));
    scale.inside = inside_margins(screen.width, screen.height);
    scale.inside.top = menu_margin * screen.height;
    scale.inside.bottom = (1 - menu_margin) * screen.height;
    scale.upright = screen.height > screen.width;
    return scale;
}

std::vector<int> sizes_between(int largest, int least) {
    std::vector<int> sizes;
    for (int size = largest; size > least; size -= std::max(1, largest / 16)) sizes.push_back(size);
    sizes.push_back(std::min(least, largest));
    return sizes;
}

}  // namespace kiosk::draw
