#include "draw/plates.h"

#include <algorithm>

#include "draw/mix.h"

namespace kiosk::draw {

void Plates::frame_drawn() {
    plates_.trim(before_);
    before_ = plates_.now();
}

void lay_plate(const Plate& plate, double opacity, const SDL_Point& place, const SDL_Rect& clip,
               const Strip& strip) {
    if (!plate.surface) return;
    const int left = std::max({place.x, clip.x, 0});
    const int right = std::min({place.x + plate.surface->w, clip.x + clip.w, strip.width()});
    const int top = std::max({place.y, clip.y, strip.top});
    const int bottom = std::min({place.y + plate.surface->h, clip.y + clip.h, strip.bottom()});
    if (left >= right) return;
    for (int y = top; y < bottom; ++y) {
        lay_over(row_of(*plate.surface, y - place.y) + (left - place.x), weight(opacity),
                 strip.row(y) + left, static_cast<std::size_t>(right - left));
    }
}

}  // namespace kiosk::draw
