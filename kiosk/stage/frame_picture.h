// A decoder's frame as the canvases take it: the same memory, seen from another room.
#pragma once

#include "draw/picture.h"
#include "media/session.h"

namespace kiosk::stage {

/// Valid as long as the frame is.
[[nodiscard]] draw::Picture picture_of(const media::Frame& frame);

}  // namespace kiosk::stage
