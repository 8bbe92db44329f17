#include "unattended/player_process.h"

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <thread>
#include <utility>

extern "C" {
#include <sys/pidfd.h>  // glibc 2.36 forgets to say that this is C
}

#include "media/spawn_settings.h"

namespace kiosk::unattended {

namespace {

/// What /proc says of a process in a line that begins with that word; empty if it is gone.
std::string status_line(pid_t pid, const std::string& word) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(word + ":\t")) return line.substr(word.size() + 2);
    }
    return {};
}

}  // namespace

PlayerProcess::PlayerProcess(std::vector<std::string> command, int errors) {
    std::vector<media::Given> given{{pulse_.descriptor(), SharedPulse::descriptor_in_player}};
    if (errors >= 0) given.push_back({errors, STDERR_FILENO});
    const media::SpawnSettings settings(given);
    std::vector<char*> words;
    words.reserve(command.size() + 1);
    for (std::string& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    media::check_spawn(::posix_spawnp(&pid_, words.front(), settings.actions(),
                                      settings.attributes(), words.data(), environ),
                       "the player does not start");
    process_ = media::Descriptor(::pidfd_open(pid_, 0));
}

PlayerProcess::~PlayerProcess() {
    end(std::chrono::milliseconds(0));
}

void PlayerProcess::signal(int number) const {
    if (!status_) ::kill(pid_, number);
}

std::optional<int> PlayerProcess::ended() {
    int status = 0;
    if (!status_ && ::waitpid(pid_, &status, WNOHANG) == pid_) status_ = status;
    return status_;
}

bool PlayerProcess::is_stopped() const {
    return status_line(pid_, "State").starts_with('T') && !is_debugged();
}

bool PlayerProcess::is_debugged() const {
    const std::string tracer = status_line(pid_, "TracerPid");
    return !tracer.empty() && tracer != "0";
}

void PlayerProcess::end(std::chrono::milliseconds within) {
    if (ended()) return;
    signal(SIGTERM);
    const auto is_gone = [this](std::chrono::milliseconds at_most) {
        pollfd gone{process_.get(), POLLIN, 0};
        return ::poll(&gone, 1, static_cast<int>(at_most.count())) == 1;
    };
    if (!is_gone(within)) {
        signal(SIGKILL);
        // A thread that waits for a broken disk holds it: it is reaped once it is gone.
        constexpr auto dies_within = std::chrono::seconds(2);
        if (!is_gone(dies_within)) return;
    }
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    status_ = status;
}

std::string describe_end(int status) {
    if (WIFEXITED(status)) return "exit code " + std::to_string(WEXITSTATUS(status));
    const int signal = WTERMSIG(status);
    return "signal " + std::to_string(signal) + " (" + ::strsignal(signal) + ")";
}

void reap_orphans(pid_t player) {
    siginfo_t ended{};
    while (::waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid != 0) {
        if (ended.si_pid == player) return;  // hides those behind it until it is reaped
        ::waitpid(ended.si_pid, nullptr, WNOHANG);
        ended.si_pid = 0;
    }
}

void end_orphans(std::chrono::milliseconds within) {
    constexpr auto step = std::chrono::milliseconds(5);
    for (auto waited = std::chrono::milliseconds(0); waited < within; waited += step) {
        std::ifstream children("/proc/thread-self/children");
        for (pid_t child = 0; children >> child;) ::kill(child, SIGKILL);
        reap_orphans(none);
        siginfo_t child{};
        if (::waitid(P_ALL, 0, &child, WEXITED | WNOHANG | WNOWAIT) != 0) return;
        std::this_thread::sleep_for(step);
    }
}

}  // namespace kiosk::unattended
