// An operator's hand on a screen of 1366x768: it holds the corner, types PINs on the keypad and
// touches what is on the operator's page.
#pragma once

#include <string>

#include "tests/whole/hand.h"

namespace kiosk::whole {

class OperatorsHand {
  public:
    static constexpr int screen_width = 1366, screen_height = 768;

    /// The screen outlives it.
    explicit OperatorsHand(const Screen& screen) : hand_(screen) {}

    /// Long enough for the keypad to come.
    void hold_corner() const { hand_.hold(30, 30, 5.3); }
    /// On the keypad, and OK.
    void type(const std::string& digits) const;

    void touch_softer() const { hand_.touch(840, 210); }
    void touch_darker() const { hand_.touch(840, 390); }
    void touch_skip() const { hand_.touch(900, 560); }
    void touch_reload() const { hand_.touch(1150, 560); }
    void touch_quit() const { hand_.touch(200, 690); }
    void touch_back() const { hand_.touch(136, 88); }

  private:
    Hand hand_;
};

/// The attribute of <kiosk> for that PIN, as the program prints it: operator-pin="...".
[[nodiscard]] std::string attribute_for(const std::string& digits);

}  // namespace kiosk::whole
