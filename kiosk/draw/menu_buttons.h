// Buttons with words: as wide as what they say, of one height and one size of type. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "draw/menu_type.h"

namespace kiosk::draw {

struct Button {
    enum class Kind { outlined, quiet, chosen, call };

    std::string words;
    show::Action action;
    Kind kind = Kind::outlined;
    std::optional<Icon> before, after;  ///< signs beside the words
    int most_lines = 1;
};

/// How buttons share their row.
enum class Share {
    as_wide_as_words,  ///< from the left
    at_the_ends,       ///< the first at the left, the others at the right
    all_of_it,         ///< the row is filled, each in proportion to its words
};

/// Sets buttons in a row, at chrome size or, where they would not fit, a little smaller.
void put_buttons(const PageContext& page, MenuLayout& layout, const std::vector<Button>& buttons,
                 const Box& row, Share share);

/// The width that a row of buttons takes at chrome size.
[[nodiscard]] double width_of(const PageContext& page, const std::vector<Button>& buttons);

/// And with type that is only a little smaller: a row that is wider is better parted.
[[nodiscard]] double least_width_of(const PageContext& page, const std::vector<Button>& buttons);

/// One button in its place.
void put_button(const PageContext& page, MenuLayout& layout, const Button& button, const Box& box,
                int size);

}  // namespace kiosk::draw
