// The nursery: one process without threads, libraries loaded, that forks a child for each order,
// tells of births and deaths, and kills on demand.
#pragma once

namespace kiosk::media::helper {

/// Serves until the player hangs up; then kills all children. The answer is the exit status.
int serve_nursery(int socket);

}  // namespace kiosk::media::helper
