// The twin without a window: the same show under a virtual clock, written as a film. Show time is n
// / fps and the show waits for its decoders, so a slow machine changes nothing and two recordings
// are equal.
#pragma once

#include <optional>

#include "media/encoder.h"
#include "stage/deed.h"
#include "stage/performance.h"

namespace kiosk::stage {

struct RecordingSettings {
    media::FilmFormat format;
    std::optional<show::Duration> duration;  ///< nothing: the loop
    std::optional<content::LocalTime>
        wall_clock;  ///< at the beginning; nothing: all schedule windows are open
    Deeds deeds;     ///< of a visitor, by time
};

inline constexpr auto nothing_to_record = "there is nothing to record";

/// Records. Faults of media are told as notes. Why there is no film, if there is none.
[[nodiscard]] std::optional<std::string> record(const Performance& performance,
                                                const RecordingSettings& settings,
                                                media::Nursery& nursery, MediaBook& book);

}  // namespace kiosk::stage
