// Decodes the sound track of a file into the sound ring, each sample at its own place: pair n is
// media time n / 48000 s.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "media/helper/av.h"
#include "media/helper/resampler.h"
#include "media/helper/sound_frames.h"
#include "media/sound_ring.h"

namespace kiosk::media::helper {

class SoundFeed {
  public:
    struct Cut {
        Duration begin{0};            ///< in-point: media time 0
        Duration skip{0};             ///< enter so far behind it
        std::optional<Duration> end;  ///< out-point, on the file's time line
    };
    /// Throws Unusable. The file must have a sound track.
    SoundFeed(const Source& source, const Cut& cut, const SharedMemory& memory);

    /// True when step() can get on: there is room, and something left to put there.
    [[nodiscard]] bool can_step() const { return !over_ && !full_; }

    /// Writes what is decoded, or decodes one packet more.
    void step();

    /// True when all samples that there are have been written.
    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] bool full() const { return full_; }

    /// Media time up to which the ring is filled.
    [[nodiscard]] Duration written() const;
    [[nodiscard]] std::int64_t written_pairs() const { return ring_.written(); }

    /// Nothing from this media time on is wanted.
    void end_at(Duration time);

    /// There is no more to be had than what was decoded.
    void break_off() { drained_ = true; }

    /// Before waiting: asks the player for word when there is room. False if there is already.
    [[nodiscard]] bool ask_for_room();

  private:
    /// Silence, then samples.
    struct Stretch {
        std::int64_t silence = 0;  ///< pairs
        std::vector<float> pairs;
        std::size_t done = 0;  ///< floats of `pairs` that are written
    };
    void decode_packet();
    void put_frame(const AVFrame& frame);
    void append(std::int64_t first, std::vector<float> pairs);
    void write_pending();

    SoundFrames frames_;
    Resampler resampler_;
    SoundRing ring_;
    Duration begin_;
    std::int64_t last_wanted_;     ///< first pair that is not wanted any more
    std::int64_t next_;            ///< place of the next pair after what is pending
    std::deque<Stretch> pending_;  ///< decoded, not written yet
    bool placed_ = false;          ///< the first frame has found its place
    bool drained_ = false, over_ = false, full_ = false;
};

}  // namespace kiosk::media::helper
