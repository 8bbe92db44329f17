// What a service manager hears, at the other end of its socket.
#include "unattended/service.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

#include "media/descriptor.h"
#include "tests/unattended/folder.h"

namespace kiosk::unattended {
namespace {

/// A service manager that listens.
class Manager {
  public:
    Manager() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {
        sockaddr_un address{AF_UNIX, {}};
        const std::string path = folder_.path() / "notify";
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        if (bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
            setenv("NOTIFY_SOCKET", path.c_str(), 1);
    }
    ~Manager() { unsetenv("NOTIFY_SOCKET"); }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    /// The next thing that was told; empty: nothing.
    [[nodiscard]] std::string heard() const {
        std::array<char, 1000> text{};
        const ssize_t size = ::recv(socket_.get(), text.data(), text.size(), 0);
        return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "";
    }

  private:
    Folder folder_;
    media::Descriptor socket_;
};

TEST(Service, TellsOnceThatItIsReady) {
    const Manager manager;
    Service service;
    service.ready();
    service.ready();
    EXPECT_EQ(manager.heard(), "READY=1");
    EXPECT_EQ(manager.heard(), "");
}

TEST(Service, TellsWhatIsOnWhenItIsSomethingElse) {
    const Manager manager;
    Service service;
    service.status("on: a.mp4");
    service.status("on: a.mp4");
    service.status("on: b\nMAINPID=1");
    EXPECT_EQ(manager.heard(), "STATUS=on: a.mp4");
    EXPECT_EQ(manager.heard(), "STATUS=on: b MAINPID=1");
    EXPECT_EQ(manager.heard(), "");
}

TEST(Service, TellsThatAllIsWellAndThatItStops) {
    const Manager manager;
    const Service service;
    service.alive();
    service.stopping();
    EXPECT_EQ(manager.heard(), "WATCHDOG=1");
    EXPECT_EQ(manager.heard(), "STOPPING=1");
}

TEST(Service, KnowsHowOftenItsManagerWantsToHear) {
    unsetenv("WATCHDOG_PID");
    setenv("WATCHDOG_USEC", "2500000", 1);
    EXPECT_EQ(Service::watchdog(), std::chrono::microseconds(2500000));
    unsetenv("WATCHDOG_USEC");
    EXPECT_EQ(Service::watchdog(), std::nullopt);
}

TEST(Service, WithoutAManagerNothingHappens) {
    unsetenv("NOTIFY_SOCKET");
    Service service;
    service.ready();
    service.alive();
    setenv("NOTIFY_SOCKET", "/nowhere/at/all", 1);
    service.stopping();
    unsetenv("NOTIFY_SOCKET");
}

}  // namespace
}  // namespace kiosk::unattended
