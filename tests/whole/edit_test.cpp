// The content is edited while the real program plays it: the show follows, and never stops.
#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <regex>
#include <thread>

#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

std::string playlist_of(const std::string& items) {
    return "<playlist title=\"Test\">\n<defaults dur=\"700ms\" transition=\"cut\"/>\n" + items +
           "</playlist>\n";
}
std::string picture(const std::string& name) {
    return "<img src=\"" + name + ".png\"/>\n";
}

class EditWhilePlaying : public testing::Test {
  protected:
    EditWhilePlaying() {
        make_picture(path("red.png"), red);
        make_picture(path("green.png"), green);
        make_picture(path("blue.png"), blue);
        make_picture(path("yellow.png"), yellow);
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder_.path() / name; }
    void replace(const std::string& name, const std::string& text) const {
        folder_.write(name + "~", text);
        fs::rename(path(name + "~"), path(name));
    }
    void play(const std::string& verb = "play") {
        const std::vector<std::string> command{program(), verb, path("show.xml").string(),
                                               "--mute"};
        player_ = std::make_unique<Process>(command, path("log"), environment(screen_, folder_));
    }
    bool sees(const std::string& color, std::chrono::milliseconds at_most = 10s) {
        return Watcher(screen_).look_until(color, at_most);
    }
    /// The colours of the next `time`.
    std::string seen_in(std::chrono::milliseconds time) const {
        Watcher watcher(screen_);
        const auto until = Clock::now() + time;
        for (; Clock::now() < until; std::this_thread::sleep_for(10ms)) watcher.look();
        return watcher.seen();
    }
    bool says(const std::string& words, std::chrono::milliseconds at_most = 10s) const {
        const auto until = Clock::now() + at_most;
        for (; Clock::now() < until; std::this_thread::sleep_for(20ms))
            if (player_->said().find(words) != std::string::npos) return true;
        return false;
    }

    const Folder folder_;
    const Screen screen_{640, 360};
    std::unique_ptr<Process> player_;
};

TEST_F(EditWhilePlaying, AnEditIsTakenUpBehindWhatIsOn) {
    folder_.write("show.xml", playlist_of("<img src=\"red.png\" dur=\"5s\"/>" + picture("green")));
    play();
    ASSERT_TRUE(sees("red")) << player_->said();
    replace("show.xml",
            playlist_of("<img src=\"red.png\" dur=\"5s\"/>" + picture("blue") + picture("green")));
    ASSERT_TRUE(says("edited: 3 items")) << player_->said();
    EXPECT_EQ(seen_in(500ms), "red ");
    EXPECT_TRUE(sees("blue")) << player_->said();
    EXPECT_TRUE(sees("green", 3s)) << player_->said();
}

TEST_F(EditWhilePlaying, WhatIsNotWellFormedChangesNothing) {
    folder_.write("show.xml", playlist_of(picture("red") + picture("green")));
    play();
    ASSERT_TRUE(sees("green")) << player_->said();
    folder_.write("show.xml", playlist_of(picture("blue")).substr(0, 90));
    ASSERT_TRUE(says("not taken up")) << player_->said();
    EXPECT_TRUE(says("show.xml:"));
    EXPECT_FALSE(std::regex_search(player_->said(), std::regex("warning: .*(error|warning): ")))
        << "one word for how grave it is\n"
        << player_->said();
    EXPECT_NE(seen_in(2500ms).find("red green"), std::string::npos);
    EXPECT_FALSE(sees("blue", 1s));
}

TEST_F(EditWhilePlaying, AFolderOfSlidesThatGrowsAndGoesAndComes) {
    fs::create_directories(path("deck"));
    make_picture(path("deck/Slide1.png"), cyan);
    folder_.write("show.xml", playlist_of(picture("red") + "<slides src=\"deck\"/>\n"));
    play();
    ASSERT_TRUE(sees("cyan")) << player_->said();
    make_picture(path("deck/Slide2.png"), purple);
    EXPECT_TRUE(sees("purple")) << player_->said();
    fs::rename(path("deck"), path("away"));
    ASSERT_TRUE(says("edited: 1 item")) << player_->said();
    std::this_thread::sleep_for(4s);  // what was ready is shown once more
    EXPECT_EQ(seen_in(2s), "red ");
    fs::rename(path("away"), path("deck"));
    EXPECT_TRUE(sees("purple")) << player_->said();
}

TEST_F(EditWhilePlaying, AllContentIsPulledOutAndComesBack) {
    fs::create_directories(path("stick"));
    make_mp4(path("stick/film.mp4"), cyan, 1.5);
    fs::create_directories(path("elsewhere"));
    folder_.write("show.xml", playlist_of("<video src=\"stick/film.mp4\"/>"));
    play();
    ASSERT_TRUE(sees("cyan")) << player_->said();
    fs::rename(path("stick"), path("elsewhere/stick"));
    ASSERT_TRUE(says("not taken up")) << player_->said();
    ASSERT_TRUE(says("shown: standby")) << player_->said();
    EXPECT_TRUE(player_->running());
    fs::rename(path("elsewhere/stick"), path("stick"));
    EXPECT_TRUE(sees("cyan")) << player_->said();
}

TEST_F(EditWhilePlaying, AFilmThatIsCopiedInIsTakenUpWhenItIsWhole) {
    make_mp4(path("whole.mp4"), cyan, 1.5);
    std::ifstream whole(path("whole.mp4"), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(whole), {}};
    folder_.write("show.xml", playlist_of(picture("red") + "<video src=\"film.mp4\"/>"));
    play();
    ASSERT_TRUE(sees("red")) << player_->said();
    std::ofstream copied(path("film.mp4"), std::ios::binary);
    for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 8 + 1) {
        copied << bytes.substr(at, bytes.size() / 8 + 1) << std::flush;
        std::this_thread::sleep_for(300ms);
        ASSERT_FALSE(near(screen_.middle(), cyan));
    }
    copied.close();
    EXPECT_TRUE(sees("cyan")) << player_->said();
}

TEST_F(EditWhilePlaying, AHalfSavedPlaylistStartsWithTheLastGoodCopy) {
    folder_.write("show.xml", playlist_of(picture("green")));
    play("run");
    ASSERT_TRUE(sees("green")) << player_->said();
    ASSERT_TRUE(fs::exists(path("state/awareness-kiosk/last-good")));
    player_->signal(SIGKILL);
    player_->wait(2s);
    folder_.write("show.xml", playlist_of(picture("blue")).substr(0, 80));
    play("run");
    EXPECT_TRUE(sees("green")) << player_->said();
    EXPECT_TRUE(says("last good copy is shown"));
    folder_.write("show.xml", playlist_of(picture("yellow")));
    EXPECT_TRUE(sees("yellow")) << player_->said();
}

TEST_F(EditWhilePlaying, WithNothingToShowTheStandbyCardStandsUntilThereIsSomething) {
    play("run");
    ASSERT_TRUE(says("shown: standby")) << player_->said();
    for (int n = 0; n < 200 && !near(screen_.pixel(5, 5), ground); ++n)
        std::this_thread::sleep_for(25ms);
    EXPECT_TRUE(near(screen_.pixel(5, 5), ground));
    folder_.write("show.xml", playlist_of(picture("green")));
    EXPECT_TRUE(sees("green")) << player_->said();
    EXPECT_TRUE(player_->running());
}

}  // namespace
}  // namespace kiosk::whole
