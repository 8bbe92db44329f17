// The first of several moments, any of which may never come. Knows nothing of what happens then.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "show/state.h"

namespace kiosk::stage {

/// Nothing: none of them comes.
[[nodiscard]] inline std::optional<show::Time> first_of(
    std::initializer_list<std::optional<show::Time>> moments) {
    std::optional<show::Time> first;
    for (const std::optional<show::Time>& moment : moments)
        if (moment) first = std::min(first.value_or(*moment), *moment);
    return first;
}

}  // namespace kiosk::stage
