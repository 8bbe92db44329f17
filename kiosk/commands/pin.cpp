// pin: asks for a PIN for the operator's page and prints what to write into the configuration.
#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <optional>

#include "commands/options.h"
#include "media/descriptor.h"
#include "unattended/pin.h"
#include "unattended/places.h"

namespace kiosk::commands {
namespace {

sigset_t those_that_end() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP})
        sigaddset(&signals, signal);
    return signals;
}

/// The terminal shows nothing of what is typed while one of these lives. What would end or stop the
/// program meanwhile does so afterwards: nobody wants a terminal that stays like that.
class Unseen {
  public:
    Unseen() : is_terminal_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!is_terminal_) return;
        const sigset_t signals = those_that_end();
        sigprocmask(SIG_BLOCK, &signals, &signals_before_);
        ending_ = media::Descriptor(signalfd(-1, &signals, SFD_CLOEXEC));
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen() {
        if (!is_terminal_) return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        sigprocmask(SIG_SETMASK, &signals_before_, nullptr);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

    [[nodiscard]] bool is_terminal() const { return is_terminal_; }

    /// False where a signal came instead.
    [[nodiscard]] bool waits_for_line() const {
        std::array<pollfd, 2> either{{{STDIN_FILENO, POLLIN, 0}, {ending_.get(), POLLIN, 0}}};
        return !is_terminal_ ||
               (::poll(either.data(), either.size(), -1) > 0 && either[1].revents == 0);
    }

  private:
    termios before_{};
    sigset_t signals_before_{};
    media::Descriptor ending_;
    bool is_terminal_;
};

std::string ask(const Unseen& terminal, const char* question) {
    if (terminal.is_terminal()) std::fprintf(stderr, "%s: ", question);
    std::string line;
    if (terminal.waits_for_line()) std::getline(std::cin, line);
    if (terminal.is_terminal()) std::fputc('\n', stderr);
    return line;
}

/// Why what was typed is no PIN.
std::optional<std::string> ask_for(std::string& digits) {
    const Unseen terminal;
    digits = ask(terminal, "New PIN, 6 digits or more");
    if (const auto objection = unattended::objection_to(digits)) return "this PIN " + *objection;
    if (terminal.is_terminal() && ask(terminal, "Once more") != digits)
        return "these were two different PINs; begin again";
    return std::nullopt;
}

int refuse(const std::string& why) {
    std::fprintf(stderr, "awareness-kiosk: %s\n", why.c_str());
    return Exit::command_line_at_fault;
}

}  // namespace

int pin(const PinOptions& options) {
    std::string digits;
    if (const auto why = ask_for(digits)) return refuse(*why);
    if (digits.size() < unattended::recommended_digits)
        std::fprintf(stderr, "Six digits or more would hold longer.\n");
    const std::filesystem::path file = unattended::configuration_file(options.config_file);
    std::fprintf(stderr, "Write this into <kiosk ...> in %s:\n", file.c_str());
    std::printf("operator-pin=\"%s\"\n", unattended::hash_of_pin(digits).c_str());
    return Exit::fine;
}

}  // namespace kiosk::commands
