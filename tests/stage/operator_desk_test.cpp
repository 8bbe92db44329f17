// What the operator's side of the live machine does with a PIN, before a screen of its own making.
#include "stage/operator_desk.h"

#include <gtest/gtest.h>

#include <thread>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

class OperatorDeskTest : public testing::Test {
  protected:
    [[nodiscard]] Performance performance() {
        content::Playlist playlist;
        playlist.languages = {"en"};
        Performance performance;
        performance.playlist = std::make_shared<const content::Playlist>(std::move(playlist));
        performance.operator_pin = "hash of 1111";
        performance.tell = [this](const Note& note) { told_ = note.text; };
        performance.operators.is_pin = [](const std::string& digits, const std::string& hash) {
            return hash == "hash of " + digits;
        };
        return performance;
    }
    static SDL_Event key(SDL_Keycode code, int held = KMOD_NONE) {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = code;
        event.key.keysym.mod = static_cast<Uint16>(held);
        return event;
    }
    void press(SDL_Keycode code, int held = KMOD_NONE) {
        (void)desk_.hear(key(code, held), {0, 0, 1000, 800}, t_);
    }
    /// True if the PIN has opened the page, which is left again.
    bool opens(const char* digits) {
        press(SDLK_o, KMOD_CTRL | KMOD_ALT);
        for (const char* digit = digits; *digit != 0; ++digit) press(SDLK_0 + (*digit - '0'));
        press(SDLK_RETURN);
        for (int n = 0; n < 50; ++n, std::this_thread::sleep_for(2ms)) desk_.go_on(t_ += 1ms);
        const bool is_open = told_ == "the operator's page is opened";
        t_ += 10min;  // whatever was open closes by itself
        desk_.go_on(t_);
        EXPECT_FALSE(desk_.is_there());
        return is_open;
    }

    std::string told_;
    Performance performance_ = performance();
    draw::MenuTargets nothing_;
    show::Time t_{1s};
    OperatorDesk desk_{
        performance_, draw::Screen{1000, 800},
        [this](const show::MenuView&) -> const draw::MenuTargets& { return nothing_; }};
};

TEST_F(OperatorDeskTest, APinThatWasChangedCountsFromThenOn) {
    EXPECT_TRUE(opens("1111"));
    EXPECT_FALSE(opens("2222"));
    performance_.operator_pin = "hash of 2222";
    desk_.take_edition();
    EXPECT_FALSE(opens("1111"));
    EXPECT_TRUE(opens("2222"));
}

TEST_F(OperatorDeskTest, WithoutAPinThereIsNoKeypadUntilThereIsOne) {
    performance_.operator_pin.clear();
    desk_.take_edition();
    press(SDLK_o, KMOD_CTRL | KMOD_ALT);
    EXPECT_FALSE(desk_.is_there());
    performance_.operator_pin = "hash of 3333";
    desk_.take_edition();
    EXPECT_TRUE(opens("3333"));
}

}  // namespace
}  // namespace kiosk::stage
