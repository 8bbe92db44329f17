// Five hundred changes from one short item to the next: what the player and its helpers hold stays
// what it was after the first hundred. Ten thousand of them are in scripts/bench.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t changes = 500;
constexpr std::size_t settled = 100;

/// How much of a kind there is at one moment. Decoders come and go, so what stays is the least of
/// many looks.
struct Held {
    std::size_t resident = 0;  ///< kilobytes
    std::size_t descriptors = 0, memfds = 0, threads = 0, processes = 0, zombies = 0;
};

std::size_t count_of(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
}

/// The number behind "Name:" in /proc/PID/status; 0 where there is none.
std::size_t number(pid_t pid, const std::string& name) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string word; status >> word;) {
        if (word == name) return status >> word ? std::stoul(word) : 0;
    }
    return 0;
}

bool is_zombie(pid_t pid) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string word; status >> word;) {
        if (word == "State:") return status >> word && word == "Z";
    }
    return false;
}

void add(Held& held, pid_t pid) {
    held.resident += number(pid, "RssAnon:") + number(pid, "RssShmem:");
    held.threads += number(pid, "Threads:");
    held.zombies += is_zombie(pid) ? 1U : 0U;
    ++held.processes;
    std::error_code gone;
    fs::directory_iterator entry("/proc/" + std::to_string(pid) + "/fd", gone);
    for (; !gone && entry != fs::directory_iterator(); entry.increment(gone)) {
        std::error_code closed;
        const std::string to = fs::read_symlink(entry->path(), closed).string();
        if (!closed) ++held.descriptors;
        if (to.starts_with("/memfd:")) ++held.memfds;
    }
}

/// Seconds since the machine began, at which a process did; 0 where there is none.
double begun(pid_t pid) {
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string text((std::istreambuf_iterator<char>(stat)), std::istreambuf_iterator<char>());
    const std::size_t name_ends = text.rfind(')');
    if (name_ends == std::string::npos) return 0;
    std::istringstream fields(text.substr(name_ends + 1));
    std::string field;
    constexpr int starttime = 20;  // of the fields behind the name; proc(5)
    for (int i = 0; i < starttime; ++i) fields >> field;
    return fields ? std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK)) : 0;
}

/// Decoders come and go, how many at once hangs on what else the machine does: counted are those
/// that stay.
bool stays(pid_t pid) {
    constexpr double seconds = 5;
    double uptime = 0;
    std::ifstream("/proc/uptime") >> uptime;
    return uptime - begun(pid) > seconds;
}

Held held_now(pid_t player) {
    Held held;
    add(held, player);
    for (const pid_t helper : descendants(player, "awareness-kiosk-media")) {
        if (stays(helper)) add(held, helper);
    }
    return held;
}

/// The least of each kind that was seen in ten seconds, fifty changes.
Held least_held(pid_t player) {
    Held least = held_now(player);
    for (const auto until = Clock::now() + 10s; Clock::now() < until;
         std::this_thread::sleep_for(100ms)) {
        const Held now = held_now(player);
        for (const auto kind : {&Held::resident, &Held::descriptors, &Held::memfds, &Held::threads,
                                &Held::processes, &Held::zombies})
            least.*kind = std::min(least.*kind, now.*kind);
    }
    return least;
}

bool wait_for_change(Process& player, std::size_t change) {
    for (const auto until = Clock::now() + 150s; Clock::now() < until;
         std::this_thread::sleep_for(200ms)) {
        if (!player.running()) return false;
        if (count_of(player.said(), "shown: short/") >= change) return true;
    }
    return false;
}

fs::path make_show(const Folder& folder) {
    std::string items;
    for (int i = 0; i < 5; ++i) {
        const std::string name = "short/" + std::to_string(i);
        make_mp4(folder.path() / (name + ".mp4"), i % 2 == 0 ? red : green, 0.2);
        make_picture(folder.path() / (name + ".png"), i % 2 == 0 ? blue : yellow);
        items += "  <video src=\"" + name + ".mp4\"/>\n  <img src=\"" + name + ".png\"/>\n";
    }
    return folder.write("show.xml",
                        "<playlist title=\"Test\">\n  <defaults dur=\"200ms\" "
                        "transition=\"cut\"/>\n" +
                            items + "</playlist>\n");
}

TEST(Flat, FiveHundredChangesAddNothing) {
    const Folder folder;
    const auto playlist = make_show(folder);
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    ASSERT_TRUE(wait_for_change(player, settled)) << player.said();
    const Held early = least_held(player.pid());
    ASSERT_GE(early.processes, 2U) << "player and nursery";
    ASSERT_TRUE(wait_for_change(player, changes)) << player.said();
    const Held late = least_held(player.pid());

    EXPECT_LE(late.descriptors, early.descriptors);
    EXPECT_LE(late.memfds, early.memfds);
    EXPECT_LE(late.threads, early.threads);
    EXPECT_LE(late.processes, early.processes);
    EXPECT_EQ(late.zombies, 0U);
#ifndef __SANITIZE_ADDRESS__  // which keeps what was freed
    // Two megabytes: 5 KB a change, less than any frame, packet or session that could be forgotten.
    EXPECT_LE(late.resident, early.resident + 2048);
#endif
    EXPECT_EQ(count_of(player.said(), "is left out"), 0U) << player.said();
}

}  // namespace
}  // namespace kiosk::whole
