// What can be asked of the state: who needs a decoder, how long items last, when the next one
// begins.
#include "show/state.h"

#include <algorithm>

#include "show/plan.h"

namespace kiosk::show {

using content::Clip;
using content::Item;

namespace {

const Told* told_of(const State& state, const Appearance& appearance) {
    const auto found = state.told.find(appearance.serial);
    return found == state.told.end() ? nullptr : &found->second;
}

}  // namespace

const Playing* on_screen(const Screen& screen) {
    if (const auto* playing = std::get_if<Playing>(&screen)) return playing;
    if (const auto* crossing = std::get_if<Crossing>(&screen)) return &crossing->to;
    return nullptr;
}

bool is_ready(const State& state, const Appearance& appearance) {
    const Told* told = told_of(state, appearance);
    return told != nullptr && told->ready_at.has_value();
}

Duration transition_between(const World& world, const State& state, const Appearance& earlier,
                            const Appearance& later) {
    if (world.reduce_motion) return Duration{0};
    const content::Transition& transition = later.item->transition;
    return overlap(lasts(world, state, earlier).value_or(2 * transition.duration), transition,
                   lasts(world, state, later).value_or(2 * transition.duration));
}

std::vector<Appearance> known(const State& state) {
    std::vector<Appearance> all;
    if (const auto* playing = std::get_if<Playing>(&state.screen)) all.push_back(playing->on);
    if (const auto* crossing = std::get_if<Crossing>(&state.screen))
        all = {crossing->from.on, crossing->to.on};
    if (const auto* over = std::get_if<Over>(&state.screen); over != nullptr && over->last)
        all.push_back(over->last->on);
    all.insert(all.end(), state.first.begin(), state.first.end());
    all.insert(all.end(), state.coming.begin(), state.coming.end());
    return all;
}

std::vector<Appearance> wanted(const State& state) {
    std::vector<Appearance> all = known(state);
    const std::size_t planned = all.size() - state.coming.size();
    const auto first_coming = all.begin() + static_cast<std::ptrdiff_t>(planned);
    all.erase(std::remove_if(first_coming, all.end(),
                             [](const Appearance& coming) { return !coming.called; }),
              all.end());
    return all;
}

std::optional<Duration> lasts(const World& world, const State& state,
                              const Appearance& appearance) {
    const Item& item = *appearance.item;
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
    const std::optional<Duration> foreseen = time_on(*playing.on.item, world.lengths);
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
    const Duration shared = transition_between(world, state, playing->on, state.coming.front());
    const Time on_time = playing->began + *on_for - shared;
    const Time known = surprised_at(world, state, *playing, *on_for).value_or(on_time);
    return Step{std::max({on_time, known, *told->ready_at}), shared};
}

}  // namespace kiosk::show
