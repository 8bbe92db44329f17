// Where everything on the standby card stands: the motif above, title, what is to come, and where
// to find help under it, as one group in the middle. Pure; knows no fonts.
#pragma once

#include <string>

#include "draw/fit.h"
#include "draw/layout.h"

namespace kiosk::draw {

/// Each may be empty.
struct StandbyText {
    std::string title, message, help;
};

struct StandbyLayout {
    Disc motif;
    Block title, message, help;
};

[[nodiscard]] StandbyLayout lay_out_standby(const StandbyText& text, int width, int height,
                                            const Measure& measure);

}  // namespace kiosk::draw
