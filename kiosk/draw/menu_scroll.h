// What of a page scrolls, and how it is seen that more follows. Pure.
#pragma once

#include "draw/menu_type.h"

namespace kiosk::draw {

/// Makes what was put into layout.scrolling scroll in `viewport`: it ends at `content_bottom`. Of
/// what is longer the foot fades, but never above `whole`: what stands down to there is read on
/// arrival.
void make_scroll(const PageContext& page, MenuLayout& layout, const Box& viewport,
                 double content_bottom, double whole = 0);

}  // namespace kiosk::draw
