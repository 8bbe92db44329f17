// The figures of this room, each with its reason.
#pragma once

#include <cstddef>

namespace kiosk::draw {

/// Pages laid out: three at 3840x2160 (33 MB each): on the screen, fading in, and prepared.
inline constexpr std::size_t most_page_bytes = std::size_t{100} << 20;

/// Pages of the menu: about eight at 1080p (8 MB and what scrolls); what is on the screen, the
/// first page and the help page are kept even beyond it.
inline constexpr std::size_t most_menu_bytes = std::size_t{128} << 20;

/// Rows of a texture for what scrolls: any GPU takes as many.
inline constexpr int tile_rows = 2048;

/// How dark a page is behind the countdown: the plate stands out, and what was read is still known.
inline constexpr double countdown_shade = 0.72;

/// Plates of captions: some dozens at 1080p (0.7 MB each), so that a film's next ones are ready.
inline constexpr std::size_t most_plate_bytes = std::size_t{8} << 20;

/// Fonts open at once, each a face at one size: a screen size takes about ten.
inline constexpr std::size_t most_open_fonts = 32;

/// Widths are measured at this em size in pixels and scaled: SDL_ttf gives whole pixels, so they
/// are right to a 200th of an em.
inline constexpr int measuring_size = 200;

/// Any size will do to ask a font for a character.
inline constexpr int probing_size = 32;

}  // namespace kiosk::draw
