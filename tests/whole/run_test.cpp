// `run`: where the show goes on, what is left out, what the service manager hears, and that nobody
// ends it by chance.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cstring>
#include <fstream>
#include <thread>

#include "tests/whole/hand.h"
#include "tests/whole/kept.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

class Run : public testing::Test {
  protected:
    std::filesystem::path make_show(const std::string& dur) const {
        make_picture(folder_.path() / "red.png", red);
        make_picture(folder_.path() / "green.png", green);
        make_picture(folder_.path() / "blue.png", blue);
        return folder_.write(
            "show.xml",
            "<playlist title=\"Test\"><defaults transition=\"cut\" dur=\"" + dur + R"("/>
  <img src="red.png"/><img src="green.png"/><img src="blue.png"/></playlist>)");
    }

    /// Ends in order, with nothing left.
    static void end(Kept& kept) {
        const auto all = all_below(kept.supervisor().pid());
        kept.supervisor().signal(SIGTERM);
        EXPECT_EQ(kept.supervisor().wait(1s), 0) << kept.said();
        for (const pid_t process : all) EXPECT_TRUE(is_gone(process));
    }

    Folder folder_;
    Screen screen_{640, 360};
};

TEST_F(Run, GoesOnAfterTheItemThatWasOnAndAfterAPowerCutWithThatItem) {
    const auto playlist = make_show("1h");
    Watcher watcher(screen_);
    {
        Kept kept(screen_, folder_, playlist);
        ASSERT_TRUE(watcher.look_until("red", 20s)) << kept.said();
        std::this_thread::sleep_for(300ms);
        kill(kept.player(), SIGKILL);
        ASSERT_TRUE(watcher.look_until("green", 20s)) << "after a crash\n" << kept.said();
        std::this_thread::sleep_for(1500ms);  // one look of the supervisor
        end(kept);
        const auto state = folder_.path() / "state/awareness-kiosk";
        const std::string counts =
            run({program(), "report", "--state", state.string(), "--csv"}).said;
        EXPECT_NE(counts.find(",again,,,1\r\n"), std::string::npos) << counts;
    }
    {
        Kept kept(screen_, folder_, playlist);
        ASSERT_TRUE(watcher.look_until("blue", 20s)) << "in the same boot\n" << kept.said();
        std::this_thread::sleep_for(1500ms);
        kept.supervisor().signal(SIGKILL);  // the power goes: only what was written counts
        kept.supervisor().wait(2s);
    }
    const auto state = folder_.path() / "state/awareness-kiosk/show";
    std::ifstream in(state);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto boot = text.find("boot \"");
    ASSERT_NE(boot, std::string::npos) << text;
    text.replace(boot + 6, 4, "last");
    std::ofstream(state) << text;
    Kept kept(screen_, folder_, playlist);
    ASSERT_TRUE(watcher.look_until("ground", 5s) || watcher.look_until("blue", 20s));
    ASSERT_TRUE(watcher.look_until("blue", 20s)) << "in another boot\n" << kept.said();
    end(kept);
}

TEST_F(Run, StateThatCannotBeReadOrKeptStopsNothing) {
    const auto playlist = make_show("500ms");
    const auto state = folder_.write("state/awareness-kiosk/show", std::string(3000, '\xff'));
    {
        Kept kept(screen_, folder_, playlist);
        ASSERT_TRUE(kept.says("shown: blue.png", 1, 10s)) << kept.said();
        end(kept);
    }
    std::filesystem::remove_all(state.parent_path());
    folder_.write("state/awareness-kiosk", "a file where the folder should be");
    Kept kept(screen_, folder_, playlist);
    const auto before = kept.times_said("shown: blue.png");
    ASSERT_TRUE(kept.says("shown: blue.png", before + 1, 10s)) << kept.said();
    end(kept);
}

TEST_F(Run, TwoCrashesInARowLeaveAnItemOutUntilItsFileChanges) {
    const auto playlist = make_show("700ms");
    Kept kept(screen_, folder_, playlist);
    for (int crash = 0; crash < 2; ++crash) {
        ASSERT_TRUE(kept.says("shown: green.png", kept.times_said("shown: green.png"), 10s))
            << kept.said();
        kill(kept.player(), SIGSEGV);
    }
    ASSERT_TRUE(kept.says("green.png was on, or made ready, at two crashes in a row", 0, 5s))
        << kept.said();
    const auto shown = kept.times_said("shown: green.png");
    ASSERT_TRUE(kept.says("shown: red.png", kept.times_said("shown: red.png") + 1, 10s));
    EXPECT_EQ(kept.times_said("shown: green.png"), shown) << kept.said();
    make_picture(folder_.path() / "green.png", cyan);
    EXPECT_TRUE(kept.says("shown: green.png", shown, 15s)) << kept.said();
    end(kept);
}

