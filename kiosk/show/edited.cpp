#include "show/edited.h"

#include <algorithm>
#include <utility>

#include "show/limits.h"
#include "show/place.h"
#include "show/plan.h"

namespace kiosk::show {

using content::Item;
using content::Playlist;

namespace {

/// The index of an appearance whose item is not in the playlist any more.
constexpr auto no_item = static_cast<std::size_t>(-1);

/// Takes what shall not come after all out of what was planned.
std::deque<Appearance> take_back(const World& world, State& state, Time t) {
    const std::vector<Time> times = begins(world, state, t);
    std::size_t kept = 0;
    while (kept < state.coming.size() && is_ready(state, state.coming[kept]) &&
           times[kept] <= t + too_near_to_edit)
        ++kept;
    const auto first = state.coming.begin() + static_cast<std::ptrdiff_t>(kept);
    std::deque<Appearance> taken(first, state.coming.end());
    state.coming.erase(first, state.coming.end());
    return taken;
}

/// The last thing that is settled; null on a standby card with nothing to come.
const Appearance* last_settled(const State& state) {
    if (!state.coming.empty()) return &state.coming.back();
    if (!state.first.empty()) return &state.first.back();
    const Playing* playing = on_screen(state.screen);
    return playing == nullptr ? nullptr : &playing->on;
}

/// Keys of what would have come behind what is settled, a good deal more than is planned: much of
/// it may be gone.
std::vector<std::string> would_have_come(const Playlist& before, const State& state,
                                         const std::deque<Appearance>& taken_back) {
    std::vector<std::string> keys;
    keys.reserve(taken_back.size() + looked_for_after_edit);
    for (const Appearance& one : taken_back) keys.push_back(one.item->key);
    Walk walk = state.walk;
    const auto may_show = [&state](std::size_t item) { return !state.left_out.contains(item); };
    while (keys.size() < looked_for_after_edit) {
        const std::optional<Turn> turn = walk.next(may_show);
        if (!turn) break;
        keys.push_back(before.items[turn->item].key);
    }
    return keys;
}

Walk walk_on(const World& world, const Playlist& before, const State& state,
             const std::deque<Appearance>& taken_back, const MayShow& may_show) {
    Place place;
    place.then = would_have_come(before, state, taken_back);
    const Appearance* last = last_settled(state);
    if (last == nullptr && place.then.empty()) return {*world.playlist, world.seed};
    if (last != nullptr) {
        place.key = last->item->key;
        place.k = last->turn.k;
        return walk_after(*world.playlist, world.seed, place, may_show);
    }
    place.key = place.then.front();
    place.k = taken_back.empty() ? 0 : taken_back.front().turn.k;
    return walk_at(*world.playlist, world.seed, place, may_show);
}

/// Has an appearance name its item by the new playlist's index, so that it is left out there if it
/// fails.
void renumber(Appearance& appearance, const Playlist& playlist) {
    const auto found =
        std::find_if(playlist.items.begin(), playlist.items.end(), [&](const Item& item) {
            return item.key == appearance.item->key && item.what == appearance.item->what;
        });
    appearance.turn.item = found == playlist.items.end()
                               ? no_item
                               : static_cast<std::size_t>(found - playlist.items.begin());
}

void renumber_settled(State& state, const Playlist& playlist) {
    if (auto* playing = std::get_if<Playing>(&state.screen)) renumber(playing->on, playlist);
    if (auto* over = std::get_if<Over>(&state.screen); over != nullptr && over->last)
        renumber(over->last->on, playlist);
    if (auto* crossing = std::get_if<Crossing>(&state.screen)) {
        renumber(crossing->from.on, playlist);
        renumber(crossing->to.on, playlist);
    }
    for (Appearance& first : state.first) renumber(first, playlist);
    for (Appearance& coming : state.coming) renumber(coming, playlist);
}

/// What was being made ready and comes in the new order too is not made ready again.
void keep_made_ready(State& state, std::size_t settled, std::deque<Appearance> taken_back,
                     const std::set<std::size_t>& renewed) {
    for (std::size_t i = settled; i < state.coming.size(); ++i) {
        Appearance& coming = state.coming[i];
        if (renewed.contains(coming.turn.item)) continue;
        const auto same =
            std::find_if(taken_back.begin(), taken_back.end(), [&coming](const Appearance& before) {
                return before.called && before.item->what == coming.item->what &&
                       before.language == coming.language && before.skip == coming.skip;
            });
        if (same == taken_back.end()) continue;
        coming.serial = same->serial;
        coming.called = true;
        taken_back.erase(same);
    }
}

}  // namespace

State edited(const World& world, const Playlist& before, State state, EditedItems items,
             const std::optional<content::LocalTime>& wall, Time t) {
    std::deque<Appearance> taken_back = take_back(world, state, t);
    const auto may_show = [&items](std::size_t item) { return !items.left_out.contains(item); };
    state.walk = walk_on(world, before, state, taken_back, may_show);
    state.left_out = std::move(items.left_out);
    state.plan_again = Time{0};
    renumber_settled(state, *world.playlist);
    const std::size_t settled = state.coming.size();
    plan(world, state, wall, t);
    keep_made_ready(state, settled, std::move(taken_back), items.renewed);
    return state;
}

}  // namespace kiosk::show
