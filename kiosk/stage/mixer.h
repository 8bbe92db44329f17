// Voices to samples: the same for the loudspeaker and for a recording. Pure but for the tracks it
// reads from.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "show/voices.h"

namespace kiosk::stage {

/// Copies `count` stereo pairs of an appearance's sound, from its own sample number `first` on, to
/// `out` (two floats a pair). False where it has no sound; what is not decoded is silence.
using ReadSound = std::function<bool(show::Serial, std::int64_t first, int count, float* out)>;

/// What a voice is multiplied with besides its own volume and fades, at a show time.
using GainAt = std::function<double(show::Serial, show::Time)>;

/// Samples a second, everywhere in the show.
constexpr std::int64_t sample_rate = 48000;

/// Sample number at 48 kHz of a show time, rounded down.
[[nodiscard]] std::int64_t sample_at(show::Time time);

/// Show time of a sample number.
[[nodiscard]] show::Time time_of(std::int64_t sample);

/// Mixes stereo pairs from sample number `first` of show time on into `out` (two floats a pair),
/// clamped to -1..1. Voices must not go backwards by more than tracks keep (media's limits.h).
void mix(const std::vector<show::Voice>& voices, const ReadSound& read, const GainAt& gain,
         std::int64_t first, std::span<float> out);

}  // namespace kiosk::stage
