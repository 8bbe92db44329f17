// The supervisor with a stand-in for the player: a shell script. Each runs in a process of its own,
// as it does in life.
#include "unattended/supervisor.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>

#include "tests/unattended/folder.h"
#include "tests/unattended/manager.h"
#include "unattended/disk.h"
#include "unattended/memory.h"
#include "unattended/pulse.h"

namespace kiosk::unattended {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A supervisor whose player is that script; "$@" is what a player would be told, $DIR the folder.
class Running {
  public:
    Running(const Folder& folder, const std::string& script) {
        setenv("DIR", folder.path().c_str(), 1);
        pid_ = fork();
        if (pid_ != 0) return;
        const Supervised supervised{"sh", {"-c", script, "player"}, {}, "/p.xml", folder.path()};
        const auto tell = [file = folder.path() / "journal"](const stage::Note& note) {
            std::ofstream(file, std::ios::app) << note.text << '\n';
        };
        supervise(supervised, tell);
        _exit(0);
    }
    ~Running() {
        signal(SIGTERM);
        if (!wait(5s)) signal(SIGKILL);
        wait(5s);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    void signal(int number) const {
        if (!ended_) kill(pid_, number);
    }

    /// Its status once it has ended.
    std::optional<int> wait(std::chrono::nanoseconds at_most) {
        const auto until = Clock::now() + at_most;
        for (int status = 0; !ended_;) {
            if (waitpid(pid_, &status, WNOHANG) == pid_)
                ended_ = status;
            else if (Clock::now() >= until)
                break;
            else
                std::this_thread::sleep_for(5ms);
        }
        return ended_;
    }

  private:
    pid_t pid_ = -1;
    std::optional<int> ended_;
};

/// The pulse of a player that was started, so that the test can tell for its loop.
class Loop : public SharedPulse {
  public:
    explicit Loop(const std::string& pid)
        : SharedPulse(
              media::Descriptor(::open(("/proc/" + pid + "/fd/3").c_str(), O_RDWR | O_CLOEXEC))) {}
};

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> wait_for_lines(const std::filesystem::path& file, std::size_t count,
                                        std::chrono::seconds at_most) {
    for (const auto until = Clock::now() + at_most;
         Clock::now() < until && lines_of(file).size() < count;)
        std::this_thread::sleep_for(10ms);
    return lines_of(file);
}

TEST(Supervisor, AStormOfRestartsGoesThroughTheRemediesAndNeverEnds) {
    const Folder folder;
    const Running run(folder, R"(echo "$@" >> "$DIR/starts"; exit 1)");
    const auto starts = wait_for_lines(folder.path() / "starts", 28, 60s);
    ASSERT_GE(starts.size(), 28U);
    EXPECT_EQ(starts[0], "");
    EXPECT_EQ(starts[6], "--again");
    EXPECT_EQ(starts[7], "--render software --again");
    EXPECT_EQ(starts[13], "--render software --mute --again");
    EXPECT_EQ(starts[19], "--render software --mute --without-menu --again");
    EXPECT_EQ(starts[25], "--render software --mute --without-menu --standby-only --again");
    EXPECT_EQ(starts[27], "--render software --mute --without-menu --standby-only --again");
}

TEST(Supervisor, AStartThatHangsIsDrawnInMemoryNextAndTheServiceManagerWaits) {
    const Manager manager;
    const Folder folder;
    const Running run(folder, R"(echo "$@" >> "$DIR/starts"; exec sleep 1000)");
    std::vector<std::string> starts;
    int asked_for_time = 0;
    for (const auto until = Clock::now() + 60s; Clock::now() < until && starts.size() < 2;) {
        starts = wait_for_lines(folder.path() / "starts", 2, 1s);
        // Who tells a manager that does not listen waits for it.
        for (std::string told = manager.heard(); !told.empty(); told = manager.heard())
            if (told == "EXTEND_TIMEOUT_USEC=60000000") ++asked_for_time;
    }
    ASSERT_EQ(starts.size(), 2U);
    EXPECT_EQ(starts[1], "--render software --again");
    EXPECT_EQ(asked_for_time, 2);
}

TEST(Supervisor, WaitsForADisplayWithoutLeavingAnythingOut) {
    const Folder folder;
    const Running run(folder, R"(echo "told $@" >> "$DIR/starts"; exit 5)");
    const auto starts = wait_for_lines(folder.path() / "starts", 8, 60s);
    ASSERT_EQ(starts.size(), 8U);
    EXPECT_EQ(starts.back(), "told --again");
    EXPECT_EQ(lines_of(folder.path() / "journal").back(),
              "the player found no display; it is started again");
}

TEST(Supervisor, EndsWithAPlayerThatWasWantedToEnd) {
    const Folder folder;
    Running run(folder, R"(echo >> "$DIR/starts"; exit 0)");
    EXPECT_EQ(run.wait(5s), 0);
    EXPECT_EQ(lines_of(folder.path() / "starts").size(), 1U);
}

TEST(Supervisor, StartsAPlayerAgainThatWasKilledStoppedOrEndedInOrder) {
    const Folder folder;
    const Running run(folder, R"(echo $$ >> "$DIR/starts"; exec sleep 1000)");
    const auto starts = folder.path() / "starts";
    std::size_t count = 1;
    for (const int signal : {SIGKILL, SIGSEGV, SIGSTOP, SIGTERM}) {
        const auto pids = wait_for_lines(starts, count, 10s);
        ASSERT_EQ(pids.size(), count) << "before signal " << signal;
        std::this_thread::sleep_for(100ms);
        kill(std::stoi(pids.back()), signal);
        ++count;
    }
    EXPECT_EQ(wait_for_lines(starts, count, 10s).size(), count);
}

TEST(Supervisor, LeavesOutWhatWasMadeReadyAtTwoCrashesNotWhatWasOn) {
    const Folder folder;
    std::ofstream(folder.path() / "facts.xml") << "<facts/>";
    const Running run(folder,
                      R"(echo $$ >> "$DIR/pids"; echo "$@" >> "$DIR/starts"; exec sleep 1000)");
    for (std::size_t crash = 1; crash <= 2; ++crash) {
        const auto pids = wait_for_lines(folder.path() / "pids", crash, 10s);
        ASSERT_EQ(pids.size(), crash);
        const Loop loop(pids.back());
        loop.show(Shown{"on.mp4", 3, folder.path() / "on.mp4"});
        loop.beat({1, false});
        loop.make_ready({"facts.xml#one", 0, folder.path() / "facts.xml"});
        kill(std::stoi(pids.back()), SIGSEGV);
    }
    const auto starts = wait_for_lines(folder.path() / "starts", 3, 10s);
    ASSERT_EQ(starts.size(), 3U);
    EXPECT_EQ(starts[1], "--go-on-after 3:on.mp4 --again");
    EXPECT_EQ(starts[2], "--go-on-after 3:on.mp4 --leave-out facts.xml#one --again");
}

TEST(Supervisor, LeavesWithinASecondAndTakesAPlayerAlongThatDoesNotWantTo) {
    const Folder folder;
    Running run(folder, R"(trap "" TERM; sleep 1000 & echo $$ $! > "$DIR/starts"; wait)");
    const auto pids = wait_for_lines(folder.path() / "starts", 1, 10s);
    ASSERT_EQ(pids.size(), 1U);
    const auto before = Clock::now();
    run.signal(SIGTERM);
    EXPECT_EQ(run.wait(5s), 0);
    EXPECT_LT(Clock::now() - before, 1s);
    EXPECT_NE(kill(std::stoi(pids[0]), 0), 0) << "the player";
    EXPECT_NE(kill(std::stoi(pids[0].substr(pids[0].find(' '))), 0), 0) << "what it started";
}

TEST(Supervisor, LeavesWithinASecondThoughTheDiskHangs) {
    const Folder folder;
    // What is written beside the state: to open it waits for who would read it.
    ASSERT_EQ(mkfifo((folder.path() / "show.new").c_str(), 0600), 0);
    Running run(folder, R"(trap "" TERM; echo $$ > "$DIR/starts"; sleep 1000 & wait)");
    const auto pids = wait_for_lines(folder.path() / "starts", 1, 10s);
    ASSERT_EQ(pids.size(), 1U);
    const Loop loop(pids[0]);
    loop.show(Shown{"a.mp4", 3, "/a.mp4"});
    loop.beat({1, false});
    std::this_thread::sleep_for(300ms);  // it is looked at, and written
    const auto before = Clock::now();
    run.signal(SIGTERM);
    EXPECT_EQ(run.wait(5s), 0);
    EXPECT_LT(Clock::now() - before, 1s);
}

TEST(Supervisor, WhatAPlayerSaysIsInTheJournal) {
    const Folder folder;
    const Running run(folder, R"(echo "terminate called" >&2; kill -SEGV $$)");
    const auto said = wait_for_lines(folder.path() / "journal", 2, 10s);
    ASSERT_GE(said.size(), 2U);
    EXPECT_EQ(said[0], "terminate called");
    EXPECT_EQ(said[1], "the player ended with signal 11 (Segmentation fault); it is started again");
}

TEST(Supervisor, TellsThePlayerWhereToGoOnAndWhatToLeaveOut) {
    const Folder folder;
    const auto changed = folder.path() / "changed.mp4", same = folder.path() / "same.mp4";
    std::ofstream(changed) << "one";
    std::ofstream(same) << "one";
    Memory memory;
    memory.playlist = "/p.xml";
    memory.boot = "another";
    memory.shown = Shown{"a b.mp4", 17, "/a b.mp4"};
    memory.left_out = {{"changed.mp4", changed, stamp_of(changed)},
                       {"same.mp4", same, stamp_of(same)}};
    ASSERT_EQ(replace_file(folder.path() / "show", to_text(memory)), std::nullopt);
    std::ofstream(changed) << "three";
    Running run(folder, R"(printf '%s\n' "$@" >> "$DIR/starts"; exit 0)");
    EXPECT_EQ(run.wait(5s), 0);
    const std::vector<std::string> told{"--go-on-at", "17:a b.mp4", "--leave-out", "same.mp4"};
    EXPECT_EQ(lines_of(folder.path() / "starts"), told);
}

}  // namespace
}  // namespace kiosk::unattended
