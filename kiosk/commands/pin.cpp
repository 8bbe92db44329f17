// pin: asks for a PIN for the operator's page and prints what to write into the configuration.
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "commands/options.h"
#include "unattended/pin.h"
#include "unattended/places.h"

namespace kiosk::commands {
namespace {

/// The terminal shows nothing of what is typed while one of these lives.
class Unseen {
  public:
    Unseen() : is_terminal_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!is_terminal_) return;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen() {
        if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

    [[nodiscard]] bool is_terminal() const { return is_terminal_; }

  private:
    termios before_{};
    bool is_terminal_;
};

std::string ask(const Unseen& terminal, const char* question) {
    if (terminal.is_terminal()) std::fprintf(stderr, "%s: ", question);
    std::string line;
    std::getline(std::cin, line);
    if (terminal.is_terminal()) std::fputc('\n', stderr);
    return line;
}

int refuse(const std::string& why) {
    std::fprintf(stderr, "awareness-kiosk: %s\n", why.c_str());
    return Exit::command_line_at_fault;
}

}  // namespace

int pin(const PinOptions& options) {
    std::string digits;
    {
        const Unseen terminal;
        digits = ask(terminal, "New PIN, 6 digits or more");
        if (const auto objection = unattended::objection_to(digits))
            return refuse("this PIN " + *objection);
        if (terminal.is_terminal() && ask(terminal, "Once more") != digits)
            return refuse("these were two different PINs; begin again");
    }
    if (digits.size() < unattended::recommended_digits)
        std::fprintf(stderr, "Six digits or more would hold longer.\n");
    const std::filesystem::path file =
        options.config_file ? *options.config_file : unattended::configuration_file();
    std::fprintf(stderr, "Write this into <kiosk ...> in %s:\n", file.c_str());
    std::printf("operator-pin=\"%s\"\n", unattended::hash_of_pin(digits).c_str());
    return Exit::fine;
}

}  // namespace kiosk::commands
