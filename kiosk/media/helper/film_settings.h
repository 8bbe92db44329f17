// What the two kinds of film are made with.
#pragma once

#include "media/helper/av.h"
#include "media/wire.h"

namespace kiosk::media::helper {

/// An encoder of pictures, set up but not opened. Throws Unusable, for example for a frame rate
/// that MPEG-2 does not have.
[[nodiscard]] Owned<AVCodecContext> picture_encoder(const wire::Film& film);
[[nodiscard]] Owned<AVCodecContext> sound_encoder(const wire::Film& film);

}  // namespace kiosk::media::helper
