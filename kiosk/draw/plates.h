// The plates of a canvas that draws in memory: kept while they are used, and laid onto a strip of
// the screen.
#pragma once

#include "draw/kept.h"
#include "draw/limits.h"
#include "draw/plate.h"
#include "draw/strip.h"

namespace kiosk::draw {

class Plates {
  public:
    /// Both outlive it.
    Plates(const Look& look, Type& type) : look_(look), type_(type) {}

    /// The plate for a screen of this size; it holds until the next call.
    template <typename What>
    [[nodiscard]] const Plate& of(const What& what, int width, int height) {
        const auto is_it = [&](const Plate& plate) { return is_plate(plate, what, width, height); };
        if (const Plate* found = plates_.find(is_it)) return *found;
        return plates_.make(lay_out_plate(what, width, height, look_, type_));
    }

    /// Says that a frame has been drawn: the oldest plates beyond the limit go.
    void frame_drawn();

  private:
    const Look& look_;
    Type& type_;
    Kept<Plate> plates_{most_plate_bytes};
    std::size_t before_ = 0;  ///< the last frame's end
};

/// Lays a plate on with its left upper corner there, as far as it lies inside `clip` and the strip.
void lay_plate(const Plate& plate, double opacity, const SDL_Point& place, const SDL_Rect& clip,
               const Strip& strip);

/// Stretches a shape, `edge` pixels at its sides, over a place likewise.
void lay_shape(const Plate& shape, int edge, double opacity, const SDL_Rect& place,
               const SDL_Rect& clip, const Strip& strip);

}  // namespace kiosk::draw
