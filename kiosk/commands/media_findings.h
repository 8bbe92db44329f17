// What check says of media files, after they were opened: broken, not what their names say, shorter
// than asked for.
#pragma once

#include "content/diagnostic.h"
#include "content/playlist.h"
#include "stage/media_book.h"

namespace kiosk::commands {

/// `book` has probed all files of the playlist.
[[nodiscard]] content::Diagnostics media_findings(const content::Playlist& playlist,
                                                  const stage::MediaBook& book);

}  // namespace kiosk::commands
