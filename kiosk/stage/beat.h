// What the loop of the live machine tells each time it turns, for whoever watches over it: a loop
// that no longer tells anything has hung, and one that ought to show another picture and never does
// is frozen.
#pragma once

#include <cstdint>
#include <functional>

#include "content/playlist.h"

namespace kiosk::stage {

struct Beat {
    /// How many different pictures have been on the screen: the presented position. 0: the window
    /// has not shown itself.
    std::int64_t pictures = 0;
    /// Another one is due within a second: a film plays, or a fade goes on. False for a still, a
    /// loop that is held under the menu, the standby card.
    bool moves = false;
    bool attended = false;  ///< a visitor or an operator is there, whom nothing shall interrupt
};

/// Called on the loop's thread: it must return at once.
using Beating = std::function<void(const Beat&)>;

/// Called likewise before an item is made ready for its turn, and with null behind it: what kills
/// the player in between is that item, and not the one that is on.
using MakingReady = std::function<void(const content::Item*)>;

}  // namespace kiosk::stage
