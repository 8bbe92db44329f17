// Type: widths, and glyphs drawn onto a surface, with the font picked a run at a time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/theme.h"
#include "draw/fonts.h"
#include "draw/layout.h"
#include "draw/sdl.h"

namespace kiosk::draw {

class Type {
  public:
    /// Width of a text in ems, as Measure (fit.h) asks for it.
    [[nodiscard]] double width(std::string_view text, Style style);

    /// Draws one stretch of type onto XRGB8888, or onto premultiplied ARGB8888.
    void draw(SDL_Surface& target, const Setting& setting, content::Color color);

  private:
    [[nodiscard]] Fonts& fonts();

    std::optional<Fonts> fonts_;  ///< found when first needed: the first decoder is not to wait
};

}  // namespace kiosk::draw
