// touch-screen: touches the middle of the screen so many times and prints what is seen after each
// touch, for scripts/bench.
//
//     touch-screen film TOUCHES      the film, which each touch opens the menu above
//     touch-screen button TOUCHES    the button that is there once a first touch has opened the
//     menu
//
// For each touch it prints "touch", and lines of a time in microseconds of the steady clock and
// what was seen: of the film the colours that eye.h tells of, of the button a sum of the screen's
// middle column. First when it touched, and what was seen just before; then each look, with the
// time at which it was over. So no time is too early, and none too late by more than a look. Then
// it lets go, presses Escape, which leads back to where it touched, and waits.
#include <X11/extensions/XTest.h>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "tests/bench/eye.h"

namespace {

using namespace std::chrono_literals;
using kiosk::bench::Clock;
using kiosk::bench::Eye;
using Look = std::function<std::string()>;

constexpr auto between = 2s;  ///< from one touch to the next: by then the film goes on
constexpr auto watched = 500ms;
constexpr auto slid = 300ms;  ///< a page is there whole
constexpr auto look_tick = 2ms;
/// Touches fall evenly over a frame of a film with 30 a second, and with that over a display's
/// ticks.
constexpr auto frame = 1s / 30.0;

void print(Clock::time_point time, const std::string& seen) {
    std::printf("%lld %s\n", kiosk::bench::microseconds(time), seen.c_str());
}

void press(Display& display, bool is_down) {
    XTestFakeButtonEvent(&display, Button1, is_down ? True : False, CurrentTime);
    XFlush(&display);
}

void press_escape(Display& display) {
    const KeyCode escape = XKeysymToKeycode(&display, XStringToKeysym("Escape"));
    XTestFakeKeyEvent(&display, escape, True, CurrentTime);
    XTestFakeKeyEvent(&display, escape, False, CurrentTime);
    XSync(&display, False);
}

void touch_once(const Eye& eye, const Look& look) {
    const std::string before = look();
    const auto began = Clock::now();
    press(eye.display(), true);
    std::puts("touch");
    print(began, before);
    for (auto next = began; next < began + watched; next += look_tick) {
        std::this_thread::sleep_until(next);
        const std::string seen = look();
        print(Clock::now(), seen);
    }
    press(eye.display(), false);
    std::this_thread::sleep_for(slid);
    press_escape(eye.display());
}

void touch(const Eye& eye, const Look& look, long touches) {
    const auto step =
        std::chrono::duration_cast<Clock::duration>(frame / static_cast<double>(touches));
    auto next = Clock::now();
    for (long number = 0; number < touches; ++number) {
        touch_once(eye, look);
        std::this_thread::sleep_until(next += between + step);
    }
}

/// A menu that moved by itself would seem to answer.
void open_menu(const Eye& eye) {
    press(eye.display(), true);
    press(eye.display(), false);
    std::this_thread::sleep_for(between);
    const std::size_t there = eye.middle();
    for (const auto until = Clock::now() + watched; Clock::now() < until;
         std::this_thread::sleep_for(look_tick))
        if (eye.middle() != there) throw std::runtime_error("the menu does not stand still");
}

void close_menu(const Eye& eye) {
    press_escape(eye.display());
    std::this_thread::sleep_for(between);
}

void touch(std::string_view what, long touches) {
    const Eye eye;
    XTestFakeMotionEvent(&eye.display(), DefaultScreen(&eye.display()), eye.width() / 2,
                         eye.height() / 2, CurrentTime);
    XSync(&eye.display(), False);
    if (what == "film")
        return touch(
            eye, [&eye] { return eye.look(); }, touches);
    open_menu(eye);
    touch(
        eye, [&eye] { return std::to_string(eye.middle()); }, touches);
    close_menu(eye);
}

}  // namespace

int main(int count, char** words) {
    const std::string_view what = count == 3 ? words[1] : "";
    if (what != "film" && what != "button") {
        std::fputs("usage: touch-screen film|button TOUCHES\n", stderr);
        return 2;
    }
    try {
        touch(what, std::strtol(words[2], nullptr, 10));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "touch-screen: %s\n", failure.what());
        return 3;
    }
    return 0;
}
