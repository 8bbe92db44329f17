// A shuffled order that is the same on every machine: Fisher-Yates on SplitMix64 (Steele, Lea and
// Flood 2014). The standard library's distributions differ between implementations, so they are not
// used.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kiosk::show {

/// The numbers 0 to count - 1 in an order given by the three keys alone.
/// If it would begin with `just_shown`, its first two change places.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed,
                                                std::uint64_t place, std::uint64_t pass,
                                                std::optional<std::size_t> just_shown);

}  // namespace kiosk::show
