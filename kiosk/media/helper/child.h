// What one child of the nursery does with its life: one order, within limits.
#pragma once

#include "media/descriptor.h"
#include "media/wire.h"

namespace kiosk::media::helper {

/// Works until the order is done or the player hangs up. The answer is the exit status.
int run_child(const wire::Order& order, Descriptor file, Descriptor socket, Descriptor memory);

}  // namespace kiosk::media::helper
