#include "stage/clock.h"

#include <algorithm>
#include <cmath>

#include "stage/limits.h"

namespace kiosk::stage {

namespace {

double seconds(Time time) {
    return std::chrono::duration<double>(time).count();
}

/// The device reports its position in steps of its buffer (about 20 ms); over half a second they
/// even out.
constexpr double smoothing = 0.5;

/// An error is made up for over this many seconds.
constexpr double made_up_over = 1.0;

}  // namespace

Time ShowClock::at(Time steady, std::optional<Time> heard) {
    const Time passed = std::max(steady - steady_, Time{0});
    steady_ += passed;
    double rate = 1;
    const Time expected = show_ + passed;
    if (heard && std::chrono::abs(*heard - expected) < lost_device) {
        const double weight = 1 - std::exp(-seconds(passed) / smoothing);
        error_ += weight * (seconds(*heard - expected) - error_);
        rate += std::clamp(error_ / made_up_over, -most_slew, most_slew);
    } else {
        error_ = 0;
    }
    const auto slewed = std::chrono::duration_cast<Time>(passed * rate);
    show_ += slewed;
    error_ -= seconds(slewed - passed);
    return show_;
}

}  // namespace kiosk::stage
