// A visitor's hand on an invisible screen: xdotool plays the mouse and the keyboard.
#pragma once

#include <string>

#include "tests/whole/screen.h"

namespace kiosk::whole {

class Hand {
  public:
    /// The screen outlives it.
    explicit Hand(const Screen& screen) : display_(screen.variable()) {}

    /// A short touch at a point of the screen.
    void touch(int x, int y) const;
    /// The pointer of a mouse, without a button.
    void move(int x, int y) const;
    /// A touch that rests there for so many seconds.
    void hold(int x, int y, double seconds) const;
    /// Goes down at one point, moves to the other and is lifted there.
    void drag(int from_x, int from_y, int to_x, int to_y) const;
    /// By its name in X: "Escape", "Tab".
    void key(const std::string& name) const;

  private:
    void play(const std::vector<std::string>& words) const;

    std::string display_;
};

}  // namespace kiosk::whole
