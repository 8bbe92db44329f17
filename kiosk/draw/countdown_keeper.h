// The countdown as it is laid out now: asked for at each frame and each touch, laid out once a
// second.
#pragma once

#include <optional>

#include "draw/plate.h"

namespace kiosk::draw {

class CountdownKeeper {
  public:
    /// Holds until the next call.
    [[nodiscard]] const CountdownLayout& of(const CountdownLook& what, const Screen& screen,
                                            const Look& look, Type& type) {
        if (!laid_out_ || what_ != what || screen_ != screen) {
            laid_out_ = lay_out(what, screen, look, type);
            what_ = what;
            screen_ = screen;
        }
        return *laid_out_;
    }

  private:
    CountdownLook what_;
    Screen screen_;
    std::optional<CountdownLayout> laid_out_;
};

}  // namespace kiosk::draw
