// The keyboard's ring on a page: where it goes next, and how far the page has to scroll for it.
// Geometry alone.
#pragma once

#include <optional>
#include <vector>

#include "draw/menu_targets.h"

namespace kiosk::stage {

/// Keys of a keyboard or of a presenter's remote control, by what they are for.
enum class Key { up, down, left, right, next, previous, choose, back };

/// Nothing for choose and back.
[[nodiscard]] std::optional<draw::Direction> direction_of(Key key);

/// What stands on the page but is not offered there is passed over. Null where nothing is.
[[nodiscard]] const draw::Target* next_focus(const draw::MenuTargets& page,
                                             const std::vector<show::Action>& offered,
                                             std::optional<show::Action> from,
                                             draw::Direction direction);

/// By how many pixels a page that is scrolled by so many has to scroll on, as little as brings the
/// target wholly into the part that is seen, above what fades at its foot.
[[nodiscard]] double scroll_to(const draw::Target& target, const draw::MenuTargets& page,
                               double scrolled);

/// By how many pixels an arrow, Tab or a presenter's remote scrolls such a page, for no row lies
/// ahead to which they would lead; 0: it does not go on there, and the ring moves.
[[nodiscard]] double scroll_for(draw::Direction direction, const draw::MenuTargets& page,
                                double scrolled);

}  // namespace kiosk::stage
