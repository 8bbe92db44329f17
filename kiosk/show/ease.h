// How movement begins and ends gently: the one easing curve of the show.
#pragma once

#include <algorithm>
#include <chrono>

namespace kiosk::show {

/// 0 before `begins`, 1 from `begins + lasts` on, smooth between (3x^2 - 2x^3). `lasts` may be 0.
[[nodiscard]] inline double eased(std::chrono::nanoseconds begins, std::chrono::nanoseconds lasts,
                                  std::chrono::nanoseconds t) {
    if (t >= begins + lasts) return 1;
    const double x = std::max(
        0.0, static_cast<double>((t - begins).count()) / static_cast<double>(lasts.count()));
    return x * x * (3 - 2 * x);
}

}  // namespace kiosk::show
