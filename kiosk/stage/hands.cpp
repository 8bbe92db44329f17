#include "stage/hands.h"

namespace kiosk::stage {
namespace {

using Phase = show::Contact::Phase;

/// No finger of SDL's has this name.
constexpr std::int64_t mouse = -1;

std::optional<Phase> phase_of(const SDL_Event& event) {
    switch (event.type) {
        case SDL_FINGERDOWN:
        case SDL_MOUSEBUTTONDOWN:
            return Phase::down;
        case SDL_FINGERMOTION:
        case SDL_MOUSEMOTION:
            return Phase::moved;
        case SDL_FINGERUP:
        case SDL_MOUSEBUTTONUP:
            return Phase::up;
        default:
            return std::nullopt;
    }
}

bool is_of_mouse(const SDL_Event& event) {
    if (event.type == SDL_MOUSEMOTION)
        return event.motion.which != SDL_TOUCH_MOUSEID && (event.motion.state & SDL_BUTTON_LMASK);
    const bool is_button = event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP;
    return is_button && event.button.which != SDL_TOUCH_MOUSEID &&
           event.button.button == SDL_BUTTON_LEFT;
}

bool is_of_finger(const SDL_Event& event) {
    const bool is_finger = event.type == SDL_FINGERDOWN || event.type == SDL_FINGERMOTION ||
                           event.type == SDL_FINGERUP;
    return is_finger && event.tfinger.touchId != SDL_MOUSE_TOUCHID;
}

Key tab(const SDL_KeyboardEvent& key) {
    return (key.keysym.mod & KMOD_SHIFT) != 0 ? Key::previous : Key::next;
}

/// A presenter's remote control sends Page Down and Page Up for on and back, and one of the others
/// for its third button.
std::optional<Key> any_key_of(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN) return std::nullopt;
    switch (event.key.keysym.sym) {
        case SDLK_UP:
            return Key::up;
        case SDLK_DOWN:
            return Key::down;
        case SDLK_LEFT:
            return Key::left;
        case SDLK_RIGHT:
            return Key::right;
        case SDLK_TAB:
            return tab(event.key);
        case SDLK_PAGEDOWN:
            return Key::next;
        case SDLK_PAGEUP:
            return Key::previous;
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
        case SDLK_SPACE:
        case SDLK_F5:
        case SDLK_PERIOD:
        case SDLK_b:
            return Key::choose;
        case SDLK_ESCAPE:
        case SDLK_BACKSPACE:
            return Key::back;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<show::Contact> contact_of(const SDL_Event& event, const Field& field, show::Time t) {
    const auto phase = phase_of(event);
    if (!phase) return std::nullopt;
    if (is_of_finger(event)) {
        const int width = field.width + 2 * field.left;
        const int height = field.height + 2 * field.top;
        return show::Contact{*phase, event.tfinger.fingerId,
                             static_cast<double>(event.tfinger.x) * width - field.left,
                             static_cast<double>(event.tfinger.y) * height - field.top, t};
    }
    if (!is_of_mouse(event)) return std::nullopt;
    const bool moves = event.type == SDL_MOUSEMOTION;
    return show::Contact{
        *phase, mouse, static_cast<double>(moves ? event.motion.x : event.button.x) - field.left,
        static_cast<double>(moves ? event.motion.y : event.button.y) - field.top, t};
}

bool calls_keypad(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN || event.key.keysym.sym != SDLK_o) return false;
    const auto held = [&event](int mod) { return (event.key.keysym.mod & mod) != 0; };
    return held(KMOD_CTRL) && held(KMOD_ALT);
}

bool asks_to_leave(const SDL_Event& event) {
    return event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_q &&
           (event.key.keysym.mod & KMOD_CTRL) != 0;
}

std::optional<show::Operate> typed_on(const SDL_Event& event) {
    using What = show::Operate::What;
    if (event.type != SDL_KEYDOWN) return std::nullopt;
    const SDL_Keycode key = event.key.keysym.sym;
    if (key >= SDLK_0 && key <= SDLK_9) return show::Operate{What::type, key - SDLK_0};
    if (key == SDLK_KP_0) return show::Operate{What::type, 0};
    if (key >= SDLK_KP_1 && key <= SDLK_KP_9) return show::Operate{What::type, 1 + key - SDLK_KP_1};
    if (key == SDLK_BACKSPACE) return show::Operate{What::erase};
    if (key == SDLK_RETURN || key == SDLK_KP_ENTER) return show::Operate{What::enter};
    return std::nullopt;
}

std::optional<double> wheel_of(const SDL_Event& event) {
    if (event.type != SDL_MOUSEWHEEL || event.wheel.which == SDL_TOUCH_MOUSEID) return std::nullopt;
    const double away = static_cast<double>(event.wheel.preciseY);
    return event.wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? away : -away;
}

std::optional<Key> key_of(const SDL_Event& event) {
    const auto key = any_key_of(event);
    const bool acts = key == Key::choose || key == Key::back;
    return acts && event.key.repeat != 0 ? std::nullopt : key;
}

}  // namespace kiosk::stage
