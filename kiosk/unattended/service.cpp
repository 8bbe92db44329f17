#include "unattended/service.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <systemd/sd-daemon.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "media/descriptor.h"

namespace kiosk::unattended {

namespace {

constexpr int keep_environment = 0;

/// False where the manager has so much to read that it may hear this later: sd_notify() would wait
/// for it. One that does not listen at all is no reason to try again.
bool tell(const std::string& what) {
    const char* place = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{AF_UNIX, {}};
    const std::size_t length = place == nullptr ? 0 : std::strlen(place);
    if (length == 0 || length >= sizeof address.sun_path) return true;
    std::copy_n(place, length, address.sun_path);
    if (place[0] == '@') address.sun_path[0] = '\0';  // a name that is no file's
    const media::Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const auto sent = ::sendto(socket.get(), what.data(), what.size(), MSG_DONTWAIT | MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr*>(&address),
                               static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length));
    return sent >= 0 || (errno != EAGAIN && errno != ENOBUFS);
}

}  // namespace

void Service::starting(std::chrono::microseconds at_most) const {
    if (!is_ready_) tell("EXTEND_TIMEOUT_USEC=" + std::to_string(at_most.count()));
}

void Service::ready() {
    if (!is_ready_) is_ready_ = tell("READY=1");
}

void Service::status(const std::string& what) {
    if (what == status_) return;
    std::string line = "STATUS=" + what;
    std::replace(line.begin(), line.end(), '\n', ' ');  // would begin another assignment
    if (tell(line)) status_ = what;
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
