#include "stage/speaker.h"

#include <string>

#include "stage/limits.h"
#include "stage/mixer.h"

namespace kiosk::stage {

namespace {

constexpr int pair_bytes = 2 * sizeof(float);

}  // namespace

void Speaker::open(show::Time t) {
    if (device_ != 0 || t < retry_) return;
    SDL_AudioSpec wished{};
    wished.freq = sample_rate;
    wished.format = AUDIO_F32SYS;
    wished.channels = 2;
    wished.samples = 1024;
    SDL_AudioSpec got{};
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0)
        device_ = SDL_OpenAudioDevice(nullptr, 0, &wished, &got, 0);
    if (device_ == 0) {
        if (!told_) {
            tell_({Note::Weight::warning,
                   std::string("no sound device, the show goes on without sound: ") +
                       SDL_GetError()});
        }
        told_ = true;
        retry_ = t + speaker_retry;
        return;
    }
    told_ = false;
    device_buffer_ = got.samples;
    first_ = next_ = sample_at(t);
    SDL_PauseAudioDevice(device_, 0);
}

void Speaker::close() {
    if (device_ != 0) SDL_CloseAudioDevice(device_);
    device_ = 0;
}

void Speaker::queue(std::span<const float> samples) {
    if (device_ == 0 ||
        SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size_bytes())) != 0)
        return;
    next_ += static_cast<std::int64_t>(samples.size() / 2);
}

std::optional<show::Time> Speaker::heard() const {
    if (device_ == 0 || next_ == first_) return std::nullopt;
    const std::int64_t waiting = SDL_GetQueuedAudioSize(device_) / pair_bytes;
    if (waiting == 0) return std::nullopt;
    return time_of(next_ - waiting - device_buffer_);
}

}  // namespace kiosk::stage
