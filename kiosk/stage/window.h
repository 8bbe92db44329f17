// The window of the live machine: a surface that is blitted once a frame, without a renderer in
// between where there is no GPU (the one hint that decides the cost of the whole player), no
// pointer, no screen saver.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

#include "draw/sdl.h"
#include "stage/x_screen.h"

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
    std::uint32_t ground = 0;  ///< 0xRRGGBB beside pictures that do not fill the window
};

class Window {
  public:
    /// The window stays hidden until show(). Throws NoStage.
    explicit Window(const WindowSettings& settings);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// What to draw the next frame onto (XRGB8888). Asked for anew each frame: a resize makes
    /// another one.
    [[nodiscard]] SDL_Surface& surface();
    void present();
    void show();

    /// Shows a decoder's frame alone, in the middle, without a copy. False where the display cannot
    /// do that (any more); nothing is shown then. `whose` names the session.
    bool show_frame(std::int64_t whose, const media::Frame& frame);

    /// Frames of sessions with lower numbers will not come again.
    void forget_before(std::int64_t whose);

    /// What the window showed is lost: the next frame must be drawn whole.
    void exposed();

    /// How frames reach the display, for the journal.
    [[nodiscard]] std::string describe() const;

    [[nodiscard]] int width() const;
    [[nodiscard]] int height() const;

    /// Time between two display ticks; 60 Hz where the display does not tell.
    [[nodiscard]] std::chrono::nanoseconds tick() const;

  private:
    draw::Window window_;
    draw::Surface converted_;            ///< stands in where the window's own format is another
    std::unique_ptr<XScreen> x_screen_;  ///< null where frames have to be copied
};

}  // namespace kiosk::stage
