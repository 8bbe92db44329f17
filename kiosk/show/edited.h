// The show in another edition of its playlist: what is on plays to its end, and what follows it in
// the new order comes next. Pure.
#pragma once

#include <optional>
#include <set>

#include "show/state.h"

namespace kiosk::show {

/// What is known of the new edition's files. Indices into Playlist::items.
struct EditedItems {
    std::set<std::size_t> left_out;  ///< not to be shown
    std::set<std::size_t> renewed;   ///< whose files are others now under the same name
};

/// `world` has the new playlist, `before` is the old one. Times as next()'s. What is ready and
/// begins within a moment is not taken back: nothing else could be ready in its place.
[[nodiscard]] State edited(const World& world, const content::Playlist& before, State state,
                           EditedItems items, const std::optional<content::LocalTime>& wall,
                           Time t);

}  // namespace kiosk::show
