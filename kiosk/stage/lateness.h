// Counts the pictures of one clip that were never seen because decoder or screen came too late.
// Pure: it is told which picture is shown.
#pragma once

#include <chrono>
#include <cstdint>

namespace kiosk::stage {

class Lateness {
  public:
    /// Picture `number` of the clip, due at `pts`, is on the screen. What a display that ticks so
    /// slowly could never have shown does not count as late.
    void show(std::int64_t number, std::chrono::nanoseconds pts, std::chrono::nanoseconds tick);

    [[nodiscard]] std::int64_t left_out() const { return left_out_; }
    [[nodiscard]] std::int64_t shown() const { return shown_; }

  private:
    std::int64_t last_ = -1, left_out_ = 0, shown_ = 0;
    std::chrono::nanoseconds last_pts_{0};
};

}  // namespace kiosk::stage
