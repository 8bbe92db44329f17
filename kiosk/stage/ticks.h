// The display's ticks: the only moments at which what people see can change. Each picture belongs
// to the tick nearest its time. Pure.
#pragma once

#include "show/state.h"

namespace kiosk::stage {

class Ticks {
  public:
    explicit Ticks(show::Duration period, show::Time origin = show::Time{0})
        : period_(period), origin_(origin) {}

    [[nodiscard]] show::Duration period() const { return period_; }

    /// The latest tick that is not after t.
    [[nodiscard]] show::Time at(show::Time t) const;

    /// The first tick that is not before t.
    [[nodiscard]] show::Time after(show::Time t) const;

    /// The tick at which something due at t is shown.
    [[nodiscard]] show::Time nearest(show::Time t) const { return at(t + period_ / 2); }

    /// The end of the times whose nearest tick is this one: what the show looks like then is shown.
    [[nodiscard]] show::Time shows(show::Time tick) const {
        return tick + (period_ - show::Duration{1}) / 2;
    }

    /// The display ticked at about `t`. Followed little by little: what is told comes from a thread
    /// that was woken late now and then.
    void follow(show::Time t) { origin_ += (t - nearest(t)) / 8; }

  private:
    show::Duration period_;
    show::Time origin_;
};

/// A fade is drawn at every tick, or at every second one where drawing takes more than half of one
/// (`cost`) and that is still smooth: at least 25 pictures a second.
[[nodiscard]] int ticks_per_picture(show::Duration cost, show::Duration period);

}  // namespace kiosk::stage
