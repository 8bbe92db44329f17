// `pin` at a terminal: what is typed is not shown, and the terminal is in order again however it
// ends.
#include <gtest/gtest.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#include <chrono>
#include <thread>

#include "tests/whole/show_files.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

/// The program as the foreground of a terminal of its own.
class PinAtATerminal : public testing::Test {
  protected:
    PinAtATerminal() {
        if (openpty(&ours_, &theirs_, nullptr, nullptr, nullptr) != 0) throw std::bad_alloc();
        const std::string kiosk = program();
        pid_ = fork();
        if (pid_ != 0) return;
        close(ours_);
        login_tty(theirs_);
        execl(kiosk.c_str(), kiosk.c_str(), "pin", nullptr);
        _exit(127);
    }
    ~PinAtATerminal() override {
        if (!has_ended_) {
            kill(pid_, SIGKILL);
            waitpid(pid_, nullptr, 0);
        }
        close(ours_);
        close(theirs_);
    }
    PinAtATerminal(const PinAtATerminal&) = delete;
    PinAtATerminal& operator=(const PinAtATerminal&) = delete;

    [[nodiscard]] bool shows_what_is_typed() const {
        termios settings{};
        tcgetattr(theirs_, &settings);
        return (settings.c_lflag & ECHO) != 0;
    }
    [[nodiscard]] bool comes_to_ask() const {
        for (int tries = 0; tries < 1000 && shows_what_is_typed(); ++tries)
            std::this_thread::sleep_for(10ms);
        return !shows_what_is_typed();
    }
    void type(const std::string& text) const {
        ASSERT_EQ(write(ours_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    /// As waitpid tells it; -1 if it does not end.
    int wait() {
        int status = -1;
        for (int tries = 0; tries < 500 && !has_ended_; ++tries) {
            has_ended_ = waitpid(pid_, &status, WNOHANG) == pid_;
            std::this_thread::sleep_for(10ms);
        }
        return has_ended_ ? status : -1;
    }

    int ours_ = -1, theirs_ = -1;
    pid_t pid_ = -1;
    bool has_ended_ = false;
};

TEST_F(PinAtATerminal, CtrlCEndsItAndTheTerminalShowsAgainWhatIsTyped) {
    ASSERT_TRUE(comes_to_ask());
    type("4829\x03");
    const int status = wait();
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT) << status;
    EXPECT_TRUE(shows_what_is_typed());
}

TEST_F(PinAtATerminal, ASignalFromElsewhereDoesSoToo) {
    ASSERT_TRUE(comes_to_ask());
    kill(pid_, SIGTERM);
    const int status = wait();
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM) << status;
    EXPECT_TRUE(shows_what_is_typed());
}

TEST_F(PinAtATerminal, TakesAPinThatIsTypedTwice) {
    ASSERT_TRUE(comes_to_ask());
    type("482913\n");
    type("482913\n");
    EXPECT_EQ(wait(), 0);
    EXPECT_TRUE(shows_what_is_typed());
}

}  // namespace
}  // namespace kiosk::whole
