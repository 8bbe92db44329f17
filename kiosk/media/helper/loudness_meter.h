// Measures the sound of a file as EBU R128 does: the track that is heard, mixed down as it is
// heard, from its first sample to its last. What of it a playlist shows does not matter, so one
// measurement serves every cut, and a quiet scene stays quiet.
#pragma once

#include "media/helper/input.h"
#include "media/loudness.h"

namespace kiosk::media::helper {

/// Throws Unusable when there is no sound that can be decoded.
[[nodiscard]] Loudness measure_loudness(const Source& source);

}  // namespace kiosk::media::helper
