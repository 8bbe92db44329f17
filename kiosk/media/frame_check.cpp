#include "media/frame_check.h"

namespace kiosk::media {

bool is_sound_frame(const wire::Told& told, const FrameBounds& bounds) {
    if (told.slot < 0 || told.slot >= bounds.slots) return false;
    if (told.width < 1 || told.width > bounds.width) return false;
    if (told.height < 1 || told.height > bounds.height) return false;
    const std::int64_t row_bytes = std::int64_t{told.width} * 4;
    if (told.stride < row_bytes || told.stride % 4 != 0) return false;
    // Divided, not multiplied: no stride can overflow this.
    if (told.stride > bounds.slot_bytes / told.height) return false;
    return told.pts > bounds.last_pts && told.number > bounds.last_number;
}

}  // namespace kiosk::media
