// Finds out what a file really is: opens it, proves that its first picture can be decoded, and
// walks all packets for its true length.
#pragma once

#include "media/helper/input.h"
#include "media/probe.h"

namespace kiosk::media::helper {

/// Never throws for what a file is: that is the answer.
[[nodiscard]] Probe probe_file(const Source& source);

}  // namespace kiosk::media::helper
