// What a supervisor tells its player when the show cannot be kept up whole: each of its words
// leaves out what it says, and without it that is there.
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "tests/whole/hand.h"
#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

class Remedies : public testing::Test {
  protected:
    /// A red clip with a soft tone, for ever, and a menu above it.
    Remedies() {
        make_mp4(folder_.path() / "red.mp4", red, 2);
        folder_.write("menu.xml", small_menu_xml());
        playlist_ = folder_.write("show.xml",
                                  "<playlist title=\"Test\"><defaults transition=\"cut\"/>"
                                  "<video src=\"red.mp4\"/></playlist>");
    }

    /// The player that is told this, if it is any word.
    [[nodiscard]] Process play(const std::string& word) const {
        std::vector<std::string> command{program(), "play", playlist_.string()};
        if (!word.empty()) command.insert(command.begin() + 2, word);
        return {command, folder_.path() / "log", environment(screen_, folder_, heard_in(heard_))};
    }
    [[nodiscard]] bool is_heard() const {
        std::error_code silent;
        const auto size = std::filesystem::file_size(heard_, silent);
        return !silent && size > 0;
    }
    /// Whether anything but that clip is on within two seconds behind a touch.
    [[nodiscard]] bool opens_a_menu() const {
        Hand(screen_).touch(320, 180);
        for (int look = 0; look < 40; ++look, std::this_thread::sleep_for(50ms))
            if (!near(screen_.middle(), red)) return true;
        return false;
    }

    Folder folder_;
    Screen screen_{640, 360};
    Watcher watcher_{screen_};
    std::filesystem::path playlist_, heard_ = folder_.path() / "heard.raw";
};

TEST_F(Remedies, WithoutAnyThereAreFilmSoundAndMenu) {
    const Process player = play("");
    ASSERT_TRUE(watcher_.look_until("red", 20s)) << player.said();
    std::this_thread::sleep_for(1s);
    EXPECT_TRUE(is_heard()) << player.said();
    EXPECT_TRUE(opens_a_menu()) << player.said();
}

TEST_F(Remedies, MutedAFilmOpensNoSoundDevice) {
    const Process player = play("--mute");
    ASSERT_TRUE(watcher_.look_until("red", 20s)) << player.said();
    std::this_thread::sleep_for(1s);
    EXPECT_FALSE(is_heard()) << player.said();
}

TEST_F(Remedies, WithoutTheMenuATouchChangesNothing) {
    const Process player = play("--without-menu");
    ASSERT_TRUE(watcher_.look_until("red", 20s)) << player.said();
    std::this_thread::sleep_for(500ms);
    EXPECT_FALSE(opens_a_menu()) << player.said();
}

TEST_F(Remedies, TheStandbyCardAloneStaysThoughThereIsAFilm) {
    const Process player = play("--standby-only");
    ASSERT_TRUE(watcher_.look_until("ground", 20s)) << player.said();
    EXPECT_FALSE(watcher_.look_until("red", 4s)) << player.said();
}

}  // namespace
}  // namespace kiosk::whole
