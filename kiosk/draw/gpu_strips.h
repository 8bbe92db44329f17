// A page whose type is on its way, as rectangles cut from its texture: what moves and what stays.
#pragma once

#include <vector>

#include "draw/gpu_pages.h"

namespace kiosk::draw {

/// Two triangles for each strip, for SDL_RenderGeometry. The type is drawn `below` its place; as in
/// memory (pixel_rows) it moves left of the motif only, and between two rows of pixels it is mixed
/// of both.
[[nodiscard]] std::vector<SDL_Vertex> rising_page(const GpuPage& page, double below, Uint8 alpha);

}  // namespace kiosk::draw
