#include "stage/deed.h"

#include <algorithm>

#include "stage/limits.h"

namespace kiosk::stage {

using show::Contact;
using show::Time;
using Phase = show::Contact::Phase;

void add_touch(Deeds& deeds, const Point& point, Time at) {
    deeds.push_back({at, Contact{Phase::down, 0, point.x, point.y, at}});
    const Time up = at + played_touch;
    deeds.push_back({up, Contact{Phase::up, 0, point.x, point.y, up}});
}

void add_swipe(Deeds& deeds, const Point& from, const Point& to, Time at) {
    deeds.push_back({at, Contact{Phase::down, 0, from.x, from.y, at}});
    for (int step = 1; step <= swipe_steps; ++step) {
        const double along = static_cast<double>(step) / swipe_steps;
        const Time t = at + played_swipe * step / swipe_steps;
        deeds.push_back({t, Contact{Phase::moved, 0, from.x + (to.x - from.x) * along,
                                    from.y + (to.y - from.y) * along, t}});
    }
    const Time up = at + played_swipe;
    deeds.push_back({up, Contact{Phase::up, 0, to.x, to.y, up}});
}

void add_key(Deeds& deeds, Key key, Time at) {
    deeds.push_back({at, key});
}

void sort_by_time(Deeds& deeds) {
    std::stable_sort(deeds.begin(), deeds.end(),
                     [](const Deed& one, const Deed& other) { return one.at < other.at; });
}

}  // namespace kiosk::stage
