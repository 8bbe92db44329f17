// Shows one picture, a page of a document, or an animation over and over, for one session.
#pragma once

#include "media/helper/input.h"
#include "media/helper/player_line.h"

namespace kiosk::media::helper {

/// Returns when the picture is there; of an animation never. Throws Unusable, PlayerGone.
void show_still(const Source& source, const wire::Order& order, PlayerLine& line);

}  // namespace kiosk::media::helper
