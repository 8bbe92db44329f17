// The operator before the real program on a real (if invisible) screen: the held corner, the PIN on
// the keypad, and what the page does.
#include <gtest/gtest.h>
#include <signal.h>

#include <optional>
#include <thread>

#include "tests/places.h"
#include "tests/whole/operators_hand.h"
#include "tests/whole/show_files.h"
#include "tests/whole/viewer.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int width = OperatorsHand::screen_width, height = OperatorsHand::screen_height;

/// Fills the whole screen, and lasts longer than any test.
constexpr int long_clip = 60;

class OperatorsPage : public testing::Test {
  protected:
    /// Red, then cyan, with a menu that touches open, unless `attributes` say otherwise.
    void start(const std::string& pin, const std::string& attributes = "") {
        make_mp4(folder_.path() / "red.mp4", red, long_clip);
        make_mp4(folder_.path() / "cyan.mp4", cyan, long_clip);
        folder_.write("menu.xml",
                      "<menu><title>Sale</title><section><title>A</title><page><title>B</title>"
                      "<paragraph><text>Everything costs 50 cents.</text></paragraph></page>"
                      "</section><help><title>Help</title><question>Do you need help?</question>"
                      "<line phone=\"1-888-373-7888\"><name>Hotline</name></line></help></menu>");
        playlist_ = folder_.write("show.xml", "<playlist title=\"Test\" " + attributes +
                                                  "><defaults transition=\"cut\"/><video "
                                                  "src=\"red.mp4\"/><video src=\"cyan.mp4\"/>"
                                                  "</playlist>");
        const std::string config = in_tree("config");
        folder_.write("awareness-kiosk/kiosk.xml", "<kiosk theme=\"" + config +
                                                       "/theme.xml\" words=\"" + config +
                                                       "/words.xml\" " + pin + "/>");
        start_again();
    }
    void start_again() {
        player_.emplace(std::vector<std::string>{program(), "play", playlist_.string(), "--mute"},
                        folder_.path() / "log", environment(screen_, folder_));
        ASSERT_TRUE(viewer_.comes(red)) << player_->said();
        std::this_thread::sleep_for(300ms);
    }
    [[nodiscard]] bool says(const std::string& words) const {
        for (const auto until = Clock::now() + 10s; Clock::now() < until;) {
            if (player_->said().find(words) != std::string::npos) return true;
            std::this_thread::sleep_for(20ms);
        }
        return false;
    }
    /// The keypad is on: its "OK" is paper, where the menu has nothing.
    [[nodiscard]] bool shows_keypad() const { return near(screen_.pixel(1100, 615), paper); }
    [[nodiscard]] bool comes_keypad() const {
        for (const auto until = Clock::now() + 10s; Clock::now() < until;) {
            if (shows_keypad()) return true;
            std::this_thread::sleep_for(10ms);
        }
        return false;
    }
    void open_keypad() const {
        operator_.hold_corner();
        EXPECT_TRUE(comes_keypad()) << player_->said();
    }
    static constexpr Rgb paper{0xF8, 0xF3, 0xE9};

    Folder folder_;
    Screen screen_{width, height};
    Hand hand_{screen_};
    OperatorsHand operator_{screen_};
    Viewer viewer_{screen_, height};
    std::filesystem::path playlist_;
    std::optional<Process> player_;
};

TEST_F(OperatorsPage, IsOpenedByTheHeldCornerAndThePinAndDoesWhatItSays) {
    start(attribute_for("482913"));
    open_keypad();
    operator_.type("482913");
    ASSERT_TRUE(says("the operator's page is opened")) << player_->said();
    operator_.touch_softer();
    EXPECT_TRUE(says("the operator sets the volume to 90 %")) << player_->said();
    for (int i = 0; i < 5; ++i) operator_.touch_darker();
    EXPECT_TRUE(says("the operator sets the brightness to 50 %")) << player_->said();
    EXPECT_TRUE(viewer_.comes(ground));  // the page stays as it is
    operator_.touch_skip();
    EXPECT_TRUE(says("shown: cyan.mp4")) << player_->said();
    operator_.touch_back();
    EXPECT_TRUE(viewer_.comes({cyan.r / 2, cyan.g / 2, cyan.b / 2})) << player_->said();
}

