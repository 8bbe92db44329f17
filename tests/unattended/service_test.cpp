// What a service manager hears, at the other end of its socket.
#include "unattended/service.h"

#include <gtest/gtest.h>

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
