// What is drawn onto in memory: the whole screen, or some rows of it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "draw/sdl.h"

namespace kiosk::draw {

/// Row y of a surface of 32 bits a pixel.
[[nodiscard]] inline std::uint32_t* row_of(SDL_Surface& surface, int y) {
    auto* bytes = static_cast<std::byte*>(surface.pixels);
    // NOLINTNEXTLINE(*-reinterpret-cast)
    return reinterpret_cast<std::uint32_t*>(bytes + static_cast<std::ptrdiff_t>(surface.pitch) * y);
}

/// Rows of the screen from `top` on, as wide as the screen; XRGB8888.
struct Strip {
    SDL_Surface& surface;
    int top = 0;
    int screen_height = 0;

    [[nodiscard]] int width() const { return surface.w; }
    [[nodiscard]] int bottom() const { return top + surface.h; }
    /// Row y of the screen, which is one of the strip's.
    [[nodiscard]] std::uint32_t* row(int y) const { return row_of(surface, y - top); }
};

}  // namespace kiosk::draw
