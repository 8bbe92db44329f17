// One item being decoded by a child process, seen from the player: frames and sound with time stamps, then an end or
// a failure, in order. Knows shared memory and sockets; must not know libav, windows or clocks (time is an argument).
// One thread, but for sound(), which any one thread may read.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::media {

using Duration = std::chrono::nanoseconds;

/// What to decode, and for which screen.
struct Request {
    enum class Kind { clip, still } kind = Kind::still;
    std::filesystem::path file;  ///< opened by the player; the child is given the descriptor only
    int page = 0;                ///< of a PDF, counted from 0
    Duration begin{0};           ///< in-point: media time 0 of the session
    std::optional<Duration> end; ///< out-point, on the file's time line like `begin`
    Duration skip{0};            ///< enter this far behind the in-point, exactly; frames still count from the in-point
    int width = 0, height = 0;   ///< the screen; pictures are scaled to fit into it, aspect kept
    std::uint32_t ground = 0;    ///< 0xRRGGBB beneath transparent pictures
    bool sound = true;           ///< decode the sound track, if there is one
    std::string language;        ///< of the wished sound track ("en"); empty: the file's default
    int slots = 4;               ///< frames in the ring; a still uses one
    int threads = 2;             ///< for the decoder
};

/// A frame in the ring, valid until a later frame_at() returns another one, or the session ends.
struct Frame {
    const std::byte* pixels = nullptr;  ///< BGRX rows, scaled to fit the screen
    int width = 0, height = 0;
    std::ptrdiff_t stride = 0;
    Duration pts{0};          ///< since the in-point
    std::int64_t number = 0;  ///< counts from 0; differs whenever the picture does
};

/// 48 kHz stereo float samples. Sample n belongs to media time n / 48000 s: gaps are filled with silence.
class SoundTrack {
  public:
    static constexpr int rate = 48000;
    /// Copies `count` sample pairs from sample number `first` on to `out` (2 * count floats); what is not there (yet,
    /// any more, or after the end) is silence. Everything before `first` is freed. Returns how many pairs were there.
    virtual int read(std::int64_t first, int count, float* out) = 0;
    /// First sample number that is not decoded yet.
    [[nodiscard]] virtual std::int64_t decoded() const = 0;
};

class Session {
  public:
    virtual ~Session() = default;  ///< ends the child, if it still runs

    /// Takes what the child has said since last time; never blocks.
    virtual void poll() = 0;

    /// Blocks until poll() would find something new, at most this long. For recordings, which wait for their decoder.
    virtual void wait(std::chrono::milliseconds at_most) = 0;

    /// The last frame whose pts is not after `time`, else the first one; nothing before the first has come.
    /// Frames before it are given back to the child.
    virtual std::optional<Frame> frame_at(Duration time) = 0;

    /// True when frame_at(time) can no longer change: a later frame is there, or the end is.
    [[nodiscard]] virtual bool settled(Duration time) const = 0;

    /// Pts of the first frame after the one that frame_at(time) gives, if it is there already: when to draw again.
    [[nodiscard]] virtual std::optional<Duration> next_change(Duration time) const = 0;

    /// True when the first frame is there (a few milliseconds of sound too, if there is sound).
    [[nodiscard]] virtual bool ready() const = 0;

    /// Media time at which the last frame's own time is over; known when all frames have been decoded.
    [[nodiscard]] virtual std::optional<Duration> ended() const = 0;

    /// Why there will be no more frames, if not because of the end: "Invalid data found", "decoder died of signal 11".
    [[nodiscard]] virtual std::optional<std::string> failure() const = 0;

    /// True for a picture that does not move.
    [[nodiscard]] virtual bool still() const = 0;

    /// Null where there is no sound.
    [[nodiscard]] virtual SoundTrack* sound() = 0;
};

}  // namespace kiosk::media
