// Where everything on a page stands, as values: what the layouts hand to the painter, and what
// tests look at. Pixels; y points down.
#pragma once

#include <string>
#include <vector>

#include "draw/style.h"

namespace kiosk::draw {

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    bool operator==(const Box&) const = default;
};

[[nodiscard]] inline bool overlap(const Box& one, const Box& other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom &&
           other.top < one.bottom;
}

/// The disc that the motif's poles reach.
struct Disc {
    double x = 0, y = 0, radius = 0;
};

[[nodiscard]] bool overlap(const Box& box, const Disc& disc);

/// How far right a row of pixels from `top` to `bottom` can reach before it meets the disc;
/// infinite where it does not.
[[nodiscard]] double reach(const Disc& disc, double top, double bottom);

/// A stretch of type that is drawn in one go.
struct Setting {
    std::string text;
    Style style = Style::sans;
    Ink ink = Ink::paper;
    int size = 0;  ///< of the em
    double left = 0;
    double baseline = 0;
};

/// A paragraph in its place: boxes of its lines, ink and all, and the type in them.
struct Block {
    int size = 0;  ///< of the em; 0: there is no such block
    std::vector<Box> lines;
    std::vector<Setting> settings;

    /// Around all lines.
    [[nodiscard]] Box box() const;
};

/// Moves it, type and boxes.
void move_by(Block& block, double right, double down);

}  // namespace kiosk::draw
