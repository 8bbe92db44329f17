// What stands on every page of the menu: back, title and the two switches at the top; help and the
// languages in the bar at the foot, which never moves; and on private pages the way to clear the
// screen. Pure.
#pragma once

#include "draw/menu_buttons.h"
#include "draw/menu_type.h"

namespace kiosk::draw {

/// Lays the frame; what is left for the page itself.
[[nodiscard]] Box put_frame(const PageContext& page, MenuLayout& layout);

/// The top of every page, margins excluded: as high as two lines of chrome type, or a target.
[[nodiscard]] Box head_of(const MenuScale& scale);

/// The way back, and beside it the page's title up to `right`.
void put_title(const PageContext& page, MenuLayout& layout, const std::string& title, double right);

/// One for each language, by its own name; none where there is no choice.
[[nodiscard]] std::vector<Button> language_buttons(const std::vector<std::string>& languages,
                                                   const std::string& chosen);

}  // namespace kiosk::draw
