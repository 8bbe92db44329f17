// The pointer of a mouse, as the X server shows it: hidden, but for a moment behind each movement
// of somebody who is in the menu.
#include <gtest/gtest.h>

#include <thread>

#include "tests/whole/hand.h"
#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class PointerOnScreen : public testing::Test {
  protected:
    [[nodiscard]] bool becomes(bool seen, std::chrono::milliseconds at_most) const {
        for (const auto until = Clock::now() + at_most; Clock::now() < until;
             std::this_thread::sleep_for(10ms))
            if (screen_.shows_pointer() == seen) return true;
        return false;
    }

    Folder folder_;
    Screen screen_{640, 360};
    Hand hand_{screen_};
};

TEST_F(PointerOnScreen, IsHiddenUnlessSomebodyInTheMenuHasJustMovedIt) {
    ASSERT_TRUE(screen_.shows_pointer()) << "without a show there is one";
    make_picture(folder_.path() / "red.png", red);
    folder_.write("menu.xml", small_menu_xml());
    const auto playlist = folder_.write(
        "show.xml", "<playlist title=\"Test\"><img src=\"red.png\" dur=\"1h\"/></playlist>");
    const Process player({program(), "play", playlist.string(), "--mute"}, folder_.path() / "log",
                         environment(screen_, folder_));
    ASSERT_TRUE(Watcher(screen_).look_until("red", 20s)) << player.said();
    EXPECT_TRUE(becomes(false, 10s));
    for (int x = 100; x <= 500; x += 100) {
        hand_.move(x, 200);
        EXPECT_FALSE(becomes(true, 150ms)) << "nobody is in the menu";
    }
    hand_.touch(320, 180);
    for (const auto until = Clock::now() + 3s; Clock::now() < until && near(screen_.middle(), red);)
        std::this_thread::sleep_for(10ms);
    ASSERT_FALSE(near(screen_.middle(), red)) << player.said();
    hand_.move(300, 200);
    EXPECT_TRUE(becomes(true, 10s)) << "somebody is looking for it";
    EXPECT_FALSE(becomes(false, 2s));
    EXPECT_TRUE(becomes(false, 10s)) << "idle for three seconds";
    hand_.move(310, 210);
    EXPECT_TRUE(becomes(true, 10s));
}

}  // namespace
}  // namespace kiosk::whole
