#include "content/scope.h"

#include <utility>

namespace kiosk::content {
namespace {

Scope with_transition(const Attributes& attributes, Scope scope) {
    if (const auto kind = attributes.transition()) scope.transition = *kind;
    if (const auto dur = attributes.duration("transition-dur", Duration{0}))
        scope.transition_dur = *dur;
    return scope;
}

}  // namespace

Scope scope_of(const Attributes& attributes, Scope outer) {
    Scope scope = with_transition(attributes, std::move(outer));
    if (auto languages = attributes.languages(); !languages.empty())
        scope.languages = std::move(languages);
    if (auto when = attributes.when()) {
        scope.when.push_back(std::move(*when));
        if (scope.when.size() > 1 && !ever_open(scope.when)) {
            const Attribute& given = *attributes.element().find("when");
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
