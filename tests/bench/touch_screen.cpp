// touch-screen: touches the middle of the screen so many times and prints what is seen after each
// touch, for scripts/bench.
//
//     touch-screen TOUCHES
//
// For each touch it prints "touch", and lines of a time in microseconds of the steady clock and the
// colours that eye.h tells of: first when it touched, and what was seen just before; then each
// look, with the time at which it was over. So no time is too early, and none too late by more than
// a look. Then it lets go, presses Escape and waits.
#include <X11/extensions/XTest.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>

#include "tests/bench/eye.h"

namespace {

using namespace std::chrono_literals;
using kiosk::bench::Clock;
using kiosk::bench::Eye;

constexpr auto between = 2s;  ///< from one touch to the next: by then the film goes on
constexpr auto watched = 500ms;
constexpr auto look_tick = 2ms;
/// Touches fall evenly over a frame of a film with 30 a second, and with that over a display's
/// ticks.
constexpr auto frame = 1s / 30.0;

void print(Clock::time_point time, const std::string& seen) {
    std::printf("%lld %s\n", kiosk::bench::microseconds(time), seen.c_str());
}

void press_escape(Display& display) {
    const KeyCode escape = XKeysymToKeycode(&display, XStringToKeysym("Escape"));
    XTestFakeKeyEvent(&display, escape, True, CurrentTime);
    XTestFakeKeyEvent(&display, escape, False, CurrentTime);
    XSync(&display, False);
}

void touch_once(const Eye& eye) {
    Display& display = eye.display();
    const std::string before = eye.look();
    const auto began = Clock::now();
    XTestFakeButtonEvent(&display, Button1, True, CurrentTime);
    XFlush(&display);
    std::puts("touch");
    print(began, before);
    for (auto next = began; next < began + watched; next += look_tick) {
        std::this_thread::sleep_until(next);
        const std::string seen = eye.look();
        print(Clock::now(), seen);
    }
    XTestFakeButtonEvent(&display, Button1, False, CurrentTime);
    press_escape(display);
}

void touch(long touches) {
    const Eye eye;
    XTestFakeMotionEvent(&eye.display(), DefaultScreen(&eye.display()), eye.width() / 2,
                         eye.height() / 2, CurrentTime);
    XSync(&eye.display(), False);
    const auto step =
        std::chrono::duration_cast<Clock::duration>(frame / static_cast<double>(touches));
    auto next = Clock::now();
    for (long number = 0; number < touches; ++number, next += between + step) {
        std::this_thread::sleep_until(next);
        touch_once(eye);
    }
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("usage: touch-screen TOUCHES\n", stderr);
        return 2;
    }
    try {
        touch(std::strtol(words[1], nullptr, 10));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "touch-screen: %s\n", failure.what());
        return 3;
    }
    return 0;
}
