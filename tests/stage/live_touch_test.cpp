// The real loop, and real events in SDL's queue as a touch screen puts them there: fingers, and the
// mouse that SDL makes of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <future>
#include <thread>

#include "draw/canvas.h"
#include "stage/live.h"
#include "tests/draw/sample.h"
#include "tests/show/build.h"
#include "tests/stage/sale_menu.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

constexpr int width = 1366, height = 768;
constexpr SDL_TouchID glass = 7;

struct Point {
    float x = 0, y = 0;  ///< of the window's width and height
};

/// The middle of what asks for this on the page that the sample menu has on after these actions.
Point place_of(const show::Action& wanted, const std::vector<show::Action>& before) {
    const show::MenuWorld world{sale_menu(), "en", false};
    const show::Visit opened = show::next(world, show::nobody(world), show::Touched{}, 10s);
    const show::Visit visit = after(world, opened, before);
    draw::Canvas canvas(draw::sample::look());
    const auto view = show::view_at(world, visit, visit.touched + 1s);
    const std::vector<draw::Target>& all = canvas.targets(*view, width, height).targets;
    const auto found = std::find_if(all.begin(), all.end(), [&](const draw::Target& target) {
        return target.action == wanted;
    });
    if (found == all.end()) throw std::runtime_error("nothing asks for that there");
    return {static_cast<float>((found->box.left + found->box.right) / 2 / width),
            static_cast<float>((found->box.top + found->box.bottom) / 2 / height)};
}

void push(SDL_Event event) {
    ASSERT_EQ(SDL_PushEvent(&event), 1) << SDL_GetError();
}

void push_finger(Uint32 type, SDL_FingerID finger, const Point& at, SDL_TouchID device) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = device;
    event.tfinger.fingerId = finger;
    event.tfinger.x = at.x;
    event.tfinger.y = at.y;
    push(event);
}

void push_mouse(Uint32 type, const Point& at, Uint32 mouse) {
    SDL_Event event{};
    event.type = type;
    const auto x = static_cast<Sint32>(at.x * width), y = static_cast<Sint32>(at.y * height);
    if (type == SDL_MOUSEMOTION) {
        event.motion.which = mouse;
        event.motion.state = SDL_BUTTON_LMASK;
        event.motion.x = x;
        event.motion.y = y;
    } else {
        event.button.which = mouse;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
    }
    push(event);
}

/// What a finger does comes twice, from the glass and as the mouse that SDL makes of the first one.
enum class Does { down, move, up };
void finger(Does what, const Point& at) {
    static constexpr Uint32 of_mouse[] = {SDL_MOUSEBUTTONDOWN, SDL_MOUSEMOTION, SDL_MOUSEBUTTONUP};
    static constexpr Uint32 of_finger[] = {SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP};
    push_mouse(of_mouse[static_cast<int>(what)], at, SDL_TOUCH_MOUSEID);
    push_finger(of_finger[static_cast<int>(what)], 1, at, glass);
}
void second_finger(Uint32 type, const Point& at) {
    push_finger(type, 2, at, glass);
}

/// As long as a hand takes, and then until nothing moves any more.
void hold() {
    std::this_thread::sleep_for(80ms);
}
void settle() {
    std::this_thread::sleep_for(600ms);
}

void touch(const Point& at) {
    finger(Does::down, at);
    hold();
    finger(Does::move, {at.x + 0.001F, at.y});
    hold();
    finger(Does::up, {at.x + 0.001F, at.y});
    settle();
}

/// With a mouse, and the fingers that SDL may make of it.
void click(const Point& at) {
    push_mouse(SDL_MOUSEBUTTONDOWN, at, 0);
    push_finger(SDL_FINGERDOWN, 1, at, SDL_MOUSE_TOUCHID);
    hold();
    push_mouse(SDL_MOUSEBUTTONUP, at, 0);
    push_finger(SDL_FINGERUP, 1, at, SDL_MOUSE_TOUCHID);
    settle();
}

