// The last few complaints of the libraries, kept where the player can still read them when this
// process has crashed.
#pragma once

#include "media/shared_memory.h"

namespace kiosk::media::helper {

/// From now on complaints go to the memory's last words instead of standard error. The memory must
/// outlive every thread that can complain. Once a process.
void keep_complaints(SharedHead& head);

/// A complaint of a library other than libav.
void complain(const char* text);

/// Complaints are dropped: for the nursery, which has no item to blame.
void silence_complaints();

/// What has been complained of so far, on one line.
[[nodiscard]] std::string complaints();

}  // namespace kiosk::media::helper
