#include "draw/plates.h"

#include "draw/mix.h"
#include "draw/patches.h"

namespace kiosk::draw {
namespace {

/// What of a place is inside both; empty where nothing is.
SDL_Rect seen_of(const SDL_Rect& place, const SDL_Rect& clip, const Strip& strip) {
    const SDL_Rect rows{0, strip.top, strip.width(), strip.bottom() - strip.top};
    SDL_Rect inside{};
    SDL_Rect seen{};
    if (SDL_IntersectRect(&place, &clip, &inside) != SDL_TRUE ||
        SDL_IntersectRect(&inside, &rows, &seen) != SDL_TRUE)
        return {};
    return seen;
}

}  // namespace

void Plates::frame_drawn() {
    plates_.trim(before_);
    before_ = plates_.now();
}

void lay_plate(const Plate& plate, double opacity, const SDL_Point& place, const SDL_Rect& clip,
               const Strip& strip) {
    if (!plate.surface) return;
    const SDL_Rect seen =
        seen_of({place.x, place.y, plate.surface->w, plate.surface->h}, clip, strip);
    for (int y = seen.y; y < seen.y + seen.h; ++y) {
        lay_over(row_of(*plate.surface, y - place.y) + (seen.x - place.x), weight(opacity),
                 strip.row(y) + seen.x, static_cast<std::size_t>(seen.w));
    }
}

void lay_shape(const Plate& shape, int edge, double opacity, const SDL_Rect& place,
               const SDL_Rect& clip, const Strip& strip) {
    for (const Patch& patch : patches_of(place, edge)) {
        const SDL_Rect seen = seen_of(patch.place, clip, strip);
        const bool one_row = patch.source.h != patch.place.h;
        const bool one_column = patch.source.w != patch.place.w;
        for (int y = seen.y; y < seen.y + seen.h; ++y) {
            const int row = patch.source.y + (one_row ? 0 : y - patch.place.y);
            const std::uint32_t* source = row_of(*shape.surface, row) + patch.source.x;
            std::uint32_t* out = strip.row(y) + seen.x;
            const auto pixels = static_cast<std::size_t>(seen.w);
            if (one_column) {
                lay_one_over(*source, weight(opacity), out, pixels);
            } else {
                lay_over(source + (seen.x - patch.place.x), weight(opacity), out, pixels);
            }
        }
    }
}

}  // namespace kiosk::draw
