// Where a caption stands: on a dark plate in the lower third, its lines centred, clear of the hint
// at the foot. Pure; knows no fonts.
#pragma once

#include <array>
#include <string_view>

#include "draw/fit.h"
#include "draw/layout.h"

namespace kiosk::draw {

struct CaptionLayout {
    Box plate;
    double corner = 0;  ///< radius of the plate's corners
    Block text;         ///< inside the plate
};

/// What all captions of a screen have in common, in pixels where nothing else is
/// said: for those that are drawn elsewhere, by the decoder of a film that brings them.
struct CaptionMeasures {
    /// Ems of the type, the largest that gives two lines; at the last one there may be more.
    std::array<int, 4> sizes{};
    double line_height = 0;               ///< ems, from baseline to baseline
    double padding_x = 0, padding_y = 0;  ///< ems, around the type, on the plate
    double corner = 0;                    ///< radius of the plate's corners
    double side = 0;                      ///< left and right of the widest plate
    double foot = 0;                      ///< beneath the plate
};

[[nodiscard]] CaptionMeasures caption_measures(int width, int height);

/// In pixels of the screen, for a single caption. `text` has its lines parted by "\n"; those too
/// long for the screen at the smallest size are broken anew.
[[nodiscard]] CaptionLayout lay_out_caption(std::string_view text, int width, int height,
                                            const Measure& measure);

}  // namespace kiosk::draw
