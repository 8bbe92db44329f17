// The reading end of the sound ring. The child at the other end is not trusted.
#include <algorithm>
#include <limits>

#include "media/child_line.h"
#include "media/limits.h"
#include "media/session.h"

namespace kiosk::media {

static_assert(SoundTrack::rate == sample_rate);

SoundTrack::SoundTrack(ChildLine& line, std::int64_t first) : line_(line), first_(first) {}

int SoundTrack::read(std::int64_t first, int count, float* out) {
    std::fill_n(out, std::ptrdiff_t{count} * 2, 0.F);
    free_until(first - sound_kept_pairs);
    // What the child says is believed as far as it can be true.
    const std::int64_t written =
        std::min(line_.memory().head().sound_written.load(), first_ + sound_ring_pairs);
    const std::int64_t begin = std::max(first, first_);
    const std::int64_t end = std::min(first + count, written);
    const std::span<const float> samples = line_.memory().samples();
    for (std::int64_t n = begin; n < end;) {
        const std::int64_t at = n % sound_ring_pairs;
        const std::int64_t run = std::min(end - n, sound_ring_pairs - at);
        std::copy_n(samples.data() + at * 2, run * 2, out + (n - first) * 2);
        n += run;
    }
    return static_cast<int>(std::max<std::int64_t>(end - begin, 0));
}

void SoundTrack::free_until(std::int64_t first) {
    if (first <= first_) return;
    first_ = first;
    SharedHead& head = line_.memory().head();
    head.sound_read.store(first);
    if (head.child_waits_for_sound.load() == 0) return;
    const std::int64_t room = sound_ring_pairs - (head.sound_written.load() - first);
    if (room < sound_wake_pairs) return;
    if (head.child_waits_for_sound.exchange(0) != 0)
        line_.say({wire::Said::Kind::sound_was_read, 0});
}

std::int64_t SoundTrack::decoded() const {
    if (over_.load()) return std::numeric_limits<std::int64_t>::max();
    return line_.memory().head().sound_written.load();
}

}  // namespace kiosk::media
