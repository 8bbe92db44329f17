// The last resort for a text that fits at no size: words filled in one after the other, parted
// where one is wider than its line, and cut short with an ellipsis where the lines run out.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "draw/line_breaks.h"
#include "draw/statement.h"

namespace kiosk::draw {

/// More lines than any screen holds at the smallest step.
inline constexpr std::size_t most_crammed_lines = 200;

struct Crammed {
    std::vector<Word> words;
    std::vector<WordRange> lines;  ///< not more than there were widths
};

/// `width_of` a word and `space` in the unit of `widths`.
[[nodiscard]] Crammed cram(const std::vector<Word>& words, std::span<const double> widths,
                           const std::function<double(const Word&)>& width_of, double space);

}  // namespace kiosk::draw
