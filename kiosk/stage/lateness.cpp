#include "stage/lateness.h"

namespace kiosk::stage {

void Lateness::show(std::int64_t number, std::chrono::nanoseconds pts,
                    std::chrono::nanoseconds tick) {
    if (number <= last_) return;
    const bool is_late = last_ >= 0 && pts - last_pts_ > tick * 3 / 2;
    if (is_late) left_out_ += number - last_ - 1;
    ++shown_;
    last_ = number;
    last_pts_ = pts;
}

}  // namespace kiosk::stage
