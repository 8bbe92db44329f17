// What a media file really is: its kind, its true length, whether it can be decoded. Found out by a
// child process that walks all packets, remembered by path, size and time of change. Must not know
// libav.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::media {

struct Probe {
    enum class Kind { unusable, film, picture, animation, document } kind = Kind::unusable;
    std::string
        error;  ///< why it is unusable, as a clause: "is a text file", "has no picture track"
    std::string format;  ///< in people's words: "MPEG program stream", "PNG picture", "text file"
    std::chrono::nanoseconds length{0};  ///< film, animation: true length of the picture track, by
                                         ///< walking its packets
    int width = 0, height = 0;           ///< as displayed: sample aspect ratio and rotation applied
    int pages = 0;                       ///< document
    bool sound = false;
    std::vector<std::string> warnings;  ///< "only the first picture of this animated WebP is shown"
    bool lasting = true;  ///< false: the machine's fault, not the file's; not worth remembering

    bool operator==(const Probe&) const = default;
};

/// A probe under way.
class Probing {
  public:
    struct State;
    explicit Probing(std::unique_ptr<State> state);  ///< by Nursery
    ~Probing();                                      ///< ends the child, if it still runs
    Probing(const Probing&) = delete;
    Probing& operator=(const Probing&) = delete;

    /// The answer, once it is there; a child that died or took over 60 s of CPU gives
    /// Kind::unusable.
    [[nodiscard]] std::optional<Probe> result();

    /// Blocks until result() has an answer or the time is over.
    void wait(std::chrono::milliseconds at_most);

  private:
    std::unique_ptr<State> state_;
};

/// Answers by path, size and time of change, kept on disk between starts. Losing it costs time
/// only.
class ProbeMemory {
  public:
    /// Reads `store` if it is there, stepping over damaged lines; an empty path keeps nothing on
    /// disk.
    explicit ProbeMemory(std::filesystem::path store);

    /// What is remembered of the file as it is on disk now.
    [[nodiscard]] std::optional<Probe> find(const std::filesystem::path& file) const;
    void remember(const std::filesystem::path& file, Probe probe);

    /// Writes to a temporary and renames; a full disk is not an error anyone needs to see. False if
    /// it failed.
    bool save() const;

  private:
    struct Entry {
        std::uintmax_t size = 0;
        std::int64_t changed = 0;  ///< nanoseconds since 1970
        Probe probe;
    };
    std::filesystem::path store_;
    std::map<std::filesystem::path, Entry> entries_;
};

}  // namespace kiosk::media
