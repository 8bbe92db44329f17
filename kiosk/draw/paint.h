// Layouts set down as pixels.
#pragma once

#include <cairo/cairo.h>

#include "content/theme.h"
#include "draw/caption_layout.h"
#include "draw/card_layout.h"
#include "draw/sdl.h"
#include "draw/standby_layout.h"
#include "draw/type.h"

namespace kiosk::draw {

/// 0xFFRRGGBB
[[nodiscard]] Uint32 pixel(content::Color color);
/// Whatever its alpha.
[[nodiscard]] content::Color color_from(Uint32 pixel);

/// A path around the box, with round corners.
void trace_rounded(cairo_t* context, const Box& box, double radius);

[[nodiscard]] Surface paint(const CardLayout& card, int width, int height,
                            const content::Theme& theme, Type& type);
[[nodiscard]] Surface paint(const StandbyLayout& standby, int width, int height,
                            const content::Theme& theme, Type& type);

/// What a caption's plate covers the film with, and how much of it: 0xAARRGGBB.
[[nodiscard]] Uint32 plate_color(const content::Theme& theme);

/// The plate alone, premultiplied ARGB8888, as large as whole pixels around it; its place on the
/// screen is the plate's corner rounded down.
[[nodiscard]] Surface paint(const CaptionLayout& caption, const content::Theme& theme, Type& type);

}  // namespace kiosk::draw
