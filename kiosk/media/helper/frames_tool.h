// For developers: decodes a file in this very process and prints its frames, so that a debugger
// sees the decoder without following forks.
#pragma once

#include <string>

namespace kiosk::media::helper {

/// The answer is the exit status.
int print_frames(const std::string& file);

}  // namespace kiosk::media::helper
