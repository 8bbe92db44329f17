#include "stage/sound_desk.h"

#include <algorithm>

#include "show/limits.h"
#include "stage/limits.h"
#include "stage/mixer.h"

namespace kiosk::stage {

using show::Time;

SoundDesk::SoundDesk(const Performance& performance, const MediaBook& book)
    : faders_(performance, book), hush_(1, hush_glide) {}

void SoundDesk::mix(std::int64_t first, std::span<float> samples, const Audible& audible) {
    const Time from = time_of(first);
    hush_.aim(audible.is_hushed ? 0 : 1, from);
    mix_loop(first, samples, audible);
    if (audible.film != nullptr)
        add_film(first, samples, audible);
    else
        let_die_away(samples);
}

void SoundDesk::mix_loop(std::int64_t first, std::span<float> samples, const Audible& audible) {
    const Time from = time_of(first);
    std::fill(samples.begin(), samples.end(), 0.0F);
    if (rests(audible.hold, from)) return;
    const show::Duration lost = audible.hold.lost();
    std::vector<show::Voice> voices = audible.loop;
    for (show::Voice& voice : voices) show::delay(voice, lost);
    faders_.move(voices, audible.wall, from, audible.master);
    stage::mix(
        voices, [&audible](auto... asked) { return audible.deck.read_sound(asked...); },
        [this](show::Serial serial, Time t) { return faders_.gain(serial, t) * hush_.at(t); },
        first, samples);
}

void SoundDesk::add_film(std::int64_t first, std::span<float> samples, const Audible& audible) {
    RequestedFilm& film = *audible.film;
    of_film_.resize(samples.size());
    const std::vector<show::Voice> voices = film.voices();
    film.faders().move(voices, audible.wall, time_of(first), audible.master);
    stage::mix(
        voices, [&film](auto... asked) { return film.deck().read_sound(asked...); },
        [&film](auto... asked) { return film.faders().gain(asked...); }, first, of_film_);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = std::clamp(samples[i] + of_film_[i], -1.0F, 1.0F);
    if (samples.empty()) return;
    last_of_film_ = {*(of_film_.end() - 2), of_film_.back()};
    dies_away_for_ = sample_at(show::cut_ramp);
}

/// A film that a touch breaks off is gone at once: its sound ends in a slope, so that it does not
/// click.
void SoundDesk::let_die_away(std::span<float> samples) {
    const auto ramp = static_cast<float>(sample_at(show::cut_ramp));
    for (std::size_t i = 0; i < samples.size() && rings(); i += 2) {
        const float left = static_cast<float>(--dies_away_for_) / ramp;
        for (std::size_t side = 0; side < 2; ++side) {
            float& sample = samples[i + side];
            sample = std::clamp(sample + left * last_of_film_[side], -1.0F, 1.0F);
        }
    }
}

}  // namespace kiosk::stage
