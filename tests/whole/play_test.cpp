// The real program on a real (if invisible) screen: the loop plays, survives its decoders, and
// leaves in order.
#include <gtest/gtest.h>
#include <signal.h>

#include <thread>

#include "tests/places.h"
#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A show of a VOB, an MP4, three slides and two facts in the folder; about ten seconds a loop.
std::filesystem::path make_show(const Folder& folder) {
    make_vob(folder.path() / "clips/first.vob", red, 1.5);
    make_mp4(folder.path() / "clips/second.mp4", green, 1.5);
    make_picture(folder.path() / "deck/Slide1.PNG", blue);
    make_picture(folder.path() / "deck/Slide2.PNG", yellow);
    make_picture(folder.path() / "deck/Slide10.PNG", purple);
    folder.write("facts.xml", facts_xml());
    return folder.write("show.xml", R"(<playlist title="Test">
  <defaults dur="900ms" transition="fade" transition-dur="200ms"/>
  <video src="clips/first.vob"/>
  <slides src="deck"/>
  <video src="clips/second.mp4"/>
  <facts src="facts.xml" dur="900ms"/>
</playlist>
)");
}

TEST(Play, ThreeLoopsWithEveryItemSeenInOrder) {
    const Folder folder;
    const auto playlist = make_show(folder);
    const Screen screen(1366, 768);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    Watcher watcher(screen);
    ASSERT_TRUE(watcher.look_until("red", 20s)) << player.said();
    // The text of a card crosses the middle of the screen here and there, so facts are counted in
    // the journal.
    const auto until = Clock::now() + 32s;
    while (Clock::now() < until) {
        watcher.look();
        ASSERT_TRUE(player.running()) << player.said();
        std::this_thread::sleep_for(20ms);
    }
    const std::string said = player.said();
    for (const char* item :
         {"first.vob", "Slide1.PNG", "Slide2.PNG", "Slide10.PNG", "second.mp4", "one", "two"}) {
        std::size_t count = 0;
        for (auto at = said.find(item); at != std::string::npos; at = said.find(item, at + 1))
            ++count;
        EXPECT_GE(count, 3U) << item << "\n" << said;
    }
    EXPECT_NE(watcher.seen().find("red blue yellow purple green"), std::string::npos)
        << watcher.seen();
    player.signal(SIGTERM);
    EXPECT_EQ(player.wait(2s), 0) << player.said();
}

/// Whether the X server reads frames where decoders wrote them, or cannot and they are copied.
class PlayOnServer : public testing::TestWithParam<bool> {};

TEST_P(PlayOnServer, FillsTheScreenAndLetterboxesOnTheGround) {
    const bool shares_memory = GetParam();
    const Folder folder;
    make_picture(folder.path() / "square.png", cyan, 400, 400);
    const auto playlist =
        folder.write("show.xml", R"(<playlist title="Test"><img src="square.png"/></playlist>)");
    const std::vector<std::string> without{"-extension", "MIT-SHM"};
    const Screen screen(1366, 768, shares_memory ? std::vector<std::string>{} : without);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    for (int tries = 0; tries < 400 && !near(screen.middle(), cyan); ++tries)
        std::this_thread::sleep_for(25ms);
    EXPECT_TRUE(near(screen.pixel(683, 2), cyan, 4)) << player.said();
    EXPECT_TRUE(near(screen.pixel(683, 765), cyan, 4));
    EXPECT_TRUE(near(screen.pixel(300 - 12, 384), ground, 4));
    EXPECT_TRUE(near(screen.pixel(2, 2), ground, 4));
    EXPECT_TRUE(near(screen.pixel(1363, 765), ground, 4));
    EXPECT_EQ(player.said().find("without a copy") != std::string::npos, shares_memory);
}

TEST_P(PlayOnServer, LaysTheHintOverThePictureAndTheGroundBesideIt) {
    const Folder folder;
    make_picture(folder.path() / "square.png", cyan, 400, 400);
    for (const auto& entry : std::filesystem::directory_iterator(in_tree("playlists")))
        std::filesystem::copy(entry.path(), folder.path());
    const auto playlist = folder.write(
        "show.xml", R"(<playlist title="Test" menu="menu.xml"><img src="square.png"/></playlist>)");
    const std::vector<std::string> without{"-extension", "MIT-SHM"};
    const Screen screen(1366, 768, GetParam() ? std::vector<std::string>{} : without);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    constexpr Rgb plate{8, 19, 24};
    for (int tries = 0; tries < 400 && !near(screen.pixel(1275, 712), plate, 4); ++tries)
        std::this_thread::sleep_for(25ms);
    EXPECT_TRUE(near(screen.pixel(1275, 712), plate, 4)) << player.said();
    EXPECT_TRUE(near(screen.pixel(1008, 712), plate, 4)) << "over the picture";
    EXPECT_TRUE(near(screen.pixel(1008, 684), cyan, 4)) << "above it";
    EXPECT_TRUE(near(screen.pixel(1008, 745), cyan, 4)) << "beneath it";
    EXPECT_TRUE(near(screen.pixel(310, 712), cyan, 4)) << "left of it";
    EXPECT_TRUE(near(screen.pixel(1300, 712), ground, 4)) << "right of it";
}

