// From an organizer's menu file, and all that it names, to values and diagnostics.
#pragma once

#include <filesystem>
#include <memory>

#include "content/load.h"
#include "content/menu.h"

namespace kiosk::content {

struct LoadedMenu {
    /// There whenever there is a page to show: pages with mistakes are left out. Null else.
    std::shared_ptr<const Menu> menu;
    Diagnostics diagnostics;
};

/// Never throws for what a file says. `options` as for the playlist that the menu belongs to.
[[nodiscard]] LoadedMenu load_menu(const std::filesystem::path& file, const LoadOptions& options);

/// The menu of a playlist: the file that its menu="..." names, none for menu="off", else menu.xml
/// beside it where there is one. Empty: none.
[[nodiscard]] std::filesystem::path menu_file_of(const Playlist& playlist);

}  // namespace kiosk::content
