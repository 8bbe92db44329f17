// The pulse, written at one end and read at the other.
#include "unattended/pulse.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>
#include <system_error>
#include <thread>

namespace kiosk::unattended {
namespace {

TEST(Pulse, WhatThePlayerTellsIsReadByItsSupervisor) {
    const SharedPulse supervisors;
    const SharedPulse players(media::Descriptor(dup(supervisors.descriptor())));
    EXPECT_EQ(players.supervisor(), getpid());
    EXPECT_FALSE(supervisors.read().shown);
    players.beat({3, true});
    players.beat({4, true, true});
    players.show(Shown{"a.mp4", 7, "/a.mp4"});
    Pulse pulse = supervisors.read();
    EXPECT_EQ(pulse.turns, 2U);
    EXPECT_EQ(pulse.beat.pictures, 4);
    EXPECT_TRUE(pulse.beat.moves);
    EXPECT_TRUE(pulse.beat.attended);
    EXPECT_EQ(pulse.shown, (Shown{"a.mp4", 7, "/a.mp4"}));
    EXPECT_EQ(pulse.changes, 1U);
    players.show(std::nullopt);
    pulse = supervisors.read();
    EXPECT_FALSE(pulse.shown);
    EXPECT_EQ(pulse.changes, 2U);
}

TEST(Pulse, TellsWhatIsMadeReadyAsLongAsItIs) {
    const SharedPulse pulse;
    pulse.show(Shown{"a.mp4", 7, "/a.mp4"});
    EXPECT_FALSE(pulse.read().made_ready);
    for (const char* key : {"one", "two"}) {
        pulse.make_ready({key, 0, "/facts.xml"});
        EXPECT_EQ(pulse.read().made_ready, (Shown{key, 0, "/facts.xml"}));
        EXPECT_EQ(pulse.read().shown->key, "a.mp4");
        pulse.is_made_ready();
        EXPECT_FALSE(pulse.read().made_ready);
    }
}

TEST(Pulse, ATextLongerThanAnyPathIsCut) {
    const SharedPulse pulse;
    pulse.show(Shown{std::string(10000, 'x'), 1, ""});
    EXPECT_EQ(pulse.read().shown->key, std::string(4200, 'x'));
}

TEST(Pulse, OtherDescriptorsAreRefused) {
    EXPECT_THROW(SharedPulse{media::Descriptor(::open("/dev/null", O_RDWR | O_CLOEXEC))},
                 std::system_error);
    EXPECT_THROW(SharedPulse{media::Descriptor(-1)}, std::system_error);
}

TEST(Pulse, OutlivesAPlayerThatIsKilledWhileItWrites) {
    for (int i = 0; i < 20; ++i) {
        const SharedPulse pulse;
        const pid_t player = fork();
        if (player == 0) {
            const SharedPulse own(media::Descriptor(dup(pulse.descriptor())));
            for (std::int64_t k = 1;; ++k)
                own.show(Shown{std::string(static_cast<std::size_t>(k % 4000), 'x'), k, ""});
        }
        while (pulse.read().changes < 100) std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::microseconds(100 * i));
        kill(player, SIGKILL);
        waitpid(player, nullptr, 0);
        const auto shown = pulse.read().shown;
        ASSERT_TRUE(shown);
        EXPECT_EQ(shown->key.size(), static_cast<std::size_t>(shown->k % 4000));
    }
}

}  // namespace
}  // namespace kiosk::unattended
