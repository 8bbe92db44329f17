// The window of the live machine: its size and its display, no pointer, no screen saver. What draws
// into it is SoftwareScreen's or GpuScreen's to know.
#pragma once

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "draw/sdl.h"

namespace kiosk::stage {

/// The machine cannot show anything: no display, no window.
class NoStage : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct WindowSettings {
    bool full_screen = true;
    int width = 1280, height = 720;  ///< where not full screen
    std::string title;
};

class Window {
  public:
    /// The window stays hidden until show(). Throws NoStage.
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
    [[nodiscard]] int width() const;
    [[nodiscard]] int height() const;

    /// Time between two display ticks; 60 Hz where the display does not tell.
    [[nodiscard]] std::chrono::nanoseconds tick() const;

  private:
    WindowSettings settings_;
    draw::Window window_;
    bool shown_ = false;
};

}  // namespace kiosk::stage
