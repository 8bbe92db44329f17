// Captions with a look of their own: SubStation files (.ass, .ssa). What is wrong in one is found
// here; what is right in it is read by the library that draws it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::content {

struct StyledCaptions {
    bool has_any = false;                                 ///< at least one caption is sound
    std::vector<std::pair<int, std::string>> complaints;  ///< line, what
};

[[nodiscard]] StyledCaptions check_styled_captions(std::string_view text);

}  // namespace kiosk::content
