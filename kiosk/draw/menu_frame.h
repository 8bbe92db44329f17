// What stands on every page of the menu: back, title and the two switches at the top; help and the
// languages in the bar at the foot, which never moves; and on private pages the way to clear the
// screen. Pure.
#pragma once

#include "draw/menu_type.h"

namespace kiosk::draw {

/// Lays the frame; what is left for the page itself.
[[nodiscard]] Box put_frame(const PageContext& page, MenuLayout& layout);

}  // namespace kiosk::draw
