#include "show/scroll.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "show/limits.h"

namespace kiosk::show {
namespace {

using Seconds = std::chrono::duration<double>;

double end_near(double at, double lowest) {
    return std::clamp(at, 0.0, lowest);
}

/// How far the page gives way for a finger that is `pulled` beyond its end, and the reverse.
double stretched(double pulled) {
    const double far = std::min(std::abs(pulled), rubber_reach);
    const double give = rubber_length * (1 - 1 / (far * rubber_give / rubber_length + 1));
    return std::copysign(give, pulled);
}
double unstretched(double beyond) {
    const double give = std::min(std::abs(beyond), stretched(rubber_reach));
    const double far = rubber_length / rubber_give * (1 / (1 - give / rubber_length) - 1);
    return std::copysign(far, beyond);
}

/// What a movement does, in seconds after it began.
struct Course {
    double glides = 0;   ///< so long it glides
    double end = 0;      ///< where it comes to rest
    double beyond = 0;   ///< how far it is beyond that when it has glided
    double landing = 0;  ///< its speed then; it springs back from there
    bool springs = false;
};

/// When a glide reaches `end`, if it is fast enough to get there.
std::optional<double> reaches(const Scroll& scroll, double end) {
    const double speed_there = scroll.velocity - friction * (end - scroll.from);
    if (std::abs(speed_there) < slowest_glide ||
        std::signbit(speed_there) != std::signbit(scroll.velocity))
        return std::nullopt;
    return std::log(scroll.velocity / speed_there) / friction;
}

Course course_of(const Scroll& scroll) {
    const double nearest = end_near(scroll.from, scroll.lowest);
    if (scroll.held) return {0, scroll.from};
    if (scroll.from != nearest) return {0, nearest, scroll.from - nearest, 0, true};
    const double speed = std::abs(scroll.velocity);
    if (speed < slowest_glide) return {0, scroll.from};
    const double end = scroll.velocity < 0 ? 0 : scroll.lowest;
    if (const auto after = reaches(scroll, end)) {
        const double landing = scroll.velocity - friction * (end - scroll.from);
        return {*after, end, 0, std::clamp(landing, -hardest_landing, hardest_landing), true};
    }
    const double rests = std::copysign(speed - slowest_glide, scroll.velocity) / friction;
    return {std::log(speed / slowest_glide) / friction, scroll.from + rests};
}

double since(const Scroll& scroll, Duration t) {
    return std::max(0.0, Seconds(t - scroll.since).count());
}

}  // namespace

double position(const Scroll& scroll, Duration t) {
    const double after = since(scroll, t);
    const Course course = course_of(scroll);
    if (after < course.glides) {
        return scroll.from + scroll.velocity / friction * (1 - std::exp(-friction * after));
    }
    const double sprung = after - course.glides;
    if (!course.springs || sprung >= spring_settles) return course.end;
    // A critically damped spring.
    const double push = course.landing + spring * course.beyond;
    return course.end + (course.beyond + push * sprung) * std::exp(-spring * sprung);
}

bool at_rest(const Scroll& scroll, Duration t) {
    const Course course = course_of(scroll);
    return since(scroll, t) >= course.glides + (course.springs ? spring_settles : 0);
}

bool is_seen_to_move(const Scroll& scroll, Duration t) {
    const double moved = position(scroll, t + a_glance) - position(scroll, t);
    return std::abs(moved) > seen_glide * Seconds(a_glance).count();
}

Scroll dragged(const Scroll& scroll, double by, double lowest, Duration t) {
    const double before = position(scroll, t);
    const double beyond = before - end_near(before, scroll.lowest);
    const double finger = before - beyond + unstretched(beyond) + by;
    const double end = std::max(lowest, 0.0);
    const double nearest = end_near(finger, end);
    return {nearest + stretched(finger - nearest), 0, t, end, true};
}

Scroll let_go(const Scroll& scroll, double velocity, Duration t, bool reduce_motion) {
    const double at = position(scroll, t);
    const double nearest = end_near(at, scroll.lowest);
    if (reduce_motion) return {nearest, 0, t, scroll.lowest, false};
    const bool inside = at == nearest;
    const double speed = inside ? std::clamp(velocity, -fastest_glide, fastest_glide) : 0;
    return {at, speed, t, scroll.lowest, false};
}

}  // namespace kiosk::show
