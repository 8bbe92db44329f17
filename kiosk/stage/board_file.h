// A board's file, read again when it has changed: organizers edit it while the show runs.
#pragma once

#include <filesystem>

#include "content/board.h"
#include "stage/notes.h"

namespace kiosk::stage {

/// When a file was written last; the earliest time there is for one that is gone.
[[nodiscard]] std::filesystem::file_time_type time_of_change(const std::filesystem::path& file);

/// Reads it and tells what is wrong in it. False where the board says what it said before: one that
/// is half saved, or gone, changes nothing.
bool read_again(content::BoardFile& board, const Tell& tell);

}  // namespace kiosk::stage
