// The supervisor with a stand-in for the player: a shell script. Each runs in a process of its own,
// as it does in life.
#include "unattended/supervisor.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>

#include "tests/unattended/folder.h"
#include "tests/unattended/manager.h"
#include "unattended/disk.h"
#include "unattended/limits.h"
#include "unattended/memory.h"
#include "unattended/pulse.h"

namespace kiosk::unattended {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A supervisor whose player is that script; "$@" is what a player would be told, $DIR the folder.
class Running {
  public:
    Running(const Folder& folder, const std::string& script,
            const std::function<Time()>& now = stage::steady_now) {
        setenv("DIR", folder.path().c_str(), 1);
        pid_ = fork();
        if (pid_ != 0) return;
        const Supervised supervised{
            "sh", {"-c", script, "player"}, {}, "/p.xml", folder.path(), false, now};
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

/// A steady clock that the test puts forward, for a supervisor in another process.
class FastClock {
  public:
    FastClock()
        : ahead_(static_cast<std::atomic<std::int64_t>*>(
              ::mmap(nullptr, sizeof(std::atomic<std::int64_t>), PROT_READ | PROT_WRITE,
                     MAP_SHARED | MAP_ANONYMOUS, -1, 0))) {}
    ~FastClock() { ::munmap(ahead_, sizeof *ahead_); }
    FastClock(const FastClock&) = delete;
    FastClock& operator=(const FastClock&) = delete;

    void put_forward(Time by) { *ahead_ += by.count(); }
    [[nodiscard]] std::function<Time()> now() const {
        return [ahead = ahead_] { return stage::steady_now() + Time(*ahead); };
    }

  private:
    std::atomic<std::int64_t>* ahead_;  // mapped memory is all zeros
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

/// Keeps the loop of a player turning that shows a film, for so long.
void play(const Loop& loop, std::int64_t& pictures, bool attended, std::chrono::milliseconds time) {
    for (const auto until = Clock::now() + time; Clock::now() < until;
         std::this_thread::sleep_for(20ms))
        loop.beat({++pictures, true, attended});
}

/// A start that hangs has the show drawn in memory; an hour later it is tried again without.
TEST(Supervisor, ARemedyWearsOffWhenAllWasWellForLongAndNobodyIsThere) {
    FastClock clock;
    const Folder folder;
    const auto starts = folder.path() / "starts";
    const Running run(folder,
                      R"(echo $$ >> "$DIR/pids"; echo "told $@" >> "$DIR/starts"; exec sleep 1000)",
                      clock.now());
    ASSERT_EQ(wait_for_lines(starts, 1, 10s).size(), 1U);
    for (int step = 0; step < 100 && lines_of(starts).size() < 2; ++step) {
        clock.put_forward(1s);  // more would be taken for a sleep of the whole machine
        std::this_thread::sleep_for(110ms);
    }
    ASSERT_EQ(lines_of(starts).back(), "told --render software --again");

    const Loop loop(wait_for_lines(folder.path() / "pids", 2, 10s).at(1));
    std::int64_t pictures = 0;
    play(loop, pictures, false, 1500ms);
    clock.put_forward(software_lasts - 1min);
    play(loop, pictures, false, 2500ms);
    EXPECT_EQ(lines_of(starts).size(), 2U) << "not before the hour is over";
    clock.put_forward(1min);
    play(loop, pictures, true, 2500ms);
    EXPECT_EQ(lines_of(starts).size(), 2U) << "nobody is interrupted";
    play(loop, pictures, false, 2500ms);
    const auto all = wait_for_lines(starts, 3, 5s);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all.back(), "told ") << "it is tried without, and nothing has died";
    EXPECT_EQ(lines_of(folder.path() / "journal").back(), "all is well; from now on everything");
}

TEST(Supervisor, APlayerIsToldWhatFindingsTheOneBeforeHasTold) {
    const Folder folder;
    const Running run(
        folder, R"(echo $$ >> "$DIR/pids"; echo "told $@" >> "$DIR/starts"; exec sleep 1000)");
    const auto pids = wait_for_lines(folder.path() / "pids", 1, 10s);
    ASSERT_EQ(pids.size(), 1U);
    Loop(pids[0]).has_told(17);
    for (std::size_t deaths = 1; deaths <= 2; ++deaths) {
        kill(std::stoi(wait_for_lines(folder.path() / "pids", deaths, 10s).at(deaths - 1)),
             SIGKILL);
        const auto starts = wait_for_lines(folder.path() / "starts", deaths + 1, 10s);
        ASSERT_EQ(starts.size(), deaths + 1);
        EXPECT_EQ(starts.back(), "told --again --told 17");
    }
}

}  // namespace
}  // namespace kiosk::unattended
