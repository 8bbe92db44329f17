// A visitor before the real program on a real (if invisible) screen: from the film to every page
// and back, by touch, by key and by walking away.
#include <gtest/gtest.h>
#include <signal.h>

#include <optional>
#include <set>
#include <sstream>
#include <thread>

#include "tests/whole/hand.h"
#include "tests/whole/show_files.h"
#include "tests/whole/viewer.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int width = 1366, height = 768;

/// Whatever it is called, in both languages.
std::string in_both(const std::string& element, const std::string& words) {
    std::string all;
    for (const char* language : {"en", "ru"})
        all.append("<" + element)
            .append(" xml:lang='")
            .append(language)
            .append("'>")
            .append(words)
            .append("</" + element + ">");
    return all;
}

/// Two sections: facts and a film, and a page; idle as soon as may be.
std::string menu_xml() {
    const auto title = [](const char* words) { return in_both("title", words); };
    return "<menu xml:lang=\"en ru\" idle=\"10s\">" + title("Sale") + "<section mark=\"aware\">" +
           title("Aware") + "<facts src=\"facts.xml\">" + title("Facts") +
           "</facts><film src=\"clips/wish.mp4\">" + title("Film") + "</film></section>" +
           "<section mark=\"buy\">" + title("Buy") + "<page>" + title("How") + "<paragraph>" +
           in_both("text", "Everything costs 50 cents.") + "</paragraph><picture src=\"tag.png\">" +
           in_both("description", "A tag") + "</picture></page></section>" + "<help>" +
           title("Help") + in_both("question", "Do you need help?") +
           "<line phone=\"1-888-373-7888\">" + in_both("name", "Hotline") + "</line></help></menu>";
}

/// One red clip for ever, and the menu above it.
std::filesystem::path make_show(const Folder& folder, const std::string& attributes = "") {
    make_mp4(folder.path() / "clips/loop.mp4", red, 2);
    make_mp4(folder.path() / "clips/wish.mp4", cyan, 1.5);
    make_picture(folder.path() / "tag.png", purple);
    folder.write("facts.xml", facts_xml());
    folder.write("menu.xml", menu_xml());
    return folder.write("show.xml", "<playlist title=\"Test\" " + attributes +
                                        "><defaults transition=\"cut\"/>"
                                        "<video src=\"clips/loop.mp4\"/></playlist>");
}

/// What a log says, without what is shown in the loop.
std::string but_for_the_loop(const std::string& log) {
    std::istringstream lines(log);
    std::string rest;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("clips/loop.mp4") == std::string::npos) rest += line + '\n';
    }
    return rest;
}

class Touch : public testing::Test {
  protected:
    void start(const std::string& attributes = "") {
        player_.emplace(std::vector<std::string>{program(), "play",
                                                 make_show(folder_, attributes).string(), "--mute"},
                        folder_.path() / "log", environment(screen_, folder_));
        ASSERT_TRUE(viewer_.comes(red)) << player_->said();
        std::this_thread::sleep_for(300ms);
    }

    Folder folder_;
    Screen screen_{width, height};
    Hand hand_{screen_};
    Viewer viewer_{screen_, height};
    std::optional<Process> player_;
};

TEST_F(Touch, AnywhereDimsTheFilmAndOpensTheMenuAndEscapeGoesBackToIt) {
    start();
    hand_.touch(1000, 100);
    EXPECT_TRUE(viewer_.comes(ground)) << player_->said();
    hand_.key("Escape");
    EXPECT_TRUE(viewer_.comes(red));
    player_->signal(SIGTERM);
    EXPECT_EQ(player_->wait(2s), 0) << player_->said();
}

TEST_F(Touch, WhoWalksAwayIsAskedAndThenTheFilmGoesOnWhereItWas) {
    start();
    hand_.touch(1000, 100);
    ASSERT_TRUE(viewer_.comes(ground));
    const auto opened = Clock::now();
    std::this_thread::sleep_for(500ms);
    // The countdown dims the page.
    while (near(viewer_.edge(), ground, 3) && Clock::now() < opened + 30s)
        std::this_thread::sleep_for(20ms);
    EXPECT_GE(Clock::now() - opened, 9500ms);
    const auto asked = Clock::now();
    while (!near(viewer_.edge(), red) && Clock::now() < asked + 25s)
        std::this_thread::sleep_for(20ms);
    EXPECT_GE(Clock::now() - asked, 19s);
    EXPECT_LE(Clock::now() - asked, 22s);
}

