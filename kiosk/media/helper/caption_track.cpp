#include "media/helper/caption_track.h"

#include <algorithm>

namespace kiosk::media::helper {
namespace {

using namespace std::chrono_literals;

/// A caption that is on at the in-point began before it; few stay for longer.
constexpr Duration run_up = 10s;

/// Pictures run ahead in a stream, for their decoder's buffer: captions of the same time come so
/// much later at most.
constexpr Duration most_behind_pictures = 2s;

/// What lasts longer has no end that anybody meant.
constexpr Duration longest = 24h;

Duration stamp_of(const AVPacket& packet, const AVStream& stream) {
    return to_duration(packet.dts != AV_NOPTS_VALUE ? packet.dts : packet.pts, stream.time_base);
}

/// Frees what a decoder put into it.
struct Subtitle {
    AVSubtitle value{};
    Subtitle() = default;
    ~Subtitle() { avsubtitle_free(&value); }
    Subtitle(const Subtitle&) = delete;
    Subtitle& operator=(const Subtitle&) = delete;
};

/// What the caption says of its end, else the packet. 0 and the greatest number say nothing.
std::optional<Duration> lasts(const AVSubtitle& subtitle, const AVPacket& packet,
                              AVRational time_base) {
    if (subtitle.end_display_time > subtitle.start_display_time &&
        subtitle.end_display_time != UINT32_MAX)
        return std::chrono::milliseconds(subtitle.end_display_time - subtitle.start_display_time);
    const Duration length = to_duration(packet.duration, time_base);
    return length > Duration{0} && length < longest ? std::optional(length) : std::nullopt;
}

}  // namespace

CaptionTrack::CaptionTrack(const Source& source, Duration from)
    : reader_(source, PacketReader::Track::captions) {
    if (from > run_up) reader_.go_before(from - run_up);
}

void CaptionTrack::decode(AVPacket& packet, const Take& take) {
    Subtitle subtitle;
    int is_there = 0;
    // Damaged captions are stepped over.
    if (avcodec_decode_subtitle2(decoder_.get(), &subtitle.value, &is_there, &packet) < 0) return;
    const std::int64_t stamp = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
    if (is_there == 0 || stamp == AV_NOPTS_VALUE) return;
    const AVRational time_base = reader_.stream().time_base;
    const Duration begin = to_duration(stamp, time_base) +
                           std::chrono::milliseconds(subtitle.value.start_display_time);
    const auto on_for = lasts(subtitle.value, packet, time_base);
    take({subtitle.value, begin, on_for ? std::optional(begin + *on_for) : std::nullopt});
}

/// Captions are read ahead: where the file cannot be read any more, the pictures say so in their
/// time.
std::optional<Packet> CaptionTrack::next() {
    try {
        return reader_.next();
    } catch (const Unusable&) {
        return std::nullopt;
    }
}

void CaptionTrack::read_until(Duration time, const Begin& begin, const Take& take) {
    while (!at_end_ && reached_ < time + most_behind_pictures) {
        const std::optional<Packet> packet = next();
        if (!packet) {
            at_end_ = true;
        } else if (reader_.is_picture(**packet)) {
            reached_ = std::max(reached_, stamp_of(**packet, reader_.input().picture()));
        } else {
            if (!decoder_) {
                decoder_ = open_decoder(reader_.stream(), 1);
                begin(*decoder_);
            }
            decode(**packet, take);
        }
    }
}

}  // namespace kiosk::media::helper
