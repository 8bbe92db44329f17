// The words file that this program was built with, config/words.xml, held within it: every word
// that a screen shows, for when the file at hand lacks one. CMakeLists.txt makes the source.
#pragma once

#include <string_view>

namespace kiosk::content {

/// XML.
[[nodiscard]] std::string_view shipped_words();

}  // namespace kiosk::content
