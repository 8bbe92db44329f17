// What to do about a file that is not there: from the names that are in its folder. Reads no
// folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A clause that says what to write or do instead of `name`.
[[nodiscard]] std::string missing_name_remedy(std::string_view name,
                                              const std::vector<std::string>& in_folder);

}  // namespace kiosk::content
