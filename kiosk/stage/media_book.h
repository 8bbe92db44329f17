// Lengths of clips, and how loud they are: what was found out of their files, nearest clip first,
// behind the running show; remembered between starts.
#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "content/playlist.h"
#include "media/nursery.h"
#include "media/probe_memory.h"
#include "stage/loudness_book.h"

namespace kiosk::stage {

class MediaBook {
  public:
    /// `store`: the file answers are kept in; empty: none.
    MediaBook(media::Nursery& nursery, std::filesystem::path store);

    /// Takes up what is remembered of a playlist's clips; what is not is probed by and by.
    void open(const content::Playlist& playlist);

    /// Has the sound of a playlist's clips, as a show in that language is heard, measured too, by
    /// and by.
    void level(const content::Playlist& playlist, const std::string& language);

    /// This file's length next.
    void hurry(const std::filesystem::path& file);
    /// This clip next: its length and, if clips are levelled, its loudness.
    void hurry(const content::Clip& clip);

    /// Forgets what was said of a file that has changed, and asks anew if it was asked for.
    void renew(const std::filesystem::path& file);

    /// Takes answers and begins the next probe. Never blocks. True while there is more to do.
    bool poll();

    /// Probes all media of a playlist and waits for the answers, two at a time.
    void probe_all(const content::Playlist& playlist);

    /// Measures the sound of all clips and waits for the answers, two at a time.
    void measure_all(const content::Playlist& playlist, const std::string& language);

    /// What is known of one file; waits for its probe if need be.
    const media::Probe& probe_now(const std::filesystem::path& file);

    [[nodiscard]] std::optional<content::Duration> length(const content::Clip& clip) const;

    /// Nothing while not (yet) measured.
    [[nodiscard]] const media::Loudness* loudness(const content::Clip& clip) const;

    /// Nothing while not (yet) probed.
    [[nodiscard]] const media::Probe* find(const std::filesystem::path& file) const;

    /// Keeps what was learnt; also done by poll() when no probe is under way.
    void save();

  private:
    void add(const std::filesystem::path& file);
    /// A probe, and what file it is of: nothing if it was not there when it began.
    struct Job {
        std::optional<media::FileStamp> stamp;
        std::unique_ptr<media::Probing> probing;
    };
    [[nodiscard]] Job begin(const std::filesystem::path& file) const;
    void take(const std::filesystem::path& file, const std::optional<media::FileStamp>& stamp,
              media::Probe probe);

    media::Nursery& nursery_;
    media::ProbeMemory memory_;
    LoudnessBook loudness_;
    std::optional<std::string> levelled_;  ///< the show's language, if clips are levelled
    std::unordered_map<std::string, media::Probe> known_;  ///< by path
    std::deque<std::filesystem::path> to_do_;
    std::unordered_set<std::string> queued_;  ///< by path
    std::map<std::filesystem::path, Job> under_way_;
    bool unsaved_ = false;
};

}  // namespace kiosk::stage
