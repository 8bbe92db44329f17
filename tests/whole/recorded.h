// What a program and all that it starts have written below a folder, recorded system call by system
// call (strace), and what the folder would hold had the power gone behind any of them. Must not
// know what the files are for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kiosk::whole {

/// Something that has changed the folder. Paths begin in it.
struct Change {
    enum class Kind { folder, file, write, append, truncate, rename, remove } kind = Kind::file;
    std::string path;
    std::string bytes;         ///< of write and append
    std::int64_t offset = 0;   ///< of a write; the size of a file that is truncated
    std::string renamed_from;  ///< path is what it was renamed to
};

/// Before a command, so that what it writes is recorded in that file.
[[nodiscard]] std::vector<std::string> recording(const std::filesystem::path& record);

/// In their order. Without what SQLite shares between processes ("-shm"): it lies in mapped memory,
/// and is made anew after a power cut.
[[nodiscard]] std::vector<Change> read_record(const std::filesystem::path& record,
                                              const std::filesystem::path& folder);

/// All files below a folder: path and bytes.
using Image = std::map<std::string, std::string>;

[[nodiscard]] Image image_of(const std::filesystem::path& folder);
void make(const Change& change, Image& image);
/// The power went in the middle of it: half of what is written has come to the disk.
void make_half(const Change& change, Image& image);
void put(const Image& image, const std::filesystem::path& folder);

}  // namespace kiosk::whole
