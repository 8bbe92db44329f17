// What SDL tells of fingers, mouse and keys, as the visitor's hands. Knows SDL's events; must not
// know what they mean.
#pragma once

#include <SDL.h>

#include <optional>

#include "stage/visitor.h"
#include "stage/window.h"

namespace kiosk::stage {

/// A finger's contact, or that of the mouse with its left button down, from the field's corner, in
/// pixels. Touches that SDL makes mouse events of, and the reverse, count once.
[[nodiscard]] std::optional<show::Contact> contact_of(const SDL_Event& event, const Field& field,
                                                      show::Time t);

/// Ctrl+Alt+O, which asks for the operator's keypad.
[[nodiscard]] bool calls_keypad(const SDL_Event& event);

/// What a key of the keyboard does on that keypad: digits, Backspace and Enter.
[[nodiscard]] std::optional<show::Operate> typed_on(const SDL_Event& event);

/// Ctrl+Q
[[nodiscard]] bool asks_to_leave(const SDL_Event& event);

/// A mouse's wheel was turned by so many notches: more than 0 towards oneself.
[[nodiscard]] std::optional<double> wheel_of(const SDL_Event& event);

/// Nothing for keys that mean nothing here, and for those that act and are held down.
[[nodiscard]] std::optional<Key> key_of(const SDL_Event& event);

}  // namespace kiosk::stage
