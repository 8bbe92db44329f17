// The figures of the decoders, each with its reason. Shared by the player and its helper program.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kiosk::media {

/// Screens are smaller; a bound keeps every product of sizes far from overflow.
constexpr int max_side = 16384;
constexpr int max_slots = 16;

constexpr int sample_rate = 48000;

/// So much sound that has been read can be read again: a loop that was held goes on where its
/// picture stands, and what was mixed ahead of it and faded out (0.2 s) is heard once more.
constexpr std::int64_t sound_kept_pairs = sample_rate / 2;

/// Sound is decoded this far ahead of its reader: four seconds outlast any stall of a slow stick.
constexpr std::int64_t sound_ring_pairs = std::int64_t{4} * sample_rate + sound_kept_pairs;

/// A child that waits for room in its sound ring is woken when half a second is free: two wake-ups
/// a second.
constexpr std::int64_t sound_wake_pairs = sample_rate / 2;
static_assert(sound_wake_pairs * 4 <= sound_ring_pairs);

/// So much sound must be there before an item counts as ready: what is mixed ahead at once (120 ms)
/// and a little more.
constexpr std::int64_t sound_ready_pairs = sample_rate * 3 / 20;

/// A child tells of its sound in steps of this size, so that who waits for sound is woken.
constexpr std::int64_t sound_news_pairs = sample_rate / 10;

/// Last words of a child's libraries, and the longest text in a message.
constexpr std::size_t last_words_bytes = 1000;
constexpr std::size_t text_bytes = 8000;

/// Descriptors that travel with an order: the file, the socket, the memory, a captions file, and
/// fonts: the captions' own face, one for the letters it lacks, two to spare.
constexpr std::size_t most_fonts = 4;
constexpr std::size_t most_descriptors = 4 + most_fonts;

/// After so many failed starts of the helper in a row, only every so-many-th request tries again.
constexpr int quick_restarts = 3;
constexpr int requests_between_restarts = 16;

/// A child that floods its line must not hold the player up.
constexpr int most_messages_at_once = 200;

}  // namespace kiosk::media
