// What shelters asked for: files of needs. Knows nothing of menus but their languages.
#pragma once

#include "content/menu.h"
#include "content/menu_file.h"

namespace kiosk::content {

/// Nothing: complained, of a file that does not say who asked, too.
[[nodiscard]] std::optional<Needs> read_needs(const MenuFile& file, Diagnostics& diagnostics);

}  // namespace kiosk::content
