// The window of the live machine: its size and its display, no pointer, no screen saver. What draws
// into it is SoftwareScreen's or GpuScreen's to know.
#pragma once

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "content/config.h"
#include "draw/sdl.h"

namespace kiosk::stage {

/// The machine cannot show anything: no display, no window.
class NoStage : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// There is no display (yet): no way of drawing would help.
class NoDisplay : public NoStage {
  public:
    using NoStage::NoStage;
};

struct WindowSettings {
    bool full_screen = true;
    int width = 1280, height = 720;  ///< where not full screen
    std::string title;
    content::Display display;  ///< the one to be full screen on
};

/// Where in a window the show is laid out, pixels: as far from the left as from the right, as far
/// from the top as from the bottom.
struct Field {
    int left = 0, top = 0, width = 0, height = 0;
    bool operator==(const Field&) const = default;
};

/// A window of that size without what the frame of the screen hides (content::Display).
[[nodiscard]] Field field_of(int width, int height, double overscan);

/// The display that is wished, by its number from 1 or a part of its name, counted from 0; the
/// first where there is no such display.
[[nodiscard]] int display_of(const std::vector<std::string>& names, const std::string& wished);

class Window {
  public:
    /// The window stays hidden until show(). Throws NoStage, and NoDisplay.
    explicit Window(const WindowSettings& settings);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void show();
    [[nodiscard]] bool is_shown() const { return shown_; }

    /// Another window in place of this one, as it was made. A renderer leaves traces in its window,
    /// and libraries that are loaded as long as the window lives. Throws NoStage.
    void make_anew();

    [[nodiscard]] SDL_Window& handle() const { return *window_; }
    [[nodiscard]] Field field() const;

    /// "x11, 1920x1080, display 1 of 1 (HDMI-1)", for the journal.
    [[nodiscard]] std::string description() const;

    [[nodiscard]] const content::Display& display() const { return settings_.display; }
    /// Another display from now on, or another frame of it.
    void take(const content::Display& display);

    /// Fills its display again when the event tells that it has another size, or is another one.
    void follow_display(const SDL_Event& event);

    /// Time between two display ticks; 60 Hz where the display does not tell.
    [[nodiscard]] std::chrono::nanoseconds tick() const;

  private:
    void make();
    void fill_display();

    WindowSettings settings_;
    draw::Window window_;
    bool asks_manager_ = false;  ///< for the full screen; else the window is as large by itself
    bool shown_ = false;
};

}  // namespace kiosk::stage
