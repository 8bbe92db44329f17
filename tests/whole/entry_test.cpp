// Where the show is entered, and what may be shown then: --at, when, --lang, files that come and
// go.
#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <thread>

#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

TEST(Entry, AtATimeShowsWhatIsOnThen) {
    const Folder folder;
    make_mp4(folder.path() / "a.mp4", red, 3);
    make_picture(folder.path() / "b.png", green);
    make_picture(folder.path() / "c.png", blue);
    const auto playlist = folder.write("show.xml", R"(<playlist title="Test">
  <defaults dur="30s"/><video src="a.mp4"/><img src="b.png"/><img src="c.png"/></playlist>)");
    const Screen screen(640, 360);
    // A loop is 61.2 s with a's length, 58.8 s without: only who knows it finds c at that time.
    // is known.
    Process player({program(), "play", "--at", "10m57s", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    Watcher watcher(screen);
    EXPECT_TRUE(watcher.look_until("blue", 20s)) << watcher.seen() << player.said();
    EXPECT_EQ(watcher.seen().find("red"), std::string::npos);
    EXPECT_EQ(watcher.seen().find("green"), std::string::npos);
}

TEST(Entry, AFileThatIsMendedComesBackIntoTheShow) {
    const Folder folder;
    make_picture(folder.path() / "good.png", cyan);
    make_picture(folder.path() / "kept.png", red);
    folder.write("broken.png", std::string(3000, 'x'));
    const auto playlist = folder.write("show.xml", R"(<playlist title="Test">
  <defaults dur="1s" transition="cut"/><img src="good.png"/><img src="broken.png"/></playlist>)");
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    Watcher watcher(screen);
    ASSERT_TRUE(watcher.look_until("cyan", 20s)) << player.said();
    watcher.look_until("red", 3s);
    EXPECT_EQ(watcher.seen(), "cyan ") << player.said();
    std::filesystem::rename(folder.path() / "kept.png", folder.path() / "broken.png");
    EXPECT_TRUE(watcher.look_until("red", 20s)) << player.said();
}

TEST(Entry, NothingOpenShowsTheStandbyCardNotBlack) {
    const Folder folder;
    make_picture(folder.path() / "a.png", cyan);
    const auto playlist = folder.write(
        "show.xml",
        R"(<playlist title="Test"><img src="a.png" when="1999-01-01..1999-01-02"/></playlist>)");
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    Rgb corner = screen.pixel(4, 4);
    for (int tries = 0; tries < 200 && !near(corner, ground, 4); ++tries) {
        std::this_thread::sleep_for(25ms);
        corner = screen.pixel(4, 4);
    }
    EXPECT_TRUE(near(corner, ground, 4)) << player.said();
    EXPECT_TRUE(player.running());
}

TEST(Entry, ARecordingWithAClockKeepsToTheSchedule) {
    const Folder folder;
    make_picture(folder.path() / "a.png", red);
    make_picture(folder.path() / "b.png", green);
    const auto playlist = folder.write("show.xml", R"(<playlist title="Test">
  <defaults dur="2s" transition="cut"/>
  <img src="a.png" when="Sat 09:00-13:00"/><img src="b.png"/></playlist>)");
    const auto first_color = [&](const std::string& clock) {
        const auto film = folder.path() / "film.mp4";
        std::vector<std::string> command{program(), "record", playlist.string(), "-o", film,
                                         "--size",  "64x36",  "--fps",           "5",  "--duration",
                                         "2s"};
        if (!clock.empty()) command.insert(command.end(), {"--clock", clock});
        EXPECT_EQ(run(command).exit, 0);
        ffmpeg({"-i", film, "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo",
                (folder.path() / "frame.rgb").string()});
        std::ifstream in(folder.path() / "frame.rgb", std::ios::binary);
        unsigned char rgb[3] = {};
        in.read(reinterpret_cast<char*>(rgb), 3);
        return rgb[0] > rgb[1] ? "red" : "green";
    };
    EXPECT_STREQ(first_color("2026-12-05 09:30"), "red");  // a Saturday
    EXPECT_STREQ(first_color("2026-12-06 09:30"), "green");
    EXPECT_STREQ(first_color(""), "red");
}

}  // namespace
}  // namespace kiosk::whole