/// A card for ever, beneath the sample menu.
class LiveTouch : public testing::Test {
  protected:
    LiveTouch() {
        ::setenv("SDL_VIDEODRIVER", "offscreen", 1);
        show::testing::Builder b;
        const auto playlist = b.playlist({b.card("card", {"en"})});
        b.item("card").what = *draw::sample::card(draw::sample::fact("short"));
        performance_.playlist = playlist;
        performance_.menu = sale_menu();
        performance_.look = draw::sample::look();
        performance_.tell = [this](const Note& note) {
            if (note.weight == Note::Weight::shown && note.text == "card" && !is_shown_) {
                is_shown_ = true;
                shown_.set_value();
            }
        };
        performance_.report = [this](const Happening& happened) {
            if (const auto* visited = std::get_if<Visited>(&happened)) visits_.push_back(*visited);
        };
    }

    /// Plays the show while somebody does this; then the window is closed.
    template <typename Hands>
    void play(const Hands& hands) {
        std::thread visitor([&] {
            if (shown_.get_future().wait_for(20s) == std::future_status::ready) {
                settle();
                hands();
            }
            SDL_Event quit{};
            quit.type = SDL_QUIT;
            push(quit);
        });
        media::Nursery nursery;
        MediaBook book(nursery, {});
        LiveSettings settings{.full_screen = false, .width = width, .height = height};
        settings.sound = false;
        settings.render = {RenderWish::software, {}};
        EXPECT_EQ(show_live(performance_, settings, nursery, book), Ending::wanted);
        visitor.join();
    }

    Performance performance_;
    std::vector<Visited> visits_;
    std::promise<void> shown_;
    bool is_shown_ = false;
};

TEST_F(LiveTouch, OpensTheMenuAndItsPagesOnceEachWhateverAnotherFingerDoes) {
    const show::PageNumber section = std::get<content::Section>(sale_menu()->home().what).pages[0];
    const show::Action there = show::OpenPage{section};
    const Point on_section = place_of(there, {}), on_help = place_of(show::GetHelp{}, {}),
                on_back = place_of(show::GoBack{}, {there});
    play([&] {
        touch(on_section);  // opens the menu, and presses nothing there
        finger(Does::down, on_section);
        hold();
        second_finger(SDL_FINGERDOWN, on_help);
        hold();
        second_finger(SDL_FINGERMOTION, on_back);
        second_finger(SDL_FINGERUP, on_back);
        hold();
        finger(Does::up, on_section);
        settle();
        click(on_back);  // to the first page
        touch(on_back);  // to the film
    });
    ASSERT_EQ(visits_.size(), 1U);
    EXPECT_EQ(visits_.front().touches, 4);
    ASSERT_EQ(visits_.front().pages.size(), 1U) << "help is not among them, or this was not told";
    EXPECT_EQ(visits_.front().pages.front().title,
              *content::pick(sale_menu()->pages[section].title, "en"));
}

TEST_F(LiveTouch, TheBeatTellsThatSomebodyIsThereAsLongAsTheyAre) {
    std::vector<bool> attended;  // each change
    performance_.beat = [&attended](const Beat& beat) {
        if (attended.empty() || attended.back() != beat.attended) attended.push_back(beat.attended);
    };
    const Point on_back = place_of(show::GoBack{}, {});
    play([&] {
        touch(on_back);  // opens the menu
        touch(on_back);  // to the film
    });
    const std::vector<bool> nobody_somebody_nobody{false, true, false};
    EXPECT_EQ(attended, nobody_somebody_nobody);
}

TEST_F(LiveTouch, OfHelpNothingIsToldThoughItIsTouched) {
    const Point on_help = place_of(show::GetHelp{}, {}),
                on_clear = place_of(show::ClearScreen{}, {show::GetHelp{}});
    play([&] {
        touch(on_help);
        touch(on_help);
        touch(on_clear);
    });
    ASSERT_EQ(visits_.size(), 1U) << "cleared";
    EXPECT_EQ(visits_.front().touches, 1);
    EXPECT_TRUE(visits_.front().pages.empty());
}

}  // namespace
}  // namespace kiosk::stage
