// What becomes of the film while somebody is in the menu, seen and heard: it is held, or goes on
// without sound where the playlist says so.
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <optional>
#include <thread>

#include "tests/whole/hand.h"
#include "tests/whole/timed_clip.h"
#include "tests/whole/viewer.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int width = 640, height = 360;

/// Of three seconds, in tenths, without the fades at both ends.
constexpr int least_silence = 20;

/// Of what the loudspeaker was given, by SDL's driver that writes to a file: whether each tenth of
/// a second is heard.
std::vector<bool> heard(const std::filesystem::path& raw) {
    constexpr std::size_t samples = 4800, channels = 2;
    std::ifstream in(raw, std::ios::binary);
    std::vector<bool> all;
    std::vector<float> tenth(samples * channels);
    while (in.read(reinterpret_cast<char*>(tenth.data()),
                   static_cast<std::streamsize>(tenth.size() * sizeof(float)))) {
        const auto loudest = *std::max_element(
            tenth.begin(), tenth.end(),
            [](float one, float other) { return std::abs(one) < std::abs(other); });
        all.push_back(std::abs(loudest) > 0.001F);
    }
    return all;
}

/// The longest stretch of silence between sounds, in tenths of a second.
int longest_silence(std::vector<bool> tenths) {
    while (!tenths.empty() && !tenths.back()) tenths.pop_back();
    const auto first = std::find(tenths.begin(), tenths.end(), true);
    int longest = 0, now = 0;
    for (auto at = first; at != tenths.end(); ++at) {
        now = *at ? 0 : now + 1;
        longest = std::max(longest, now);
    }
    return longest;
}

class FilmUnderMenu : public testing::Test {
  protected:
    /// How many pictures further the film is after three seconds in the menu.
    int pictures_passed(const std::string& attributes) {
        make_timed_clip(folder_.path() / "clip.mp4");
        folder_.write("menu.xml", small_menu_xml());
        const auto playlist = folder_.write(
            "show.xml", "<playlist title=\"Test\" " + attributes +
                            "><defaults transition=\"cut\"/><video src=\"clip.mp4\"/></playlist>");
        Process player({program(), "play", playlist.string()}, folder_.path() / "log",
                       environment(screen_, folder_, heard_in(raw_)));
        const auto until = Clock::now() + 30s;
        const auto number = [this] { return picture_on(screen_, width, height); };
        while (number() < 20 && Clock::now() < until) std::this_thread::sleep_for(20ms);
        const int before = number();
        hand_.touch(300, 100);
        EXPECT_TRUE(viewer_.comes(ground)) << player.said();
        std::this_thread::sleep_for(3s);
        hand_.key("Escape");
        int after = number();
        for (const auto late = Clock::now() + 3s;
             (after < before || after > before + 600) && Clock::now() < late;)
            after = number();
        std::this_thread::sleep_for(1s);
        player.signal(SIGTERM);
        EXPECT_EQ(player.wait(3s), 0) << player.said();
        return after - before;
    }

    Folder folder_;
    std::filesystem::path raw_ = folder_.path() / "heard";
    Screen screen_{width, height};
    Hand hand_{screen_};
    Viewer viewer_{screen_, height};
};

TEST_F(FilmUnderMenu, IsHeldWithItsSound) {
    const int passed = pictures_passed("");
    EXPECT_GE(passed, 0);
    EXPECT_LE(passed, timed_clip_rate) << "before the touch was felt";
    EXPECT_GE(longest_silence(heard(raw_)), least_silence);
}

TEST_F(FilmUnderMenu, GoesOnWithoutSoundWhereThePlaylistSaysSo) {
    const int passed = pictures_passed("menu-over=\"play\"");
    EXPECT_GE(passed, 3 * timed_clip_rate - 1);
    EXPECT_LE(passed, 6 * timed_clip_rate);
    const int silence = longest_silence(heard(raw_));
    EXPECT_GE(silence, least_silence);
    EXPECT_LE(silence, 60) << "it is heard again once the menu is gone";
}

}  // namespace
}  // namespace kiosk::whole
