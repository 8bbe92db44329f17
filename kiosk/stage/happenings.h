// What happens in the show and before it, as values for whoever keeps account: the supervisor's
// memory of where the show stands, and the statistics. Nothing here tells who anybody is; help
// pages are never among it. What is only to be read by an operator is a Note.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "show/program.h"

namespace kiosk::stage {

/// An item is the one on the screen from now on.
struct ItemShown {
    std::string key;  ///< content::Item::key
    std::string language;
    show::Turn turn;
};

/// Nothing can be shown: the standby card is on.
struct StandbyShown {};

using Happening = std::variant<ItemShown, StandbyShown>;

/// Called on the loop's thread: it must return at once.
using Report = std::function<void(const Happening&)>;

}  // namespace kiosk::stage
