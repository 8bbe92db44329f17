// A film's picture as films are coded: brightness for every pixel, and two planes of colour at half
// the size. The layout in a slot, the same on both ends and SDL's own for IYUV, so that a picture
// goes from there to a GPU without a copy in between.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kiosk::media {

/// What the bytes of a frame are. The names are those that SDL's renderers can show.
enum class PixelKind : std::uint32_t {
    packed,            ///< BGRX, scaled to the screen
    planes_bt601,      ///< limited range
    planes_bt709,      ///< limited range
    planes_full_range  ///< BT.601 as in JPEG
};
constexpr auto last_pixel_kind = PixelKind::planes_full_range;

/// A picture that has to shrink by more than this is scaled by the child: two rows to one is as far
/// as a GPU's linear filter looks, beyond it fine lines flicker.
constexpr int most_gpu_shrink = 2;

/// Brightness, then blue and red difference, one behind the other.
struct PlaneLayout {
    constexpr PlaneLayout(int width, int height)
        : luma_stride((std::ptrdiff_t{width} + 63) / 64 * 64),
          chroma_stride(luma_stride / 2),
          chroma_width((width + 1) / 2),
          chroma_height((height + 1) / 2),
          blue_at(luma_stride * height),
          red_at(blue_at + chroma_stride * chroma_height),
          bytes(red_at + chroma_stride * chroma_height) {}

    std::ptrdiff_t luma_stride, chroma_stride;
    int chroma_width, chroma_height;
    std::ptrdiff_t blue_at, red_at;  ///< from the slot's begin
    std::ptrdiff_t bytes;
};

}  // namespace kiosk::media
