// Time stamps made one line that never goes back. Program streams joined from parts begin anew with
// each part, stamps of 33 bits overflow after a day, some files have none. Used by decoding and by
// the walk that finds a file's true length: both see the same times.
//
// A file is a row of segments, each with an offset; the first segment's makes the first picture's
// time 0. The picture track decides: a new segment begins where the pictures of the one before
// ended. Each track crosses into a segment at its own first packet of it.
#pragma once

#include <optional>
#include <vector>

#include "media/helper/av.h"

namespace kiosk::media::helper {

class Timeline {
  public:
    /// The format must outlive this.
    Timeline(const AVFormatContext& format, const AVStream& picture);

    /// The segment a packet belongs to. To be asked once for each packet, in the file's order;
    /// gives a decoding stamp to those that have none.
    [[nodiscard]] std::size_t segment_of(AVPacket& packet);

    /// Puts a packet on the line. False while the segment's offset is not known: no picture of it
    /// has come yet.
    [[nodiscard]] bool place(AVPacket& packet, std::size_t segment) const;

    /// After a seek: the next packets do not follow the ones before, but lie in the first segment.
    void forget_position();

    [[nodiscard]] bool has_begun() const { return !offsets_.empty(); }

    /// After this, packets of a track that ran ahead of the pictures stay in the segment that is.
    void give_up_waiting(int stream);

    /// End of the last picture so far, since the first one began.
    [[nodiscard]] Duration pictures_end() const;

    /// Stamp of the picture track, as the file has it in its first segment, for a time.
    [[nodiscard]] std::int64_t stamp_at(Duration time) const;

  private:
    struct Track {
        AVRational time_base{1, 1};
        bool is_sparse = false;           ///< captions: gaps of minutes mean nothing
        std::int64_t usual_duration = 0;  ///< of a packet that does not say, in ticks
        std::int64_t last = AV_NOPTS_VALUE, next = 0;
        std::size_t segment = 0;
    };
    void note_tracks();
    [[nodiscard]] std::size_t segment_beside_pictures(const Track& track, std::int64_t stamp) const;
    [[nodiscard]] bool begins_anew(const Track& track, std::int64_t stamp) const;
    [[nodiscard]] std::int64_t shown_at(const AVPacket& packet) const;
    void note_picture(const AVPacket& packet, const Track& track, bool begins_segment);

    const AVFormatContext& format_;
    std::vector<Track> tracks_;
    std::size_t picture_;
    std::int64_t start_;  ///< of the picture track, as the file's header says, or AV_NOPTS_VALUE
    int reorder_delay_;   ///< pictures that the decoder holds back
    bool stamps_are_missing_ = false;    ///< of pictures that others refer to, in this segment
    bool stamps_may_jump_;               ///< the format allows gaps in its stamps
    std::vector<std::int64_t> offsets_;  ///< of each segment, in ticks of the picture track
    std::int64_t pictures_end_ = 0;      ///< likewise
};

}  // namespace kiosk::media::helper
