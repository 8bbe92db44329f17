// The plate that asks whether somebody is still there: a question, how long it waits, a bar that
// runs out, and one large button; and beside it, on a private page, the page's own way out. Pure;
// knows no fonts.
#pragma once

#include <optional>
#include <string>

#include "draw/fit.h"
#include "draw/menu_targets.h"

namespace kiosk::draw {

/// What it says, in one language.
struct CountdownText {
    std::string question, returning, go_on;
    std::string widest;  ///< `returning` with most digits: all stands as if that were said
};

/// The page's "Clear the screen", which stays where it is, as bright as it is.
struct WayOut {
    Box box;
    double radius = 0;
    bool operator==(const WayOut&) const = default;
};

struct CountdownLayout {
    Box plate;
    double corner = 0;  ///< radius of the plate's corners
    Block question, returning;
    Box bar;              ///< the whole of it, as it is at the beginning
    Block go_on;          ///< on the button
    MenuTargets touched;  ///< the button, and behind it the way out
    double edge = 0;      ///< how thick the plate's edge is, where it has one
};

/// In pixels of the screen, in the middle of it or of what the way out leaves.
[[nodiscard]] CountdownLayout lay_out_countdown(const CountdownText& text,
                                                const show::MenuMode& mode,
                                                const std::optional<WayOut>& way_out,
                                                const Screen& screen, const Measure& measure);

}  // namespace kiosk::draw
