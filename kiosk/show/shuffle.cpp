#include "show/shuffle.h"

#include <numeric>
#include <utility>

#include "show/split_mix.h"

namespace kiosk::show {

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
