// The clock on the wall: local time for schedule windows.
#pragma once

#include "content/when.h"

namespace kiosk::stage {

/// Local wall time now; not trusted when it lies before the day this program was built.
[[nodiscard]] content::LocalTime wall_time();

}  // namespace kiosk::stage
