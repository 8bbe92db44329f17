// Which rectangles of which page's pictures are seen where: scrolled, and while one page slides
// over another. Pure arithmetic of whole pixels; every pixel of the screen is covered exactly once,
// so that pieces may be mixed with what lies beneath.
#pragma once

#include <vector>

#include "draw/menu_targets.h"
#include "draw/sdl.h"

namespace kiosk::draw {

/// What of a page laid out counts for that, in pixels.
struct PageParts {
    SDL_Rect viewport{};       ///< as wide as the scrolling part; empty where nothing scrolls
    int scrolling_height = 0;  ///< of the scrolling part
    int scroll = 0;            ///< how far it is moved up; may be beyond its ends
};

/// `scrolling`: the size of the page's scrolling part; `scroll` in heights of the screen.
[[nodiscard]] PageParts parts_of(const MenuTargets& page, const SDL_Point& scrolling, double scroll,
                                 int screen_height);

struct Piece {
    bool leaving = false;    ///< of the page that is slid over
    bool scrolling = false;  ///< of its scrolling part, else of the fixed one
    SDL_Rect source{};       ///< in that part
    int x = 0, y = 0;        ///< on the screen
};

/// How far a page is on its way over another.
struct Slide {
    int shift = 0;  ///< of the page that comes: to the right, below 0 to the left
    int foot = 0;   ///< rows from here on do not slide: they are the new page's at once
};

/// At rest where there is no other page.
[[nodiscard]] Slide slide_of(const show::MenuView& view, const PageParts& page,
                             const PageParts* leaving, int width, int height);

[[nodiscard]] std::vector<Piece> pieces_of(const PageParts& page, const PageParts* leaving,
                                           const Slide& slide, int width, int height);

}  // namespace kiosk::draw
