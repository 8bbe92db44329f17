#include "media/frame_check.h"

#include "media/planes.h"

namespace kiosk::media {
namespace {

bool is_within(std::int32_t width, std::int32_t height, int most_width, int most_height) {
    return width >= 1 && width <= most_width && height >= 1 && height <= most_height;
}

bool fits_packed(const wire::Told& told, const FrameBounds& bounds) {
    if (!is_within(told.width, told.height, bounds.width, bounds.height)) return false;
    const std::int64_t row_bytes = std::int64_t{told.width} * 4;
    if (told.stride < row_bytes || told.stride % 4 != 0) return false;
    // Divided, not multiplied: no stride can overflow this.
    return told.stride <= bounds.slot_bytes / told.height;
}

bool fits_as_planes(const wire::Told& told, const FrameBounds& bounds) {
    return told.pixels <= last_pixel_kind &&
           is_within(told.width, told.height, bounds.plane_side, bounds.plane_side) &&
           PlaneLayout(told.width, told.height).bytes <= bounds.slot_bytes;
}

}  // namespace

bool is_sound_frame(const wire::Told& told, const FrameBounds& bounds) {
    if (told.slot < 0 || told.slot >= bounds.slots) return false;
    if (!is_within(told.shown_width, told.shown_height, bounds.width, bounds.height)) return false;
    const bool fits =
        told.pixels == PixelKind::packed ? fits_packed(told, bounds) : fits_as_planes(told, bounds);
    return fits && told.pts > bounds.last_pts && told.number > bounds.last_number;
}

}  // namespace kiosk::media
