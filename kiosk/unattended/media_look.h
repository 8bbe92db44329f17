// What is on disk of an edition's media: what is there, and what is still being copied in. May
// block for long on a stick that hangs: for a thread of its own.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "stage/edition.h"

namespace kiosk::unattended {

/// A file that was written to within this time may not be whole yet: copying pauses for less.
constexpr auto settled_after = std::chrono::seconds(2);

/// Whether a file may be shown that was written to at that time, a moment ago or long ago.
/// `before`: what it was at the last look, if it was there.
[[nodiscard]] bool is_whole(const media::FileStamp& stamp,
                            const std::optional<stage::MediaFile>& before,
                            std::chrono::nanoseconds since_1970);

/// `before` null: this is the first look, and what is there is taken for whole.
[[nodiscard]] stage::MediaOnDisk look_at_media(const content::Playlist& playlist,
                                               const stage::MediaOnDisk* before);

}  // namespace kiosk::unattended
