#include "stage/faders.h"

#include <algorithm>

#include "stage/limits.h"

namespace kiosk::stage {

double Faders::level_of(const show::Voice& voice) const {
    if (!performance_.levelling) return 0;
    const auto& clip = std::get<content::Clip>(voice.item->what);
    const media::Loudness* loudness = book_.loudness(clip);
    return loudness == nullptr ? 0 : levelling_gain(*loudness, *performance_.levelling);
}

void Faders::move(const std::vector<show::Voice>& voices,
                  const std::optional<content::LocalTime>& wall, show::Time t, double master) {
    const auto is_heard = [t](const show::Voice& voice) { return voice.began < t; };
    const double volume = master * volume_at(performance_.volume, performance_.quiet, wall);
    // Where nothing is heard there is nothing to glide.
    if (!volume_ || std::none_of(voices.begin(), voices.end(), is_heard))
        volume_.emplace(volume, volume_glide);
    else
        volume_->aim(volume, t);
    std::erase_if(levels_, [&voices](const auto& level) {
        return std::none_of(voices.begin(), voices.end(), [&level](const show::Voice& voice) {
            return voice.serial == level.first;
        });
    });
    for (const show::Voice& voice : voices) {
        const double level = level_of(voice);
        if (!is_heard(voice)) levels_.erase(voice.serial);
        levels_.try_emplace(voice.serial, level, level_glide).first->second.aim(level, t);
    }
}

double Faders::gain(show::Serial serial, show::Time t) const {
    const auto level = levels_.find(serial);
    const double decibels = level == levels_.end() ? 0 : level->second.at(t);
    return amplitude(decibels) * (volume_ ? volume_->at(t) : 1);
}

}  // namespace kiosk::stage
