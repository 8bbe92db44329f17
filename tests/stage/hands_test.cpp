// Events of SDL made by hand: fingers, mouse and keys, and touches that SDL tells twice.
#include "stage/hands.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using Phase = show::Contact::Phase;

constexpr SDL_TouchID touch_screen = 7;
constexpr Uint32 some_mouse = 0;

SDL_Event finger(Uint32 type, float x, float y, SDL_TouchID device = touch_screen) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = device;
    event.tfinger.fingerId = 3;
    event.tfinger.x = x;
    event.tfinger.y = y;
    return event;
}

SDL_Event button(Uint32 type, int x, int y, Uint8 which = SDL_BUTTON_LEFT,
                 Uint32 mouse = some_mouse) {
    SDL_Event event{};
    event.type = type;
    event.button.which = mouse;
    event.button.button = which;
    event.button.x = x;
    event.button.y = y;
    return event;
}

SDL_Event motion(int x, int y, Uint32 buttons, Uint32 mouse = some_mouse) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.which = mouse;
    event.motion.state = buttons;
    event.motion.x = x;
    event.motion.y = y;
    return event;
}

SDL_Event key(SDL_Keycode code, Uint16 modifiers = KMOD_NONE, Uint32 type = SDL_KEYDOWN) {
    SDL_Event event{};
    event.type = type;
    event.key.keysym.sym = code;
    event.key.keysym.mod = modifiers;
    return event;
}

std::optional<show::Contact> contact(const SDL_Event& event) {
    return contact_of(event, {0, 0, 1000, 800}, 5s);
}

TEST(Hands, AFingersPlaceIsAShareOfTheWindow) {
    for (const auto& [type, phase] :
         {std::pair{SDL_FINGERDOWN, Phase::down}, std::pair{SDL_FINGERMOTION, Phase::moved},
          std::pair{SDL_FINGERUP, Phase::up}}) {
        const auto found = contact(finger(type, 0.25F, 0.5F));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->phase, phase);
        EXPECT_EQ(found->finger, 3);
        EXPECT_DOUBLE_EQ(found->x, 250);
        EXPECT_DOUBLE_EQ(found->y, 400);
        EXPECT_EQ(found->t, 5s);
    }
}

TEST(Hands, WhatTheFrameOfTheScreenHidesDoesNotCount) {
    const Field field{50, 40, 900, 720};  // of a window of 1000 x 800
    const auto at = [&](const SDL_Event& event) {
        const auto contact = contact_of(event, field, 5s);
        return std::pair(contact->x, contact->y);
    };
    EXPECT_EQ(at(finger(SDL_FINGERDOWN, 0.5F, 0.5F)), std::pair(450.0, 360.0));
    EXPECT_EQ(at(button(SDL_MOUSEBUTTONDOWN, 500, 400)), std::pair(450.0, 360.0));
    EXPECT_EQ(at(finger(SDL_FINGERDOWN, 0, 0)), std::pair(-50.0, -40.0));
}

TEST(Hands, TheMouseWithItsLeftButtonDownIsAFinger) {
    const auto down = contact(button(SDL_MOUSEBUTTONDOWN, 30, 40));
    const auto moved = contact(motion(31, 42, SDL_BUTTON_LMASK));
    const auto up = contact(button(SDL_MOUSEBUTTONUP, 32, 44));
    ASSERT_TRUE(down && moved && up);
    EXPECT_EQ(down->phase, Phase::down);
    EXPECT_EQ(down->x, 30);
    EXPECT_EQ(down->y, 40);
    EXPECT_EQ(moved->phase, Phase::moved);
    EXPECT_EQ(moved->x, 31);
    EXPECT_EQ(moved->y, 42);
    EXPECT_EQ(up->phase, Phase::up);
    EXPECT_EQ(up->y, 44);
    EXPECT_EQ(down->finger, moved->finger);
    EXPECT_EQ(down->finger, up->finger);
    EXPECT_LT(down->finger, 0);  // no finger of SDL's
}

TEST(Hands, AMouseThatOnlyPassesIsNone) {
    EXPECT_FALSE(contact(motion(30, 40, 0)));
    EXPECT_FALSE(contact(motion(30, 40, SDL_BUTTON_RMASK)));
    EXPECT_FALSE(contact(button(SDL_MOUSEBUTTONDOWN, 30, 40, SDL_BUTTON_RIGHT)));
    EXPECT_FALSE(contact(button(SDL_MOUSEBUTTONUP, 30, 40, SDL_BUTTON_MIDDLE)));
}

