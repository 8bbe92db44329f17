#include "show/operator.h"

#include <algorithm>
#include <utility>

#include "content/language.h"
#include "show/ease.h"
#include "show/limits.h"
#include "show/overloaded.h"

namespace kiosk::show {
namespace {

using Phase = Contact::Phase;

constexpr int most_tenths = 10;

bool is_locked(const Operator& op, Duration t) {
    return t < op.locked_until;
}

void open_keypad(Operator& op, Duration t) {
    op.screen = Keypad{};
    op.resting.reset();
    op.opened = op.touched = t;
}

void open_page(Operator& op, Duration t) {
    op.screen = Attended{};
    op.scroll = {};
    op.pressed.reset();
    op.focused.reset();
    op.touched = t;
}

void leave(Operator& op) {
    op.screen = Away{};
    op.pressed.reset();
    op.focused.reset();
    op.scroll = {};
}

/// What time alone has done by t, whenever it is asked.
void pass_time(Operator& op, Duration t) {
    if (op.resting && t >= op.resting->since + corner_hold)
        open_keypad(op, op.resting->since + corner_hold);
    if (std::holds_alternative<Keypad>(op.screen) && t >= op.touched + keypad_idle) leave(op);
    if (std::holds_alternative<Attended>(op.screen) && t >= op.touched + attended_idle) leave(op);
}

/// Who is on the screen now. A finger whose end got lost must not count for ever.
void count(std::map<std::int64_t, Duration>& down, const FingerSeen& seen, Duration t) {
    std::erase_if(down, [&](const auto& finger) { return t - finger.second > longest_rest; });
    const bool goes = seen.phase == Phase::up || seen.phase == Phase::cancelled;
    if (goes)
        down.erase(seen.finger);
    else
        down[seen.finger] = t;
}

/// One finger that stays in the corner, and no other.
void see(const OperatorWorld& world, Operator& op, const FingerSeen& seen, Duration t) {
    count(op.down, seen, t);
    if (!world.has_pin || is_attended(op)) return;
    if (seen.phase == Phase::down) {
        op.resting.reset();
        if (op.down.size() == 1 && seen.in_corner) op.resting = Resting{seen.finger, t};
    } else if (op.resting && op.resting->finger == seen.finger) {
        if (seen.phase != Phase::moved || !seen.in_corner) op.resting.reset();
    }
}

void check(Operator& op, const PinChecked& checked, Duration t) {
    auto* keypad = std::get_if<Keypad>(&op.screen);
    if (checked.is_right) {
        op.wrong = 0;
        if (keypad != nullptr) open_page(op, t);
        return;
    }
    ++op.wrong;
    op.locked_until = std::max(op.locked_until, t + wait_after(op.wrong));
    if (keypad == nullptr) return;
    *keypad = Keypad{"", false, true};
    op.touched = t;
}

void type(Keypad& keypad, const Operate& key) {
    if (key.what == Operate::What::type) {
        keypad.was_wrong = false;
        if (keypad.digits.size() < most_pin_digits)
            keypad.digits.push_back(static_cast<char>('0' + key.digit));
    }
    if (key.what == Operate::What::erase && !keypad.digits.empty()) keypad.digits.pop_back();
    if (key.what == Operate::What::enter) keypad.checks = keypad.digits.size() >= least_pin_digits;
}

void set_by(int& tenths, int least, int by) {
    tenths = std::clamp(tenths + by, least, most_tenths);
}

void operate(Operator& op, const Operate& asked) {
    using What = Operate::What;
    if (auto* keypad = std::get_if<Keypad>(&op.screen)) return type(*keypad, asked);
    auto& page = std::get<Attended>(op.screen);
    const bool is_sure = std::exchange(page.asks_to_quit, asked.what == What::quit);
    if (asked.what == What::softer) set_by(op.volume, 0, -1);
    if (asked.what == What::louder) set_by(op.volume, 0, 1);
    if (asked.what == What::darker) set_by(op.brightness, least_brightness, -1);
    if (asked.what == What::brighter) set_by(op.brightness, least_brightness, 1);
    if (asked.what == What::quit && is_sure) op.screen = Quitting{};
}

bool is_offered(const OperatorWorld& world, const Operator& op, const std::optional<Action>& action,
                Duration t) {
    return action && is_among(offered(world, op, t), *action);
}

void act(const OperatorWorld& world, Operator& op, const Action& action, Duration t) {
    if (!is_offered(world, op, action, t)) return;
    op.pressed.reset();
    if (const auto* asked = std::get_if<Operate>(&action)) return operate(op, *asked);
    if (const auto* to = std::get_if<ChooseLanguage>(&action))
        op.language = world.languages[to->index];
    else
        leave(op);
}

/// What a hand does on keypad or page.
void handle(const OperatorWorld& world, Operator& op, const OperatorEvent& event, Duration t) {
    op.touched = t;
    const auto if_offered = [&](const std::optional<Action>& action) {
        return is_offered(world, op, action, t) ? action : std::nullopt;
    };
    std::visit(Overloaded{
                   [&](const Pressed& on) { op.pressed = if_offered(on.what); },
                   [&](const Focused& on) { op.focused = if_offered(on.what); },
                   [&](const Acted& chosen) { act(world, op, chosen.what, t); },
                   [&](const Dragged& by) {
                       op.scroll = dragged(op.scroll, by.by, by.lowest, t);
                       op.pressed.reset();
                   },
                   [&](const Released& at) {
                       op.scroll = let_go(op.scroll, at.velocity, t, world.reduce_motion);
                   },
                   [](const auto&) {},
               },
               event);
}

}  // namespace

Duration wait_after(int wrong) {
    if (wrong < free_tries) return Duration{0};
    Duration wait = first_wait;
    for (int more = free_tries; more < wrong && wait < longest_wait; ++more) wait *= 2;
    return std::min<Duration>(wait, longest_wait);
}

Operator nobody_attends(const OperatorWorld& world, int wrong, Duration t) {
    Operator op;
    op.language = content::nearest_language(world.languages, world.language);
    op.wrong = wrong;
    op.locked_until = t + wait_after(wrong);
    return op;
}

Operator next(const OperatorWorld& world, Operator op, const OperatorEvent& event, Duration t) {
    pass_time(op, t);
    if (const auto* seen = std::get_if<FingerSeen>(&event)) {
        see(world, op, *seen, t);
    } else if (std::holds_alternative<KeypadCalled>(event)) {
        if (world.has_pin && !is_attended(op)) open_keypad(op, t);
    } else if (const auto* checked = std::get_if<PinChecked>(&event)) {
        check(op, *checked, t);
    } else if (is_attended(op) && !std::holds_alternative<TimePassed>(event)) {
        handle(world, op, event, t);
    }
    return op;
}

std::vector<Action> offered(const OperatorWorld& world, const Operator& op, Duration t) {
    using What = Operate::What;
    std::vector<Action> all;
    const bool is_on = is_attended(op) && !std::holds_alternative<Quitting>(op.screen);
    if (is_on) all.emplace_back(GoBack{});
    const auto add = [&all](What what, int digit = 0) { all.emplace_back(Operate{what, digit}); };
    if (const auto* keypad = std::get_if<Keypad>(&op.screen)) {
        if (is_locked(op, t) || keypad->checks) return all;
        for (int digit = 0; digit <= 9; ++digit) add(What::type, digit);
        add(What::erase);
        add(What::enter);
    }
    if (std::holds_alternative<Attended>(op.screen)) {
        for (const What what :
             {What::softer, What::louder, What::darker, What::brighter, What::skip, What::quit})
            add(what);
        if (world.can_reload) add(What::reload);
        const bool has_choice = world.languages.size() > 1;
        for (std::size_t i = 0; has_choice && i < world.languages.size(); ++i)
            all.emplace_back(ChooseLanguage{i});
    }
    return all;
}

bool is_attended(const Operator& op) {
    return !std::holds_alternative<Away>(op.screen);
}

std::optional<MenuView> view_at(const OperatorWorld& world, const Operator& op,
                                const std::shared_ptr<const OperatorNews>& news, Duration t) {
    if (!is_attended(op)) return std::nullopt;
    MenuView view;
    view.sheet.mode.language = op.language;
    if (const auto* keypad = std::get_if<Keypad>(&op.screen)) {
        const auto wait = std::max(op.locked_until - t, Duration{0});
        view.sheet.attended =
            KeypadSheet{keypad->digits.size(), keypad->checks, keypad->was_wrong,
                        static_cast<int>(std::chrono::ceil<std::chrono::seconds>(wait).count())};
    } else {
        const auto* page = std::get_if<Attended>(&op.screen);
        view.sheet.attended =
            OperatorSheet{news,          world.languages,  op.volume,
                          op.brightness, world.can_reload, page == nullptr || page->asks_to_quit};
        view.scroll = position(op.scroll, t);
    }
    view.pressed = op.pressed;
    view.focused = op.focused;
    view.opacity = world.reduce_motion ? 1 : eased(op.opened, opening, t);
    return view;
}

std::optional<Duration> next_change(const Operator& op, Duration t) {
    if (op.resting) return op.resting->since + corner_hold;
    if (std::holds_alternative<Keypad>(op.screen)) {
        const Duration closes = op.touched + keypad_idle;
        if (!is_locked(op, t)) return closes;
        const Duration left = op.locked_until - t;
        const Duration step = left % Duration{std::chrono::seconds{1}};
        return std::min(closes, t + (step > Duration{0} ? step : Duration{1s}));
    }
    if (std::holds_alternative<Attended>(op.screen)) return op.touched + attended_idle;
    return std::nullopt;
}

bool is_moving(const OperatorWorld& world, const Operator& op, Duration t) {
    if (!is_attended(op)) return false;
    return (!world.reduce_motion && eased(op.opened, opening, t) < 1) || !at_rest(op.scroll, t);
}

}  // namespace kiosk::show
