#include "media/helper/packet_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::media::helper {
namespace {

using namespace std::chrono_literals;

/// Seeking in program streams goes by decoding stamps and lands late; a second and a half is two
/// groups of pictures of a DVD. Longer groups need more.
constexpr std::array<Duration, 3> run_ups = {1500ms, 6s, 30s};

/// Sound that begins anew waits for the picture that does. Parsers hold one picture back, so one or
/// two old ones may still come; after so many the sound's step was its own.
constexpr int pictures_to_wait_for = 8;

/// Stamps are looked at in this many places of a file to see whether they grow all along.
constexpr int places_to_look = 32;

constexpr int most_packets_to_a_picture = 2000;

}  // namespace

PacketReader::PacketReader(const Source& source, Track track) : source_(source), track_(track) {
    open();
}

void PacketReader::open() {
    timeline_.reset();
    input_.reset();  // first: two open inputs are twice the memory
    input_ = std::make_unique<Input>(source_);
    const AVStream* played = find_stream();
    input_->discard_all_but(played == nullptr ? -1 : played->index);
    timeline_ = std::make_unique<Timeline>(input_->format(), input_->picture());
    ready_.clear();
    waiting_.clear();
    at_end_ = false;
    // The first picture says where the time line begins.
    for (int n = 0; n < most_packets_to_a_picture && !timeline_->has_begun(); ++n) read_one();
}

const AVStream* PacketReader::find_stream() const {
    switch (track_) {
        case Track::sound:
            return input_->sound();
        case Track::captions:
            return input_->captions();
        case Track::picture:
            break;
    }
    return &input_->picture();
}

const AVStream& PacketReader::stream() const {
    if (const AVStream* found = find_stream()) return *found;
    throw Unusable(track_ == Track::sound ? "has no sound track" : "has no captions");
}

Packet PacketReader::read() {
    Packet packet = owned(av_packet_alloc());
    for (int failures = 0; failures < 100; ++failures) {
        const int error = av_read_frame(&input_->format(), packet.get());
        if (error >= 0) return packet;
        if (const int number = input_->io().read_error(); number != 0) throw unreadable(number);
        if (error == AVERROR(ENOMEM)) throw std::bad_alloc();
        // A damaged stretch is stepped over; the end is the end, wherever the header saw it.
        if (error == AVERROR_EOF) break;
    }
    return nullptr;
}

void PacketReader::sort_in(Packet packet) {
    const AVStream* played = find_stream();
    const bool is_played = played != nullptr && packet->stream_index == played->index;
    if (!is_played && !is_picture(*packet)) return;
    const std::size_t segment = timeline_->segment_of(*packet);
    if (!is_played) {
        if (!waiting_.empty()) ++pictures_while_waiting_;
        release(pictures_while_waiting_ > pictures_to_wait_for);
        if (track_ != Track::captions || !timeline_->place(*packet, segment)) return;
        ready_.push_back(std::move(packet));
    } else if (waiting_.empty() && timeline_->place(*packet, segment)) {
        ready_.push_back(std::move(packet));
    } else {
        waiting_.push_back({std::move(packet), segment});
    }
}

/// Lets those go that have waited for their segment's offset; with `all`, the others without one.
void PacketReader::release(bool all) {
    if (waiting_.empty()) return;
    if (all) timeline_->give_up_waiting(stream().index);
    while (!waiting_.empty()) {
        Waiting& first = waiting_.front();
        if (!timeline_->place(*first.packet, first.segment)) {
            if (!all) return;
            --first.segment;
            continue;
        }
        ready_.push_back(std::move(first.packet));
        waiting_.pop_front();
    }
    pictures_while_waiting_ = 0;
}

void PacketReader::read_one() {
    if (at_end_) return;
    if (Packet packet = read()) return sort_in(std::move(packet));
    at_end_ = true;
    release(true);
}

std::optional<Packet> PacketReader::next() {
    while (ready_.empty() && !at_end_) read_one();
    if (ready_.empty()) return std::nullopt;
    Packet first = std::move(ready_.front());
    ready_.pop_front();
    return first;
}

void PacketReader::go_before(Duration time) {
    if (time <= run_ups.front()) return;
    const bool may_jump = (input_->format().iformat->flags & AVFMT_TS_DISCONT) != 0;
    const bool can_seek = !may_jump || stamps_grow();
    for (const Duration run_up : run_ups) {
        if (!can_seek || time <= run_up) break;
        open();
        if (seek(time - run_up, time)) return;
    }
    open();
}

/// False where the next key picture would come too late.
bool PacketReader::seek(Duration before, Duration time) {
    const int picture = input_->picture().index;
    const std::int64_t stamp = timeline_->stamp_at(before);
    if (avformat_seek_file(&input_->format(), picture, INT64_MIN, stamp, stamp, 0) < 0)
        return false;
    const std::int64_t latest = timeline_->stamp_at(time);
    ready_.clear();
    waiting_.clear();
    timeline_->forget_position();
    std::deque<Packet> read_ahead;
    for (int n = 0; n < most_packets_to_a_picture; ++n) {
        Packet packet = read();
        if (!packet) return false;
        const bool is_key =
            packet->stream_index == picture && (packet->flags & AV_PKT_FLAG_KEY) != 0;
        const std::int64_t at = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        read_ahead.push_back(std::move(packet));
        if (!is_key) continue;
        if (at == AV_NOPTS_VALUE || at > latest) return false;
        for (Packet& one : read_ahead) sort_in(std::move(one));
        return true;
    }
    return false;
}

/// Joined parts show as a step back between two places of the file.
bool PacketReader::stamps_grow() {
    const std::int64_t size = input_->io().size();
    const int picture = input_->picture().index;
    std::int64_t last = INT64_MIN;
    for (int place = 0; place <= places_to_look; ++place) {
        // The last place is near the end, where the last part begins at the latest.
        const std::int64_t at = (size - size / 100) / places_to_look * place;
        if (avformat_seek_file(&input_->format(), -1, INT64_MIN, at, at, AVSEEK_FLAG_BYTE) < 0)
            return false;
        for (int n = 0; n < most_packets_to_a_picture; ++n) {
            const Packet packet = read();
            if (!packet) break;
            if (packet->stream_index != picture || packet->dts == AV_NOPTS_VALUE) continue;
            if (packet->dts < last) return false;
            last = packet->dts;
            break;
        }
    }
    return true;
}

}  // namespace kiosk::media::helper
