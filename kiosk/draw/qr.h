// QR codes, as squares of dark and light modules. Knows no pixels.
#pragma once

#include <string>
#include <vector>

namespace kiosk::draw {

/// Light modules that a code needs around it to be found.
inline constexpr int quiet_zone = 4;

struct Modules {
    int side = 0;  ///< without the quiet zone; 0: the text is empty or too long for a code
    std::vector<bool> dark;  ///< row by row

    [[nodiscard]] bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(x)];
    }
};

/// The smallest code that holds the text, a quarter of which may be soiled or mirror a lamp.
[[nodiscard]] Modules qr_code(const std::string& text);

}  // namespace kiosk::draw
