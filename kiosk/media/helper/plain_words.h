// The words of a caption without mark-up, and how many lines they take. Pure; knows no fonts.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace kiosk::media::helper {

/// A decoder's event as plain words, in libass's writing: mark-up goes, line breaks stay, as "\N".
/// Empty where nothing is left.
[[nodiscard]] std::string plain_words(std::string_view event);

/// Of a text, in ems.
using Width = std::function<double(std::string_view text)>;

/// Lines of plain words in a room so many ems wide.
[[nodiscard]] std::size_t lines_needed(std::string_view words, double room, const Width& width);

}  // namespace kiosk::media::helper
