#include "media/sound_ring.h"

#include <algorithm>

namespace kiosk::media {

SoundRing::SoundRing(const SharedMemory& memory, std::int64_t first)
    : head_(memory.head()), samples_(memory.samples()), written_(first) {
    head_.sound_written.store(first);
}

std::int64_t SoundRing::room() const {
    return sound_ring_pairs - (written_ - head_.sound_read.load());
}

/// Calls one_run(place in the ring, pairs done so far, pairs) for each unbroken stretch.
template <typename Put>
void SoundRing::put(std::int64_t pairs, Put one_run) {
    for (std::int64_t done = 0; done < pairs;) {
        const std::int64_t at = written_ % sound_ring_pairs;
        const std::int64_t count = std::min(pairs - done, sound_ring_pairs - at);
        one_run(samples_.data() + at * 2, done, count);
        written_ += count;
        done += count;
    }
    head_.sound_written.store(written_);
}

void SoundRing::write(std::span<const float> samples) {
    const auto pairs = static_cast<std::int64_t>(samples.size() / 2);
    put(pairs, [&](float* to, std::int64_t done, std::int64_t count) {
        std::copy_n(samples.data() + done * 2, count * 2, to);
    });
}

void SoundRing::write_silence(std::int64_t pairs) {
    put(pairs,
        [](float* to, std::int64_t, std::int64_t count) { std::fill_n(to, count * 2, 0.F); });
}

bool SoundRing::ask_for_room() {
    head_.child_waits_for_sound.store(1);
    if (room() < sound_wake_pairs) return true;
    head_.child_waits_for_sound.store(0);
    return false;
}

}  // namespace kiosk::media
