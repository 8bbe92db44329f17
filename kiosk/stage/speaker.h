// The sound device: takes samples ahead of time and tells which one is heard now. It is opened and
// closed by a thread of its own, for a sound server may take its time. Without a device everything
// here does nothing, and the show goes on without sound.
#pragma once

#include <SDL.h>

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "show/state.h"
#include "stage/notes.h"

namespace kiosk::stage {

struct AudioDevice {
    SDL_AudioDeviceID id;
    int buffer;  ///< sample pairs

    AudioDevice(SDL_AudioDeviceID opened, int pairs) : id(opened), buffer(pairs) {}
    ~AudioDevice() { SDL_CloseAudioDevice(id); }
    AudioDevice(const AudioDevice&) = delete;
    AudioDevice& operator=(const AudioDevice&) = delete;
};

class Speaker {
  public:
    explicit Speaker(Tell tell);
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    /// Sound is near: has the device opened, unless it is, or could not be a moment ago. Never
    /// blocks.
    void need(show::Time t);

    /// A device that was plugged in is tried at once, one that was pulled out let go.
    void hear(const SDL_Event& event);

    /// No sound is near: has the device closed, some time after it was last needed. Never blocks.
    void rest(show::Time t);

    /// True when samples can be queued.
    [[nodiscard]] bool is_open() const { return device_ != nullptr; }

    /// Number (48 kHz, show time) of the next sample pair to be queued, once the sound has begun.
    [[nodiscard]] std::int64_t next_sample() const { return next_; }

    /// The first sample queued from now on belongs to show time t. Does nothing once it has begun.
    void begin(show::Time t);

    /// A device that has fallen so far behind that the clock does not follow it is given nothing of
    /// what it missed: the sound begins anew. Without this it would never catch up again.
    void keep_up(show::Time t);

    void queue(std::span<const float> samples);

    /// Show time of what is heard now, the device's own buffer counted; nothing while nothing
    /// plays.
    [[nodiscard]] std::optional<show::Time> heard() const;

  private:
    struct Opened {
        std::unique_ptr<AudioDevice> device;
        std::string why_not;  ///< SDL keeps its errors apart for each thread
    };
    [[nodiscard]] static Opened open();
    void take_opened(show::Time t);
    void let_go();
    [[nodiscard]] bool is_lost() const;

    Tell tell_;
    std::unique_ptr<AudioDevice> device_;
    std::future<Opened> opening_;
    std::future<void> closing_;
    bool begun_ = false;
    std::int64_t first_ = 0, next_ = 0;
    show::Time retry_{0}, needed_{0};
    bool is_news_ = false;  ///< a device was plugged in since the last try
    bool told_ = false;     ///< that there is no device: said once, not twice a minute for days
};

}  // namespace kiosk::stage
