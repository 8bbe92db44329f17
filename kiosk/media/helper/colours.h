// What a decoded picture's numbers mean: matrix, range, where its chroma samples lie, transparency.
// Tags come from the file; where it says nothing, the field's usual guesses hold. Converts nothing.
#pragma once

#include "media/helper/av.h"

namespace kiosk::media::helper {

struct Colours {
    int matrix = 0;           ///< SWS_CS_ITU601, SWS_CS_ITU709, ...
    bool full_range = false;  ///< 0 to 255, not 16 to 235
    bool left_sited =
        false;  ///< chroma lies on the left luma sample (MPEG-2 and later), not between
    bool operator==(const Colours&) const = default;
};

/// Untagged stills are BT.601 of full size, untagged film by its height.
[[nodiscard]] Colours colours_of(const AVFrame& frame, bool is_still);

/// The old names of full-range formats say what the frame's colour range says better.
[[nodiscard]] AVPixelFormat plain_format(int format);

[[nodiscard]] bool has_alpha(int format);

/// Luma and chroma in planes of any depth, as film is; not RGB, not grey.
[[nodiscard]] bool is_yuv(int format);

/// A byte a sample. Deeper ones go to RGB in one step: on the way through bytes of limited range a
/// ramp would get bands.
[[nodiscard]] bool is_of_bytes(int format);

/// Chroma of half the width and half the height.
[[nodiscard]] bool is_420(int format);

}  // namespace kiosk::media::helper
