// How a page scrolls: it follows the finger, glides on when it is let go, and springs back from
// beyond its ends. Positions are in heights of the screen, 0 at the top of the page and growing
// towards its end, so a finger that moves up moves it by more than 0. Pure.
#pragma once

#include <optional>

#include "show/scene.h"

namespace kiosk::show {

/// A movement that began at `since`: where it is at any later time follows from this value alone.
struct Scroll {
    double from = 0;      ///< position at `since`
    double velocity = 0;  ///< heights a second, at `since`
    Duration since{0};
    double lowest =
        0;  ///< the page's end: its position is between 0 and this, but for the rubber band
    bool held = false;  ///< a finger is on it

    bool operator==(const Scroll&) const = default;
};

/// Where the page is at t. Beyond an end no further than a tenth of a screen.
[[nodiscard]] double position(const Scroll& scroll, Duration t);

/// True when position() is the same at all times from t on.
[[nodiscard]] bool at_rest(const Scroll& scroll, Duration t);

/// True while it moves by itself so fast that somebody sees it move.
[[nodiscard]] bool is_seen_to_move(const Scroll& scroll, Duration t);

/// The finger has moved the page by so much: beyond an end it follows by less and less.
[[nodiscard]] Scroll dragged(const Scroll& scroll, double by, double lowest, Duration t);

/// The finger has let go, moving at this speed. With reduced motion the page stays where it is, or
/// jumps back to its end.
[[nodiscard]] Scroll let_go(const Scroll& scroll, double velocity, Duration t, bool reduce_motion);

}  // namespace kiosk::show
