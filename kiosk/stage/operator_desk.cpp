#include "stage/operator_desk.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "stage/first_of.h"
#include "stage/hands.h"
#include "stage/limits.h"

namespace kiosk::stage {

using show::Time;
using What = show::Operate::What;

namespace {

/// Those of the menu, else those that the page's own words are in.
std::vector<std::string> languages_of(const Performance& performance) {
    if (performance.menu) return performance.menu->languages;
    std::vector<std::string> all;
    const auto words = performance.look.words.entries.find("operator-title");
    if (words != performance.look.words.entries.end()) {
        for (const auto& [language, text] : words->second) all.push_back(language);
    }
    if (all.empty()) all.emplace_back("en");
    return all;
}

show::OperatorWorld world_of_operator(const Performance& performance) {
    return {!performance.operator_pin.empty(), languages_of(performance), language_of(performance),
            performance.reduce_motion, static_cast<bool>(performance.operators.reload)};
}

show::Operator kept_operator(const Performance& performance) {
    const OperatorKept& kept = performance.operators.kept;
    show::Operator op =
        show::nobody_attends(world_of_operator(performance), std::max(kept.wrong, 0), Time{0});
    op.volume = std::clamp(kept.volume, 0, 10);
    op.brightness = std::clamp(kept.brightness, show::least_brightness, 10);
    return op;
}

OperatorKept kept_of(const show::Operator& op) {
    return {op.wrong, op.volume, op.brightness};
}

std::string percent(int tenths) {
    return std::to_string(10 * tenths) + " %";
}

}  // namespace

OperatorDesk::OperatorDesk(const Performance& performance, const draw::Screen& screen,
                           OperatorHands::Targets targets)
    : performance_(performance),
      hands_(world_of_operator(performance), kept_operator(performance), screen,
             std::move(targets)) {
    if (performance.operator_pin.empty())
        tell("the operator's page cannot be opened: the configuration has no operator-pin");
}

void OperatorDesk::take_edition() {
    hands_.take(world_of_operator(performance_));
}

bool OperatorDesk::hear(const SDL_Event& event, const Field& field, Time t) {
    const show::Operator before = hands_.now();
    bool is_own = false;
    if (const auto contact = contact_of(event, field, t)) is_own = hands_.touch(*contact);
    if (calls_keypad(event)) {
        hands_.call_keypad(t);
        is_own = hands_.is_there();
    } else if (const auto typed = typed_on(event); typed && hands_.takes(*typed)) {
        is_own = hands_.type(*typed, t);
    } else if (const auto key = key_of(event)) {
        is_own = hands_.press(*key, t);
    }
    follow(before);
    return is_own;
}

void OperatorDesk::go_on(Time t) {
    const show::Operator before = hands_.now();
    hands_.pass(t);
    look_at_pin(t);
    follow(before);
}

/// Looking at one is made slow on purpose, so that hashes that got out are of little use.
void OperatorDesk::look_at_pin(Time t) {
    if (answer_.valid()) {
        if (answer_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return;
        return hands_.check({answer_.get()}, t);
    }
    const auto* keypad = std::get_if<show::Keypad>(&hands_.now().screen);
    if (keypad == nullptr || !keypad->checks) return;
    try {
        answer_ = std::async(std::launch::async, performance_.operators.is_pin, keypad->digits,
                             performance_.operator_pin);
    } catch (const std::system_error&) {
        return;  // the machine has no thread to spare: the next time
    }
}

/// What has happened since `before` is told, kept and done.
void OperatorDesk::follow(const show::Operator& before) {
    const show::Operator& now = hands_.now();
    for (const What what : hands_.take_deeds()) {
        tell(what == What::skip ? "the operator skips" : "the operator has all files read again");
        if (what == What::skip) skips_ = true;
        if (what == What::reload) performance_.operators.reload();
        next_news_ = Time{0};
    }
    if (kept_of(now) != kept_of(before)) performance_.operators.keep(kept_of(now));
    if (!show::is_attended(before) && show::is_attended(now)) next_news_ = Time{0};
    tell_of(before);
}

void OperatorDesk::tell(const std::string& text, Note::Weight weight) const {
    performance_.tell({weight, text});
}

void OperatorDesk::tell_of(const show::Operator& before) const {
    const show::Operator& now = hands_.now();
    if (now.wrong > before.wrong) {
        const auto wait =
            std::chrono::duration_cast<std::chrono::seconds>(show::wait_after(now.wrong));
        tell("wrong PIN, " + std::to_string(now.wrong) + " in a row" +
                 (wait.count() > 0 ? "; none is taken for " + std::to_string(wait.count()) + " s"
                                   : ""),
             Note::Weight::warning);
    }
    const bool was_on = std::holds_alternative<show::Attended>(before.screen);
    const bool is_on = std::holds_alternative<show::Attended>(now.screen);
    if (is_on && !was_on) tell("the operator's page is opened");
    if (was_on && !is_on)
        tell(quits() ? "the operator ends the show" : "the operator's page is left");
    if (now.volume != before.volume) tell("the operator sets the volume to " + percent(now.volume));
    if (now.brightness != before.brightness)
        tell("the operator sets the brightness to " + percent(now.brightness));
}

bool OperatorDesk::take_skip() {
    return std::exchange(skips_, false);
}

void OperatorDesk::take(show::OperatorNews of_loop, Time t) {
    const OperatorLinks& links = performance_.operators;
    if (const auto edit = performance_.last_edit()) of_loop.edit = edit_of(*edit);
    if (links.today) of_loop.today = links.today();
    hands_.take(std::move(of_loop), t);
    next_news_ = t + news_tick;
}

show::Scene OperatorDesk::above(show::Scene scene, Time t) const {
    if (!is_there()) {
        scene.shade = 1 - hands_.now().brightness / 10.0;
        return scene;
    }
    scene.hint.reset();
    scene.dim = show::menu_dim;
    scene.menu = hands_.view(t);
    return scene;
}

std::optional<Time> OperatorDesk::next_change(Time t) const {
    std::optional<Time> answered;
    std::optional<Time> news;
    if (answer_.valid()) answered = t + pin_tick;
    if (is_there()) news = std::max(next_news_, t);
    return first_of({show::next_change(hands_.now(), t), answered, news});
}

}  // namespace kiosk::stage
