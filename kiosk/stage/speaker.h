// The sound device: takes samples ahead of time and tells which one is heard now. Without a device
// everything here does nothing, and the show goes on without sound.
#pragma once

#include <SDL.h>

#include <cstdint>
#include <optional>
#include <span>

#include "show/state.h"
#include "stage/notes.h"

namespace kiosk::stage {

class Speaker {
  public:
    explicit Speaker(Tell tell) : tell_(std::move(tell)) {}
    ~Speaker() { close(); }
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    /// Opens the device; the first sample queued will belong to show time t. Does nothing while it
    /// is open, nor soon after a failure.
    void open(show::Time t);
    void close();

    [[nodiscard]] bool is_open() const { return device_ != 0; }

    /// Number (48 kHz, show time) of the next sample pair to be queued.
    [[nodiscard]] std::int64_t next_sample() const { return next_; }

    void queue(std::span<const float> samples);

    /// Show time of what is heard now, the device's own buffer counted; nothing while nothing
    /// plays.
    [[nodiscard]] std::optional<show::Time> heard() const;

  private:
    Tell tell_;
    SDL_AudioDeviceID device_ = 0;
    int device_buffer_ = 0;  ///< sample pairs
    std::int64_t first_ = 0, next_ = 0;
    show::Time retry_{0};
    bool told_ = false;  ///< that there is no device: said once, not twice a minute for days
};

}  // namespace kiosk::stage
