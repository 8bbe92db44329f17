// A facts file: statements that each carry their source and date, because the screen must never
// state what nobody can check. Knows nothing of playlists.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "content/complaints.h"
#include "content/playlist.h"
#include "content/reading.h"

namespace kiosk::content {

struct Fact {
    Card card;
    Place place;
    std::optional<Duration> dur;  ///< its own
};

/// The sound facts of a file in its order; empty: complained. `shown_as` is how the organizer knows
/// the file; what lacks one of `languages` is warned of; `reading` may be null.
[[nodiscard]] std::vector<Fact> read_facts(const std::filesystem::path& file,
                                           const std::filesystem::path& shown_as,
                                           const std::vector<std::string>& languages,
                                           Diagnostics& diagnostics, Reading* reading = nullptr);

}  // namespace kiosk::content
