// The machine's clocks: local time on the wall for schedule windows, and the one that never jumps.
#pragma once

#include "content/when.h"
#include "show/state.h"

namespace kiosk::stage {

/// Local wall time now; not trusted when it lies before the day this program was built.
[[nodiscard]] content::LocalTime wall_time();

/// Since some moment in the past; goes on steadily whatever happens to the wall's.
[[nodiscard]] show::Time steady_now();

}  // namespace kiosk::stage
