// Language tags (BCP 47): "ru-KZ" is a kind of "ru".
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// "ru" of "ru-KZ".
[[nodiscard]] constexpr std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

/// Of those offered (never empty) the one that is wished, else another kind of it, else the first.
[[nodiscard]] inline const std::string& nearest_language(const std::vector<std::string>& offered,
                                                         std::string_view wished) {
    const auto own = std::find(offered.begin(), offered.end(), wished);
    if (own != offered.end()) return *own;
    const auto kin = std::find_if(offered.begin(), offered.end(), [&](const std::string& tag) {
        return primary_language(tag) == primary_language(wished);
    });
    return kin == offered.end() ? offered.front() : *kin;
}

}  // namespace kiosk::content
