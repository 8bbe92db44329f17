// How large things are in the menu: set for somebody at arm's length, so in millimetres first, and
// in shares of the screen where the panel is very large or very small. Pure.
#pragma once

#include <vector>

#include "draw/menu_targets.h"

namespace kiosk::draw {

/// Capitals of 7 mm are 0.7 degrees at 0.6 m; who touches stands no further away.
inline constexpr double least_capitals_mm = 7.0;

struct MenuScale {
    int chrome = 0;         ///< em of head and foot, which are the same in both sizes of type
    int body = 0;           ///< em of what a page says
    double millimetre = 0;  ///< in pixels
    double target = 0;      ///< the least side of a target
    double gap = 0;         ///< between things that stand apart
    double pad = 0;         ///< between a panel's edge and what is in it
    double radius = 0;      ///< of corners
    double edge = 0;        ///< thickness of lines
    Box inside;             ///< the margins
    bool upright = false;   ///< a portrait screen: stacks what else stands side by side

    /// So much of a page's width holds a list and what belongs to it side by side.
    [[nodiscard]] bool holds_two(double width) const {
        constexpr double narrowest = 22;  // ems of chrome type
        return !upright && width >= narrowest * chrome;
    }

    /// The em of head and foot in ems of what a page says.
    [[nodiscard]] double chrome_in_body() const { return static_cast<double>(chrome) / body; }
};

[[nodiscard]] MenuScale menu_scale(const Screen& screen, const show::MenuMode& mode);

/// Em sizes from `largest` down to `least` in steps of a sixteenth; never empty.
[[nodiscard]] std::vector<int> sizes_between(int largest, int least);

}  // namespace kiosk::draw
