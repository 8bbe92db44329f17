// What all who draw with an SDL renderer share: a renderer that fails, fails once and for all.
#pragma once

#include <stdexcept>
#include <string>

#include "draw/sdl.h"

namespace kiosk::draw {

/// The renderer cannot draw any more; what it says of it.
class GpuLost : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// SDL's functions answer 0 when they have done it.
inline void gpu_check(int answer) {
    if (answer != 0) throw GpuLost(SDL_GetError());
}

/// Whole pictures can be put into it as often as wished. ("Static" saves the copy in main memory
/// that a texture to be locked has.)
[[nodiscard]] inline Texture make_texture(SDL_Renderer& renderer, SDL_PixelFormatEnum format,
                                          int width, int height) {
    Texture texture(SDL_CreateTexture(&renderer, format, SDL_TEXTUREACCESS_STATIC, width, height));
    if (!texture) throw GpuLost(SDL_GetError());
    gpu_check(SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear));
    gpu_check(SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND));
    return texture;
}

}  // namespace kiosk::draw
