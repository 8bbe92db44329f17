// What is laid over a page of the menu as it is drawn, so that a touch or a movement never paints
// the page anew: feedback, the keyboard's ring, the bar at the side, the countdown's bar. Pure.
#pragma once

#include <vector>

#include "draw/countdown_layout.h"
#include "draw/menu_pieces.h"
#include "draw/plate.h"

namespace kiosk::draw {

struct Overlay {
    Shape shape;
    SDL_Rect place{};
    SDL_Rect clip{};
};

/// Over a page, in order.
[[nodiscard]] std::vector<Overlay> overlays_of(const show::MenuView& view, const MenuTargets& page,
                                               const PageParts& parts, const Slide& slide,
                                               const Screen& screen);

/// A page, or one that slides over another, as it is drawn.
struct Composition {
    std::vector<Piece> pieces;
    std::vector<Overlay> overlays;
};

/// `leaving`: null where there is none.
[[nodiscard]] Composition compose(const show::MenuView& view, const MenuTargets& page,
                                  const PageParts& parts, const PageParts* leaving,
                                  const Screen& screen);

/// Over the countdown.
[[nodiscard]] std::vector<Overlay> overlays_of(const show::MenuView& view,
                                               const CountdownLayout& countdown,
                                               const Screen& screen);

/// What of the page is dimmed: all but the way out.
[[nodiscard]] std::vector<SDL_Rect> shaded_by(const CountdownLayout& countdown,
                                              const Screen& screen);

}  // namespace kiosk::draw
