// What check says of the languages that a show and its menu are in: words of the screen that lack
// one, and a show whose language visitors cannot choose.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "content/diagnostic.h"
#include "content/menu.h"
#include "content/playlist.h"
#include "content/words.h"

namespace kiosk::commands {

/// Of the playlist and the menu; `menu` may be null.
[[nodiscard]] std::set<std::string> languages_shown(const content::Playlist& playlist,
                                                    const content::Menu* menu);

/// `words` were read from `file`; one warning a language.
[[nodiscard]] content::Diagnostics word_findings(const content::Words& words,
                                                 const std::filesystem::path& file,
                                                 const std::set<std::string>& shown);

/// `menu` may be null.
[[nodiscard]] content::Diagnostics language_findings(const content::Playlist& playlist,
                                                     const content::Menu* menu);

}  // namespace kiosk::commands
