// Whether a player is alive, judged by its pulse and an advancing clock. Pure: values in, verdict
// out. A long still slide, a loop that is held under the menu and the standby card are as alive as
// a film; a film whose picture stays the same is not.
#pragma once

#include <chrono>

#include "unattended/pulse.h"

namespace kiosk::unattended {

/// Of the steady clock.
using Time = std::chrono::nanoseconds;

enum class Verdict {
    starting,  ///< no picture yet, and still within its time
    healthy,
    hung,    ///< its loop does not turn
    frozen,  ///< its loop turns, but the picture that should move stays the same
};

/// What was seen so far, and since when it has been so.
struct Vitals {
    explicit Vitals(Time start) : looked(start), started(start), turned(start), moved(start) {}

    Pulse pulse;
    Time looked, started;
    Time turned;  ///< the loop was last seen to have turned
    Time moved;   ///< the picture was last seen to have changed, or to be a still one
    Verdict verdict = Verdict::starting;
};

/// What is known after another look.
[[nodiscard]] Vitals look(const Vitals& before, const Pulse& pulse, Time now);

}  // namespace kiosk::unattended
