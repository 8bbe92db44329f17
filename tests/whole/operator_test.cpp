// The operator before the real program on a real (if invisible) screen: the held corner, the PIN on
// the keypad, and what the page does.
#include <gtest/gtest.h>
#include <signal.h>

#include <optional>
#include <thread>

#include "tests/places.h"
#include "tests/whole/hand.h"
#include "tests/whole/show_files.h"
#include "tests/whole/viewer.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int width = 1366, height = 768;

/// Fills the whole screen, and lasts longer than any test.
constexpr int long_clip = 60;

/// "operator-pin=\"...\""
std::string attribute_for(const std::string& digits) {
    const Finished made = run({"sh", "-c", "printf '" + digits + "\\n' | '" + program() + "' pin"});
    const std::size_t at = made.said.find("operator-pin=");
    return at == std::string::npos ? made.said : made.said.substr(at);
}

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
        std::vector<std::string> settings = environment(screen_, folder_);
        settings.push_back("XDG_STATE_HOME=" + (folder_.path() / "state").string());
        player_.emplace(std::vector<std::string>{program(), "play", playlist_.string(), "--mute"},
                        folder_.path() / "log", settings);
        ASSERT_TRUE(viewer_.comes(red)) << player_->said();
        std::this_thread::sleep_for(300ms);
    }
    [[nodiscard]] bool says(const std::string& words) const {
        for (const auto until = Clock::now() + 3s; Clock::now() < until;) {
            if (player_->said().find(words) != std::string::npos) return true;
            std::this_thread::sleep_for(20ms);
        }
        return false;
    }
    /// The keypad is on: its "OK" is paper, where the menu has nothing.
    [[nodiscard]] bool shows_keypad() const { return near(screen_.pixel(1100, 615), paper); }
    [[nodiscard]] bool comes_keypad() const {
        for (const auto until = Clock::now() + 2s; Clock::now() < until;) {
            if (shows_keypad()) return true;
            std::this_thread::sleep_for(10ms);
        }
        return false;
    }
    void open_keypad() const {
        hand_.hold(30, 30, 5.3);
        EXPECT_TRUE(comes_keypad()) << player_->said();
    }
    /// On the keypad, and OK.
    void type(const std::string& digits) const {
        for (const char digit : digits) {
            const int at = digit == '0' ? 10 : digit - '1';
            hand_.touch(key_x[at % 3], key_y[at / 3]);
        }
        hand_.touch(key_x[2], key_y[3]);
    }

    static constexpr Rgb paper{0xF8, 0xF3, 0xE9};
    static constexpr int key_x[] = {734, 942, 1180}, key_y[] = {215, 360, 500, 660};
    static constexpr int on_softer[] = {840, 210}, on_darker[] = {840, 390}, on_skip[] = {900, 560},
                         on_reload[] = {1150, 560}, on_quit[] = {200, 690}, on_back[] = {136, 88};

    Folder folder_;
    Screen screen_{width, height};
    Hand hand_{screen_};
    Viewer viewer_{screen_, height};
    std::filesystem::path playlist_;
    std::optional<Process> player_;
};

TEST_F(OperatorsPage, IsOpenedByTheHeldCornerAndThePinAndDoesWhatItSays) {
    start(attribute_for("482913"));
    open_keypad();
    type("482913");
    ASSERT_TRUE(says("the operator's page is opened")) << player_->said();
    hand_.touch(on_softer[0], on_softer[1]);
    EXPECT_TRUE(says("the operator sets the volume to 90 %")) << player_->said();
    for (int i = 0; i < 5; ++i) hand_.touch(on_darker[0], on_darker[1]);
    EXPECT_TRUE(says("the operator sets the brightness to 50 %")) << player_->said();
    EXPECT_TRUE(viewer_.comes(ground));  // the page stays as it is
    hand_.touch(on_skip[0], on_skip[1]);
    EXPECT_TRUE(says("shown: cyan.mp4")) << player_->said();
    hand_.touch(on_back[0], on_back[1]);
    EXPECT_TRUE(viewer_.comes({cyan.r / 2, cyan.g / 2, cyan.b / 2})) << player_->said();
}

TEST_F(OperatorsPage, ReadsAllContentAgain) {
    start(attribute_for("482913"));
    open_keypad();
    type("482913");
    ASSERT_TRUE(says("the operator's page is opened")) << player_->said();
    hand_.touch(on_reload[0], on_reload[1]);
    EXPECT_TRUE(says("the operator has all files read again")) << player_->said();
    EXPECT_TRUE(says("edited: 2 items")) << "an answer, though nothing has changed";
    EXPECT_TRUE(viewer_.comes(ground));
}

TEST_F(OperatorsPage, EndsTheShowWithoutAFault) {
    start(attribute_for("482913"));
    open_keypad();
    type("482913");
    ASSERT_TRUE(says("the operator's page is opened")) << player_->said();
    hand_.touch(on_quit[0], on_quit[1]);
    EXPECT_EQ(player_->wait(500ms), std::nullopt);
    hand_.touch(on_quit[0], on_quit[1]);
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
        type(wrong);
        std::this_thread::sleep_for(500ms);
    }
    EXPECT_TRUE(says("wrong PIN, 3 in a row; none is taken for 30 s")) << player_->said();
    type("482913");
    std::this_thread::sleep_for(500ms);
    player_->signal(SIGTERM);
    EXPECT_EQ(player_->wait(2s), 0);
    EXPECT_EQ(player_->said().find("page is opened"), std::string::npos) << player_->said();
    start_again();
    open_keypad();
    type("482913");
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
    type("482913");
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
