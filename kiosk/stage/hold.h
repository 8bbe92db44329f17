// The loop's own time, which stands still while a visitor holds it: show time less all that was
// held. Pure.
#pragma once

#include <optional>

#include "show/state.h"

namespace kiosk::stage {

class Hold {
  public:
    /// The loop stands from show time t on, or goes on from there; does nothing where it does
    /// already.
    void set(bool held, show::Time t) {
        if (held == since_.has_value()) return;
        if (held) {
            since_ = t;
            return;
        }
        lost_ += t - *since_;
        since_.reset();
    }

    [[nodiscard]] bool is_held() const { return since_.has_value(); }

    /// The loop's time at show time t, which is not before the last set().
    [[nodiscard]] show::Time own(show::Time t) const { return since_.value_or(t) - lost_; }

    /// What the loop's time lags behind, as far as it does for good: what is heard of the loop at
    /// its time T is heard at show time T + lost(). While it is held, that is what was mixed ahead
    /// before.
    [[nodiscard]] show::Duration lost() const { return lost_; }

  private:
    show::Duration lost_{0};
    std::optional<show::Time> since_;
};

}  // namespace kiosk::stage
