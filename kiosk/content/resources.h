// Who can be asked, or helps: files of resources. Knows nothing of menus but their languages.
#pragma once

#include "content/menu.h"
#include "content/menu_file.h"

namespace kiosk::content {

/// Nothing: complained.
[[nodiscard]] std::optional<Resources> read_resources(const MenuFile& file,
                                                      Diagnostics& diagnostics);

}  // namespace kiosk::content
