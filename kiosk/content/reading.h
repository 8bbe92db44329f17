// What loading reads: noted down for who watches it for changes or keeps copies of it, and taken
// from such copies instead of the disk. Knows nothing of what the files say.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace kiosk::content {

/// The bytes of files, by absolute path.
using FileBytes = std::map<std::filesystem::path, std::string>;

struct Reading {
    FileBytes kept;                           ///< taken instead of what is on disk
    FileBytes files;                          ///< all that was read
    std::set<std::filesystem::path> folders;  ///< whose names were read
    /// XML that could not be read or is not well-formed: half saved, as like as not.
    std::set<std::filesystem::path> broken;
};

}  // namespace kiosk::content
