// Where the hand and the words of "Touch to learn more" stand, or of how to end a film: inside the
// hint's box at the foot right, over film on a plate as high as the box. Pure; knows no fonts.
#pragma once

#include <string_view>

#include "draw/fit.h"
#include "draw/layout.h"

namespace kiosk::draw {

struct HintLayout {
    Box plate;          ///< around hand and words, in the hint's box; filled over film only
    double corner = 0;  ///< radius of the plate's corners
    Box hand;
    Block words;  ///< one line; empty where there are none
};

/// In pixels of the screen. On a plate hand and words keep clear of its ends, without one the words
/// end at the margin.
[[nodiscard]] HintLayout lay_out_hint(std::string_view words, bool on_plate, int width, int height,
                                      const Measure& measure);

}  // namespace kiosk::draw
