// The fonts that captions are set in, as bytes: a child finds no files by itself. Knows FreeType.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "media/descriptor.h"

namespace kiosk::media::helper {

struct CaptionFont {
    std::vector<char> bytes;
    std::string family;   ///< as libass knows it
    double height = 1.2;  ///< in ems: what libass calls the font's size
};

/// Those that can be read, in the order given.
[[nodiscard]] std::vector<CaptionFont> read_fonts(std::span<const Descriptor> files);

}  // namespace kiosk::media::helper
