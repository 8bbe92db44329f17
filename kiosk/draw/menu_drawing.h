// A page of the menu as values: panels, signs, codes and type, each in its place, and what answers
// to a touch. What the layouts make, the painter sets down and tests look at. Pixels; y points
// down; knows no fonts.
#pragma once

#include <string>
#include <vector>

#include "draw/icons.h"
#include "draw/layout.h"
#include "draw/menu_targets.h"

namespace kiosk::draw {

/// Colours of areas and signs by their part (palette.h); `edge` is that of what can be touched. The
/// last five are the plates of grades, the same in every theme.
enum class Hue { none, ground, panel, line, paper, gold, sky, coral, ink, edge, a, b, c, d, f };

/// A rounded rectangle.
struct Panel {
    Box box;
    double radius = 0;
    Hue fill = Hue::none;
    Hue edge = Hue::none;
    double edge_width = 0;
    Hue crown = Hue::none;  ///< a stripe along the top
    double crown_height = 0;
};

struct Sign {
    Icon icon = Icon::back;
    Box box;
    Hue hue = Hue::paper;
};

/// A QR code with its quiet zone, on white, as large as whole pixels a module allow.
struct Code {
    std::string text;
    Box box;
};

struct Lettering {
    Block block;
    Hue on = Hue::ground;  ///< what lies beneath
};

/// Painted in this order.
struct Drawing {
    std::vector<Panel> panels;
    std::vector<Sign> signs;
    std::vector<Code> codes;
    std::vector<Lettering> type;
};

/// Adds what was set from y = 0 down, so much lower.
void add_lower(Drawing& onto, Drawing set, double down);

struct MenuLayout {
    MenuTargets targets;
    Drawing fixed;      ///< ground, head and foot
    Drawing scrolling;  ///< where it is with the page at its top
};

/// Lays a page out. Widths of type come as a function.
[[nodiscard]] MenuLayout lay_out_page(const show::MenuSheet& sheet, const Screen& screen,
                                      const content::Words& words, const Measure& measure);

}  // namespace kiosk::draw
