// What of an article's pictures is seen where, as its page scrolls and slides. Pure arithmetic of
// whole pixels; must not know what the pictures show.
#pragma once

#include <vector>

#include "draw/menu_pieces.h"

namespace kiosk::draw {

struct SeenPicture {
    std::int64_t serial = 0;
    SDL_Rect place{};  ///< on the screen, as far as it goes
    SDL_Rect clip{};   ///< the part of the screen in which it is seen
};

/// The pictures of the view that are there, on the pieces of the page, and on those of the page
/// that it slides over (null: none).
[[nodiscard]] std::vector<SeenPicture> seen_pictures(const show::MenuView& view,
                                                     const std::vector<Piece>& pieces,
                                                     const MenuTargets& page,
                                                     const MenuTargets* leaving);

/// A picture of this size in the middle of its place.
[[nodiscard]] SDL_Rect centred(int width, int height, const SDL_Rect& place);

}  // namespace kiosk::draw
