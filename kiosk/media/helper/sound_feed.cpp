#include "media/helper/sound_feed.h"

#include <algorithm>
#include <utility>

#include "media/limits.h"

namespace kiosk::media::helper {
namespace {

/// Stamps are rounded (a millisecond in Matroska) and clocks drift: so much is nobody's gap. Beyond
/// it lips are seen to be off.
constexpr std::int64_t tolerated_step = sample_rate / 50;

std::int64_t pair_at(Duration time) {
    constexpr std::int64_t second = 1'000'000'000;
    return av_rescale(time.count(), sample_rate, second);
}

}  // namespace

SoundFeed::SoundFeed(const Source& source, const Cut& cut, const SharedMemory& memory)
    : frames_(source),
      ring_(memory, sample_pair_at(cut.skip.count())),
      begin_(cut.begin),
      last_wanted_(cut.end ? pair_at(*cut.end - cut.begin) : INT64_MAX),
      next_(ring_.written()) {
    frames_.go_before(cut.begin + cut.skip);
}

Duration SoundFeed::written() const {
    return Duration(av_rescale(ring_.written(), 1'000'000'000, sample_rate));
}

void SoundFeed::end_at(Duration time) {
    last_wanted_ = std::min(last_wanted_, pair_at(time));
}

bool SoundFeed::ask_for_room() {
    if (!full_ || over_) return true;
    full_ = ring_.ask_for_room();
    return full_;
}

void SoundFeed::step() {
    if (!pending_.empty())
        write_pending();
    else if (drained_ || next_ >= last_wanted_)
        over_ = true;
    else
        decode_packet();
}

void SoundFeed::write_pending() {
    const std::int64_t wanted = std::max<std::int64_t>(last_wanted_ - ring_.written(), 0);
    const std::int64_t room = std::min(ring_.room(), wanted);
    if (wanted == 0) {
        over_ = true;
        return;
    }
    if (room == 0) {
        full_ = true;
        return;
    }
    Stretch& first = pending_.front();
    if (first.silence > 0) {
        const std::int64_t count = std::min(first.silence, room);
        ring_.write_silence(count);
        first.silence -= count;
        return;
    }
    const auto left = static_cast<std::int64_t>(first.pairs.size() - first.done) / 2;
    const auto floats = static_cast<std::size_t>(std::min(left, room)) * 2;
    ring_.write(std::span(first.pairs).subspan(first.done, floats));
    first.done += floats;
    if (first.done == first.pairs.size()) pending_.pop_front();
}

void SoundFeed::decode_packet() {
    drained_ = !frames_.step([this](const AVFrame& frame) { put_frame(frame); });
    if (!drained_) return;
    std::vector<float> rest;
    resampler_.flush(rest);
    append(next_, std::move(rest));
}

/// Puts a frame where its stamp says, unless that is where it would come to lie anyway.
void SoundFeed::put_frame(const AVFrame& frame) {
    std::int64_t first = next_;
    // Where a codec's priming samples were cut off, only pts has moved along.
    const std::int64_t stamp =
        frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
    if (stamp != AV_NOPTS_VALUE) {
        const Duration at = to_duration(stamp, frames_.time_base()) - begin_;
        const std::int64_t told = pair_at(at);
        const std::int64_t step = told - (next_ + resampler_.delay());
        const bool is_step = step > tolerated_step || step < -tolerated_step;
        if (!placed_ || is_step) {
            std::vector<float> rest;
            resampler_.flush(rest);
            if (placed_) append(next_, std::move(rest));
            first = told;
        }
    }
    std::vector<float> pairs;
    resampler_.convert(frame, pairs);
    append(first, std::move(pairs));
}

/// What lies before the next place is dropped, a gap before it becomes silence.
void SoundFeed::append(std::int64_t first, std::vector<float> pairs) {
    const auto count = static_cast<std::int64_t>(pairs.size() / 2);
    const std::int64_t late = std::clamp<std::int64_t>(next_ - first, 0, count);
    if (late == count) return;
    placed_ = true;
    pairs.erase(pairs.begin(), pairs.begin() + late * 2);
    const std::int64_t gap = std::max<std::int64_t>(first - next_, 0);
    next_ += gap + count - late;
    pending_.push_back({gap, std::move(pairs)});
}

}  // namespace kiosk::media::helper
