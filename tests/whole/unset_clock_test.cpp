// A laptop whose battery is empty and that knows no day: what is limited to days is shown on every
// day, and the operator is told.
#include <gtest/gtest.h>

#include "tests/places.h"
#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

class UnsetClock : public testing::Test {
  protected:
    UnsetClock() { make_picture(folder_.path() / "red.png", red); }

    /// With these variables more than always.
    [[nodiscard]] Process play(const std::vector<std::string>& more) const {
        const auto playlist =
            folder_.write("show.xml",
                          "<playlist title='Test' menu='off'><img src='red.png' dur='1h' "
                          "when='2020-12-05'/></playlist>");
        return Process({program(), "play", playlist.string(), "--mute"}, folder_.path() / "log",
                       environment(screen_, folder_, more));
    }

    const Folder folder_;
    const Screen screen_{640, 360};
};

TEST_F(UnsetClock, ShowsWhatIsLimitedToDaysAndTellsTheJournal) {
    const Process player = play(preloaded("unset_clock"));
    ASSERT_TRUE(Watcher(screen_).look_until("red", 20s)) << player.said();
    EXPECT_NE(player.said().find("clock was never set"), std::string::npos) << player.said();
}

TEST_F(UnsetClock, IsNotMeantWhereTheClockIsRight) {
    const Process player = play({});
    ASSERT_TRUE(Watcher(screen_).look_until("ground", 20s)) << player.said();
    EXPECT_FALSE(Watcher(screen_).look_until("red", 1s)) << player.said();
    EXPECT_EQ(player.said().find("clock was never set"), std::string::npos) << player.said();
}

}  // namespace
}  // namespace kiosk::whole
