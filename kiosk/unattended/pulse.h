// The pulse of a player: memory that it writes each time its loop turns, without a system call, and
// that its supervisor looks into when it likes - also after the player's death, which tells what
// was on. Sealed, so that neither can pull it from under the other. Judges nothing.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>

#include "media/descriptor.h"
#include "stage/beat.h"
#include "unattended/shown.h"

namespace kiosk::unattended {

struct Pulse {
    std::uint64_t turns = 0;          ///< of the loop, so far
    stage::Beat beat;                 ///< of the last of them
    std::optional<Shown> shown;       ///< nothing: the standby card
    std::uint64_t changes = 0;        ///< of `shown`, so far
    std::optional<Shown> made_ready;  ///< just then, for its turn; its k says nothing
    std::uint64_t told = 0;           ///< a number for the findings in the content that it has told
};

class SharedPulse {
  public:
    /// The supervisor's, for one player: new. Throws std::system_error.
    SharedPulse();
    /// The player's. Throws std::system_error.
    explicit SharedPulse(media::Descriptor memory);
    ~SharedPulse();
    SharedPulse(const SharedPulse&) = delete;
    SharedPulse& operator=(const SharedPulse&) = delete;

    /// The player finds its pulse there.
    static constexpr int descriptor_in_player = 3;

    [[nodiscard]] int descriptor() const { return memory_.get(); }
    [[nodiscard]] pid_t supervisor() const;

    /// The player's, from one thread.
    void beat(const stage::Beat& beat) const;
    void show(const std::optional<Shown>& shown) const;
    void make_ready(const Shown& item) const;
    void is_made_ready() const;
    void has_told(std::uint64_t findings) const;

    [[nodiscard]] Pulse read() const;

  private:
    struct Memory;
    void map();

    media::Descriptor memory_;
    Memory* shared_ = nullptr;
};

}  // namespace kiosk::unattended
