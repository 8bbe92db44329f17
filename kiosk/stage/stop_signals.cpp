#include "stage/stop_signals.h"

#include <pthread.h>

namespace kiosk::stage {

namespace {

/// Ends the waiting thread without anyone having asked the show to stop.
constexpr int no_more = SIGUSR2;

}  // namespace

StopSignals::StopSignals(std::function<void()> stop) {
    sigset_t waited_for;
    sigemptyset(&waited_for);
    for (const int signal : {SIGTERM, SIGINT, no_more}) sigaddset(&waited_for, signal);
    pthread_sigmask(SIG_BLOCK, &waited_for, &before_);
    waiter_ = std::thread([stop = std::move(stop), waited_for] {
        int signal = 0;
        if (sigwait(&waited_for, &signal) == 0 && signal != no_more) stop();
    });
}

StopSignals::~StopSignals() {
    pthread_kill(waiter_.native_handle(), no_more);
    waiter_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace kiosk::stage
