#include "media/helper_process.h"

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

extern "C" {
#include <sys/pidfd.h>  // glibc 2.36 forgets to say that this is C
}

#include "media/socket.h"
#include "media/spawn_settings.h"

namespace kiosk::media {
namespace {

/// A helper that has been hung up on leaves in a few milliseconds; on a busy machine it gets this.
constexpr int leave_within_ms = 500;

/// This process's environment, and in it the wish that the helper's large pictures lie in large
/// pages: that halves the page faults of every slide. An own setting of the variable is kept.
class Environment {
  public:
    Environment() {
        for (char** variable = environ; *variable != nullptr; ++variable)
            variables_.push_back(*variable);
        if (std::getenv("GLIBC_TUNABLES") == nullptr) variables_.push_back(large_pages_.data());
        variables_.push_back(nullptr);
    }

    [[nodiscard]] char* const* get() const { return variables_.data(); }

  private:
    std::string large_pages_ = "GLIBC_TUNABLES=glibc.malloc.hugetlb=1";
    std::vector<char*> variables_;
};

void reap(pid_t pid) {
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace

HelperProcess::HelperProcess(const std::filesystem::path& helper, const char* mode, int type) {
    SocketPair sockets = socket_pair(type);
    const SpawnSettings settings({{sockets.theirs.get(), socket_in_helper}});
    const Environment environment;
    std::string program = helper.string();
    std::string argument = mode;
    std::array<char*, 3> arguments{program.data(), argument.data(), nullptr};
    check_spawn(::posix_spawn(&pid_, program.c_str(), settings.actions(), settings.attributes(),
                              arguments.data(), environment.get()),
                "the helper program does not start");
    socket_ = std::move(sockets.ours);
}

HelperProcess::HelperProcess(HelperProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), socket_(std::move(other.socket_)) {}

HelperProcess& HelperProcess::operator=(HelperProcess&& other) noexcept {
    if (this != &other) {
        end();
        pid_ = std::exchange(other.pid_, -1);
        socket_ = std::move(other.socket_);
    }
    return *this;
}

bool HelperProcess::is_stopped() const {
    siginfo_t news{};
    if (pid_ <= 0) return false;
    constexpr int asked = WSTOPPED | WNOHANG | WNOWAIT;
    const bool is_told = ::waitid(P_PID, static_cast<id_t>(pid_), &news, asked) == 0;
    return is_told && news.si_code == CLD_STOPPED;
}

void HelperProcess::kill() const {
    if (pid_ > 0) ::kill(pid_, SIGKILL);
}

void HelperProcess::end() {
    socket_.reset();
    if (pid_ <= 0) return;
    const Descriptor process(::pidfd_open(pid_, 0));
    pollfd gone{process.get(), POLLIN, 0};
    if (!process || ::poll(&gone, 1, leave_within_ms) != 1) ::kill(pid_, SIGKILL);
    reap(std::exchange(pid_, -1));
}

void HelperProcess::wait_until_gone() {
    socket_.reset();
    if (pid_ > 0) reap(std::exchange(pid_, -1));
}

}  // namespace kiosk::media
