// What organizers can change while the show runs, as one value that a thread of its own has loaded,
// and what became of their last edit. Once handed over an edition never changes.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/config.h"
#include "content/diagnostic.h"
#include "content/menu.h"
#include "content/playlist.h"
#include "draw/canvas.h"
#include "media/probe_memory.h"

namespace kiosk::stage {

/// A media file as it was when it was looked at.
struct MediaFile {
    media::FileStamp stamp;
    bool is_whole = true;  ///< false: it is still being written

    bool operator==(const MediaFile&) const = default;
};

/// All media of an edition; what is not there is not in it.
using MediaOnDisk = std::map<std::filesystem::path, MediaFile>;

struct Edition {
    std::shared_ptr<const content::Playlist> playlist;
    std::shared_ptr<const content::Menu> menu;  ///< null: nothing can be touched
    draw::Look look;
    double volume = 1.0;
    std::optional<double> levelling;         ///< LUFS; nothing: sound stays as it is
    std::vector<content::QuietHours> quiet;  ///< volumes of hours; the first that is open counts
    bool reduce_motion = false;
    std::string operator_pin;                  ///< as content::Config's
    content::Display display;                  ///< but for its rotation: that is the compositor's
    bool plays_under_menu = false;             ///< the loop goes on, muted, while somebody is there
    std::shared_ptr<const MediaOnDisk> media;  ///< null: nobody has looked

    bool operator==(const Edition&) const = default;
};

/// The newest edition that was not given yet; null: there is none. Called on the loop's thread: it
/// returns at once.
using Editions = std::function<std::shared_ptr<const Edition>()>;

/// For the operator.
struct EditReport {
    std::chrono::system_clock::time_point when;
    bool is_taken = false;  ///< false: refused whole, the last good content goes on
    content::Diagnostics diagnostics;
};

/// The last edit since the start; null: there was none. Returns at once.
using LastEdit = std::function<std::shared_ptr<const EditReport>()>;

/// Bytes of a file, as they are known; nothing: it is not there. Where nobody has looked, on disk.
[[nodiscard]] std::optional<std::uintmax_t> size_of(const std::filesystem::path& file,
                                                    const MediaOnDisk* media);

/// Files that are not what they were: another stamp, whole by now, or there again.
[[nodiscard]] std::set<std::filesystem::path> renewed(const MediaOnDisk* before,
                                                      const MediaOnDisk* now);

/// Items that have no whole file.
[[nodiscard]] std::set<std::size_t> without_file(const content::Playlist& playlist,
                                                 const MediaOnDisk* media);

}  // namespace kiosk::stage
