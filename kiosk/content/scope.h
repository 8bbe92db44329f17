// What holds for an element because of the elements around it: defaults, languages, time windows.
// Nearest wins.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "content/attributes.h"
#include "content/playlist.h"

namespace kiosk::content {

struct Scope {
    std::optional<Duration> dur;  ///< of stills and cards
    Transition::Kind transition = Transition{}.kind;
    Duration transition_dur = Transition{}.duration;
    double volume = 1.0;
    std::vector<std::string> languages{"en"};
    std::vector<When> when;
    std::optional<std::chrono::sys_days> today{};  ///< as LoadOptions'
};

/// `outer` with what an element's own attributes change for it and all inside it. A `when` that can
/// never be open together with those around it is complained of, and warned of one that is over.
[[nodiscard]] Scope scope_of(const Attributes& attributes, Scope outer);

/// `outer` with what a <defaults> element says.
[[nodiscard]] Scope with_defaults(const Attributes& defaults, Scope outer);

/// Whether a time window never opens again on or after this day.
[[nodiscard]] bool is_over(const When& when, std::chrono::sys_days today);

[[nodiscard]] Transition transition_of(const Scope& scope);

}  // namespace kiosk::content
