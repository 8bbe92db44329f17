// Voices to samples: the same for the loudspeaker and for a recording. Pure but for the tracks it
// reads from.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "media/session.h"
#include "show/voices.h"

namespace kiosk::stage {

/// The decoded sound of an appearance; null where there is none.
using Tracks = std::function<media::SoundTrack*(show::Serial)>;

/// Sample number at 48 kHz of a show time, rounded down.
[[nodiscard]] std::int64_t sample_at(show::Time time);

/// Show time of a sample number.
[[nodiscard]] show::Time time_of(std::int64_t sample);

/// Mixes stereo pairs from sample number `first` of show time on into `out` (two floats a pair),
/// clamped to -1..1. Successive calls must not go backwards: tracks free what was read.
void mix(const std::vector<show::Voice>& voices, const Tracks& tracks, double volume,
         std::int64_t first, std::span<float> out);

}  // namespace kiosk::stage
