// Where the show stands, said so that it can be found again in a playlist that has been edited, or
// after a restart: by what the item is, not by its number. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "show/program.h"

namespace kiosk::show {

struct Place {
    std::string key;                ///< content::Item::key of the item that is on
    std::int64_t k = 0;             ///< its Turn::k
    std::vector<std::string> then;  ///< keys of what would have followed; may be empty
};

/// A walk whose next turn is what follows that item: of its turns one that is followed by what
/// would have followed, else the nearest. If it is gone, the next turn is the first of `then` that
/// is still there, else the k-th. `may_show` as when the place was reached.
[[nodiscard]] Walk walk_after(const content::Playlist& playlist, std::uint64_t seed,
                              const Place& place, const MayShow& may_show = everything);

/// The same with that item itself as the next turn.
[[nodiscard]] Walk walk_at(const content::Playlist& playlist, std::uint64_t seed,
                           const Place& place, const MayShow& may_show = everything);

}  // namespace kiosk::show
