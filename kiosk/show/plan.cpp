#include "show/plan.h"

#include <algorithm>
#include <vector>

#include "show/limits.h"

namespace kiosk::show {

namespace {

/// Of a board some of it may fall back to another one.
bool speaks(const content::Item& item, const std::string& language) {
    const auto* card = std::get_if<content::Card>(&item.what);
    return std::holds_alternative<content::BoardCard>(item.what) ||
           (card != nullptr && card->statement.contains(language));
}

/// The language asked for where the text has it, else those of the playlist by turns.
const std::string& language_of(const World& world, const Turn& turn) {
    const content::Item& item = world.playlist->items[turn.item];
    if (!world.language.empty() && speaks(item, world.language)) return world.language;
    return item.languages[static_cast<std::size_t>(turn.pass) % item.languages.size()];
}

Appearance appear(const World& world, State& state, const Turn& turn) {
    const content::Item& item = world.playlist->items[turn.item];
    return {state.next_serial++,
            turn,
            language_of(world, turn),
            Duration{0},
            world.lead ? world.lead(item) : lead,
            false,
            {world.playlist, &item}};
}

}  // namespace

std::vector<Time> begins(const World& world, const State& state, Time now) {
    Time end = now;
    const Appearance* last = nullptr;
    if (const Playing* playing = on_screen(state.screen)) {
        last = &playing->on;
        end = std::max(now, playing->began + lasts(world, state, *last).value_or(Duration{0}));
    }
    for (const Appearance& entered : state.first)
        end += lasts(world, state, entered).value_or(Duration{0});
    std::vector<Time> all;
    for (const Appearance& coming : state.coming) {
        if (last != nullptr) end -= transition_between(world, state, *last, coming);
        all.push_back(std::max(end, now));
        end += lasts(world, state, coming).value_or(Duration{0});
        last = &coming;
    }
    all.push_back(std::max(end, now));
    return all;
}

namespace {

/// A picture that comes next waits in a few megabytes, and is there should the item on the screen
/// break.
bool may_wait(const State& state, const Appearance& next) {
    return std::holds_alternative<content::Still>(next.item->what) &&
           on_screen(state.screen) != nullptr;
}

/// Items whose time has come to be made ready, and one to go first if the next one is late. What
/// was called stays so.
void call(const World& world, State& state, bool holding, Time now) {
    constexpr std::size_t next_and_another = 2;
    const std::vector<Time> times = begins(world, state, now);
    state.call_at.reset();
    for (std::size_t i = 0; i < state.coming.size(); ++i) {
        Appearance& coming = state.coming[i];
        const Time call_at = times[i] - coming.lead;
        const bool goes_first = holding && i < next_and_another;
        const bool waits = i == 0 && may_wait(state, coming);
        if (goes_first || waits || call_at <= now) coming.called = true;
        if (!coming.called) state.call_at = std::min(state.call_at.value_or(call_at), call_at);
    }
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

/// One more item behind all that are planned. False when there is none for now.
bool plan_one(const World& world, State& state, const std::optional<content::LocalTime>& wall,
              Time at, Time t) {
    const auto may_show = [&](std::size_t index) {
        if (state.left_out.contains(index)) return false;
        const auto ahead = std::chrono::duration_cast<std::chrono::seconds>(at - t);
        return !wall || world.playlist->items[index].open_at(*wall + ahead);
    };
    const std::optional<Turn> turn = state.walk.next(may_show);
    if (world.once && (!turn || state.walk.pass() >= loop_passes(*world.playlist))) {
        state.plan_again = Time::max();
        return false;
    }
    if (!turn) {
        state.plan_again = t + ask_again;
        return false;
    }
    state.coming.push_back(appear(world, state, *turn));
    return true;
}

}  // namespace

void plan(const World& world, State& state, const std::optional<content::LocalTime>& wall, Time t) {
    const bool holding = is_holding(world, state, t);
    const std::size_t least = holding ? 2 : 1;
    while (t >= state.plan_again && state.coming.size() < most_coming) {
        const Time at = begins(world, state, t).back();
        if (state.coming.size() >= least && at > t + horizon) break;
        if (!plan_one(world, state, wall, at, t)) break;
    }
    call(world, state, holding, t);
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
