// The child's end of the sound ring: one writer, one reader, no locks. Positions are numbers of
// sample pairs since the in-point; pair n lies at n modulo the ring's size.
#pragma once

#include <cstdint>
#include <span>

#include "media/shared_memory.h"

namespace kiosk::media {

class SoundRing {
  public:
    /// `first` is the first pair that will be written.
    SoundRing(const SharedMemory& memory, std::int64_t first);

    /// How many pairs can be written now.
    [[nodiscard]] std::int64_t room() const;

    /// Next pair to be written.
    [[nodiscard]] std::int64_t written() const { return written_; }

    /// First pair the reader still wants; all before it need not be decoded.
    [[nodiscard]] std::int64_t wanted() const { return head_.sound_read.load(); }

    /// Writes pairs (two floats each), not more than there is room for.
    void write(std::span<const float> samples);
    void write_silence(std::int64_t pairs);

    /// Asks to be woken when there is room for sound_wake_pairs. False if there is already.
    [[nodiscard]] bool ask_for_room();

  private:
    template <typename Put>
    void put(std::int64_t pairs, Put one_run);

    SharedHead& head_;
    std::span<float> samples_;
    std::int64_t written_;
};

}  // namespace kiosk::media
