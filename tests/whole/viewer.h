// A visitor's eyes on an invisible screen: what is on it, and whether something comes in time.
#pragma once

#include <chrono>
#include <string>

#include "tests/whole/screen.h"

namespace kiosk::whole {

class Viewer {
  public:
    /// The screen outlives it.
    Viewer(const Screen& screen, int height) : screen_(screen), height_(height) {}

    /// The middle of the left edge, where no page has anything but its ground.
    [[nodiscard]] Rgb edge() const { return screen_.pixel(20, height_ / 2); }
    /// Whether it takes this colour in time.
    [[nodiscard]] bool comes(Rgb color,
                             std::chrono::milliseconds at_most = std::chrono::seconds(20)) const;

    /// All that is on the screen, as the bytes of a PPM picture.
    [[nodiscard]] std::string look() const;
    /// The same once nothing moves any more, or after three seconds.
    [[nodiscard]] std::string settled() const;

  private:
    const Screen& screen_;
    int height_;
    Folder folder_;
};

}  // namespace kiosk::whole
