// A page as rows of pixels: copied to the target, or fed to the mixer, without a picture in
// between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "draw/canvas.h"
#include "draw/layout.h"
#include "draw/sdl.h"

namespace kiosk::draw {

/// A picture in the middle of the ground. One larger than the screen, as there may be for a moment
/// after a resize, is cut at its edges.
struct PictureRows {
    std::optional<PictureView> picture;
    std::uint32_t ground = 0;
    int width = 0, height = 0;  ///< of the screen
};

/// A page laid out; its type may still be below its place.
struct LaidOutRows {
    const SDL_Surface* page = nullptr;
    Disc motif;        ///< stays; type never meets it
    int type_top = 0;  ///< rows above this stay
    double below = 0;  ///< pixels, less than the gap between type and motif
};

using PageRows = std::variant<PictureRows, LaidOutRows>;

/// Row y as it lies in memory; null where it has to be put together.
[[nodiscard]] const std::byte* row_in_memory(const PageRows& page, int y);

/// Puts row y together in `out`, which has room for the screen's width.
void put_row(const PageRows& page, int y, std::uint32_t* out);

}  // namespace kiosk::draw
