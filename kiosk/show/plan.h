// Looking ahead: which items come, so that they are ready in time. A part of next(); for this room
// alone.
#pragma once

#include "show/state.h"

namespace kiosk::show {

/// Plans what comes: at least one item, more while they are short, and one to go first if the next
/// one is late. Windows are judged for the wall time at which an item will begin.
void plan(const World& world, State& state, const std::optional<content::LocalTime>& wall, Time t);

/// When each of the coming items begins, as far as lengths are known; last, when the one after them
/// does.
[[nodiscard]] std::vector<Time> begins(const World& world, const State& state, Time now);

/// True when its first picture is there.
[[nodiscard]] bool is_ready(const State& state, const Appearance& appearance);

/// How long two neighbours share the screen.
[[nodiscard]] Duration transition_between(const World& world, const State& state,
                                          const Appearance& earlier, const Appearance& later);

}  // namespace kiosk::show
