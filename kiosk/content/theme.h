// The colours of the show, from a theme file in config/.
#pragma once

#include <cstdint>
#include <filesystem>

#include "content/diagnostic.h"
#include "content/reading.h"

namespace kiosk::content {

/// sRGB, 8 bits a channel.
struct Color {
    std::uint8_t r = 0, g = 0, b = 0;
    bool operator==(const Color&) const = default;
};

/// Contrast ratio of WCAG 2.1, 1 to 21.
[[nodiscard]] double contrast(Color one, Color other);

/// The defaults are the shipped dark theme.
struct Theme {
    Color ground{0x0F, 0x25, 0x30};
    Color panel{0x18, 0x36, 0x44};
    Color line{0x2F, 0x53, 0x63};
    Color paper{0xF8, 0xF3, 0xE9};
    Color mute{0xBF, 0xD0, 0xD4};
    Color gold{0xF5, 0xC0, 0x67};
    Color sky{0x8F, 0xD0, 0xE2};
    Color coral{0xFF, 0x9E, 0x7D};
    Color ink{0x0B, 0x1B, 0x23};

    bool operator==(const Theme&) const = default;
};

struct LoadedTheme {
    Theme theme;  ///< the default for each colour that was not given rightly
    Diagnostics diagnostics;
};

/// Contrasts under 7:1 of text colours on the ground are errors: the hall is bright and the panel
/// cheap. `reading` may be null.
[[nodiscard]] LoadedTheme load_theme(const std::filesystem::path& file, Reading* reading = nullptr);

}  // namespace kiosk::content
