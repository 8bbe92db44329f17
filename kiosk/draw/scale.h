// The one type scale: steps of ratio 1.25, tied to the screen's shorter side.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

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

/// The last step with capitals of more than 1/24 (1/21.9). Before a statement goes below, it is
/// tried at 1/24 itself, the least that passers-by should have to read.
inline constexpr int least_statement_step = -2;
inline constexpr double least_capitals = 1.0 / 24;

/// Labels, sources and dates: capitals of 1/53.
inline constexpr int small_step = -6;

/// The floor of legibility: capitals of 1/83. What does not fit even so is cut short.
inline constexpr int smallest_step = -8;

/// Em size in whole pixels for capitals of a share of the shorter side, rounded up so that they
/// never fall below it.
[[nodiscard]] inline int em_size_for(double capitals, int shorter) {
    return static_cast<int>(std::ceil(capitals * shorter / capital_height - 1e-9));
}

[[nodiscard]] inline int em_size(int step, int shorter) {
    return em_size_for(base_capitals * std::pow(scale_ratio, step), shorter);
}

/// The em sizes to try, from a step down to the smallest.
[[nodiscard]] inline std::vector<int> sizes_from(int largest_step, int shorter) {
    std::vector<int> sizes;
    for (int step = largest_step; step >= smallest_step; --step) {
        sizes.push_back(em_size(step, shorter));
        if (step == least_statement_step) sizes.push_back(em_size_for(least_capitals, shorter));
    }
    return sizes;
}

}  // namespace kiosk::draw
