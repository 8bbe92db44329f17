// An X server without a window manager that changes its size: nobody tells the window, so it
// follows by itself. Elsewhere nothing here does anything. Must not know the show.
#pragma once

#include "draw/sdl.h"

namespace kiosk::stage {

/// True on an X server without a window manager. There SDL still waits a tenth of a second for one
/// to make its window fill the screen.
[[nodiscard]] bool is_unmanaged(SDL_Window& window);

/// Where the window is unmanaged: has the server tell of its size from now on, as events of SDL's.
void watch_x_root(SDL_Window& window);

/// Makes the window as large as the server has become, if that is what the event tells. SDL tells
/// of the window's own size then.
void follow_x_root(const SDL_Event& event, SDL_Window& window);

}  // namespace kiosk::stage
