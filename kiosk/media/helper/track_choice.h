// Which of a file's sound and caption tracks are played: the one in the wished language, else the
// file's own choice. Knows nothing of packets.
#pragma once

#include <string>

#include "media/helper/av.h"

namespace kiosk::media::helper {

/// Index of a stream; -1: none. `picture` is the track it should go with.
[[nodiscard]] int wished_sound(const AVFormatContext& format, const std::string& language,
                               int picture);

/// Index of a stream; -1: none. Tracks for a few foreign words ("forced") are no captions, unless
/// the language is asked for `by_name` and has no others.
[[nodiscard]] int wished_captions(const AVFormatContext& format, const std::string& language,
                                  bool by_name);

/// A track of text or bitmaps that can be drawn.
[[nodiscard]] bool is_caption_track(const AVStream& stream);
[[nodiscard]] bool is_forced(const AVStream& stream);

/// As the file writes it; empty where it does not say, or says "und".
[[nodiscard]] std::string language_of(const AVStream& stream);

}  // namespace kiosk::media::helper
