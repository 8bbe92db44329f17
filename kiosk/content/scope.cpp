#include "content/scope.h"

#include <algorithm>
#include <utility>

#include "content/names.h"

namespace kiosk::content {
namespace {

Scope with_transition(const Attributes& attributes, Scope scope) {
    if (const auto kind = attributes.transition()) scope.transition = *kind;
    if (const auto dur = attributes.duration("transition-dur", Duration{0}))
        scope.transition_dur = *dur;
    return scope;
}

/// Of windows that all have dates; over midnight it is the day after.
std::chrono::sys_days last_day(const When& when) {
    std::chrono::sys_days last{};
    for (const Window& window : when.windows) {
        const bool over_midnight = window.until <= window.from;
        last = std::max(last, window.dates->last + std::chrono::days{over_midnight ? 1 : 0});
    }
    return last;
}

std::string written(std::chrono::sys_days day) {
    const std::chrono::year_month_day date{day};
    const auto two = [](unsigned number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(int(date.year())) + "-" + two(unsigned(date.month())) + "-" +
           two(unsigned(date.day()));
}

}  // namespace

bool is_over(const When& when, std::chrono::sys_days today) {
    const bool is_for_ever =
        when.windows.empty() || std::any_of(when.windows.begin(), when.windows.end(),
                                            [](const Window& window) { return !window.dates; });
    return !is_for_ever && last_day(when) < today;
}

Scope scope_of(const Attributes& attributes, Scope outer) {
    Scope scope = with_transition(attributes, std::move(outer));
    if (auto languages = attributes.languages(); !languages.empty())
        scope.languages = std::move(languages);
    if (auto when = attributes.when()) {
        const Attribute& given = *attributes.element().find("when");
        if (scope.today && is_over(*when, *scope.today)) {
            attributes.complaints().warning(
                given.spot,
                join({"when=", in_quotes(given.value), " ended on ", written(last_day(*when))}),
                "write new dates, or delete when: this is never shown again");
        }
        scope.when.push_back(std::move(*when));
        if (scope.when.size() > 1 && !ever_open(scope.when)) {
            attributes.complaints().error(
                given.spot, "when=\"" + given.value + "\" never meets the when around it",
                "change one of them, or nothing here is ever shown");
        }
    }
    return scope;
}

Scope with_defaults(const Attributes& defaults, Scope outer) {
    Scope scope = with_transition(defaults, std::move(outer));
    if (const auto dur = defaults.dur()) scope.dur = dur;
    if (const auto volume = defaults.volume()) scope.volume = *volume;
    return scope;
}

Transition transition_of(const Scope& scope) {
    if (scope.transition == Transition::Kind::cut || scope.transition_dur == Duration{0}) {
        return {Transition::Kind::cut, Duration{0}};
    }
    return {scope.transition, scope.transition_dur};
}

}  // namespace kiosk::content
