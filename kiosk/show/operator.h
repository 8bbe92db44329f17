// The operator of an unattended kiosk: a finger that rests in the corner of the screen, the keypad
// that asks for the PIN, and the page behind it. One value, what can happen to it, and the one
// function that changes it. Time is an argument. Must not know how a PIN is checked, nor where
// things are on the screen; and nothing of it is a visit.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "show/gestures.h"
#include "show/menu_view.h"
#include "show/scroll.h"
#include "show/visit.h"

namespace kiosk::show {

/// What does not change while a show goes on.
struct OperatorWorld {
    bool has_pin = false;                ///< without one nothing opens, ever
    std::vector<std::string> languages;  ///< never empty
    std::string language;                ///< the show's
    bool reduce_motion = false;
    bool can_reload = false;
};

/// The loop, or a visitor's menu: nothing of the operator's is on the screen.
struct Away {};
/// The keypad.
struct Keypad {
    std::string digits;
    bool checks = false;  ///< the digits are looked at by whoever knows the PIN
    bool was_wrong = false;
};
/// The operator's page.
struct Attended {
    bool asks_to_quit = false;
};
/// The page still; the show is to end.
struct Quitting {};
using OperatorScreen = std::variant<Away, Keypad, Attended, Quitting>;

/// A finger in the corner.
struct Resting {
    std::int64_t finger = 0;
    Duration since{0};
};

struct Operator {
    OperatorScreen screen;
    std::optional<Resting> resting;
    std::map<std::int64_t, Duration> down;  ///< fingers, and when each was seen last
    std::string language;
    Duration opened{0};   ///< when the keypad was, to fade in
    Duration touched{0};  ///< when last, of keypad and page
    Scroll scroll;
    std::optional<Action> pressed, focused;
    int wrong = 0;             ///< PINs one after the other
    Duration locked_until{0};  ///< no PIN is taken before
    int volume = 10;           ///< tenths of what the configuration says
    int brightness = 10;       ///< tenths
};

/// A contact, whatever is on the screen.
struct FingerSeen {
    Contact::Phase phase = Contact::Phase::down;
    std::int64_t finger = 0;
    bool in_corner = false;
};
/// The keyboard asks for the keypad.
struct KeypadCalled {};
/// Whoever knows the PIN has looked at the digits.
struct PinChecked {
    bool is_right = false;
};
/// Of a visit's events those that hands bring about mean the same here.
using OperatorEvent = std::variant<FingerSeen, KeypadCalled, PinChecked, Touched, Pressed, Acted,
                                   Focused, Dragged, Released, TimePassed>;

/// Nobody attends. `wrong` PINs, volume and brightness may come from before the program started:
/// then the wait after them begins anew at `t`.
[[nodiscard]] Operator nobody_attends(const OperatorWorld& world, int wrong, Duration t);

/// The operator after an event. Times of successive events do not go backwards. Pure.
[[nodiscard]] Operator next(const OperatorWorld& world, Operator op, const OperatorEvent& event,
                            Duration t);

/// How long no PIN is taken after so many wrong ones, one after the other.
[[nodiscard]] Duration wait_after(int wrong);

/// What can be asked for on the screen.
[[nodiscard]] std::vector<Action> offered(const OperatorWorld& world, const Operator& op,
                                          Duration t);

/// True while keypad or page is on.
[[nodiscard]] bool is_attended(const Operator& op);

/// What is on the screen at t; nothing while nobody attends. `news` never null.
[[nodiscard]] std::optional<MenuView> view_at(const OperatorWorld& world, const Operator& op,
                                              const std::shared_ptr<const OperatorNews>& news,
                                              Duration t);

/// When the screen changes next by itself; nothing while it is not the operator's.
[[nodiscard]] std::optional<Duration> next_change(const Operator& op, Duration t);

/// True while it changes all the time.
[[nodiscard]] bool is_moving(const OperatorWorld& world, const Operator& op, Duration t);

}  // namespace kiosk::show
