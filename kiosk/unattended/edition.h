// An edition of the content: a playlist with all that belongs to it - configuration, theme, words,
// menu - loaded in one go, with everything that was wrong and all that was read. Knows nothing of
// who waits for it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include "content/config.h"
#include "content/diagnostic.h"
#include "content/load.h"
#include "content/menu.h"
#include "content/reading.h"
#include "stage/edition.h"

namespace kiosk::unattended {

/// Where content is, as the command line says.
struct ContentPlaces {
    std::filesystem::path playlist;
    std::optional<std::filesystem::path> content_folder;
    std::optional<std::filesystem::path> config_file;
};

struct Content {
    std::shared_ptr<const content::Playlist> playlist;  ///< null when nothing can be shown
    std::shared_ptr<const content::Menu> menu;          ///< null: nothing can be touched
    content::Config config;
    draw::Look look;
    content::Diagnostics diagnostics, of_menu;  ///< of all; those of the menu alone
    content::Reading read, read_for_menu;
    std::filesystem::file_time_type began;  ///< when it was begun to be read

    /// Good enough to take the place of other content: all XML is well-formed, and there is
    /// something to show.
    [[nodiscard]] bool is_sound() const {
        return playlist && read.broken.empty() && read_for_menu.broken.empty();
    }
};

/// `kept`: bytes of files that are read instead of those on disk. `today`: as LoadOptions'.
[[nodiscard]] Content load_content(const ContentPlaces& places, const content::PageCount& pages,
                                   const content::FileBytes& kept = {},
                                   std::optional<std::chrono::sys_days> today = {});

/// The bytes of all XML that it was loaded from.
[[nodiscard]] content::FileBytes xml_of(const Content& content);

/// The folders that all of it came from, and where more of it may appear.
[[nodiscard]] std::set<std::filesystem::path> folders_of(const Content& content);

/// As the stage takes it; without a playlist, one that shows nothing but the standby card.
[[nodiscard]] stage::Edition edition_of(const Content& content);

}  // namespace kiosk::unattended
