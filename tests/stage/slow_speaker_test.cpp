// The sound device, on SDL's disk driver, which takes samples as slowly as it is told to.
#include "stage/speaker.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <thread>
#include <vector>

#include "stage/limits.h"
#include "stage/mixer.h"

namespace kiosk::stage {
namespace {

using show::Time;

/// Queues silence for as long as the loop would, and gives the longest that the device was behind.
Time longest_behind(std::chrono::milliseconds lasts) {
    Speaker speaker([](const Note& /*note*/) {});
    const auto began = std::chrono::steady_clock::now();
    Time behind{0}, t{0};
    while ((t = std::chrono::steady_clock::now() - began) < lasts) {
        speaker.need(t);
        if (speaker.is_open()) {
            speaker.keep_up(t);
            speaker.begin(t);
            const std::int64_t missing = sample_at(t + sound_ahead) - speaker.next_sample();
            if (missing > 0)
                speaker.queue(std::vector<float>(static_cast<std::size_t>(missing) * 2));
            if (const auto heard = speaker.heard()) behind = std::max(behind, t - *heard);
        }
        std::this_thread::sleep_for(10ms);
    }
    return behind;
}

TEST(Speaker, DoesNotFallEverFurtherBehindOnASlowDevice) {
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", "/dev/null", 1);
    setenv("SDL_DISKAUDIODELAY", "64", 1);  // three times as long as a buffer of 1024 lasts
    const Time behind = longest_behind(3s);
    EXPECT_GT(behind, 250ms);  // the device is slow indeed
    EXPECT_LT(behind, lost_device + 150ms);
}

}  // namespace
}  // namespace kiosk::stage
