// The few things that are done with an SDL renderer here: filling a rectangle, and copying a
// texture with some opacity.
#pragma once

#include <algorithm>
#include <cmath>

#include "content/theme.h"
#include "draw/gpu.h"

namespace kiosk::draw {

inline constexpr Uint8 opaque = 255;

[[nodiscard]] inline Uint8 alpha_of(double share) {
    return static_cast<Uint8>(std::lround(std::clamp(share, 0.0, 1.0) * opaque));
}

inline void fill(SDL_Renderer& renderer, content::Color color, Uint8 alpha, const SDL_Rect& place) {
    if (place.w <= 0 || place.h <= 0) return;
    gpu_check(SDL_SetRenderDrawBlendMode(
        &renderer, alpha == opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND));
    gpu_check(SDL_SetRenderDrawColor(&renderer, color.r, color.g, color.b, alpha));
    gpu_check(SDL_RenderFillRect(&renderer, &place));
}

/// `source`: null for all of it.
inline void copy(SDL_Renderer& renderer, SDL_Texture& texture, Uint8 alpha, const SDL_Rect& place,
                 const SDL_Rect* source = nullptr) {
    gpu_check(SDL_SetTextureAlphaMod(&texture, alpha));
    gpu_check(SDL_RenderCopy(&renderer, &texture, source, &place));
}

}  // namespace kiosk::draw
