#include "show/voices.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "show/limits.h"

namespace kiosk::show {

using content::Clip;

namespace {

double along(const Ramp& ramp, Time t) {
    if (t >= ramp.begins + ramp.lasts) return 1;
    if (t <= ramp.begins) return 0;
    return static_cast<double>((t - ramp.begins).count()) / static_cast<double>(ramp.lasts.count());
}

/// The quick ramp before the end of what is on, where nothing fades.
std::optional<Ramp> ramp_to_end(const World& world, const State& state, const Playing& playing,
                                Time latest) {
    const std::optional<Duration> on_for = lasts(world, state, playing.on);
    if (!on_for) return std::nullopt;
    return Ramp{std::min(playing.began + *on_for, latest) - cut_ramp, cut_ramp};
}

void add(std::vector<Voice>& all, const Playing& playing, Ramp in, std::optional<Ramp> out) {
    const auto* clip = std::get_if<Clip>(&playing.on.item->what);
    if (clip == nullptr || clip->volume <= 0) return;
    all.push_back({playing.on.serial, playing.began, clip->volume, in, out, playing.on.item});
}

}  // namespace

void delay(Voice& voice, Duration by) {
    voice.began += by;
    voice.in.begins += by;
    if (voice.out) voice.out->begins += by;
}

double gain(const Voice& voice, Time t) {
    constexpr double quarter = std::numbers::pi / 2;
    double gain = voice.volume * std::sin(quarter * along(voice.in, t));
    if (voice.out) gain *= std::cos(quarter * along(*voice.out, t));
    return gain;
}

std::vector<Voice> voices(const World& world, const State& state) {
    std::vector<Voice> all;
    if (const auto* crossing = std::get_if<Crossing>(&state.screen)) {
        const Ramp shared{crossing->to.began, crossing->lasts};
        add(all, crossing->from, {crossing->from.began, cut_ramp}, shared);
        add(all, crossing->to, shared, ramp_to_end(world, state, crossing->to, Time::max()));
    }
    const auto* playing = std::get_if<Playing>(&state.screen);
    if (playing == nullptr) return all;
    const Ramp entry{playing->began + playing->on.skip, cut_ramp};
    const std::optional<Step> step = planned_step(world, state);
    if (!step) {
        add(all, *playing, entry, ramp_to_end(world, state, *playing, Time::max()));
        return all;
    }
    const Ramp shared{step->begins, step->overlap};
    const bool fades = step->overlap > Duration{0};
    add(all, *playing, entry, fades ? shared : ramp_to_end(world, state, *playing, step->begins));
    add(all, {state.coming.front(), step->begins}, fades ? shared : Ramp{step->begins, cut_ramp},
        std::nullopt);
    return all;
}

}  // namespace kiosk::show
