// Text as a label shows it: in capitals, letter-spaced. Latin and Cyrillic, the Kazakh letters
// among them.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::draw {

/// Upper case of UTF-8; letters without one stay as they are.
[[nodiscard]] std::string capitals(std::string_view text);

/// The same letters with hair spaces between them: tracking that the shaper places to a fraction of
/// a pixel.
[[nodiscard]] std::string letter_spaced(std::string_view text);

}  // namespace kiosk::draw
