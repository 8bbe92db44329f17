// `run` where nothing can be kept: state, statistics, journal and the copy of the content lie on a
// disk that is full, or read-only, or no folder at all. The show goes on, says so once, ends in
// time; and what can be kept again, is.
#include <gtest/gtest.h>
#include <signal.h>

#include <thread>

#include "tests/whole/kept.h"
#include "tests/whole/small_disk.h"

namespace kiosk::whole {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class FullDisk : public testing::Test {
  protected:
    FullDisk() {
        make_picture(folder_.path() / "purple.png", purple);
        make_picture(folder_.path() / "cyan.png", cyan);
        playlist_ = folder_.write("show.xml",
                                  "<playlist title=\"Test\"><defaults transition=\"cut\" "
                                  "dur=\"600ms\"/><img src=\"purple.png\"/><img "
                                  "src=\"cyan.png\"/></playlist>");
    }

    /// Neither a late nor another picture.
    void expect_show(std::chrono::milliseconds time) {
        bool is_purple = false, is_cyan = false;
        for (const auto until = Clock::now() + time; Clock::now() < until;) {
            const Rgb now = screen_.middle();
            is_purple |= near(now, purple);
            is_cyan |= near(now, cyan);
            ASSERT_TRUE(near(now, purple) || near(now, cyan)) << hex(now);
            std::this_thread::sleep_for(10ms);
        }
        EXPECT_TRUE(is_purple && is_cyan) << "it stands still";
    }

    void expect_to_go_on(Kept& kept) {
        ASSERT_TRUE(Watcher(screen_).look_until("cyan", 20s)) << kept.said();
        expect_show(5s);  // longer than the account and the state wait before they write
        for (const char* complaint : {"/show cannot be ", "statistics.db cannot be kept",
                                      "no copy of the content could be kept"})
            EXPECT_EQ(kept.times_said(complaint), 1U) << complaint << "\n" << kept.said();
        const auto again = kept.times_said("it is started again");
        kill(kept.player(), SIGKILL);
        EXPECT_TRUE(kept.says("it is started again", again, 5s)) << kept.said();
        EXPECT_TRUE(Watcher(screen_).look_until("purple", 20s)) << kept.said();
        expect_show(2s);
    }

    static void end(Kept& kept) {
        const auto all = all_below(kept.supervisor().pid());
        const auto before = Clock::now();
        kept.supervisor().signal(SIGTERM);
        EXPECT_EQ(kept.supervisor().wait(5s), 0) << kept.said();
        EXPECT_LT(Clock::now() - before, 1s);
        for (const pid_t process : all) EXPECT_TRUE(is_gone(process));
    }

    Folder folder_;
    Screen screen_{640, 360};
    fs::path playlist_;
};

TEST_F(FullDisk, TheShowGoesOnAndIsRememberedOnceThereIsRoom) {
    const fs::path folder = folder_.path() / "full";
    const SmallDisk disk(folder, "");
    if (!disk.is_there()) GTEST_SKIP() << only_root;
    disk.fill();
    Kept kept(screen_, folder_, playlist_, disk.variables());
    expect_to_go_on(kept);
    disk.empty();
    const fs::path state = folder / "awareness-kiosk";
    const auto is_kept = [&state](const char* name) {
        std::error_code gone;
        const auto size = fs::file_size(state / name, gone);
        return !gone && size > 0;
    };
    for (const auto until = Clock::now() + 20s;
         Clock::now() < until && !(is_kept("show") && is_kept("statistics.db"));)
        std::this_thread::sleep_for(50ms);
    EXPECT_TRUE(is_kept("show"));
    EXPECT_TRUE(is_kept("statistics.db"));
    end(kept);
}

TEST_F(FullDisk, TheShowGoesOnWhereTheDiskIsReadOnly) {
    const SmallDisk disk(folder_.path() / "read-only", ",ro");
    if (!disk.is_there()) GTEST_SKIP() << only_root;
    Kept kept(screen_, folder_, playlist_, disk.variables());
    expect_to_go_on(kept);
    end(kept);
}

TEST_F(FullDisk, TheShowGoesOnWhereThereIsNoFolder) {
    Kept kept(screen_, folder_, playlist_,
              {"XDG_STATE_HOME=/dev/full", "XDG_CACHE_HOME=/dev/full"});
    expect_to_go_on(kept);
    end(kept);
}

}  // namespace
}  // namespace kiosk::whole
