// Reading short texts from the front: each function takes what it finds off the text, or leaves it
// alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kiosk::content {

/// True if the text began with the prefix.
bool take(std::string_view& text, std::string_view prefix);

/// A whole number written with `least` to `most` digits, no more; `most` is at most 9.
[[nodiscard]] std::optional<int> take_digits(std::string_view& text, std::size_t least,
                                             std::size_t most);

}  // namespace kiosk::content
