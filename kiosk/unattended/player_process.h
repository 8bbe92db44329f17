// One player, running: started with its pulse, ended, reaped. Never forks: the supervisor has a
// thread. Judges nothing.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "media/descriptor.h"
#include "unattended/pulse.h"

namespace kiosk::unattended {

class PlayerProcess {
  public:
    /// `errors`: what its standard error is; -1: this program's. Throws std::system_error.
    PlayerProcess(std::vector<std::string> command, int errors);
    /// Kills it.
    ~PlayerProcess();
    PlayerProcess(const PlayerProcess&) = delete;
    PlayerProcess& operator=(const PlayerProcess&) = delete;

    [[nodiscard]] pid_t pid() const { return pid_; }
    /// Readable once it has ended.
    [[nodiscard]] int descriptor() const { return process_.get(); }
    [[nodiscard]] Pulse pulse() const { return pulse_.read(); }

    void signal(int number) const;

    /// Ended: as waitpid tells it. Nothing: it runs.
    [[nodiscard]] std::optional<int> ended();

    /// Somebody has stopped it, and nobody who looks into it with a debugger.
    [[nodiscard]] bool is_stopped() const;
    [[nodiscard]] bool is_debugged() const;

    /// Asks it to leave, kills it if it does not in that time, and reaps it.
    void end(std::chrono::milliseconds within);

  private:
    SharedPulse pulse_;
    pid_t pid_ = -1;
    media::Descriptor process_;
    std::optional<int> status_;
};

/// "exit code 1", "signal 11 (Segmentation fault)"
[[nodiscard]] std::string describe_end(int status);

/// Reaps what players that have ended left behind and has ended too. `player`: the one that runs,
/// whose own turn it is not.
constexpr pid_t none = -1;
void reap_orphans(pid_t player);

/// Kills what players that have ended left behind, and waits until it is gone; for so long at most.
void end_orphans(std::chrono::milliseconds within);

}  // namespace kiosk::unattended
