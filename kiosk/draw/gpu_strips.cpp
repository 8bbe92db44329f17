#include "draw/gpu_strips.h"

#include <algorithm>
#include <array>

namespace kiosk::draw {
namespace {

class Strips {
  public:
    Strips(const GpuPage& page, Uint8 alpha)
        : width_(static_cast<float>(page.width)),
          height_(static_cast<float>(page.height)),
          alpha_(alpha) {}

    /// `place` is cut out of the texture `below` rows further up.
    void add(const SDL_FRect& place, float below) {
        if (place.w <= 0 || place.h <= 0) return;
        const float right = place.x + place.w;
        const float bottom = place.y + place.h;
        const auto corner = [&](float x, float y) {
            return SDL_Vertex{{x, y}, {255, 255, 255, alpha_}, {x / width_, (y - below) / height_}};
        };
        const std::array<SDL_Vertex, 4> corners{corner(place.x, place.y), corner(right, place.y),
                                                corner(right, bottom), corner(place.x, bottom)};
        for (const std::size_t i : {0U, 1U, 2U, 2U, 3U, 0U}) vertices_.push_back(corners[i]);
    }

    [[nodiscard]] std::vector<SDL_Vertex> take() { return std::move(vertices_); }

  private:
    float width_, height_;
    Uint8 alpha_;
    std::vector<SDL_Vertex> vertices_;
};

/// Whole pixels left of the motif on row y.
int free_width(const GpuPage& page, int y) {
    return static_cast<int>(std::clamp<double>(reach(page.motif, y, y + 1), 0, page.width));
}

}  // namespace

std::vector<SDL_Vertex> rising_page(const GpuPage& page, double below, Uint8 alpha) {
    Strips strips(page, alpha);
    const int type_top = std::clamp(page.type_top, 0, page.height);
    const auto width = static_cast<float>(page.width);
    strips.add({0, 0, width, static_cast<float>(type_top)}, 0);
    for (int top = type_top; top < page.height;) {
        const int free = free_width(page, top);
        int bottom = top + 1;
        while (bottom < page.height && free_width(page, bottom) == free) ++bottom;
        const auto y = static_cast<float>(top);
        const auto rows = static_cast<float>(bottom - top);
        const auto edge = static_cast<float>(free);
        strips.add({0, y, edge, rows}, static_cast<float>(below));
        strips.add({edge, y, width - edge, rows}, 0);
        top = bottom;
    }
    return strips.take();
}

}  // namespace kiosk::draw
