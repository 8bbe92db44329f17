// From the state and a time to the scene: what is to be seen, and when it will change by itself.
#include <algorithm>
#include <memory>

#include "show/ease.h"
#include "show/state.h"

namespace kiosk::show {

using content::Card;
using content::Clip;
using content::Item;

namespace {

/// Own time of an appearance at t; it stays at its end while its last frame is held.
Duration own_time(const World& world, const State& state, const Playing& playing, Time t) {
    const Duration end = lasts(world, state, playing.on).value_or(Duration::max());
    return std::clamp(t - playing.began, Duration{0}, end);
}

Page page_of(const World& world, const State& state, const Playing& playing, Time t, double rise) {
    const Item& item = *playing.on.item;
    if (const auto* card = std::get_if<Card>(&item.what)) {
        return CardPage{playing.on.serial, {playing.on.item, card}, playing.on.language, rise};
    }
    if (const auto* board = std::get_if<content::BoardCard>(&item.what))
        return BoardPage{playing.on.serial, {playing.on.item, board}, playing.on.language, rise};
    const auto told = state.told.find(playing.on.serial);
    const bool moves = std::holds_alternative<Clip>(item.what) ||
                       (told != state.told.end() && told->second.moving);
    const Duration at = moves ? own_time(world, state, playing, t) : Duration{0};
    const bool has_placed_captions =
        told != state.told.end() && told->second.captions_from && at >= *told->second.captions_from;
    return PicturePage{playing.on.serial, at, has_placed_captions};
}

void add_captions(Scene& scene, const World& world, const State& state, const Playing& playing,
                  Time t, double opacity) {
    const auto* clip = std::get_if<Clip>(&playing.on.item->what);
    if (clip == nullptr || opacity <= 0) return;
    const content::CaptionText* text = clip->captions.text_in(world.language);
    if (text == nullptr) return;
    const Duration file_time = clip->begin + own_time(world, state, playing, t);
    for (const content::Cue& cue : text->cues) {
        if (cue.begin <= file_time && file_time < cue.end)
            scene.captions.push_back({cue.text, opacity});
    }
}

Scene still_scene(const World& world, const State& state, const Playing& playing, Time t) {
    Scene scene{page_of(world, state, playing, t, 0), std::nullopt, 0, {}};
    add_captions(scene, world, state, playing, t, 1);
    return scene;
}

Scene crossing_scene(const World& world, const State& state, const Crossing& crossing, Time t) {
    const double mix = eased(crossing.to.began, crossing.lasts, t);
    Scene scene{page_of(world, state, crossing.from, t, 0),
                page_of(world, state, crossing.to, t, 1 - mix),
                mix,
                {}};
    add_captions(scene, world, state, crossing.from, t, 1 - mix);
    add_captions(scene, world, state, crossing.to, t, mix);
    return scene;
}

}  // namespace

Scene scene_at(const World& world, const State& state, Time t) {
    if (const auto* playing = std::get_if<Playing>(&state.screen))
        return still_scene(world, state, *playing, t);
    if (const auto* over = std::get_if<Over>(&state.screen); over != nullptr && over->last)
        return still_scene(world, state, *over->last, t);
    if (const auto* crossing = std::get_if<Crossing>(&state.screen)) {
        return crossing_scene(world, state, *crossing, t);
    }
    const std::string& language =
        world.language.empty() ? world.playlist->languages.front() : world.language;
    return Scene{StandbyPage{world.playlist->title, language}, std::nullopt, 0, {}};
}

bool is_moving(const State& state) {
    return std::holds_alternative<Crossing>(state.screen);
}

namespace {

/// When the screen changes.
std::optional<Time> next_step(const World& world, const State& state) {
    if (std::holds_alternative<Standby>(state.screen)) {
        const bool asks_again =
            state.coming.empty() && state.first.empty() && state.plan_again < Time::max();
        return asks_again ? std::optional(state.plan_again) : std::nullopt;
    }
    if (const auto planned = planned_step(world, state)) return planned->begins;
    if (const auto* playing = std::get_if<Playing>(&state.screen)) {
        if (const auto on_for = lasts(world, state, playing->on)) return playing->began + *on_for;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Time> next_change(const World& world, const State& state) {
    const std::optional<Time> step = next_step(world, state);
    if (!state.call_at) return step;
    return std::min(step.value_or(*state.call_at), *state.call_at);
}

}  // namespace kiosk::show
