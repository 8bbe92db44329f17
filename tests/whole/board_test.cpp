// A board in the loop of the real program: edited while the show runs, and seen at its next
// showing.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A thermometer as full as that, of ten, under the label where no letter reaches its bar.
std::string board(int raised) {
    return "<board><goal raised=\"" + std::to_string(raised) + "\" target=\"10\"/></board>";
}

TEST(Board, IsEditedWhileTheShowRuns) {
    const Folder folder;
    make_mp4(folder.path() / "clip.mp4", red, 1);
    folder.write("board.xml", board(1));
    const auto playlist = folder.write("show.xml", R"(<playlist title="Test" menu="off">
  <defaults transition="cut"/><video src="clip.mp4"/><board src="board.xml" dur="1s"/></playlist>)");
    const Screen screen(1366, 768);
    Process player({program(), "play", playlist.string(), "--mute"}, folder.path() / "log",
                   environment(screen, folder));
    // Where the bar is: the first row below the amount that is gold at its left end.
    constexpr Rgb gold{0xF5, 0xC0, 0x67};
    const auto full_to = [&] {
        const auto until = Clock::now() + 6s;
        while (Clock::now() < until) {
            for (int y = 200; near(screen.pixel(1300, 384), ground, 8) && y < 420; y += 4) {
                if (!near(screen.pixel(120, y), gold, 8)) continue;
                int x = 120;
                while (near(screen.pixel(x, y), gold, 8)) x += 8;
                if (x > 150) return x;
            }
            std::this_thread::sleep_for(20ms);
        }
        return 0;
    };
    const int before = full_to();
    EXPECT_GT(before, 0) << player.said();
    folder.write("board.xml", board(8));
    int after = before;
    for (const auto until = Clock::now() + 15s; after < 2 * before && Clock::now() < until;)
        after = full_to();
    EXPECT_GT(after, 2 * before) << player.said();
    // Half saved, it stays as it was.
    folder.write("board.xml", "<board><goal raised");
    std::this_thread::sleep_for(9s);
    EXPECT_EQ(full_to(), after) << player.said();
    player.signal(SIGTERM);
    EXPECT_EQ(player.wait(2s), 0) << player.said();
}

}  // namespace
}  // namespace kiosk::whole
