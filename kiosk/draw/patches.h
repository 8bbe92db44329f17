// A small painted shape stretched to any size: its corners stay as they are, what is between them
// is drawn out. Pure arithmetic of whole pixels.
#pragma once

#include <vector>

#include "draw/sdl.h"

namespace kiosk::draw {

/// Pixels in the middle of a painted shape that are all alike: the one that is drawn out has its
/// like on both sides, for whoever looks at those, too.
inline constexpr int middle_pixels = 3;

/// The side of a painted shape.
[[nodiscard]] constexpr int side_of(int edge) {
    return 2 * edge + middle_pixels;
}

struct Patch {
    SDL_Rect source{};  ///< of one pixel's width or height where it is drawn out
    SDL_Rect place{};
};

/// What of a shape goes where, so that it fills `place`. `edge`: pixels at each side that are not
/// alike.
[[nodiscard]] std::vector<Patch> patches_of(const SDL_Rect& place, int edge);

}  // namespace kiosk::draw
