// What a service manager hears, at the other end of its socket.
#include "unattended/service.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <cstddef>
#include <cstdlib>

#include "tests/unattended/manager.h"

namespace kiosk::unattended {
namespace {

TEST(Service, TellsOnceThatItIsReady) {
    const Manager manager;
    Service service;
    service.ready();
    service.ready();
    EXPECT_EQ(manager.heard(), "READY=1");
    EXPECT_EQ(manager.heard(), "");
}

TEST(Service, AsksForTimeUntilItIsReady) {
    const Manager manager;
    Service service;
    service.starting(std::chrono::seconds(45));
    service.starting(std::chrono::seconds(45));
    service.ready();
    service.starting(std::chrono::seconds(45));
    EXPECT_EQ(manager.heard(), "EXTEND_TIMEOUT_USEC=45000000");
    EXPECT_EQ(manager.heard(), "EXTEND_TIMEOUT_USEC=45000000");
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

TEST(Service, AManagerThatDoesNotReadKeepsNobodyWaitingAndHearsLater) {
    const Manager manager;
    Service service;
    const auto before = std::chrono::steady_clock::now();
    for (int looks = 0; looks < 10'000; ++looks) service.alive();
    service.ready();
    service.status("on: a.mp4");
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5));
    int heard = 0;
    while (manager.heard() == "WATCHDOG=1") ++heard;
    EXPECT_GT(heard, 0);
    EXPECT_LT(heard, 10'000) << "it had room for everything";
    service.ready();
    service.status("on: a.mp4");
    EXPECT_EQ(manager.heard(), "READY=1");
    EXPECT_EQ(manager.heard(), "STATUS=on: a.mp4");
}

TEST(Service, FindsAManagerWhoseNameIsNoFiles) {
    const media::Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const std::string name = "@kiosk-test-" + std::to_string(::getpid());
    sockaddr_un address{AF_UNIX, {}};
    std::strncpy(address.sun_path, name.c_str(), sizeof address.sun_path - 1);
    address.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    ASSERT_EQ(::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), size), 0);
    setenv("NOTIFY_SOCKET", name.c_str(), 1);
    Service().ready();
    unsetenv("NOTIFY_SOCKET");
    std::array<char, 100> heard{};
    EXPECT_EQ(::recv(socket.get(), heard.data(), heard.size(), 0), 7);
    EXPECT_STREQ(heard.data(), "READY=1");
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
