// Signs beside words, drawn by arithmetic at any size: lines of one thickness with round ends.
// Knows nothing of pages; what a sign means is always said in words as well.
#pragma once

#include <cairo/cairo.h>

#include "content/theme.h"
#include "draw/layout.h"

namespace kiosk::draw {

enum class Icon {
    back,         ///< an angle to the left
    onward,       ///< an angle to the right
    eye,          ///< be aware
    heart,        ///< donate
    bag,          ///< buy
    hand,         ///< touch: a finger that taps
    magnifier,    ///< search
    play,         ///< a film
    larger_type,  ///< a small and a large letter
    contrast,     ///< a disc, half of it filled
    picture,      ///< hills in a frame
};

/// Draws a sign as large as fits, in the middle of the box. `line_width` in pixels.
void draw_icon(cairo_t* context, Icon icon, const Box& box, content::Color color,
               double line_width);

}  // namespace kiosk::draw
