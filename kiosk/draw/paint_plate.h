// The hint, the countdown and the forms that answer to a touch, set down as pixels: premultiplied
// ARGB8888, as large as whole pixels around them.
#pragma once

#include "content/theme.h"
#include "draw/countdown_layout.h"
#include "draw/hint_layout.h"
#include "draw/plate.h"
#include "draw/sdl.h"
#include "draw/type.h"

namespace kiosk::draw {

[[nodiscard]] Surface paint(const HintLayout& hint, bool on_plate, const content::Theme& theme,
                            Type& type);

/// Without the bar that runs out, which changes oftener.
[[nodiscard]] Surface paint(const CountdownLayout& countdown, bool high_contrast,
                            const content::Theme& theme, Type& type);

/// As small as patches.h stretches it from.
[[nodiscard]] Surface paint(const Shape& shape, const content::Theme& theme);

/// What a page is dimmed with behind the countdown: 0xFFRRGGBB.
[[nodiscard]] std::uint32_t shade_color(const content::Theme& theme);

}  // namespace kiosk::draw
