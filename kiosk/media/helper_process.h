// Starts the helper program and ends it. Never forks: the player may have threads.
#pragma once

#include <sys/types.h>

#include <filesystem>

#include "media/descriptor.h"

namespace kiosk::media {

/// The helper program, running. Its end of the socket is descriptor 3 there.
class HelperProcess {
  public:
    HelperProcess() = default;
    /// `mode` is the helper's first argument, `type` as for socket_pair. Throws std::system_error.
    HelperProcess(const std::filesystem::path& helper, const char* mode, int type);
    ~HelperProcess() { end(); }
    HelperProcess(HelperProcess&& other) noexcept;
    HelperProcess& operator=(HelperProcess&& other) noexcept;

    [[nodiscard]] bool running() const { return pid_ > 0; }
    [[nodiscard]] pid_t pid() const { return pid_; }  ///< -1: none
    [[nodiscard]] int socket() const { return socket_.get(); }

    /// Somebody has sent it SIGSTOP: it answers nothing, and does not hear a hang-up either.
    [[nodiscard]] bool is_stopped() const;
    void kill() const;

    /// Hangs up, waits briefly for it to leave, kills it if it does not, and reaps it.
    void end();

    /// Waits for as long as it takes to finish by itself, and reaps it.
    void wait_until_gone();

    static constexpr int socket_in_helper = 3;

  private:
    pid_t pid_ = -1;
    Descriptor socket_;
};

}  // namespace kiosk::media
