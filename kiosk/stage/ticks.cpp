#include "stage/ticks.h"

namespace kiosk::stage {

namespace {

constexpr show::Duration least_smooth = std::chrono::milliseconds(40);

std::int64_t floor_divide(show::Duration t, show::Duration period) {
    const std::int64_t quotient = t / period;
    return t % period < show::Duration{0} ? quotient - 1 : quotient;
}

}  // namespace

show::Time Ticks::at(show::Time t) const {
    return origin_ + floor_divide(t - origin_, period_) * period_;
}

show::Time Ticks::after(show::Time t) const {
    const show::Time tick = at(t);
    return tick == t ? tick : tick + period_;
}

int ticks_per_picture(show::Duration cost, show::Duration period) {
    return cost > period / 2 && 2 * period <= least_smooth ? 2 : 1;
}

}  // namespace kiosk::stage
