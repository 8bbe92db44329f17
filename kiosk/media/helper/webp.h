// Animated WebP, which libav 5.1 does not decode: its first picture, through libwebpdemux.
#pragma once

#include "media/helper/av.h"

namespace kiosk::media::helper {

/// Throws Unusable.
[[nodiscard]] Picture first_picture_of_webp(int fd);

}  // namespace kiosk::media::helper
