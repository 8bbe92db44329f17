// Where a caption stands: on a dark plate in the lower third, its lines centred, clear of the hint
// at the foot. Pure; knows no fonts.
#pragma once

#include <string_view>

#include "draw/fit.h"
#include "draw/layout.h"

namespace kiosk::draw {

struct CaptionLayout {
    Box plate;
    double corner = 0;  ///< radius of the plate's corners
    Block text;         ///< inside the plate
};

/// In pixels of the screen, for a single caption. `text` has its lines parted by "\n"; those too
/// long for the screen at the smallest size are broken anew.
[[nodiscard]] CaptionLayout lay_out_caption(std::string_view text, int width, int height,
                                            const Measure& measure);

}  // namespace kiosk::draw
