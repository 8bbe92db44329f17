// The journal: one line for each thing that happened, for the operator. Under a service manager
// standard error is its journal.
#pragma once

#include "stage/notes.h"

namespace kiosk::unattended {

/// Notes as lines on standard error: "2026-12-05 09:00:01.250 shown: slides/Slide2.png".
[[nodiscard]] stage::Tell journal();

}  // namespace kiosk::unattended
