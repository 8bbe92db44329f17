// What check says of clips that cannot be brought to the others' loudness. Only of those that play
// or record has measured: check itself decodes no sound, so that it stays quick.
#pragma once

#include "content/diagnostic.h"
#include "content/playlist.h"
#include "stage/media_book.h"

namespace kiosk::commands {

/// `target`: what clips are brought to, LUFS.
[[nodiscard]] content::Diagnostics loudness_findings(const content::Playlist& playlist,
                                                     const stage::MediaBook& book, double target);

}  // namespace kiosk::commands
