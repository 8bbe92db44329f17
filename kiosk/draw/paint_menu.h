// Pages of the menu set down as pixels.
#pragma once

#include "content/theme.h"
#include "draw/menu_drawing.h"
#include "draw/sdl.h"
#include "draw/type.h"

namespace kiosk::draw {

/// A surface of the ground with the drawing on it; its row 0 and column 0 are at `left` and `top`
/// of the drawing's pixels.
[[nodiscard]] Surface paint(const Drawing& drawing, int left, int top, int width, int height,
                            const content::Theme& theme, Type& type);

}  // namespace kiosk::draw
