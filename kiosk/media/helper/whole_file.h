// A small file read into memory, for libraries that want it whole.
#pragma once

#include <vector>

namespace kiosk::media::helper {

/// Throws Unusable when it cannot be read or is greater than a child's memory allows.
[[nodiscard]] std::vector<char> whole_file(int fd);

}  // namespace kiosk::media::helper
