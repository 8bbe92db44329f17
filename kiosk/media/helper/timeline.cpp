#include "media/helper/timeline.h"

#include <algorithm>

namespace kiosk::media::helper {
namespace {

/// Decoding stamps of one track grow; a step back by more than disorder can explain is a new part.
constexpr AVRational most_step_back{800, 1000};
/// Where stamps may jump, a gap longer than any between two pictures is one too.
constexpr AVRational most_step_ahead{10, 1};

std::int64_t ticks(AVRational seconds, AVRational time_base) {
    return av_rescale_q(1, seconds, time_base);
}

std::int64_t usual_duration(const AVStream& stream) {
    const AVRational rate =
        stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
    if (rate.num <= 0 || rate.den <= 0) return 0;
    return av_rescale_q(1, av_inv_q(rate), stream.time_base);
}

}  // namespace

Timeline::Timeline(const AVFormatContext& format, const AVStream& picture)
    : format_(format),
      picture_(static_cast<std::size_t>(picture.index)),
      start_(picture.start_time),
      reorder_delay_(picture.codecpar->video_delay),
      stamps_may_jump_((format.iformat->flags & AVFMT_TS_DISCONT) != 0) {
    note_tracks();
}

void Timeline::note_tracks() {
    while (tracks_.size() < format_.nb_streams) {
        const AVStream& stream = *format_.streams[tracks_.size()];
        const bool is_sparse = stream.codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE;
        tracks_.push_back({stream.time_base, is_sparse, usual_duration(stream)});
    }
}

bool Timeline::begins_anew(const Track& track, std::int64_t stamp) const {
    if (track.last == AV_NOPTS_VALUE) return false;
    if (stamp < track.last - ticks(most_step_back, track.time_base)) return true;
    return stamps_may_jump_ && stamp > track.last + ticks(most_step_ahead, track.time_base);
}

/// Captions are too few to tell by their own stamps where a part begins: they go with the pictures
/// around them, but for those that lie just over a seam.
std::size_t Timeline::segment_beside_pictures(const Track& track, std::int64_t stamp) const {
    const Track& pictures = tracks_[picture_];
    if (pictures.last == AV_NOPTS_VALUE || !stamps_may_jump_) return pictures.segment;
    const std::int64_t now = av_rescale_q(pictures.last, pictures.time_base, track.time_base);
    const std::int64_t much = ticks(most_step_ahead, track.time_base);
    if (stamp < now - much) return pictures.segment + 1;
    if (stamp > now + much && pictures.segment > 0) return pictures.segment - 1;
    return pictures.segment;
}

std::size_t Timeline::segment_of(AVPacket& packet) {
    note_tracks();  // some come to light only while the file is read
    Track& track = tracks_[static_cast<std::size_t>(packet.stream_index)];
    if (packet.duration <= 0) packet.duration = track.usual_duration;
    if (packet.dts == AV_NOPTS_VALUE && packet.pts == AV_NOPTS_VALUE) packet.dts = track.next;
    const std::int64_t stamp = packet.dts != AV_NOPTS_VALUE ? packet.dts : packet.pts;
    if (track.is_sparse) return segment_beside_pictures(track, stamp);
    const bool is_picture = static_cast<std::size_t>(packet.stream_index) == picture_;
    const bool anew = begins_anew(track, stamp);
    if (anew) ++track.segment;
    track.last = stamp;
    track.next = stamp + packet.duration;
    if (is_picture) note_picture(packet, track, anew);
    return track.segment;
}

/// AVI, raw streams and some program streams do not say when a picture that others refer to is
/// shown. The decoder then goes by when it comes out: later than it went in by its delay.
std::int64_t Timeline::shown_at(const AVPacket& packet) const {
    if (packet.pts != AV_NOPTS_VALUE) return packet.pts;
    return packet.dts + reorder_delay_ * packet.duration;
}

void Timeline::note_picture(const AVPacket& packet, const Track& track, bool begins_segment) {
    const std::int64_t shown = shown_at(packet);
    if (offsets_.empty()) {
        const bool header_knows = start_ != AV_NOPTS_VALUE && packet.pts != AV_NOPTS_VALUE;
        offsets_.push_back(header_knows ? -start_ : -shown);
    }
    if (begins_segment) {
        offsets_.push_back(pictures_end_ - shown);
        stamps_are_missing_ = false;
    }
    if (packet.pts == AV_NOPTS_VALUE) stamps_are_missing_ = true;
    if ((packet.flags & AV_PKT_FLAG_DISCARD) != 0) return;
    // The last picture of all may be one that was decoded before those shown ahead of it, and whose
    // own stamp is missing: then all that tells of it is that the decoder still holds it.
    const std::int64_t held = packet.dts + reorder_delay_ * packet.duration;
    const bool may_be_held = stamps_are_missing_ && packet.dts != AV_NOPTS_VALUE;
    const std::int64_t last = may_be_held ? std::max(shown, held) : shown;
    pictures_end_ = std::max(pictures_end_, last + offsets_[track.segment] + packet.duration);
}

bool Timeline::place(AVPacket& packet, std::size_t segment) const {
    if (segment >= offsets_.size()) return false;
    const AVRational time_base = tracks_[static_cast<std::size_t>(packet.stream_index)].time_base;
    const std::int64_t offset =
        av_rescale_q(offsets_[segment], tracks_[picture_].time_base, time_base);
    if (packet.pts != AV_NOPTS_VALUE) packet.pts += offset;
    if (packet.dts != AV_NOPTS_VALUE) packet.dts += offset;
    return true;
}

void Timeline::forget_position() {
    for (Track& track : tracks_) {
        track.last = AV_NOPTS_VALUE;
        track.segment = 0;
    }
}

void Timeline::give_up_waiting(int stream) {
    if (offsets_.empty()) offsets_.push_back(0);
    tracks_[static_cast<std::size_t>(stream)].segment = offsets_.size() - 1;
}

Duration Timeline::pictures_end() const {
    return to_duration(pictures_end_, tracks_[picture_].time_base);
}

std::int64_t Timeline::stamp_at(Duration time) const {
    const std::int64_t base = offsets_.empty() ? 0 : -offsets_.front();
    return base + av_rescale_q(time.count(), nanoseconds, tracks_[picture_].time_base);
}

}  // namespace kiosk::media::helper
