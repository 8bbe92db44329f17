// A page of the menu laid out and painted: what the canvases set together as it scrolls, slides and
// is pressed.
#pragma once

#include "draw/canvas.h"
#include "draw/menu_targets.h"
#include "draw/sdl.h"
#include "draw/type.h"

namespace kiosk::draw {

struct LaidOutMenu {
    show::MenuSheet what;
    Screen screen;
    MenuTargets targets;
    /// The whole screen, opaque: ground, head and foot; in the viewport what lies beneath the
    /// scrolling part.
    Surface fixed;
    /// The scrolling part, opaque, as wide as the viewport in whole pixels and as high as the
    /// viewport and the overflow together; row 0 is at the viewport's top while the page is not
    /// scrolled.
    Surface scrolling;

    [[nodiscard]] std::size_t bytes() const;
};

/// Lays a page out for a screen and paints it.
[[nodiscard]] LaidOutMenu lay_out_menu(const show::MenuSheet& sheet, const Screen& screen,
                                       const Look& look, Type& type);

}  // namespace kiosk::draw
