#include "unattended/service.h"

#include <systemd/sd-daemon.h>

#include <algorithm>

namespace kiosk::unattended {

namespace {

constexpr int keep_environment = 0;

void tell(const std::string& what) {
    // A manager that does not listen is no reason to stop.
    (void)::sd_notify(keep_environment, what.c_str());
}

}  // namespace

void Service::starting(std::chrono::microseconds at_most) const {
    if (!is_ready_) tell("EXTEND_TIMEOUT_USEC=" + std::to_string(at_most.count()));
}

void Service::ready() {
    if (is_ready_) return;
    is_ready_ = true;
    tell("READY=1");
}

void Service::status(const std::string& what) {
    if (what == status_) return;
    status_ = what;
    std::string line = "STATUS=" + what;
    std::replace(line.begin(), line.end(), '\n', ' ');  // would begin another assignment
    tell(line);
}

void Service::alive() const {
    tell("WATCHDOG=1");
}

void Service::stopping() const {
    tell("STOPPING=1");
}

std::optional<std::chrono::microseconds> Service::watchdog() {
    std::uint64_t microseconds = 0;
    if (::sd_watchdog_enabled(keep_environment, &microseconds) <= 0) return std::nullopt;
    return std::chrono::microseconds(microseconds);
}

}  // namespace kiosk::unattended
