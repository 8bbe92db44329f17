// What one child of the nursery does with its life: one order, within limits.
#pragma once

#include <vector>

#include "media/descriptor.h"
#include "media/wire.h"

namespace kiosk::media::helper {

/// What came along with the order.
struct Belongings {
    Descriptor file, socket, memory;
    Descriptor captions;  ///< a captions file; may be none
    std::vector<Descriptor> fonts;
};

/// Works until the order is done or the player hangs up. The answer is the exit status.
int run_child(const wire::Order& order, Belongings belongings);

}  // namespace kiosk::media::helper
