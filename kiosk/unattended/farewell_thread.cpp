#include "unattended/farewell_thread.h"

#include <utility>

#include "unattended/no_signals.h"

namespace kiosk::unattended {

FarewellThread::FarewellThread(std::packaged_task<void()> work,
                               std::chrono::milliseconds waited_for)
    : waited_for_(waited_for), ended_(work.get_future()) {
    const NoSignals for_the_thread;
    thread_ = std::thread(std::move(work));
}

FarewellThread::~FarewellThread() {
    if (ended_.wait_for(waited_for_) == std::future_status::ready)
        thread_.join();
    else
        thread_.detach();
}

}  // namespace kiosk::unattended
