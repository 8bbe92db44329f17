// Sets a text at the largest step of the scale at which it fits. Pure: widths of type and the room
// there is come as functions.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "draw/layout.h"
#include "draw/statement.h"

namespace kiosk::draw {

/// Width of a text in ems.
using Measure = std::function<double(std::string_view, Style)>;

/// The rooms of so many lines of type of an em size in pixels, each as high as its line's ink.
/// Empty where so many do not fit; more lines of the same size never fit then either.
using Rooms = std::function<std::vector<Box>(int size, std::size_t lines)>;

/// How a paragraph is set.
struct Manner {
    Style plain = Style::sans;
    Style strong = Style::sans_semibold;
    Ink ink = Ink::paper;
    bool centred = false;
    int largest_step = 0;
    bool takes_its_time = false;  ///< a line more before a preposition is left hanging
};

/// The paragraph in its place, at the largest step from manner.largest_step down and in the fewest
/// lines that hold it. At the smallest step even too long words are parted and too long texts cut,
/// so it never leaves its room; without any room it is empty.
[[nodiscard]] Block fit(const std::vector<Word>& words, const Manner& manner, int shorter_side,
                        const Rooms& rooms, const Measure& measure);

/// The same at the largest of `sizes` that does: em sizes in pixels, the largest first, never
/// empty. Of manner.largest_step nothing is known.
[[nodiscard]] Block fit(const std::vector<Word>& words, const Manner& manner,
                        const std::vector<int>& sizes, const Rooms& rooms, const Measure& measure);

/// Line height in ems from baseline to baseline.
inline constexpr double leading = ascent + descent;

/// Rooms for lines that stand under one another from `area.top` on, in an area of one width.
[[nodiscard]] Rooms rooms_in(const Box& area, double line_height = leading);

}  // namespace kiosk::draw
