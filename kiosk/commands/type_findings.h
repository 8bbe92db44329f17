// What check says of characters: those that no installed font can draw.
#pragma once

#include "content/diagnostic.h"
#include "content/menu.h"
#include "content/playlist.h"

namespace kiosk::commands {

/// `menu` may be null.
[[nodiscard]] content::Diagnostics type_findings(const content::Playlist& playlist,
                                                 const content::Menu* menu);

}  // namespace kiosk::commands
