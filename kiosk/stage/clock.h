// Show time: the steady clock, slewed towards the sound device's while a clip with sound plays.
// Pure: the steady time and the device's position are arguments.
#pragma once

#include <chrono>
#include <optional>

namespace kiosk::stage {

using Time = std::chrono::nanoseconds;

class ShowClock {
  public:
    /// Show time 0 is at this steady time.
    explicit ShowClock(Time steady_start) : steady_(steady_start) {}

    /// Show time at a steady time, which must not go backwards. `heard` is the show time of the
    /// sample that leaves the loudspeaker now, if a device plays. Never goes backwards and never
    /// jumps.
    Time at(Time steady, std::optional<Time> heard = std::nullopt);

  private:
    Time steady_;
    Time show_{0};
    double error_ = 0;  ///< smoothed distance of the device from show time, seconds
};

}  // namespace kiosk::stage
