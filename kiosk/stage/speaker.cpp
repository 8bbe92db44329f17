#include "stage/speaker.h"

#include <thread>
#include <utility>

#include "stage/limits.h"
#include "stage/mixer.h"

namespace kiosk::stage {

namespace {

constexpr int pair_bytes = 2 * sizeof(float);

template <typename Result>
bool is_done(const std::future<Result>& work) {
    return work.valid() && work.wait_for(0s) == std::future_status::ready;
}

/// A thread whose end nobody waits for: a sound server that hangs must not hold the program up when
/// it leaves.
template <typename Work>
auto in_background(Work work) {
    std::packaged_task task(std::move(work));
    auto result = task.get_future();
    std::thread([task = std::move(task)]() mutable {
        task();
        SDL_TLSCleanup();  // SDL keeps some memory for each thread that calls it
    }).detach();
    return result;
}

}  // namespace

Speaker::Opened Speaker::open() {
    SDL_AudioSpec wished{};
    wished.freq = sample_rate;
    wished.format = AUDIO_F32SYS;
    wished.channels = 2;
    wished.samples = 1024;
    SDL_AudioSpec got{};
    // SDL counts how often, in one byte; and it stays, to tell of devices that are plugged in.
    const bool is_ready =
        SDL_WasInit(SDL_INIT_AUDIO) != 0 || SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    const SDL_AudioDeviceID id = is_ready ? SDL_OpenAudioDevice(nullptr, 0, &wished, &got, 0) : 0;
    Opened opened;
    if (id == 0)
        opened.why_not = SDL_GetError();
    else
        opened.device = std::make_unique<AudioDevice>(id, got.samples);
    return opened;
}

Speaker::Speaker(Tell tell) : tell_(std::move(tell)) {}

Speaker::~Speaker() {
    let_go();
    if (opening_.valid()) opening_.wait_for(longest_farewell);
    if (closing_.valid()) closing_.wait_for(longest_farewell);
}

void Speaker::need(show::Time t) {
    needed_ = t;
    if (is_done(opening_)) take_opened(t);
    if (is_lost()) {
        tell_({Note::Weight::warning, "the sound device is gone, the show goes on without sound"});
        told_ = true;
        let_go();
    }
    const bool is_closing = closing_.valid() && !is_done(closing_);
    if (device_ || opening_.valid() || is_closing || (t < retry_ && !is_news_)) return;
    is_news_ = false;
    opening_ = in_background([] { return open(); });
}

/// SDL goes on taking samples for a device that is not there any more.
bool Speaker::is_lost() const {
    return device_ && SDL_GetAudioDeviceStatus(device_->id) == SDL_AUDIO_STOPPED;
}

void Speaker::hear(const SDL_Event& event) {
    if (event.type == SDL_AUDIODEVICEADDED && event.adevice.iscapture == 0) is_news_ = true;
}

void Speaker::take_opened(show::Time t) {
    Opened opened = opening_.get();
    device_ = std::move(opened.device);
    if (!device_) {
        if (!told_) {
            tell_({Note::Weight::warning,
                   "no sound device, the show goes on without sound: " + opened.why_not});
        }
        retry_ = t + speaker_retry;
    } else if (told_) {
        tell_({Note::Weight::info, "there is a sound device again"});
    }
    told_ = !device_;
}

void Speaker::rest(show::Time t) {
    if (is_done(opening_)) take_opened(t);
    if (t >= needed_ + speaker_linger) let_go();
}

void Speaker::let_go() {
    begun_ = false;
    if (!device_) return;
    closing_ = in_background([device = std::move(device_)]() mutable { device.reset(); });
}

void Speaker::begin(show::Time t) {
    if (!device_ || begun_) return;
    begun_ = true;
    first_ = next_ = sample_at(t);
    SDL_PauseAudioDevice(device_->id, 0);
}

void Speaker::keep_up(show::Time t) {
    const auto now = heard();
    if (!now || t - *now < lost_device) return;
    SDL_ClearQueuedAudio(device_->id);
    begun_ = false;
}

void Speaker::queue(std::span<const float> samples) {
    if (!device_ ||
        SDL_QueueAudio(device_->id, samples.data(), static_cast<Uint32>(samples.size_bytes())) != 0)
        return;
    next_ += static_cast<std::int64_t>(samples.size() / 2);
}

std::optional<show::Time> Speaker::heard() const {
    if (!device_ || next_ == first_) return std::nullopt;
    const std::int64_t waiting = SDL_GetQueuedAudioSize(device_->id) / pair_bytes;
    if (waiting == 0) return std::nullopt;
    return time_of(next_ - waiting - device_->buffer);
}

}  // namespace kiosk::stage
