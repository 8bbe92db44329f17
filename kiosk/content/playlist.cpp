#include "content/playlist.h"

#include <algorithm>

namespace kiosk::content {

bool Item::open_at(const LocalTime& time) const {
    return std::all_of(when.begin(), when.end(),
                       [&](const When& window) { return is_open(window, time); });
}

}  // namespace kiosk::content
