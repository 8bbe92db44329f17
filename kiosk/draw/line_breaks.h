// Line breaking: widths in, lines out. Pure; any unit of width will do.
//
// Of all ways to set words in a given number of lines, the one that is least ragged: the sum of the
// squares of the lines' widths is smallest when they are equal. What a reader stumbles over - a
// short word left hanging, a last line of one small word - costs extra, so that it is done only
// where there is no other way.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "draw/statement.h"

namespace kiosk::draw {

/// One word as the breaker sees it.
struct Gauge {
    double width = 0;
    double space = 0;  ///< between it and the next word on the same line
    Joint after = Joint::open;
};

/// Words [begin, end).
struct WordRange {
    std::size_t begin = 0, end = 0;
    bool operator==(const WordRange&) const = default;
};

/// Sets the words in exactly widths.size() lines, none wider than its width. Nothing where that
/// cannot be done.
[[nodiscard]] std::optional<std::vector<WordRange>> break_lines(std::span<const Gauge> words,
                                                                std::span<const double> widths);

}  // namespace kiosk::draw
