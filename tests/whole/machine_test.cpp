// The machine around the show changes: another size of the screen, one that is plugged out and in,
// a frame that hides the edges, a screen saver. The show fills what there is, and goes on.
#include <gtest/gtest.h>
#include <signal.h>

#include <functional>
#include <thread>

#include "tests/places.h"
#include "tests/whole/screen_saver.h"
#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

constexpr auto soon = 6s;

bool becomes(std::chrono::milliseconds at_most, const std::function<bool()>& is_so) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    while (std::chrono::steady_clock::now() < until) {
        if (is_so()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return is_so();
}

class Machine : public testing::Test {
  protected:
    Process play(const Screen& screen, const std::string& item,
                 const std::vector<std::string>& more = {},
                 const std::vector<std::string>& variables = {}) {
        const auto playlist =
            folder_.write("show.xml", "<playlist title='Test' menu='off'>" + item + "</playlist>");
        std::vector<std::string> command{program(), "play", playlist.string()};
        command.insert(command.end(), more.begin(), more.end());
        return {command, folder_.path() / "log", environment(screen, folder_, variables)};
    }

    /// The colour from edge to edge of a screen of that size, and nothing of the window's ground.
    static bool fills(const Screen& screen, Rgb color, int width, int height) {
        return near(screen.pixel(3, height / 2), color) &&
               near(screen.pixel(width - 4, height / 2), color) &&
               near(screen.pixel(width / 2, 3), color) &&
               near(screen.pixel(width / 2, height - 4), color);
    }

    Folder folder_;
};

TEST_F(Machine, AFilmOnTheScreenFillsAnotherSizeAtOnceAndDoesNotStop) {
    make_mp4(folder_.path() / "long.mp4", red, 60);
    make_mp4(folder_.path() / "next.mp4", green, 5);
    Screen screen(640, 360, {}, Screen::Kind::resizable);
    Process player = play(screen, "<video src='long.mp4'/><video src='next.mp4'/>");
    ASSERT_TRUE(becomes(10s, [&] { return fills(screen, red, 640, 360); })) << player.said();
    screen.change({"--mode", "1280x720"});
    EXPECT_TRUE(becomes(soon, [&] { return fills(screen, red, 1280, 720); })) << player.said();
    screen.change({"--mode", "640x480"});
    EXPECT_TRUE(becomes(soon, [&] {
        return near(screen.pixel(3, 240), red) && near(screen.pixel(636, 240), red) &&
               near(screen.pixel(320, 70), red) && near(screen.pixel(320, 20), ground, 4);
    })) << player.said();
    EXPECT_TRUE(player.running());
    EXPECT_EQ(player.said().find("next.mp4"), std::string::npos) << "it was cut short";
    EXPECT_EQ(player.said().find("left out"), std::string::npos) << player.said();
}

TEST_F(Machine, ASlideOnTheScreenFillsAnotherSizeAtOnce) {
    make_picture(folder_.path() / "wide.png", cyan, 1920, 1080);
    Screen screen(640, 360, {}, Screen::Kind::resizable);
    Process player = play(screen, "<img src='wide.png' dur='10m'/>");
    ASSERT_TRUE(becomes(10s, [&] { return fills(screen, cyan, 640, 360); })) << player.said();
    screen.change({"--mode", "1920x1080"});
    EXPECT_TRUE(becomes(soon, [&] { return fills(screen, cyan, 1920, 1080); })) << player.said();
}

TEST_F(Machine, ADisplayThatIsPluggedOutAndInHasTheShowAgain) {
    make_picture(folder_.path() / "wide.png", cyan, 1920, 1080);
    Screen screen(1280, 720, {}, Screen::Kind::resizable);
    Process player = play(
        screen, "<img src='wide.png' dur='10m'/>", {},
        {"LSAN_OPTIONS=print_suppressions=0:suppressions=" + in_tree("tests/lsan_replug.supp")});
    ASSERT_TRUE(becomes(10s, [&] { return fills(screen, cyan, 1280, 720); })) << player.said();
    for (int times = 0; times < 3; ++times) {
        screen.change({"--off"});
        std::this_thread::sleep_for(300ms);
        EXPECT_TRUE(player.running()) << player.said();
        screen.change({"--mode", times == 1 ? "1920x1080" : "1280x720"});
        EXPECT_TRUE(becomes(soon,
                            [&] {
                                return times == 1 ? fills(screen, cyan, 1920, 1080)
                                                  : fills(screen, cyan, 1280, 720);
                            }))
            << times << player.said();
    }
    player.signal(SIGTERM);
    EXPECT_EQ(player.wait(10s), 0) << player.said();  // sanitizers look for leaks at the end
}

TEST_F(Machine, TheScreenSaverStaysAwayWhileTheShowIsOn) {
    make_picture(folder_.path() / "wide.png", cyan, 640, 360);
    Screen screen(640, 360, {}, Screen::Kind::resizable);
    const ScreenSaver saver(screen.variable());
    ASSERT_TRUE(becomes(5s, [&] { return saver.is_on(); })) << "without a show it comes";
    saver.reset();
    Process player = play(screen, "<img src='wide.png' dur='10m'/>");
    ASSERT_TRUE(becomes(10s, [&] { return fills(screen, cyan, 640, 360); })) << player.said();
    saver.reset();
    EXPECT_FALSE(becomes(4s, [&] { return saver.is_on(); }));
}

/// Whether the X server reads frames where decoders wrote them, or they are copied.
class Overscan : public Machine, public testing::WithParamInterface<bool> {};

TEST_P(Overscan, WhatTheFrameHidesIsGround) {
    make_picture(folder_.path() / "wide.png", cyan, 1280, 720);
    for (const char* name : {"theme.xml", "words.xml"})
        std::filesystem::copy(in_tree("config/") + name, folder_.path() / name);
    const auto config = folder_.write("kiosk.xml", "<kiosk overscan='5%'/>");
    const std::vector<std::string> without{"-extension", "MIT-SHM"};
    Screen screen(1280, 720, GetParam() ? std::vector<std::string>{} : without);
    Process player = play(screen, "<img src='wide.png' dur='10m'/>", {"--config", config.string()});
    // Without shared memory a picture arrives strip by strip: its last one is waited for too.
    ASSERT_TRUE(becomes(10s, [&] {
        return near(screen.pixel(640, 40), cyan) && near(screen.pixel(68, 360), cyan) &&
               near(screen.pixel(1280 - 69, 720 - 40), cyan);
    })) << player.said();
    EXPECT_TRUE(near(screen.pixel(640, 33), ground, 4));
    EXPECT_TRUE(near(screen.pixel(640, 720 - 34), ground, 4));
    EXPECT_TRUE(near(screen.pixel(60, 360), ground, 4));
    EXPECT_TRUE(near(screen.pixel(1280 - 61, 360), ground, 4));
    EXPECT_TRUE(near(screen.pixel(2, 2), ground, 4));
    EXPECT_EQ(player.said().find("without a copy") != std::string::npos, GetParam());
}

TEST_P(Overscan, IsTakenUpBehindWhatIsOn) {
    make_picture(folder_.path() / "a.png", cyan, 1280, 720);
    make_picture(folder_.path() / "b.png", red, 1280, 720);
    for (const char* name : {"theme.xml", "words.xml"})
        std::filesystem::copy(in_tree("config/") + name, folder_.path() / name);
    const auto config = folder_.write("kiosk.xml", "<kiosk overscan='5%'/>");
    const std::vector<std::string> without{"-extension", "MIT-SHM"};
    Screen screen(1280, 720, GetParam() ? std::vector<std::string>{} : without);
    Process player = play(screen, "<img src='a.png' dur='4s'/><img src='b.png' dur='10m'/>",
                          {"--config", config.string()});
    ASSERT_TRUE(becomes(10s, [&] { return near(screen.middle(), cyan); })) << player.said();
    folder_.write("kiosk.xml", "<kiosk/>");
    ASSERT_TRUE(becomes(10s, [&] { return near(screen.middle(), red); })) << player.said();
    EXPECT_TRUE(becomes(5s, [&] {
        return near(screen.pixel(2, 2), red) && near(screen.pixel(1277, 717), red);
    })) << player.said();
}

INSTANTIATE_TEST_SUITE_P(SharedMemory, Overscan, testing::Bool());

}  // namespace
}  // namespace kiosk::whole