TEST_F(Run, WhatIsWrongInTheContentIsToldOnceNotAtEachRestart) {
    const auto playlist = make_show("1h");
    std::filesystem::remove(folder_.path() / "blue.png");
    const std::string finding = "there is no \"blue.png\"";
    Kept kept(screen_, folder_, playlist);
    ASSERT_TRUE(kept.says("shown: red.png", 0, 10s)) << kept.said();
    for (std::size_t death = 0; death < 2; ++death) {
        kill(kept.player(), SIGKILL);
        ASSERT_TRUE(kept.says("it is started again", death, 5s)) << kept.said();
        ASSERT_TRUE(kept.says("shown: ", death + 1, 5s)) << kept.said();
    }
    EXPECT_EQ(kept.times_said(finding), 1U) << kept.said();
    // Another finding is news.
    std::filesystem::remove(folder_.path() / "red.png");
    ASSERT_TRUE(kept.says("there is no \"red.png\"", 0, 5s)) << kept.said();
    end(kept);
}

TEST_F(Run, TellsTheServiceManagerWhatIsOn) {
    const auto playlist = make_show("1h");
    const int manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const timeval at_most{10, 0};
    setsockopt(manager, SOL_SOCKET, SO_RCVTIMEO, &at_most, sizeof at_most);
    sockaddr_un address{AF_UNIX, {}};
    const std::string path = folder_.path() / "notify";
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    ASSERT_EQ(bind(manager, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    const auto heard = [manager] {
        std::array<char, 1000> text{};
        const ssize_t size = recv(manager, text.data(), text.size(), 0);
        return std::string(text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    };
    const auto hears = [&heard](const std::string& what) {
        for (std::string told = heard(); !told.empty(); told = heard())
            if (told == what) return true;
        return false;
    };
    Kept kept(screen_, folder_, playlist, {"NOTIFY_SOCKET=" + path, "WATCHDOG_USEC=2000000"});
    EXPECT_TRUE(hears("STATUS=starting"));
    EXPECT_TRUE(hears("READY=1"));
    EXPECT_TRUE(hears("WATCHDOG=1"));
    Watcher watcher(screen_);
    EXPECT_TRUE(watcher.look_until("red", 20s)) << kept.said();
    kill(kept.player(), SIGKILL);
    EXPECT_TRUE(hears("STATUS=on: green.png")) << kept.said();
    kept.supervisor().signal(SIGTERM);
    EXPECT_TRUE(hears("STOPPING=1"));
    EXPECT_EQ(kept.supervisor().wait(1s), 0);
    close(manager);
}

TEST_F(Run, IsNotLeftByTheKeyThatLeavesPlay) {
    const auto playlist = make_show("1h");
    Kept kept(screen_, folder_, playlist);
    Watcher watcher(screen_);
    ASSERT_TRUE(watcher.look_until("red", 20s)) << kept.said();
    const pid_t player = kept.player();
    const Hand hand(screen_);
    hand.key("ctrl+q");
    std::this_thread::sleep_for(700ms);
    EXPECT_TRUE(kept.supervisor().running());
    EXPECT_EQ(kept.player(), player) << kept.said();
    end(kept);
}

TEST_F(Run, EndsWithAShowThatWasWantedToEnd) {
    make_picture(folder_.path() / "red.png", red);
    const auto playlist = folder_.write(
        "show.xml", R"(<playlist title="Test"><img src="red.png" dur="500ms"/></playlist>)");
    Process run({program(), "run", "--once", playlist.string()}, folder_.path() / "log",
                environment(screen_, folder_));
    EXPECT_EQ(run.wait(20s), 0) << run.said();
}

/// A stick that is pulled out, with a shell in it.
TEST_F(Run, OutlivesTheFolderThatItWasStartedIn) {
    const auto stick = folder_.path() / "stick", here = std::filesystem::current_path();
    std::filesystem::create_directory(stick);
    make_picture(stick / "red.png", red);
    std::ofstream(stick / "show.xml")
        << "<playlist title='Test'><img src='red.png' dur='1h'/></playlist>";
    std::filesystem::current_path(stick);
    Kept kept(screen_, folder_, "show.xml");
    std::filesystem::current_path(here);
    Watcher watcher(screen_);
    ASSERT_TRUE(watcher.look_until("red", 20s)) << kept.said();
    std::filesystem::remove_all(stick);
    kill(kept.player(), SIGKILL);
    ASSERT_TRUE(watcher.look_until("ground", 20s)) << kept.said();
    EXPECT_TRUE(kept.says("shown: standby", 0, 20s)) << kept.said();
    EXPECT_EQ(kept.times_said("it is started again"), 1U) << kept.said();
    end(kept);
}

TEST_F(Run, WithNothingToShowIsTheStandbyCard) {
    const auto playlist = folder_.write("show.xml", "<playlist title=\"Test\">");
    Kept kept(screen_, folder_, playlist);
    Watcher watcher(screen_);
    EXPECT_TRUE(watcher.look_until("ground", 20s)) << kept.said();
    for (int n = 0; n < 500 && kept.times_said("shown: standby") == 0; ++n)
        std::this_thread::sleep_for(20ms);
    EXPECT_EQ(kept.times_said("shown: standby"), 1U) << kept.said();
    EXPECT_TRUE(kept.supervisor().running());
    EXPECT_EQ(kept.times_said("it is started again"), 0U) << kept.said();
    end(kept);
}

}  // namespace
}  // namespace kiosk::whole
