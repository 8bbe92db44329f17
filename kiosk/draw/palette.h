// Which colour of the theme a part of a page has; and the colours of the high contrast mode.
#pragma once

#include "content/theme.h"
#include "draw/menu_drawing.h"

namespace kiosk::draw {

[[nodiscard]] content::Color color_of(Ink ink, const content::Theme& theme);

/// Of Hue::none the ground's.
[[nodiscard]] content::Color color_of(Hue hue, const content::Theme& theme);

/// White on black, with the signs' colours of the dark theme; whatever the show's theme is.
[[nodiscard]] content::Theme high_contrast();

}  // namespace kiosk::draw
