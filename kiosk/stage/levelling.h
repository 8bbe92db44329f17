// How loud things are to be: a clip's gain from its measured loudness, the volume of an hour, and
// the way from one to another without a jump. Pure.
#pragma once

#include <optional>
#include <vector>

#include "content/config.h"
#include "media/loudness.h"
#include "show/state.h"

namespace kiosk::stage {

/// Decibels to linear amplitude: 0 dB is 1.
[[nodiscard]] double amplitude(double decibels);

/// Gain in dB that brings a clip to `target` LUFS, as far as its peaks and its quietness let it;
/// 0 for what has no loudness.
[[nodiscard]] double levelling_gain(const media::Loudness& loudness, double target);

/// Volume at a time of day: that of the first quiet hours that are open, else the usual one.
/// Nothing, or a clock that was never set: there are no hours.
[[nodiscard]] double volume_at(double usual, const std::vector<content::QuietHours>& quiet,
                               const std::optional<content::LocalTime>& wall);

/// A value on its way to another at constant speed, as a function of time.
class Glide {
  public:
    Glide(double value, double per_second) : from_(value), to_(value), per_second_(per_second) {}

    /// Changes its aim at t; the value there stays what it was.
    void aim(double target, show::Time t);

    [[nodiscard]] double at(show::Time t) const;

  private:
    double from_, to_;
    double per_second_;
    show::Time since_{0};
};

}  // namespace kiosk::stage
