// Pages laid out and painted, ready to be copied as often as they are shown.
#pragma once

#include <string>

#include "draw/canvas.h"
#include "draw/layout.h"
#include "draw/sdl.h"
#include "draw/type.h"

namespace kiosk::draw {

/// Whether two pages look the same, wherever their type is on its way.
[[nodiscard]] bool look_the_same(const show::Page& one, const show::Page& other);

struct LaidOutPage {
    show::Page what;
    Surface surface;
    Disc motif;        ///< type stays clear of it
    int type_top = 0;  ///< rows above this stay while the type rises
    bool shown = false;

    [[nodiscard]] std::size_t bytes() const {
        return static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h);
    }
    /// Whether this is that page on a screen of that size, wherever its type is on its way.
    [[nodiscard]] bool is(const show::Page& page, int width, int height) const;
};

/// `page` is a card, a board or the standby card.
[[nodiscard]] LaidOutPage lay_out(const show::Page& page, int width, int height, const Look& look,
                                  Type& type);

/// How far below its place a page's type still is, in pixels.
[[nodiscard]] double rise_of(const show::Page& page, int height);

}  // namespace kiosk::draw
