#include "show/place.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace kiosk::show {

using content::Playlist;

namespace {

/// What an item of the playlist is to the place that is looked for.
struct Likeness {
    bool is_it = false;
    std::optional<std::size_t> follows;  ///< its first position in Place::then
};

std::vector<Likeness> likenesses(const Playlist& playlist, const Place& place) {
    std::vector<Likeness> all(playlist.items.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& key = playlist.items[i].key;
        all[i].is_it = key == place.key;
        const auto found = std::find(place.then.begin(), place.then.end(), key);
        if (found != place.then.end())
            all[i].follows = static_cast<std::size_t>(found - place.then.begin());
    }
    return all;
}

/// A turn that may be the place: the lower `rank`, the better; then the nearer, the better.
struct Candidate {
    std::size_t rank = 0;
    std::int64_t distance = 0, k = 0;
    bool is_it = false;

    bool operator<(const Candidate& other) const {
        return std::tie(rank, distance) < std::tie(other.rank, other.distance);
    }
};

constexpr std::size_t it_and_what_follows = 0, it = 1, what_follows = 2;

std::optional<Candidate> candidate(const Likeness& turn, const Likeness& next, std::int64_t k,
                                   const Place& place) {
    const std::int64_t distance = std::abs(k - place.k);
    if (turn.is_it)
        return Candidate{next.follows == 0U ? it_and_what_follows : it, distance, k, true};
    if (turn.follows) return Candidate{what_follows + *turn.follows, distance, k, false};
    return std::nullopt;
}

/// The best of all turns up to a loop behind the k-th.
std::optional<Candidate> best(const Playlist& playlist, std::uint64_t seed, const Place& place,
                              const MayShow& may_show) {
    const std::vector<Likeness> likeness = likenesses(playlist, place);
    const std::int64_t loop = loop_passes(playlist);
    Walk walk(playlist, seed);
    std::optional<Candidate> best;
    std::optional<std::int64_t> last_pass;
    std::optional<Turn> turn = walk.next(may_show);
    while (turn) {
        if (turn->k >= place.k && !last_pass) last_pass = walk.pass() + loop;
        if (last_pass && walk.pass() > *last_pass) break;
        const std::optional<Turn> next = walk.next(may_show);
        if (!next) break;
        const auto found = candidate(likeness[turn->item], likeness[next->item], turn->k, place);
        if (found && (!best || *found < *best)) best = found;
        turn = next;
    }
    return best;
}

/// A walk whose next turn is the k-th.
Walk walk_to(const Playlist& playlist, std::uint64_t seed, std::int64_t k,
             const MayShow& may_show) {
    Walk walk(playlist, seed);
    for (std::int64_t gone = 0; gone < k; ++gone) {
        if (!walk.next(may_show)) break;
    }
    return walk;
}

}  // namespace

Walk walk_after(const Playlist& playlist, std::uint64_t seed, const Place& place,
                const MayShow& may_show) {
    const std::optional<Candidate> found = best(playlist, seed, place, may_show);
    if (!found) return walk_to(playlist, seed, place.k, may_show);
    return walk_to(playlist, seed, found->is_it ? found->k + 1 : found->k, may_show);
}

Walk walk_at(const Playlist& playlist, std::uint64_t seed, const Place& place,
             const MayShow& may_show) {
    const std::optional<Candidate> found = best(playlist, seed, place, may_show);
    return walk_to(playlist, seed, found ? found->k : place.k, may_show);
}

}  // namespace kiosk::show
