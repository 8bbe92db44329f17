// Where an organizer's file lies, and the folder that nothing it names may lead out of.
#pragma once

#include <filesystem>
#include <optional>

#include "content/complaints.h"
#include "content/load.h"

namespace kiosk::content {

/// Both absolute, without links.
struct Folders {
    std::filesystem::path base;  ///< that the file lies in
    std::filesystem::path root;  ///< the content folder
};

/// Nothing: complained.
[[nodiscard]] std::optional<Folders> folders_of(const std::filesystem::path& file,
                                                const LoadOptions& options, Complaints& complaints);

}  // namespace kiosk::content
