// What was found out of files - what they are, how loud they are - by path, size and time of
// change, kept on disk between starts. Losing it costs time only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "media/loudness.h"
#include "media/probe.h"

namespace kiosk::media {

/// A file with another stamp is another file.
struct FileStamp {
    std::uintmax_t size = 0;
    std::int64_t changed = 0;  ///< nanoseconds since 1970
    bool operator==(const FileStamp&) const = default;
};

/// Of the file as it is on disk now; nothing if it is not there.
[[nodiscard]] std::optional<FileStamp> stamp_of(const std::filesystem::path& file);

/// The sound track of a file that is heard when a language is wished.
struct Heard {
    std::filesystem::path file;
    std::string language;
    auto operator<=>(const Heard&) const = default;
};

class ProbeMemory {
  public:
    /// Reads `store` if it is there, stepping over damaged lines; an empty path keeps nothing on
    /// disk.
    explicit ProbeMemory(std::filesystem::path store);

    /// What is remembered of the file as it is on disk now.
    [[nodiscard]] std::optional<Probe> find(const std::filesystem::path& file) const;
    [[nodiscard]] std::optional<Loudness> find(const Heard& heard) const;

    /// `stamp`: of the file when the answer was begun to be found out, which takes long enough for
    /// it to change.
    void remember(const std::filesystem::path& file, const FileStamp& stamp, Probe probe);
    void remember(const Heard& heard, const FileStamp& stamp, Loudness loudness);

    /// Writes to a temporary and renames; a full disk is not an error anyone needs to see. False if
    /// it failed.
    bool save() const;

  private:
    template <typename Answer>
    struct Entry {
        FileStamp stamp;
        Answer answer;
    };
    void take(const std::vector<std::string>& fields);

    std::filesystem::path store_;
    std::map<std::filesystem::path, Entry<Probe>> probes_;
    std::map<Heard, Entry<Loudness>> loudness_;
};

}  // namespace kiosk::media
