#include "stage/live_sound.h"

#include <algorithm>

#include "stage/limits.h"
#include "stage/mixer.h"
#include "stage/wall.h"

namespace kiosk::stage {

using show::Time;

LiveSound::LiveSound(const Performance& performance, const MediaBook& book)
    : speaker_(performance.tell), faders_(performance, book), hush_(1, hush_glide) {}

void LiveSound::play(Time t, LiveLoop& loop, const Hold& hold, bool is_hushed,
                     RequestedFilm* film) {
    if (!loop.deck().expects_sound() && (film == nullptr || !film->deck().expects_sound()))
        return speaker_.rest(t);
    speaker_.need(t);
    // What begins on the standby card begins unforeseen: nothing may have been mixed ahead of it.
    if ((film == nullptr && loop.is_on_standby()) || !speaker_.is_open()) return;
    speaker_.begin(t);
    const std::int64_t until = sample_at(t + sound_ahead);
    if (until <= speaker_.next_sample()) return;
    samples_.resize(static_cast<std::size_t>(until - speaker_.next_sample()) * 2);
    const Time from = time_of(speaker_.next_sample());
    // When the loop goes on it is behind what was mixed of it before: heard again from there on.
    if (is_hushed)
        hush_.aim(0, from);
    else if (hold.own(from) >= read_until_)
        hush_.aim(1, from);
    mix_loop(loop, hold);
    if (film != nullptr) add_film(*film);
    speaker_.queue(samples_);
}

void LiveSound::mix_loop(LiveLoop& loop, const Hold& hold) {
    const std::int64_t first = speaker_.next_sample();
    const Time from = time_of(first);
    std::fill(samples_.begin(), samples_.end(), 0.0F);
    if (hold.is_held() && hush_.at(from) <= 0) return;
    std::vector<show::Voice> voices = loop.voices();
    for (show::Voice& voice : voices) show::delay(voice, hold.lost());
    faders_.move(voices, wall_time(), from);
    mix(
        voices, [&loop](auto... asked) { return loop.deck().read_sound(asked...); },
        [this](show::Serial serial, Time t) { return faders_.gain(serial, t) * hush_.at(t); },
        first, samples_);
    const auto pairs = static_cast<std::int64_t>(samples_.size() / 2);
    read_until_ = std::max(read_until_, time_of(first + pairs) - hold.lost());
}

void LiveSound::add_film(RequestedFilm& film) {
    const std::int64_t first = speaker_.next_sample();
    of_film_.resize(samples_.size());
    const std::vector<show::Voice> voices = film.voices();
    film.faders().move(voices, wall_time(), time_of(first));
    mix(
        voices, [&film](auto... asked) { return film.deck().read_sound(asked...); },
        [&film](auto... asked) { return film.faders().gain(asked...); }, first, of_film_);
    for (std::size_t i = 0; i < samples_.size(); ++i)
        samples_[i] = std::clamp(samples_[i] + of_film_[i], -1.0F, 1.0F);
}

}  // namespace kiosk::stage
