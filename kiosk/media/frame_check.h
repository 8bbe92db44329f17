// The one place where what a child says of a frame is judged, before anything of it is used.
#pragma once

#include <cstdint>

#include "media/wire.h"

namespace kiosk::media {

/// What the player knows by itself.
struct FrameBounds {
    int width = 0, height = 0;    ///< of the screen
    int slots = 0;                ///< in the ring
    std::int64_t slot_bytes = 0;  ///< of each
    int plane_side = 0;           ///< of the largest picture that may come as planes; 0: none may
    std::int64_t last_pts = -1, last_number = -1;
};

/// True when the frame lies within its slot and follows the one before it. Whether the slot is the
/// child's to fill is the caller's to know.
[[nodiscard]] bool is_sound_frame(const wire::Told& told, const FrameBounds& bounds);

}  // namespace kiosk::media
