// What an action does to a visit. A part of next(); for this room alone.
#pragma once

#include "show/visit.h"

namespace kiosk::show {

/// The visit after an action that the page on the screen offers.
[[nodiscard]] Visit acted(const MenuWorld& world, Visit visit, const Action& action, Duration t);

/// A page as it is when it comes onto the screen.
[[nodiscard]] Level level_of(const content::Menu& menu, PageNumber page);

/// The page stays where it is, or springs back from beyond its end: no finger is on it.
void let_be(const MenuWorld& world, Level& level, Duration t);

}  // namespace kiosk::show
