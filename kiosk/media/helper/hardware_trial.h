// Proves a chip on the film it is to decode: the first pictures must be those that software gives.
#pragma once

#include <functional>

#include "media/helper/decoder.h"
#include "media/helper/input.h"

namespace kiosk::media::helper {

/// Decodes the film's first pictures both ways. Any failure is a no.
[[nodiscard]] bool gives_the_same_pictures(const Source& source, const Route& hardware);

/// Asks in a process of its own: a driver that crashes or hangs is a no, too. Only without threads.
[[nodiscard]] bool holds_in_a_process_of_its_own(const std::function<bool()>& question,
                                                 std::chrono::seconds at_most);

/// Both, for a film on this machine. False where there is no chip.
[[nodiscard]] bool decodes_in_hardware(const Source& source);

}  // namespace kiosk::media::helper
