// Captions laid over a finished picture: coverage masks in one colour, coloured bitmaps, plates.
// Touches their rectangles only. Knows pixels, neither libass nor libav.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk::media::helper {

/// BGRX rows to draw on.
struct Sheet {
    std::byte* pixels = nullptr;
    std::ptrdiff_t stride = 0;
    int width = 0, height = 0;
};

/// Coverage, 0 to 255, of a rectangle at a place of the sheet; may reach beyond its edges.
struct Mask {
    const std::uint8_t* coverage = nullptr;
    std::ptrdiff_t stride = 0;
    int left = 0, top = 0, width = 0, height = 0;
};

/// A bitmap at a place of the sheet; may reach beyond its edges.
struct Patch {
    int left = 0, top = 0, width = 0, height = 0;
    std::vector<std::uint32_t> pixels;  ///< 0xAARRGGBB, multiplied by alpha
};

/// `color` is 0xAARRGGBB.
void blend(const Mask& mask, std::uint32_t color, const Sheet& sheet);
void blend(const Patch& patch, const Sheet& sheet);

/// Coverage of a rectangle with round corners, row by row.
[[nodiscard]] std::vector<std::uint8_t> rounded_rectangle(int width, int height, double radius);

/// Scaled so that it neither flickers nor crumbles: smoothly when it grows, by averages when it
/// shrinks. Keeps left and top.
[[nodiscard]] Patch scaled(const Patch& patch, int width, int height);

}  // namespace kiosk::media::helper
