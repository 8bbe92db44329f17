// What check says of characters: those that no installed font can draw.
#pragma once

#include "content/diagnostic.h"
#include "content/playlist.h"

namespace kiosk::commands {

[[nodiscard]] content::Diagnostics type_findings(const content::Playlist& playlist);

}  // namespace kiosk::commands
