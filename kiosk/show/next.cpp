// Every transition of the show's state.
#include <algorithm>

#include "show/limits.h"
#include "show/state.h"

namespace kiosk::show {

using content::Clip;
using content::Item;

namespace {

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

const Item& item_of(const World& world, const Appearance& appearance) {
    return world.playlist->items[appearance.turn.item];
}

const Told* told_of(const State& state, const Appearance& appearance) {
    const auto found = state.told.find(appearance.serial);
    return found == state.told.end() ? nullptr : &found->second;
}

bool is_ready(const State& state, const Appearance& appearance) {
    const Told* told = told_of(state, appearance);
    return told != nullptr && told->ready_at.has_value();
}

Duration transition_between(const World& world, const Appearance& earlier, const Appearance& later,
                            const State& state) {
    if (world.reduce_motion) return Duration{0};
    const content::Transition& transition = item_of(world, later).transition;
    return overlap(lasts(world, state, earlier).value_or(2 * transition.duration), transition,
                   lasts(world, state, later).value_or(2 * transition.duration));
}

Appearance appear(const World& world, State& state, const Turn& turn) {
    const auto& languages = item_of(world, {0, turn, {}, {}}).languages;
    const std::string& language =
        world.language.empty() ? languages[static_cast<std::size_t>(turn.pass) % languages.size()]
                               : world.language;
    return {state.next_serial++, turn, language, Duration{0}};
}

/// The item that is on by itself or coming in, and when it began.
const Playing* on_screen(const Screen& screen) {
    if (const auto* playing = std::get_if<Playing>(&screen)) return playing;
    if (const auto* crossing = std::get_if<Crossing>(&screen)) return &crossing->to;
    return nullptr;
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
        if (last != nullptr) end -= transition_between(world, *last, coming, state);
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

/// Plans ahead: at least one item, more while they are short, and one to go first if the next one
/// is late.
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

/// Out of the standby card, when what comes first is ready.
bool enter(const World& world, State& state, Time t) {
    if (state.first.empty()) {
        if (state.coming.empty()) return false;
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
            Crossing{earlier, later, transition_between(world, earlier.on, later.on, state)};
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
        if (ready != state.coming.end()) state.coming.erase(state.coming.begin(), ready);
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
    const std::vector<Appearance> still = wanted(state);
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
    for (const Appearance& appearance : wanted(state)) {
        if (appearance.serial == serial) state.left_out.insert(appearance.turn.item);
    }
    // The item may have been planned more than once: none of its appearances will come.
    const auto is_bad = [&](const Appearance& a) { return state.left_out.contains(a.turn.item); };
    std::erase_if(state.coming, is_bad);
    std::erase_if(state.first, is_bad);
    end_now(state, serial, t);
}

}  // namespace

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

std::vector<Appearance> wanted(const State& state) {
    std::vector<Appearance> all;
    if (const auto* playing = std::get_if<Playing>(&state.screen)) all.push_back(playing->on);
    if (const auto* crossing = std::get_if<Crossing>(&state.screen))
        all = {crossing->from.on, crossing->to.on};
    if (const auto* over = std::get_if<Over>(&state.screen)) all.push_back(over->last.on);
    all.insert(all.end(), state.first.begin(), state.first.end());
    all.insert(all.end(), state.coming.begin(), state.coming.end());
    return all;
}

std::optional<Duration> lasts(const World& world, const State& state,
                              const Appearance& appearance) {
    const Item& item = item_of(world, appearance);
    const std::optional<Duration> planned = time_on(item, world.lengths);
    const Told* told = told_of(state, appearance);
    if (told == nullptr) return planned;
    if (told->cut_at) return planned ? std::min(*planned, *told->cut_at) : told->cut_at;
    const auto* clip = std::get_if<Clip>(&item.what);
    if (clip == nullptr || clip->dur || !told->ends) return planned;
    return planned ? std::min(*planned, *told->ends) : told->ends;
}

namespace {

/// When an end that nobody foresaw became known: a fade can begin only then.
std::optional<Time> surprised_at(const World& world, const State& state, const Playing& playing,
                                 Duration on_for) {
    const Told* told = told_of(state, playing.on);
    if (told == nullptr) return std::nullopt;
    if (told->cut_at) return playing.began + *told->cut_at;
    const std::optional<Duration> foreseen = time_on(item_of(world, playing.on), world.lengths);
    if (told->ends && (!foreseen || on_for < *foreseen)) return told->ends_known_at;
    return std::nullopt;
}

}  // namespace

std::optional<Step> planned_step(const World& world, const State& state) {
    const auto* playing = std::get_if<Playing>(&state.screen);
    if (playing == nullptr || state.coming.empty()) return std::nullopt;
    const std::optional<Duration> on_for = lasts(world, state, playing->on);
    const Told* told = told_of(state, state.coming.front());
    if (!on_for || told == nullptr || !told->ready_at) return std::nullopt;
    const Duration shared = transition_between(world, playing->on, state.coming.front(), state);
    const Time on_time = playing->began + *on_for - shared;
    const Time known = surprised_at(world, state, *playing, *on_for).value_or(on_time);
    return Step{std::max({on_time, known, *told->ready_at}), shared};
}

}  // namespace kiosk::show
