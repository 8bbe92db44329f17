// What check says of dates that cannot be: a source of the future.
#pragma once

#include <chrono>

#include "content/diagnostic.h"
#include "content/playlist.h"

namespace kiosk::commands {

[[nodiscard]] content::Diagnostics date_findings(const content::Playlist& playlist,
                                                 std::chrono::sys_days today);

}  // namespace kiosk::commands
