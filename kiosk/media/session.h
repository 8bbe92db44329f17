// One item being decoded by a child process, seen from the player: frames and sound with time
// stamps, then an end or a failure, in order. Knows shared memory and sockets; must not know libav,
// windows or clocks (time is an argument). One thread, but for sound(), which any one thread may
// read.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "media/captions.h"
#include "media/planes.h"

namespace kiosk::media {

using Duration = std::chrono::nanoseconds;

class ChildLine;

/// What to decode, and for which screen.
struct Request {
    enum class Kind { clip, still } kind = Kind::still;
    std::filesystem::path file;   ///< opened by the player; the child is given the descriptor only
    int page = 0;                 ///< of a PDF, counted from 0
    Duration begin{0};            ///< in-point: media time 0 of the session
    std::optional<Duration> end;  ///< out-point, on the file's time line like `begin`
    Duration skip{0};  ///< enter this far behind the in-point, exactly; frames still count from the
                       ///< in-point
    int width = 0, height = 0;  ///< the screen; pictures are scaled to fit into it, aspect kept
    std::uint32_t ground = 0;   ///< 0xRRGGBB beneath transparent pictures
    bool sound = true;          ///< decode the sound track, if there is one
    std::string language;       ///< of the wished sound track ("en"); empty: the file's default
    CaptionWish captions;       ///< drawn into the pictures of a clip
    int slots = 4;              ///< frames in the ring; a still uses one
    int ahead = 4;              ///< how many of them are filled before go()
    int threads = 2;            ///< for the decoder
    int plane_side = 0;     ///< a clip's pictures up to so many pixels a side come as planes, where
                            ///< that shows them rightly (PixelKind); 0: all come packed
    bool live = false;      ///< nobody waits for late pictures: a film that is too much for the
                            ///< machine may go over to half its rate
    bool hardware = false;  ///< decode on the graphics chip, if it can be done (Probe::hardware)
};

/// A frame in the ring, valid until a later frame_at() returns another one, or the session ends.
struct Frame {
    const std::byte* pixels = nullptr;
    int width = 0, height = 0;  ///< of the pixels
    std::ptrdiff_t stride = 0;  ///< of packed pixels; else see PlaneLayout
    Duration pts{0};            ///< since the in-point
    std::int64_t number = 0;    ///< counts from 0; differs whenever the picture does
    PixelKind kind = PixelKind::packed;
    int shown_width = 0, shown_height = 0;  ///< as it fits the screen; packed pixels have this size
    int memory = -1;         ///< descriptor of the memory that the pixels lie in, the session's
    std::size_t offset = 0;  ///< where in it they begin
};

/// 48 kHz stereo float samples. Sample n belongs to media time n / 48000 s: gaps are filled with
/// silence.
class SoundTrack {
  public:
    static constexpr int rate = 48000;

    /// Begins with sample number `first`. The line must outlive it.
    SoundTrack(ChildLine& line, std::int64_t first);

    /// Copies `count` sample pairs from sample number `first` on to `out` (2 * count floats); what
    /// is not there (yet, any more, or after the end) is silence. Everything more than
    /// sound_kept_pairs before `first` is freed. Returns how many pairs were there.
    int read(std::int64_t first, int count, float* out);

    /// First sample number that is not decoded yet; the greatest number there is once all have
    /// been: what follows is known to be silence.
    [[nodiscard]] std::int64_t decoded() const;

    void set_over() { over_.store(true); }  ///< for Session: the child has told its last sample

  private:
    void free_until(std::int64_t first);

    ChildLine& line_;
    std::int64_t first_;  ///< before it all is freed; the child's idea of it does not count
    std::atomic<bool> over_{false};
};

class Session {
  public:
    struct State;
    explicit Session(std::unique_ptr<State> state);  ///< by Nursery
    ~Session();                                      ///< ends the child, if it still runs
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Takes what the child has said since last time; never blocks.
    void poll();

    /// Its turn has come: the whole ring may be filled.
    void go();

    /// Blocks until poll() would find something new, at most this long. For recordings, which wait
    /// for their decoder.
    void wait(std::chrono::milliseconds at_most);

    /// The last frame whose pts is not after `time`, else the first one; nothing before the first
    /// has come. Frames before it are given back to the child.
    std::optional<Frame> frame_at(Duration time);

    /// True when frame_at(time) can no longer change: a later frame is there, or the end is.
    [[nodiscard]] bool settled(Duration time) const;

    /// Pts of the first frame after the one that frame_at(time) gives, if it is there already: when
    /// to draw again.
    [[nodiscard]] std::optional<Duration> next_change(Duration time) const;

    /// True when the first frame is there, and the first of the sound if there is sound.
    [[nodiscard]] bool ready() const;

    /// Media time at which the last frame's own time is over; known when all frames have been
    /// decoded, and all sound that was wanted.
    [[nodiscard]] std::optional<Duration> ended() const;

    /// Why there will be no more frames, if not because of the end, as a clause: "is a text file",
    /// "its decoder died of signal 11 (Segmentation fault)".
    [[nodiscard]] std::optional<std::string> failure() const;

    /// That is because the nursery died, and not the file's fault.
    [[nodiscard]] bool is_orphaned() const;

    /// Something to write down that the child has said, as a clause like failure(); once.
    [[nodiscard]] std::optional<std::string> take_remark();

    /// True for a picture that does not move.
    [[nodiscard]] bool still() const;

    /// The media time from which on captions may stand in its pictures where they were made to
    /// stand: styled ones, and those that are pictures themselves. Known before that frame comes.
    [[nodiscard]] std::optional<Duration> captions_placed() const;

    /// Null where there is no sound.
    [[nodiscard]] SoundTrack* sound();

    /// Kills the child and counts as failed, unless all frames are there: for one that hangs.
    void give_up(const std::string& why);

    /// True while the child has a free slot to fill and has neither ended nor failed. One that
    /// wants frames for long and gives none makes no progress; the caller has the clock.
    [[nodiscard]] bool wants_frames() const;

    /// To poll many sessions at once for reading; -1 when the child will say no more.
    [[nodiscard]] int descriptor() const;

    /// The child's process id; -1 until it is known.
    [[nodiscard]] pid_t pid() const;

  private:
    std::unique_ptr<State> state_;
};

}  // namespace kiosk::media
