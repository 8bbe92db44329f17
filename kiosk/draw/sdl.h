// Owners for what SDL lends. For this room and for stage.
#pragma once

#include <SDL.h>

#include <memory>
#include <new>

namespace kiosk::draw {

struct FreeSdl {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
    void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

using Surface = std::unique_ptr<SDL_Surface, FreeSdl>;
using Texture = std::unique_ptr<SDL_Texture, FreeSdl>;
using Renderer = std::unique_ptr<SDL_Renderer, FreeSdl>;
using Window = std::unique_ptr<SDL_Window, FreeSdl>;

/// A cleared surface of 32 bits a pixel in main memory. Throws std::bad_alloc.
[[nodiscard]] inline Surface make_surface(int width, int height,
                                          SDL_PixelFormatEnum format = SDL_PIXELFORMAT_XRGB8888) {
    Surface surface(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, format));
    if (!surface) throw std::bad_alloc();
    return surface;
}

}  // namespace kiosk::draw
