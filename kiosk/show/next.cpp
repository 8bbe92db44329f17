// Every transition of the show's state.
#include <algorithm>

#include "show/limits.h"
#include "show/overloaded.h"
#include "show/plan.h"
#include "show/state.h"

namespace kiosk::show {

namespace {

/// Out of the standby card, when what comes first is ready; for good, if one loop has nothing to
/// show.
bool enter(const World& world, State& state, Time t) {
    if (state.first.empty()) {
        if (state.coming.empty()) {
            const bool is_over = world.once && state.plan_again == Time::max();
            if (is_over) state.screen = Over{};
            return is_over;
        }
        state.first = {state.coming.front()};
        state.coming.pop_front();
    }
    const auto ready = [&](const Appearance& appearance) { return is_ready(state, appearance); };
    if (!std::all_of(state.first.begin(), state.first.end(), ready)) return false;
    const Playing earlier{state.first.front(), t - state.first.front().skip};
    if (state.first.size() == 1) {
        state.screen = earlier;
    } else {
        const Playing later{state.first.back(), t - state.first.back().skip};
        state.screen =
            Crossing{earlier, later, transition_between(world, state, earlier.on, later.on)};
    }
    state.first.clear();
    return true;
}

/// From the item on the screen to the next, when it is time.
bool step(const World& world, State& state, const Playing& playing, Time t) {
    const std::optional<Duration> on_for = lasts(world, state, playing.on);
    if (!on_for) return false;
    const Time end = playing.began + *on_for;
    if (state.coming.empty()) {
        if (t < end) return false;
        if (world.once)
            state.screen = Over{playing};
        else
            state.screen = Standby{};
        return true;
    }
    // Held too long for one that is not ready: one that is goes first, and the late one is given up
    // for this time.
    if (t >= end + longest_hold && !is_ready(state, state.coming.front())) {
        const auto ready =
            std::find_if(state.coming.begin(), state.coming.end(),
                         [&](const Appearance& coming) { return is_ready(state, coming); });
        if (ready != state.coming.end()) {
            state.coming.erase(state.coming.begin(), ready);
            state.told[state.coming.front().serial].ready_at = t;
        }
    }
    const std::optional<Step> planned = planned_step(world, state);
    if (!planned || t < planned->begins) return false;
    const Playing later{state.coming.front(), planned->begins};
    state.coming.pop_front();
    if (planned->overlap > Duration{0})
        state.screen = Crossing{playing, later, planned->overlap};
    else
        state.screen = later;
    return true;
}

/// One change that is due at t, if there is one.
bool advance(const World& world, State& state, Time t) {
    return std::visit(
        Overloaded{
            [&](const Standby&) { return enter(world, state, t); },
            [&](const Playing& playing) { return step(world, state, Playing(playing), t); },
            [&](const Crossing& crossing) {
                if (t < crossing.to.began + crossing.lasts) return false;
                const Playing arrived = crossing.to;
                state.screen = arrived;
                return true;
            },
            [](const Over&) { return false; },
        },
        state.screen);
}

void forget_gone(State& state) {
    const std::vector<Appearance> still = known(state);
    std::erase_if(state.told, [&](const auto& entry) {
        return std::none_of(still.begin(), still.end(), [&](const Appearance& appearance) {
            return appearance.serial == entry.first;
        });
    });
}

/// Ends what is on the screen with what it shows now.
void end_now(State& state, Serial serial, Time t) {
    const Playing* playing = on_screen(state.screen);
    if (playing != nullptr && playing->on.serial == serial) {
        state.told[serial].cut_at = std::max(t - playing->began, Duration{0});
    }
}

void fail(State& state, Serial serial, Time t) {
    for (const Appearance& appearance : known(state)) {
        if (appearance.serial == serial) state.left_out.insert(appearance.turn.item);
    }
    // The item may have been planned more than once: none of its appearances will come.
    const auto is_bad = [&](const Appearance& a) { return state.left_out.contains(a.turn.item); };
    std::erase_if(state.coming, is_bad);
    std::erase_if(state.first, is_bad);
    end_now(state, serial, t);
}

}  // namespace

State next(const World& world, State state, const Event& event, Time t) {
    std::visit(Overloaded{
                   [&](const Tick& tick) {
                       plan(world, state, tick.wall, t);
                       while (advance(world, state, t)) plan(world, state, tick.wall, t);
                       forget_gone(state);
                   },
                   [&](const Ready& ready) {
                       Told& told = state.told[ready.serial];
                       if (!told.ready_at) told.ready_at = t;
                       told.moving = ready.moving;
                   },
                   [&](const CaptionsPlaced& placed) {
                       state.told[placed.serial].captions_from = placed.from;
                   },
                   [&](const Ended& ended) {
                       Told& told = state.told[ended.serial];
                       told.ends = ended.at;
                       told.ends_known_at = t;
                   },
                   [&](const Failed& failed) { fail(state, failed.serial, t); },
                   [&](const Restored& restored) {
                       state.left_out.erase(restored.item);
                       state.plan_again = Time{0};
                   },
                   [&](const Skip&) {
                       if (const Playing* playing = on_screen(state.screen))
                           end_now(state, playing->on.serial, t);
                   },
               },
               event);
    return state;
}

}  // namespace kiosk::show
