#include "show/plan.h"

#include <algorithm>

#include "show/limits.h"

namespace kiosk::show {

namespace {

/// The language asked for where the text has it, else those of the playlist by turns.
const std::string& language_of(const World& world, const Turn& turn) {
    const content::Item& item = world.playlist->items[turn.item];
    const auto* card = std::get_if<content::Card>(&item.what);
    if (card != nullptr && !world.language.empty() && card->statement.contains(world.language)) {
        return world.language;
    }
    return item.languages[static_cast<std::size_t>(turn.pass) % item.languages.size()];
}

Appearance appear(const World& world, State& state, const Turn& turn) {
    return {state.next_serial++, turn, language_of(world, turn), Duration{0}};
}

/// When the item after all that is planned begins, as far as lengths are known.
Time plan_ends(const World& world, const State& state, Time now) {
    Time end = now;
    const Appearance* last = nullptr;
    if (const Playing* playing = on_screen(state.screen)) {
        last = &playing->on;
        end = std::max(now, playing->began + lasts(world, state, *last).value_or(Duration{0}));
    }
    for (const Appearance& entered : state.first)
        end += lasts(world, state, entered).value_or(Duration{0});
    for (const Appearance& coming : state.coming) {
        if (last != nullptr) end -= transition_between(world, state, *last, coming);
        end += lasts(world, state, coming).value_or(Duration{0});
        last = &coming;
    }
    return std::max(end, now);
}

/// True when the item on the screen is over and the next is not ready: its last frame is being
/// held.
bool is_holding(const World& world, const State& state, Time t) {
    const auto* playing = std::get_if<Playing>(&state.screen);
    if (playing == nullptr || state.coming.empty() || is_ready(state, state.coming.front()))
        return false;
    const std::optional<Duration> on_for = lasts(world, state, playing->on);
    return on_for && t >= playing->began + *on_for;
}

}  // namespace

void plan(const World& world, State& state, const std::optional<content::LocalTime>& wall, Time t) {
    if (t < state.plan_again) return;
    const std::size_t least = is_holding(world, state, t) ? 2 : 1;
    while (state.coming.size() < most_coming) {
        const Time begins = plan_ends(world, state, t);
        if (state.coming.size() >= least && begins > t + lead) return;
        const auto may_show = [&](std::size_t index) {
            if (state.left_out.contains(index)) return false;
            const auto ahead = std::chrono::duration_cast<std::chrono::seconds>(begins - t);
            return !wall || world.playlist->items[index].open_at(*wall + ahead);
        };
        const std::optional<Turn> turn = state.walk.next(may_show);
        if (world.once && state.walk.pass() >= loop_passes(*world.playlist)) {
            state.plan_again = Time::max();
            return;
        }
        if (!turn) {
            state.plan_again = t + ask_again;
            return;
        }
        state.coming.push_back(appear(world, state, *turn));
    }
}

State begin(const World& world, Duration at, std::set<std::size_t> left_out) {
    const auto may_show = [&](std::size_t item) { return !left_out.contains(item); };
    State state{Standby{}, Walk(*world.playlist, world.seed), {}, {}, {}, left_out, 1, Time{0}};
    if (at <= Duration{0}) return state;
    std::optional<Located> located =
        locate(*world.playlist, world.seed, world.lengths, may_show, at);
    if (!located) return state;
    state.walk = located->walk;
    if (located->fading && !world.reduce_motion) {
        state.first.push_back(appear(world, state, located->fading->turn));
        state.first.back().skip = located->fading->into;
    }
    state.first.push_back(appear(world, state, located->on.turn));
    state.first.back().skip = located->on.into;
    return state;
}

}  // namespace kiosk::show
