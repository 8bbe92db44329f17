#include "show/shuffle.h"

#include <numeric>
#include <utility>

namespace kiosk::show {
namespace {

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

}  // namespace

std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed, std::uint64_t place,
                                  std::uint64_t pass, std::optional<std::size_t> just_shown) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    SplitMix64 key(seed);
    SplitMix64 random(key() ^ SplitMix64(place * 2 + 1)() ^ SplitMix64(pass * 2)());
    for (std::size_t last = count; last > 1; --last) {
        std::swap(order[last - 1], order[random.below(last)]);
    }
    if (count > 1 && just_shown && order.front() == *just_shown) std::swap(order[0], order[1]);
    return order;
}

}  // namespace kiosk::show
