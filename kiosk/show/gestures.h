// From what fingers do to what they mean: a touch, a drag, a swipe. One finger counts; a second one
// changes nothing, three or more are a palm or a leaning arm and end it all until every one of them
// is lifted. Pure: places in pixels, time an argument.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "show/scene.h"

namespace kiosk::show {

/// What a finger, or the mouse with its button down, does.
struct Contact {
    enum class Phase { down, moved, up, cancelled } phase = Phase::down;
    std::int64_t finger = 0;  ///< its name while it is down
    double x = 0, y = 0;
    Duration t{0};
};

/// The finger is down here and may become a tap or a drag.
struct FingerDown {
    double x = 0, y = 0;
};
/// It was let go near where it went down, without moving away in between: what lay beneath it is
/// meant.
struct Tap {
    double x = 0, y = 0;  ///< where it went down
};
/// It moves too far to be a tap from now on; nothing is pressed any more.
struct DragBegan {
    double x = 0, y = 0;  ///< where it went down
};
/// It has moved by so much since the last one.
struct DragMoved {
    double dx = 0, dy = 0;
};
/// It was let go; pixels a second over the last 100 ms, 0 if it had rested.
struct DragEnded {
    double vx = 0, vy = 0;
    /// It went sideways far and straight enough to leaf: -1 to the left (what follows), 1 to the
    /// right, 0 not at all.
    int swiped = 0;
};
/// It does not mean anything after all.
struct GestureLost {};
using Gesture = std::variant<FingerDown, Tap, DragBegan, DragMoved, DragEnded, GestureLost>;

class Gestures {
  public:
    explicit Gestures(double pixels_per_mm) : pixels_per_mm_(pixels_per_mm) {}

    /// What this contact brings about, in order.
    [[nodiscard]] std::vector<Gesture> take(const Contact& contact);

    /// What the finger that is down does from now on means nothing, until it is lifted: the screen
    /// beneath it has changed.
    void forget();

  private:
    struct Finger {
        std::int64_t name = 0;
        double x = 0, y = 0;            ///< now
        double from_x = 0, from_y = 0;  ///< where it went down
        bool drags = false;
        std::vector<Contact> recent;  ///< of the last 100 ms, for its speed; never empty
    };
    [[nodiscard]] std::vector<Gesture> went_down(const Contact& contact);
    [[nodiscard]] std::vector<Gesture> moved(const Contact& contact);
    [[nodiscard]] std::vector<Gesture> lifted(const Contact& contact, bool on_purpose);
    [[nodiscard]] std::vector<Gesture> follow(Finger& finger, const Contact& contact) const;
    [[nodiscard]] DragEnded ended(const Finger& finger) const;
    [[nodiscard]] bool drop_lost(const Contact& contact);

    double pixels_per_mm_;
    std::map<std::int64_t, Contact> down_;  ///< every finger on the glass, as it last moved
    std::optional<Finger> leading_;         ///< the one that counts
    bool spoiled_ = false;                  ///< a palm: wait until all are lifted
};

}  // namespace kiosk::show
