// Memory that the player and one child share: the sound ring's positions, the child's last words,
// samples, and slots for frames. A memfd that can neither shrink nor grow, so that no child can
// pull pages from under the player. Whatever a child can write is read once, checked, then used.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "media/descriptor.h"
#include "media/limits.h"

namespace kiosk::media {

/// At the beginning of the memory.
struct SharedHead {
    std::atomic<std::int64_t> sound_written{0};  ///< by the child: first sample pair not there yet
    std::atomic<std::int64_t> sound_read{0};     ///< by the player: first sample pair still wanted
    std::atomic<std::uint32_t> child_waits_for_sound{0};
    char last_words[last_words_bytes] = {};  ///< by the child: what its libraries complained of
};
static_assert(std::atomic<std::int64_t>::is_always_lock_free);

/// Where everything lies. The same on both ends, from the same numbers.
struct SharedLayout {
    /// `planes`: a slot also holds the planes of the largest picture that is not shrunk by more
    /// than most_gpu_shrink. What is not written to costs no memory.
    SharedLayout(int width, int height, int slots, bool sound, bool planes = false);

    std::size_t samples_at = 0;
    std::size_t slots_at = 0;
    std::size_t slot_bytes = 0;
    std::size_t bytes = 0;
};

/// Bytes from row to row: rows begin at multiples of 64, as vector code likes it.
[[nodiscard]] constexpr std::ptrdiff_t stride_of(int width) {
    return (std::ptrdiff_t{width} * 4 + 63) / 64 * 64;
}

/// Number of the sound's sample pair at a time in nanoseconds, rounded down. Not below 0.
[[nodiscard]] constexpr std::int64_t sample_pair_at(std::int64_t ns) {
    constexpr std::int64_t second = 1'000'000'000;
    return ns < 0 ? 0 : ns / second * sample_rate + ns % second * sample_rate / second;
}

class SharedMemory {
  public:
    /// The player's: new and zero, sealed. Throws std::system_error.
    explicit SharedMemory(const SharedLayout& layout);
    /// The child's.
    SharedMemory(Descriptor memory, const SharedLayout& layout);
    ~SharedMemory();
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;

    [[nodiscard]] int descriptor() const { return memory_.get(); }
    /// The child's: has the first pages of a slot there before they are written to, all in one go.
    /// One by one, at the first touch of each, takes three times as long.
    void populate(int slot, std::size_t bytes) const;
    /// Where in the memory a slot begins.
    [[nodiscard]] std::size_t slot_offset(int index) const;

    [[nodiscard]] SharedHead& head() const { return *head_; }
    [[nodiscard]] std::span<float> samples() const;  ///< two floats a pair; empty without sound
    [[nodiscard]] std::byte* slot(int index) const;

    /// The child's last words, made fit for a log: one line of printable characters.
    [[nodiscard]] std::string last_words() const;

  private:
    void map();

    SharedLayout layout_;
    Descriptor memory_;
    std::byte* begin_ = nullptr;
    SharedHead* head_ = nullptr;
};

}  // namespace kiosk::media
