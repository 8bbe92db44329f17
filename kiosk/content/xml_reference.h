// References in XML text: the five entities and numbered characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::content {

/// What stands at an "&".
struct Reference {
    std::size_t bytes = 0;  ///< from "&" to ";"; 0: no reference at all, the sign stands alone
    std::string wrong;      ///< empty: it is fine; else what is wrong
    std::string remedy;
};

/// `text` begins with "&".
[[nodiscard]] Reference read_reference(std::string_view text);

/// "&", "<" and ">" written as entities.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace kiosk::content
