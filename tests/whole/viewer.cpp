#include "tests/whole/viewer.h"

#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

namespace kiosk::whole {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

bool Viewer::comes(Rgb color, std::chrono::milliseconds at_most) const {
    for (const auto until = Clock::now() + at_most; Clock::now() < until;) {
        if (near(edge(), color)) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

std::string Viewer::look() const {
    const std::filesystem::path file = folder_.path() / "look.ppm";
    screen_.save(file);
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string Viewer::settled() const {
    std::string before;
    std::string now = look();
    for (const auto until = Clock::now() + 10s; now != before && Clock::now() < until;) {
        std::this_thread::sleep_for(300ms);
        before = std::exchange(now, look());
    }
    return now;
}

}  // namespace kiosk::whole