TEST_F(OperatorsPage, ReadsAllContentAgain) {
    start(attribute_for("482913"));
    open_keypad();
    operator_.type("482913");
    ASSERT_TRUE(says("the operator's page is opened")) << player_->said();
    operator_.touch_reload();
    EXPECT_TRUE(says("the operator has all files read again")) << player_->said();
    EXPECT_TRUE(says("edited: 2 items")) << "an answer, though nothing has changed";
    EXPECT_TRUE(viewer_.comes(ground));
}

TEST_F(OperatorsPage, EndsTheShowWithoutAFault) {
    start(attribute_for("482913"));
    open_keypad();
    operator_.type("482913");
    ASSERT_TRUE(says("the operator's page is opened")) << player_->said();
    operator_.touch_quit();
    EXPECT_EQ(player_->wait(500ms), std::nullopt);
    operator_.touch_quit();
    EXPECT_EQ(player_->wait(2s), 0) << player_->said();
}

TEST_F(OperatorsPage, IsNotBetrayedBeforeTheFiveSecondsAreOver) {
    start(attribute_for("482913"));
    hand_.touch(700, 400);
    ASSERT_TRUE(viewer_.comes(ground));
    std::this_thread::sleep_for(500ms);
    const std::string menu = viewer_.look();
    hand_.key("Escape");
    ASSERT_TRUE(viewer_.comes(red));
    std::thread holding([this] { hand_.hold(30, 30, 4.6); });
    EXPECT_TRUE(viewer_.comes(ground));
    std::this_thread::sleep_for(3500ms);
    EXPECT_EQ(viewer_.look(), menu);
    holding.join();
    std::this_thread::sleep_for(1s);
    EXPECT_EQ(viewer_.look(), menu);
}

TEST_F(OperatorsPage, WrongPinsCostAWaitThatOutlivesTheProgram) {
    start(attribute_for("482913"));
    open_keypad();
    for (const char* wrong : {"482914", "000000", "1234"}) {
        operator_.type(wrong);
        std::this_thread::sleep_for(500ms);
    }
    EXPECT_TRUE(says("wrong PIN, 3 in a row; none is taken for 30 s")) << player_->said();
    operator_.type("482913");
    std::this_thread::sleep_for(500ms);
    player_->signal(SIGTERM);
    EXPECT_EQ(player_->wait(2s), 0);
    EXPECT_EQ(player_->said().find("page is opened"), std::string::npos) << player_->said();
    start_again();
    open_keypad();
    operator_.type("482913");
    std::this_thread::sleep_for(1s);
    EXPECT_EQ(player_->said().find("page is opened"), std::string::npos) << player_->said();
}

TEST_F(OperatorsPage, DoesNotExistWithoutAPin) {
    start("");
    EXPECT_TRUE(says("the configuration has no operator-pin")) << player_->said();
    hand_.hold(30, 30, 6);
    std::this_thread::sleep_for(300ms);
    EXPECT_TRUE(viewer_.comes(ground));  // the menu, as ever
    EXPECT_FALSE(shows_keypad());
}

TEST_F(OperatorsPage, IsThereWithoutAMenuToo) {
    start(attribute_for("482913"), "menu=\"off\"");
    hand_.hold(30, 30, 3);
    EXPECT_TRUE(near(screen_.middle(), red));
    open_keypad();
    operator_.type("482913");
    EXPECT_TRUE(says("the operator's page is opened")) << player_->said();
}

TEST(PinVerb, PrintsTheAttributeAndRefusesWhatAnybodyWouldTry) {
    const std::string attribute = attribute_for("482913");
    EXPECT_EQ(attribute.rfind("operator-pin=\"$y$", 0), 0U) << attribute;
    EXPECT_EQ(attribute.find("482913"), std::string::npos);
    for (const char* silly : {"1234", "111111", "12", "48291a", ""}) {
        const Finished made =
            run({"sh", "-c", "printf '" + std::string(silly) + "\\n' | '" + program() + "' pin"});
        EXPECT_EQ(made.exit, 2) << silly;
        EXPECT_EQ(made.said.find("operator-pin="), std::string::npos) << made.said;
    }
}

}  // namespace
}  // namespace kiosk::whole
