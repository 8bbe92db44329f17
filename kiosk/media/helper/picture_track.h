// Decodes the picture track of a file: whole pictures in the order of their times, interlaced ones
// as fields, from a moment on. A decoder in hardware that fails is replaced by one in software,
// unseen.
#pragma once

#include <deque>
#include <optional>

#include "media/helper/av.h"
#include "media/helper/decoder.h"
#include "media/helper/deinterlacer.h"
#include "media/helper/packet_reader.h"

namespace kiosk::media::helper {

class PictureTrack {
  public:
    /// Tries `hardware` first, if there is such a route. Throws Unusable.
    PictureTrack(const Source& source, int threads, const Route& hardware = {});

    /// Makes next() begin with the picture that is on at `time`. Only before the first next().
    void start_at(Duration time);

    /// The next picture, its time after the one before it. Nothing after the last one.
    [[nodiscard]] std::optional<TimedPicture> next();

    /// When the last picture that was decoded is over.
    [[nodiscard]] Duration end() const { return end_; }

    [[nodiscard]] const Input& input() const { return reader_.input(); }
    [[nodiscard]] Input& input() { return reader_.input(); }

    [[nodiscard]] bool is_in_hardware() const { return in_hardware_; }

    /// Sample aspect ratio of a picture: the container's word, else the codec's, else 1.
    [[nodiscard]] AVRational sample_aspect(AVFrame& frame) const;

  private:
    [[nodiscard]] std::optional<TimedPicture> decode();
    [[nodiscard]] std::optional<TimedPicture> deinterlaced();
    [[nodiscard]] TimedPicture timed(Picture frame);
    void feed();
    void fall_back();
    void go_to(Duration time);
    [[nodiscard]] std::optional<Packet> next_packet();
    void run_up(Duration time);

    int threads_;
    PacketReader reader_;
    std::unique_ptr<Decoder> decoder_;
    Deinterlacer deinterlacer_;
    std::deque<Packet> ahead_;  ///< read while running up to the in-point
    std::optional<Duration> start_;
    std::deque<TimedPicture> out_;
    Duration last_pts_{-1}, end_{0};
    bool any_ = false, drained_ = false, in_hardware_ = false;
};

}  // namespace kiosk::media::helper