TEST(Hands, ATouchThatSdlTellsTwiceCountsOnce) {
    // A touch screen's finger, and the mouse that SDL makes of it.
    EXPECT_TRUE(contact(finger(SDL_FINGERDOWN, 0.5F, 0.5F)));
    EXPECT_FALSE(
        contact(button(SDL_MOUSEBUTTONDOWN, 500, 400, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID)));
    EXPECT_FALSE(contact(motion(500, 400, SDL_BUTTON_LMASK, SDL_TOUCH_MOUSEID)));
    EXPECT_FALSE(contact(button(SDL_MOUSEBUTTONUP, 500, 400, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID)));
    // A mouse, and the finger that SDL makes of it.
    EXPECT_TRUE(contact(button(SDL_MOUSEBUTTONDOWN, 500, 400)));
    for (const Uint32 type : {SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP})
        EXPECT_FALSE(contact(finger(type, 0.5F, 0.5F, SDL_MOUSE_TOUCHID)));
}

TEST(Hands, KeysOfKeyboardsAndPresenters) {
    const std::vector<std::pair<SDL_Keycode, Key>> known = {
        {SDLK_UP, Key::up},           {SDLK_DOWN, Key::down},       {SDLK_LEFT, Key::left},
        {SDLK_RIGHT, Key::right},     {SDLK_TAB, Key::next},        {SDLK_PAGEDOWN, Key::next},
        {SDLK_RETURN, Key::choose},   {SDLK_PAGEUP, Key::previous}, {SDLK_SPACE, Key::choose},
        {SDLK_KP_ENTER, Key::choose}, {SDLK_F5, Key::choose},       {SDLK_ESCAPE, Key::back},
        {SDLK_BACKSPACE, Key::back}};
    for (const auto& [code, meaning] : known) EXPECT_EQ(key_of(key(code)), meaning) << code;
    EXPECT_EQ(key_of(key(SDLK_TAB, KMOD_LSHIFT)), Key::previous);
    EXPECT_EQ(key_of(key(SDLK_TAB, KMOD_RSHIFT)), Key::previous);
}

TEST(Hands, AKeyThatIsHeldDownMovesOnButActsOnce) {
    const auto held = [](SDL_Keycode code) {
        SDL_Event event = key(code);
        event.key.repeat = 1;
        return key_of(event);
    };
    EXPECT_EQ(held(SDLK_DOWN), Key::down);
    EXPECT_EQ(held(SDLK_PAGEDOWN), Key::next);
    for (const SDL_Keycode code : {SDLK_RETURN, SDLK_SPACE, SDLK_ESCAPE, SDLK_BACKSPACE, SDLK_b})
        EXPECT_EQ(held(code), std::nullopt) << code;
}

TEST(Hands, AWheelTurnedTowardsOneselfIsTowardsTheEnd) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.preciseY = -2;
    EXPECT_EQ(wheel_of(event), 2);
    event.wheel.direction = SDL_MOUSEWHEEL_FLIPPED;
    EXPECT_EQ(wheel_of(event), -2);
    event.wheel.which = SDL_TOUCH_MOUSEID;
    EXPECT_EQ(wheel_of(event), std::nullopt);
    EXPECT_EQ(wheel_of(key(SDLK_DOWN)), std::nullopt);
}

TEST(Hands, OtherKeysAndOtherEventsMeanNothing) {
    EXPECT_FALSE(key_of(key(SDLK_RETURN, KMOD_NONE, SDL_KEYUP)));
    EXPECT_FALSE(key_of(key(SDLK_q, KMOD_CTRL)));
    EXPECT_FALSE(key_of(key(SDLK_LSHIFT)));
    EXPECT_FALSE(key_of(finger(SDL_FINGERDOWN, 0, 0)));
    EXPECT_FALSE(contact(key(SDLK_RETURN)));
    SDL_Event wheel{};
    wheel.type = SDL_MOUSEWHEEL;
    EXPECT_FALSE(contact(wheel));
}

}  // namespace
}  // namespace kiosk::stage
