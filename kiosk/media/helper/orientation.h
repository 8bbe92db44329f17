// How a picture must be turned before it is shown: the display matrix of a stream or a frame
// (EXIF).
#pragma once

#include <cstddef>
#include <cstdint>

#include "media/helper/av.h"

namespace kiosk::media::helper {

/// First rows become columns, if so, then the result is mirrored.
struct Orientation {
    bool transposed = false, mirrored_x = false, mirrored_y = false;

    [[nodiscard]] bool is_upright() const { return !transposed && !mirrored_x && !mirrored_y; }
};

/// The stream's word, else the frame's, to the nearest quarter turn.
[[nodiscard]] Orientation orientation_of(const AVStream& stream, const AVFrame& frame);

/// Copies 32-bit pixels, turned; `to` has width and height swapped where transposed.
void turn(const std::uint32_t* from, std::ptrdiff_t from_stride, int width, int height,
          Orientation orientation, std::byte* to, std::ptrdiff_t to_stride);

}  // namespace kiosk::media::helper
