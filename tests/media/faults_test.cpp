// Children and nurseries that crash, hang or cannot start cost an item each, and leave nothing
// behind.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "kiosk/media/child_line.h"
#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

class Faults : public testing::Test {
  protected:
    Faults()
        : file_(folder_.ffmpeg("f.mp4", "-f lavfi -i \"" + numbered("160x96", "25", 4) +
                                            "\" -f lavfi -i sine=440:d=4 -c:v libx264 -c:a aac")) {}

    /// A session in the middle of its clip, its child waiting for a free slot.
    std::unique_ptr<Session> started() {
        auto session = nursery_.decode(clip(file_));
        EXPECT_TRUE(wait_until_ready(*session));
        for (int n = 0; n < 100 && session->wants_frames(); ++n) {
            session->poll();
            session->wait(10ms);
        }
        return session;
    }

    static bool is_alive(pid_t pid) {
        // A zombie still takes signals; its state tells.
        std::ifstream in("/proc/" + std::to_string(pid) + "/stat");
        std::string id;
        std::string name;
        std::string state;
        return in >> id >> name >> state && state != "Z" && state != "X";
    }
    static bool dies(pid_t pid) {
        for (int n = 0; n < 500; ++n) {
            if (!is_alive(pid)) return true;
            ::usleep(10'000);
        }
        return false;
    }

    Folder folder_;
    std::filesystem::path file_;
    Nursery nursery_;
};

TEST_F(Faults, AKilledChildFailsItsSessionAndNoOther) {
    const auto victim = started();
    const auto other = started();
    ASSERT_GT(victim->pid(), 0);
    ASSERT_EQ(::kill(victim->pid(), SIGABRT), 0);
    ASSERT_TRUE(wait_until_over(*victim));
    EXPECT_EQ(victim->failure(), "its decoder died of signal 6 (Aborted)");
    EXPECT_TRUE(victim->frame_at(0s)) << "frames that are there stay there";
    EXPECT_TRUE(victim->settled(1h));
    EXPECT_EQ(burnt(watch(*other)), row(0, 100));
}

TEST_F(Faults, AKilledNurseryIsStartedAgain) {
    const auto orphan = started();
    const pid_t child = orphan->pid();
    const pid_t nursery = nursery_.pid();
    ASSERT_EQ(::kill(nursery, SIGKILL), 0);
    ASSERT_TRUE(wait_until_over(*orphan));
    EXPECT_EQ(orphan->failure(), "its decoder died with the nursery");
    EXPECT_TRUE(dies(child));
    const auto session = nursery_.decode(clip(file_));
    EXPECT_EQ(burnt(watch(*session)), row(0, 100));
    EXPECT_NE(nursery_.pid(), nursery);
}

TEST_F(Faults, AHungChildGoesWithItsSession) {
    auto session = started();
    const pid_t child = session->pid();
    ASSERT_EQ(::kill(child, SIGSTOP), 0);
    session.reset();
    EXPECT_TRUE(dies(child));
}

TEST_F(Faults, AHungChildIsGivenUp) {
    auto session = nursery_.decode(clip(file_));
    for (int n = 0; n < 500 && session->pid() < 0; ++n) {
        session->poll();
        ::usleep(1000);
    }
    ASSERT_EQ(::kill(session->pid(), SIGSTOP), 0);
    session->poll();
    EXPECT_TRUE(session->wants_frames());
    EXPECT_FALSE(session->settled(1h));
    session->give_up("hangs");
    EXPECT_EQ(session->failure(), "hangs");
    EXPECT_TRUE(dies(session->pid()));
}

TEST_F(Faults, AChildWithFullRingsWaitsWithoutWork) {
    const auto session = started();
    const auto cpu_ticks = [&] {
        std::ifstream in("/proc/" + std::to_string(session->pid()) + "/stat");
        std::string field;
        long ticks = 0;
        for (int n = 1; n <= 15 && in >> field; ++n) {
            if (n >= 14) ticks += std::stol(field);
        }
        return ticks;
    };
    ::usleep(300'000);  // until the sound ring is full too
    const long before = cpu_ticks();
    ::usleep(500'000);
    EXPECT_LE(cpu_ticks() - before, 1);
    EXPECT_TRUE(is_alive(session->pid()));
    EXPECT_EQ(burnt(watch(*session)), row(0, 100)) << "it goes on where it was";
}

TEST_F(Faults, ChildrenEndWithTheNursery) {
    std::vector<pid_t> children;
    {
        Nursery nursery;
        const auto session = nursery.decode(clip(file_));
        ASSERT_TRUE(wait_until_ready(*session));
        children = {session->pid(), nursery.pid()};
        Nursery moved = std::move(nursery);
    }
    for (const pid_t pid : children) EXPECT_TRUE(dies(pid));
}

TEST_F(Faults, ASessionOutlivesItsNursery) {
    std::unique_ptr<Session> session;
    {
        Nursery nursery;
        session = nursery.decode(clip(file_));
        ASSERT_TRUE(wait_until_ready(*session));
    }
    ASSERT_TRUE(wait_until_over(*session));
    EXPECT_TRUE(session->failure());
    EXPECT_TRUE(session->frame_at(0s));
}

TEST_F(Faults, AHelperThatDoesNotStartFailsSessionsOnly) {
    for (const std::filesystem::path helper : {"/nonexistent/helper", "/bin/false"}) {
        Nursery nursery(helper);
        for (int n = 0; n < 40; ++n) {
            const auto session = nursery.decode(clip(file_));
            ASSERT_TRUE(wait_until_over(*session));
            EXPECT_TRUE(session->failure());
            const Probe probe = probe_now(nursery, file_);
            EXPECT_EQ(probe.kind, Probe::Kind::unusable);
            EXPECT_FALSE(probe.lasting);
        }
    }
}

TEST_F(Faults, WhatCannotBeOpenedFailsAtOnce) {
    const auto missing = nursery_.decode(clip(folder_ / "missing.mp4"));
    EXPECT_EQ(missing->failure(), "cannot be opened: No such file or directory");
    EXPECT_EQ(missing->descriptor(), -1);
    Request request = clip(file_);
    request.width = 100'000;
    EXPECT_TRUE(nursery_.decode(request)->failure());
    request.width = 0;
    EXPECT_TRUE(nursery_.decode(request)->failure());
}

TEST_F(Faults, AFailureCarriesTheLastWordsOfTheLibraries) {
    const std::string whole = read_file(file_);
    const auto session =
        nursery_.decode(clip(folder_.write("half.mp4", whole.substr(0, whole.size() / 2))));
    ASSERT_TRUE(wait_until_over(*session));
    EXPECT_NE(session->failure().value_or("").find("mov: moov atom not found"), std::string::npos)
        << session->failure().value_or("");
}

TEST(Death, IsDescribed) {
    EXPECT_EQ(describe_death(SIGXCPU), "needed more computing time than a decoder may have");
    EXPECT_EQ(describe_death(SIGKILL), "died of signal 9 (Killed)");
    EXPECT_EQ(describe_death(3 << 8), "gave up with status 3");
    EXPECT_EQ(describe_death(0), "ended too early");
}

struct Resources {
    std::ptrdiff_t descriptors = 0, mappings = 0, children = 0, shared = 0, threads = 0;
};

std::ptrdiff_t entries(const std::string& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

/// Of ours: other programs come and go there.
std::ptrdiff_t shared_files() {
    return std::count_if(std::filesystem::directory_iterator("/dev/shm"), {}, [](const auto& file) {
        return file.path().string().find("kiosk") != std::string::npos;
    });
}

std::ptrdiff_t lines(const std::string& file, const std::string& with) {
    std::ifstream in(file);
    std::ptrdiff_t count = 0;
    for (std::string line; std::getline(in, line);)
        count += line.find(with) != std::string::npos ? 1 : 0;
    return count;
}

Resources used_by(pid_t pid) {
    const std::string process = "/proc/" + std::to_string(pid);
    std::ifstream in(process + "/task/" + std::to_string(pid) + "/children");
    std::stringstream children;
    children << in.rdbuf();
    Resources used{entries(process + "/fd"), lines(process + "/maps", "kiosk-frames"), 0,
                   shared_files(), entries(process + "/task")};
    for (std::string child; children >> child;) ++used.children;
    return used;
}

/// Of all sorts: watched to the end, dropped at once, in mid-clip, failing.
TEST_F(Faults, ThreeHundredSessionsLeaveNothingBehind) {
    const auto text = folder_.write("text.mp4", "not a film");
    const auto picture = folder_.ffmpeg("p.png", "-f lavfi -i testsrc2=s=64x48 -frames:v 1");
    const auto some_sessions = [&](int count) {
        for (int n = 0; n < count; ++n) {
            const auto session = nursery_.decode(n % 3 == 0   ? clip(file_)
                                                 : n % 3 == 1 ? still(picture)
                                                              : clip(text));
            if (n % 2 == 0) wait_until_ready(*session);
        }
        (void)probe_now(nursery_, picture);  // all news before it has been taken
        ::usleep(200'000);                   // the last ones are reaped
        (void)probe_now(nursery_, picture);
        ::usleep(200'000);  // the nursery has put the order's descriptors away
    };
    some_sessions(12);
    const Resources player = used_by(::getpid());
    const Resources nursery = used_by(nursery_.pid());
    const pid_t same_nursery = nursery_.pid();
    some_sessions(300);
    const Resources player_after = used_by(::getpid());
    const Resources nursery_after = used_by(nursery_.pid());
    EXPECT_EQ(nursery_.pid(), same_nursery);
    EXPECT_EQ(player_after.descriptors, player.descriptors);
    EXPECT_EQ(player_after.mappings, player.mappings);
    EXPECT_EQ(player_after.shared, player.shared);
    EXPECT_EQ(nursery_after.descriptors, nursery.descriptors);
    EXPECT_LE(nursery_after.children, 1);
    EXPECT_EQ(player_after.threads, player.threads);
    EXPECT_EQ(nursery_after.threads, 1) << "only a process without threads may fork";
}

}  // namespace
}  // namespace kiosk::media::test
