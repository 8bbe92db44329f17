// Decodes a clip, from its in-point to its out-point, for one session.
#pragma once

#include "media/helper/captions.h"
#include "media/helper/input.h"
#include "media/helper/player_line.h"

namespace kiosk::media::helper {

/// Returns when the clip has ended and the player has been told. Throws Unusable, PlayerGone.
void play_clip(const Source& source, const wire::Order& order, const CaptionFiles& files,
               PlayerLine& line);

}  // namespace kiosk::media::helper
