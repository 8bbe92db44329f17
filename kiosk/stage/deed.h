// What a visitor who is played in a recording does, and when: touches, swipes and keys as contacts
// of one finger.
#pragma once

#include <variant>
#include <vector>

#include "stage/visitor.h"

namespace kiosk::stage {

struct Deed {
    show::Time at{0};
    std::variant<show::Contact, Key> what;
};
using Deeds = std::vector<Deed>;

struct Point {
    double x = 0, y = 0;  ///< pixels
};

/// A short touch.
void add_touch(Deeds& deeds, const Point& point, show::Time at);
/// The finger moves from one point to the other within a fifth of a second.
void add_swipe(Deeds& deeds, const Point& from, const Point& to, show::Time at);
void add_key(Deeds& deeds, Key key, show::Time at);

/// In the order of their times; those at the same time as they were added.
void sort_by_time(Deeds& deeds);

}  // namespace kiosk::stage