INSTANTIATE_TEST_SUITE_P(SharedMemory, PlayOnServer, testing::Bool());

TEST(Play, AKilledDecoderCostsOneItemNotTheShow) {
    const Folder folder;
    make_mp4(folder.path() / "a.mp4", red, 20);
    make_mp4(folder.path() / "b.mp4", green, 20);
    const auto playlist = folder.write(
        "show.xml",
        R"(<playlist title="Test"><video src="a.mp4"/><video src="b.mp4"/></playlist>)");
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    Watcher watcher(screen);
    ASSERT_TRUE(watcher.look_until("red", 20s)) << player.said();
    // Children of the nursery: the one that decodes what is on is the eldest, once all files have
    // been probed.
    auto helpers = descendants(player.pid(), "awareness-kiosk-media");
    for (std::vector<pid_t> before; before.size() < 2 || before != helpers;) {
        before = helpers;
        std::this_thread::sleep_for(2s);
        helpers = descendants(player.pid(), "awareness-kiosk-media");
        ASSERT_TRUE(player.running()) << player.said();
    }
    const auto killed_at = Clock::now();
    kill(helpers[1], SIGKILL);
    ASSERT_TRUE(watcher.look_until("green", 20s)) << player.said();
    EXPECT_LT(Clock::now() - killed_at, 3s);
    EXPECT_NE(player.said().find("a.mp4"), std::string::npos);
    EXPECT_TRUE(player.running());
}

TEST(Play, AKilledNurseryIsStartedAgain) {
    const Folder folder;
    const auto playlist = make_show(folder);
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    Watcher watcher(screen);
    ASSERT_TRUE(watcher.look_until("red", 20s)) << player.said();
    for (const pid_t helper : descendants(player.pid(), "awareness-kiosk-media"))
        kill(helper, SIGKILL);
    ASSERT_TRUE(watcher.look_until("purple", 20s)) << player.said();
    EXPECT_TRUE(player.running());
}

TEST(Play, LeavesNothingBehind) {
    const Folder folder;
    const auto playlist = make_show(folder);
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    Watcher watcher(screen);
    ASSERT_TRUE(watcher.look_until("red", 20s)) << player.said();
    const auto helpers = descendants(player.pid(), "awareness-kiosk-media");
    player.signal(SIGKILL);
    player.wait(2s);
    bool gone = false;
    for (int tries = 0; tries < 100 && !gone; ++tries) {
        std::this_thread::sleep_for(20ms);
        gone = true;
        for (const pid_t helper : helpers) gone = gone && kill(helper, 0) != 0;
    }
    EXPECT_TRUE(gone);
}

TEST(Play, OnceEndsByItselfAndItsWindowIsAsLargeAsAsked) {
    const Folder folder;
    make_picture(folder.path() / "a.png", cyan);
    const auto playlist = folder.write(
        "show.xml", R"(<playlist title="Test"><img src="a.png" dur="500ms"/></playlist>)");
    const Screen screen(640, 360);
    Process player(
        {program(), "play", "--once", "--mute", "--windowed", "320x180", playlist.string()},
        folder.path() / "log", environment(screen, folder));
    EXPECT_EQ(player.wait(20s), 0) << player.said();
}

TEST(Play, OnceEndsByItselfWhereNothingIsOpen) {
    const Folder folder;
    make_picture(folder.path() / "later.png", red);
    const auto playlist = folder.write(
        "show.xml", R"(<playlist><img src="later.png" when="2099-03-01"/></playlist>)");
    const Screen screen(800, 600);
    Process player({program(), "play", playlist.string(), "--once"}, folder.path() / "log",
                   environment(screen, folder));
    EXPECT_EQ(player.wait(10s), 0) << player.said();
}

TEST(Play, ABadItemIsLeftOutNeverTheShow) {
    const Folder folder;
    make_picture(folder.path() / "good.png", cyan);
    folder.write("broken.mp4", std::string(5000, 'x'));
    const auto playlist = folder.write("show.xml", R"(<playlist title="Test">
  <video src="broken.mp4"/><img src="good.png"/><video src="missing.mp4"/></playlist>)");
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    bool seen = false;
    for (int tries = 0; tries < 400 && !seen; ++tries) {
        std::this_thread::sleep_for(25ms);
        seen = near(screen.middle(), cyan);
    }
    EXPECT_TRUE(seen) << player.said();
}

TEST(Play, TenThousandItemsStartAsOneDoes) {
    const Folder folder;
    make_picture(folder.path() / "a.png", cyan);
    std::string items;
    for (int i = 0; i < 10000; ++i) items += "  <img src=\"a.png\"/>\n";
    const auto playlist =
        folder.write("show.xml", "<playlist title=\"Test\">\n" + items + "</playlist>\n");
    const Screen screen(640, 360);
    Process player({program(), "play", playlist.string()}, folder.path() / "log",
                   environment(screen, folder));
    bool seen = false;
    for (int tries = 0; tries < 400 && !seen; ++tries) {
        std::this_thread::sleep_for(10ms);
        seen = near(screen.middle(), cyan);
    }
    EXPECT_TRUE(seen) << player.said();
}

}  // namespace
}  // namespace kiosk::whole
