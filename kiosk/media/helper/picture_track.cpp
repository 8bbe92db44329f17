#include "media/helper/picture_track.h"

#include <algorithm>
#include <utility>

namespace kiosk::media::helper {
namespace {

/// Groups of pictures that are kept while running up to the in-point; longer ones are decoded.
constexpr std::size_t most_run_up_bytes = 64'000'000;

Duration stamp_of(const AVPacket& packet, AVRational time_base) {
    return to_duration(packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts, time_base);
}

}  // namespace

PictureTrack::PictureTrack(const Source& source, int threads, const Route& hardware)
    : threads_(threads),
      reader_(source, PacketReader::Track::picture),
      decoder_(hardware ? hardware(reader_.stream()) : nullptr),
      deinterlacer_(threads),
      in_hardware_(decoder_ != nullptr) {
    if (!decoder_) decoder_ = decoder_in_software(reader_.stream(), threads);
}

void PictureTrack::start_at(Duration time) {
    if (time <= Duration{0}) return;
    start_ = time;
    go_to(time);
}

void PictureTrack::go_to(Duration time) {
    // Each picture of an animation builds upon all before it, and its packets do not say so.
    if (reader_.input().is_one_of("gif,apng")) return;
    reader_.go_before(time);
    run_up(time);
}

/// Reads up to the in-point, keeping only what its picture can depend on: since the last key
/// picture but one, for pictures that follow a key picture may show before it.
void PictureTrack::run_up(Duration time) {
    const AVRational time_base = reader_.stream().time_base;
    std::size_t last_key = 0;
    std::size_t bytes = 0;
    while (bytes < most_run_up_bytes) {
        std::optional<Packet> packet = reader_.next();
        if (!packet) return;
        const Duration at = stamp_of(**packet, time_base);
        const bool is_after = at > time;
        if (!is_after && ((*packet)->flags & AV_PKT_FLAG_KEY) != 0) {
            for (; last_key > 0; --last_key) {
                bytes -= static_cast<std::size_t>(ahead_.front()->size);
                ahead_.pop_front();
            }
            last_key = ahead_.size();
        }
        bytes += static_cast<std::size_t>((*packet)->size);
        ahead_.push_back(std::move(*packet));
        if (is_after) return;
    }
}

std::optional<Packet> PictureTrack::next_packet() {
    if (ahead_.empty()) return reader_.next();
    Packet first = std::move(ahead_.front());
    ahead_.pop_front();
    return first;
}

/// Gives the decoder one packet, or tells it that there are no more. Damaged ones are stepped over.
void PictureTrack::feed() {
    const std::optional<Packet> packet = next_packet();
    if (!packet) drained_ = true;
    const int error = decoder_->send(packet ? packet->get() : nullptr);
    if (error < 0 && in_hardware_) return fall_back();
    if (error == AVERROR(ENOMEM)) throw std::bad_alloc();
}

/// In software from where the pictures stopped: next() leaves out what it has given already.
void PictureTrack::fall_back() {
    in_hardware_ = false;
    decoder_ = nullptr;  // first: the two need not fit into the memory at once
    decoder_ = decoder_in_software(reader_.stream(), threads_);
    deinterlacer_ = Deinterlacer(threads_);
    ahead_.clear();
    drained_ = false;
    reader_.rewind();
    if (any_ || start_) go_to(any_ ? last_pts_ : *start_);
}

TimedPicture PictureTrack::timed(Picture frame) {
    const AVStream& stream = reader_.stream();
    TimedPicture picture;
    const std::int64_t stamp = frame->best_effort_timestamp;
    picture.pts = stamp == AV_NOPTS_VALUE ? end_ : to_duration(stamp, stream.time_base);
    Duration duration = to_duration(frame->pkt_duration, stream.time_base);
    if (duration <= Duration{0}) {
        const AVRational rate =
            av_guess_frame_rate(&reader_.input().format(), const_cast<AVStream*>(&stream), nullptr);
        if (rate.num > 0 && rate.den > 0) duration = to_duration(1, av_inv_q(rate));
    }
    picture.end = picture.pts + duration;
    end_ = std::max(end_, picture.end);
    picture.frame = std::move(frame);
    return picture;
}

std::optional<TimedPicture> PictureTrack::decode() {
    for (;;) {
        Picture frame = owned(av_frame_alloc());
        const int error = decoder_->receive(*frame);
        if (error == 0) return timed(std::move(frame));
        if (error == AVERROR_EOF) return std::nullopt;
        if (error != AVERROR(EAGAIN) && in_hardware_) {
            fall_back();
            continue;
        }
        if (error == AVERROR(ENOMEM)) throw std::bad_alloc();
        if (drained_ && error == AVERROR(EAGAIN)) return std::nullopt;
        if (error == AVERROR(EAGAIN)) feed();
    }
}

std::optional<TimedPicture> PictureTrack::deinterlaced() {
    for (;;) {
        if (deinterlacer_.has_picture()) return deinterlacer_.pop();
        std::optional<TimedPicture> picture = decode();
        if (!picture && !deinterlacer_.in_use()) return std::nullopt;
        if (!picture)
            deinterlacer_.flush();
        else if (picture->frame->interlaced_frame != 0 || deinterlacer_.in_use())
            deinterlacer_.push(std::move(*picture));
        else
            return picture;
    }
}

std::optional<TimedPicture> PictureTrack::next() {
    std::optional<TimedPicture> before;  // the latest that may turn out to be on at the in-point
    for (;;) {
        if (!out_.empty()) {
            TimedPicture first = std::move(out_.front());
            out_.pop_front();
            return first;
        }
        std::optional<TimedPicture> picture = deinterlaced();
        if (!picture) break;
        // Some are shown before the first key picture, whose time is 0: without those before them
        // they may be damaged.
        if (picture->pts < Duration{0}) continue;
        if (any_ && picture->pts <= last_pts_) continue;
        any_ = true;
        last_pts_ = picture->pts;
        if (start_ && picture->pts <= *start_) {
            before = std::move(picture);
            continue;
        }
        start_.reset();
        if (!before) return picture;
        out_.push_back(std::move(*picture));
        return before;
    }
    const bool is_on = before && start_ && before->end > *start_;
    start_.reset();
    return is_on ? std::move(before) : std::nullopt;
}

AVRational PictureTrack::sample_aspect(AVFrame& frame) const {
    auto* stream = const_cast<AVStream*>(&reader_.stream());
    const AVRational aspect =
        av_guess_sample_aspect_ratio(&reader_.input().format(), stream, &frame);
    return aspect.num > 0 && aspect.den > 0 ? aspect : AVRational{1, 1};
}

}  // namespace kiosk::media::helper