TEST_F(Touch, EveryPageIsReachedAndLeft) {
    start();
    hand_.touch(1000, 100);
    ASSERT_TRUE(viewer_.comes(ground));
    std::set<std::string> pages{viewer_.settled()};
    const auto go = [&](int x, int y) {
        hand_.touch(x, y);
        EXPECT_TRUE(pages.insert(viewer_.settled()).second)
            << "the page after a touch at " << x << ',' << y;
    };
    go(270, 400);   // Aware
    go(400, 200);   // Facts
    go(1187, 583);  // the next fact
    hand_.key("Escape");
    go(400, 308);  // Film
    for (int i = 0; i < 2; ++i) hand_.key("Escape");
    go(1000, 400);           // Buy
    go(400, 200);            // How
    go(150, 705);            // Get help, from there
    go(1200, 705);           // the same in Russian
    hand_.touch(1130, 400);  // Clear the screen
    EXPECT_TRUE(viewer_.comes(red));
    // The next visitor finds the first page, in the show's language.
    hand_.touch(300, 300);
    EXPECT_TRUE(pages.contains(viewer_.settled()));
}

TEST_F(Touch, HelpIsClearedWithinATenthOfASecondAndLeavesNoTrace) {
    start();
    hand_.touch(1000, 100);
    ASSERT_TRUE(viewer_.comes(ground));
    const std::string before = player_->said();
    hand_.touch(150, 705);
    std::this_thread::sleep_for(500ms);
    hand_.touch(1130, 400);
    std::this_thread::sleep_for(100ms);
    EXPECT_TRUE(near(viewer_.edge(), red));
    EXPECT_EQ(but_for_the_loop(player_->said()), but_for_the_loop(before));
}

TEST_F(Touch, HelpIsClearedAsSoonInTheCountdown) {
    start();
    hand_.touch(1000, 100);
    ASSERT_TRUE(viewer_.comes(ground));
    hand_.touch(150, 705);
    std::this_thread::sleep_for(500ms);
    const auto opened = Clock::now();
    while (near(viewer_.edge(), ground, 3) && Clock::now() < opened + 40s)
        std::this_thread::sleep_for(20ms);
    EXPECT_FALSE(near(viewer_.edge(), ground, 3)) << "no countdown";
    hand_.touch(1130, 400);  // Clear the screen
    std::this_thread::sleep_for(100ms);
    EXPECT_TRUE(near(viewer_.edge(), red));
    std::this_thread::sleep_for(500ms);
    EXPECT_TRUE(near(viewer_.edge(), red)) << "the lifted finger opens nothing";
}

TEST_F(Touch, AFilmIsPlayedOnRequestAndItsPageComesBack) {
    start();
    hand_.touch(1000, 100);
    ASSERT_TRUE(viewer_.comes(ground));
    hand_.touch(270, 400);
    std::this_thread::sleep_for(400ms);
    hand_.touch(400, 308);
    std::this_thread::sleep_for(400ms);
    hand_.touch(683, 350);
    EXPECT_TRUE(viewer_.comes(cyan)) << player_->said();
    EXPECT_TRUE(viewer_.comes(ground));  // it is over
    std::this_thread::sleep_for(400ms);  // what comes sooner was meant to end it
    hand_.touch(683, 350);
    EXPECT_TRUE(viewer_.comes(cyan));
    hand_.touch(683, 350);  // ends it
    EXPECT_TRUE(viewer_.comes(ground));
}

TEST_F(Touch, ThePictureOfAPageIsThere) {
    start();
    hand_.touch(1000, 100);
    ASSERT_TRUE(viewer_.comes(ground));
    hand_.touch(1000, 400);  // Buy
    (void)viewer_.settled();
    hand_.touch(400, 200);  // How
    (void)viewer_.settled();
    EXPECT_TRUE(near(screen_.pixel(380, 420), purple)) << player_->said();
    EXPECT_FALSE(near(screen_.pixel(1000, 420), purple));
}

TEST_F(Touch, ADragThatBeginsOnAButtonDoesNotPressIt) {
    start();
    hand_.touch(1000, 100);
    ASSERT_TRUE(viewer_.comes(ground));
    const std::string before = viewer_.settled();
    hand_.drag(270, 400, 270, 300);
    EXPECT_TRUE(viewer_.settled() == before);
}

TEST_F(Touch, OpensNothingWhereTheMenuIsOff) {
    start("menu=\"off\"");
    hand_.touch(1000, 100);
    std::this_thread::sleep_for(500ms);
    EXPECT_TRUE(near(viewer_.edge(), red));
}

}  // namespace
}  // namespace kiosk::whole
