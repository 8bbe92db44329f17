// The measures of every page: margins, the grid, how far type may reach.
#pragma once

#include "draw/layout.h"
#include "draw/scale.h"

namespace kiosk::draw {

inline constexpr double side_margin = 0.06;  ///< of the width
inline constexpr double foot_margin = 0.07;  ///< of the height, at the top too

/// Type is nowhere wider than this share of the width: longer lines lose the reader.
inline constexpr double widest_type = 0.82;

/// A page's inner area.
[[nodiscard]] inline Box inside_margins(int width, int height) {
    return {side_margin * width, foot_margin * height, (1 - side_margin) * width,
            (1 - foot_margin) * height};
}

/// The grid on which gaps are measured: 1/100 of the height, on portrait screens of the width, as
/// the type is.
[[nodiscard]] inline double grid(int width, int height) {
    return shorter_side(width, height) / 100.0;
}

}  // namespace kiosk::draw
