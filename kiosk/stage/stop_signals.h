// SIGTERM and SIGINT as a call, so that the show ends in order. A thread of its own waits for them.
#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace kiosk::stage {

class StopSignals {
  public:
    /// Blocks both signals in this thread and those it starts from now on, so it must be made
    /// before any other thread. `stop` is called from the waiting thread, once.
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

  private:
    sigset_t before_{};
    std::thread waiter_;
};

}  // namespace kiosk::stage
