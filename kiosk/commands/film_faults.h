// What cannot be a film of record, said before any work. Knows the names of files and the options
// alone.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/options.h"

namespace kiosk::commands {

/// What is wrong and what to write instead; nothing: it can be begun.
[[nodiscard]] std::optional<std::string> fault_of_film(const RecordOptions& options,
                                                       const std::filesystem::path& playlist);

}  // namespace kiosk::commands
