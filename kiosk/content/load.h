// From an organizer's playlist file to values and diagnostics: the door of this room.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "content/diagnostic.h"
#include "content/playlist.h"
#include "content/reading.h"

namespace kiosk::content {

/// How many pages a PDF has, or why it cannot be read. Given from outside, since this room opens no
/// media.
using PageCount = std::function<std::variant<int, std::string>(const std::filesystem::path&)>;

struct LoadOptions {
    /// Nothing: the parent of a folder called `playlists`, else the playlist's own folder.
    std::optional<std::filesystem::path> content_folder;
    PageCount page_count;
    std::string
        language;  ///< of the configuration: used where the playlist names none; empty: "en"
    Reading* reading = nullptr;  ///< where to note down what is read; null: nowhere
    /// Complains of what a `when` that lies before this day never shows again; nothing: of none.
    std::optional<std::chrono::sys_days> today{};
};

/// `playlist` is there whenever anything can be shown: items with mistakes are left out of it.
struct Loaded {
    std::optional<Playlist> playlist;
    Diagnostics diagnostics;
};

/// Reads the playlist and all it names (facts files, captions, slide folders). Never throws for
/// what a file says.
[[nodiscard]] Loaded load_playlist(const std::filesystem::path& file, const LoadOptions& options);

}  // namespace kiosk::content
