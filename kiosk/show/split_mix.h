// The named generator of everything that is random in the show and its tests: the library's
// distributions differ from one library to the next, these numbers never.
#pragma once

#include <cstdint>

namespace kiosk::show {

class SplitMix64 {
  public:
    explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

    std::uint64_t operator()() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// Evenly 0 to bound - 1: numbers from the incomplete last stretch are thrown away.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t unfair = (0 - bound) % bound;
        std::uint64_t number = (*this)();
        while (number < unfair) number = (*this)();
        return number % bound;
    }

  private:
    std::uint64_t state_;
};

}  // namespace kiosk::show
