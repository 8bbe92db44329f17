// The one type scale: steps of ratio 1.25, tied to the screen's shorter side.
#pragma once

#include <algorithm>
#include <cmath>

#include "draw/style.h"

namespace kiosk::draw {

/// The side to which type and gaps are tied, so that a portrait screen has no larger type than the
/// same screen turned.
[[nodiscard]] inline int shorter_side(int width, int height) {
    return std::min(width, height);
}

/// Step 0 has capitals of 1/14 of the shorter side: a short text, read in passing at 2 m.
inline constexpr double base_capitals = 1.0 / 14;
inline constexpr double scale_ratio = 1.25;

/// The largest step of statements, for very short ones (1/11.2).
inline constexpr int largest_statement_step = 1;

/// The last step with capitals of more than 1/24 (1/21.9): statements go below it only when they
/// fit at no larger one.
inline constexpr int least_statement_step = -2;

/// Labels, sources and dates: capitals of 1/53.
inline constexpr int small_step = -6;

/// The floor of legibility: capitals of 1/83. What does not fit even so is cut short.
inline constexpr int smallest_step = -8;

/// Em size of a step in whole pixels, rounded up so that capitals never fall below their share.
[[nodiscard]] inline int em_size(int step, int shorter) {
    const double capitals = base_capitals * std::pow(scale_ratio, step) * shorter;
    return static_cast<int>(std::ceil(capitals / capital_height - 1e-9));
}

}  // namespace kiosk::draw
