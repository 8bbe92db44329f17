// When a film is too much for the machine: every second picture from then on, instead of now one
// and now another. Must not know what a picture is.
#pragma once

#include <bitset>

namespace kiosk::media::helper {

class HalfRate {
  public:
    /// A picture is about to be painted; `late` when others had to be left out before it.
    void note(bool late) {
        latest_ <<= 1;
        latest_[0] = late;
        if (latest_.count() >= most_late) is_on_ = true;
    }

    /// Once on, it stays: a rate that changes is seen, half the rate hardly.
    [[nodiscard]] bool is_on() const { return is_on_; }

  private:
    /// One stall of a second is made up for in four pictures, and 60 a second on a screen of 50
    /// leave one out before every fifth: neither is too slow.
    static constexpr std::size_t window = 32, most_late = 8;
    std::bitset<window> latest_;
    bool is_on_ = false;
};

}  // namespace kiosk::media::helper
