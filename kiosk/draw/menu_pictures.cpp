#include "draw/menu_pictures.h"

#include <algorithm>
#include <cmath>

namespace kiosk::draw {
namespace {

int whole(double pixels) {
    return static_cast<int>(std::lround(pixels));
}

/// Those of one page that lie on a piece of it.
void add(std::vector<SeenPicture>& seen, const show::MenuView& view, show::PageNumber number,
         const MenuTargets& page, const Piece& piece) {
    // From the page's pixels, with the viewport's corner for the scrolling part's, to the screen's.
    const int right = piece.x - piece.source.x - whole(page.viewport.left);
    const int down = piece.y - piece.source.y - whole(page.viewport.top);
    const SDL_Rect clip{piece.x, piece.y, piece.source.w, piece.source.h};
    for (const PicturePlace& picture : page.pictures) {
        const auto found = std::find_if(
            view.pictures.begin(), view.pictures.end(), [&](const show::MenuPicture& there) {
                return there.page == number && there.passage == picture.passage;
            });
        if (found == view.pictures.end()) continue;
        const SDL_Rect place{whole(picture.box.left) + right, whole(picture.box.top) + down,
                             whole(picture.box.width()), whole(picture.box.height())};
        if (SDL_HasIntersection(&place, &clip) == SDL_TRUE)
            seen.push_back({found->serial, place, clip});
    }
}

}  // namespace

std::vector<SeenPicture> seen_pictures(const show::MenuView& view, const std::vector<Piece>& pieces,
                                       const MenuTargets& page, const MenuTargets* leaving) {
    std::vector<SeenPicture> seen;
    for (const Piece& piece : pieces) {
        if (!piece.scrolling) continue;
        if (!piece.leaving)
            add(seen, view, view.sheet.page, page, piece);
        else if (leaving != nullptr && view.leaving)
            add(seen, view, view.leaving->page, *leaving, piece);
    }
    return seen;
}

SDL_Rect centred(int width, int height, const SDL_Rect& place) {
    return {place.x + (place.w - width) / 2, place.y + (place.h - height) / 2, width, height};
}

}  // namespace kiosk::draw
