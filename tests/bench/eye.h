// The eye of scripts/bench: the colours of a few pixels of the screen. It must not know what is
// played: it gives colours, and who calls it makes sense of them.
#pragma once

#include <X11/Xlib.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace kiosk::bench {

using Clock = std::chrono::steady_clock;

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

struct DestroyImage {
    void operator()(XImage* image) const;
};

class Eye {
  public:
    /// Throws std::runtime_error where there is no display.
    Eye();

    /// Paints the desktop magenta, which no film of the benchmark shows.
    void paint_desktop();

    /// What is seen of two bands across the screen, one in its upper and one in its lower part,
    /// each in 16 blocks of equal width: RRGGBB, averaged over a few pixels in the block's middle,
    /// and a space between the bands. Throws std::runtime_error if the screen cannot be read.
    [[nodiscard]] std::string look() const;

    /// A sum over the pixels of the screen's middle column: another one where any of them changed.
    /// Throws as look() does.
    [[nodiscard]] std::size_t middle() const;

    [[nodiscard]] Display& display() const { return *display_; }
    /// Of the screen, in pixels.
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

  private:
    [[nodiscard]] std::string band(double share) const;
    [[nodiscard]] std::unique_ptr<XImage, DestroyImage> read(int left, int top, int width,
                                                             int height) const;

    std::unique_ptr<Display, CloseDisplay> display_;
    Window root_ = 0;
    int width_ = 0, height_ = 0;
};

/// As the benchmark prints times: the steady clock, which all programs on the machine share.
[[nodiscard]] long long microseconds(Clock::time_point time);

}  // namespace kiosk::bench
