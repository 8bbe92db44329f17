// A copy of the last good content's XML, kept on disk: if the power fails while a playlist is being
// saved, the show still starts. One file, written beside and renamed, so that it is whole or not
// there. Knows nothing of what the files say.
#pragma once

#include <filesystem>

#include "content/reading.h"

namespace kiosk::unattended {

/// Takes the place of what was kept. False if it could not be written.
bool keep_last_good(const std::filesystem::path& copy, const content::FileBytes& files);

/// What was kept; nothing where there is no copy, or a damaged one.
[[nodiscard]] content::FileBytes last_good(const std::filesystem::path& copy);

}  // namespace kiosk::unattended
