// A film's picture made by arithmetic, and how far two surfaces are apart.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "draw/picture.h"
#include "draw/sdl.h"

namespace kiosk::stage {

/// Brightness rises to the right by 30, from `luma` on; blue rises downwards; red is `red` all
/// over.
class Planes {
  public:
    Planes(int width, int height, int luma, int red) : width_(width), height_(height) {
        const int half_width = (width + 1) / 2;
        const int half_height = (height + 1) / 2;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < stride(); ++x) push(luma + 30 * x / width);
        }
        for (int y = 0; y < half_height; ++y) {
            for (int x = 0; x < stride() / 2; ++x) push(100 + 40 * y / half_height);
        }
        for (int y = 0; y < half_height; ++y) {
            for (int x = 0; x < stride() / 2; ++x) push(x < half_width ? red : 0);
        }
    }

    [[nodiscard]] draw::PlanesView view(draw::FilmColours colours, int shown_width,
                                        int shown_height) const {
        return {bytes_.data(), width_, height_, stride(), colours, shown_width, shown_height};
    }

  private:
    [[nodiscard]] int stride() const { return (width_ + 63) / 64 * 64; }
    void push(int value) { bytes_.push_back(static_cast<std::byte>(value)); }

    int width_, height_;
    std::vector<std::byte> bytes_;
};

/// Of any colour channel of any pixel. Both are XRGB8888 and of one size.
[[nodiscard]] inline int greatest_difference(const SDL_Surface& one, const SDL_Surface& other) {
    int greatest = 0;
    for (int y = 0; y < one.h; ++y) {
        const auto* a = static_cast<const Uint8*>(one.pixels) + std::ptrdiff_t{y} * one.pitch;
        const auto* b = static_cast<const Uint8*>(other.pixels) + std::ptrdiff_t{y} * other.pitch;
        for (int x = 0; x < one.w * 4; ++x) {
            if (x % 4 != 3) greatest = std::max(greatest, std::abs(a[x] - b[x]));
        }
    }
    return greatest;
}

}  // namespace kiosk::stage
