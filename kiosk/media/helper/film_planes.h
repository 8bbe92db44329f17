// A film's planes as they are, for a GPU that scales and converts them itself.
#pragma once

#include <cstddef>
#include <optional>

#include "media/helper/av.h"
#include "media/planes.h"

namespace kiosk::media::helper {

/// Which planes a picture has, if they are of eight bits, 4:2:0, and in colours that SDL's
/// renderers know. Nothing: it has to be converted.
[[nodiscard]] std::optional<PixelKind> planes_of(const AVFrame& frame, bool is_still);

/// Copies them to where PlaneLayout has its begin.
///
/// SDL's renderers take colour for sited in the middle of four pixels; MPEG-2 and H.264 mostly mean
/// their left edge. The quarter of a colour sample in between is not corrected: it is half a pixel
/// of the film, in colour alone.
void copy_planes(const AVFrame& frame, std::byte* to);

}  // namespace kiosk::media::helper
