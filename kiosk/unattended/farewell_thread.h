// A thread that may hang in a disk that does not answer: at its end it is waited for, but not for
// long, and then left behind. Must not know what it does.
#pragma once

#include <chrono>
#include <future>
#include <thread>

namespace kiosk::unattended {

class FarewellThread {
  public:
    /// Begins the work, which owns all that it touches: it may outlive whoever began it.
    FarewellThread(std::packaged_task<void()> work, std::chrono::milliseconds waited_for);
    /// Waits for the work to end, at most so long: whoever owns this has told it to.
    ~FarewellThread();
    FarewellThread(const FarewellThread&) = delete;
    FarewellThread& operator=(const FarewellThread&) = delete;

  private:
    std::chrono::milliseconds waited_for_;
    std::future<void> ended_;
    std::thread thread_;
};

}  // namespace kiosk::unattended
