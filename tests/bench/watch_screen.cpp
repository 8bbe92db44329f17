// watch-screen: looks at the screen so many times a second and prints what is there, for
// scripts/bench.
//
//     watch-screen LOOKS-A-SECOND SECONDS
//
// First the desktop is painted magenta, and "ready" is printed. Then a line for each look: the
// steady clock in microseconds, and the colours of the two bands that eye.h tells of.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>

#include "tests/bench/eye.h"

namespace {

using kiosk::bench::Clock;

void watch(double rate, double seconds) {
    kiosk::bench::Eye eye;
    eye.paint_desktop();
    std::puts("ready");
    std::fflush(stdout);
    const auto tick = std::chrono::duration<double>(1 / rate);
    const auto begin = Clock::now();
    for (std::int64_t look = 0; static_cast<double>(look) < seconds * rate; ++look) {
        std::this_thread::sleep_until(
            begin + std::chrono::duration_cast<Clock::duration>(tick * static_cast<double>(look)));
        const auto now = Clock::now();
        std::printf("%lld %s\n", kiosk::bench::microseconds(now), eye.look().c_str());
        if (std::fflush(stdout) != 0) return;  // nobody listens any more
    }
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: watch-screen LOOKS-A-SECOND SECONDS\n", stderr);
        return 2;
    }
    try {
        watch(std::strtod(words[1], nullptr), std::strtod(words[2], nullptr));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "watch-screen: %s\n", failure.what());
        return 3;
    }
    return 0;
}
