// Rows of the menu: plates with a name and a note, some of which lead on. Pure.
#pragma once

#include <optional>
#include <string>

#include "draw/menu_type.h"

namespace kiosk::draw {

struct Row {
    std::string name, note;
    std::optional<Icon> sign{};  ///< at the left
    Hue sign_hue = Hue::gold;
    bool chosen = false;    ///< on paper
    bool leads_on = false;  ///< with an angle at the right
};

/// A panel without type. Its edge is drawn only in high contrast: else its colour tells it from the
/// ground.
[[nodiscard]] Panel plate(const PageContext& page, const Box& box, Hue fill = Hue::panel);

/// Puts a row on layout.scrolling, from the top of `place` down: at least down to its bottom, and
/// as high as a target, and `spare_height` higher than that. Its box.
Box put_row(const PageContext& page, MenuLayout& layout, const Row& row, const Box& place,
            double spare_height = 0);

/// The sign and the colour of a section's mark.
[[nodiscard]] Icon sign_of(content::Mark mark);
[[nodiscard]] Hue hue_of(content::Mark mark);

/// How the ways to other pages are set.
struct Ways {
    bool with_notes = true;
    double spare = 0;  ///< by which each row is higher than it has to be
};

/// Rows that open these pages, from the top of `column` down; where the last one ends.
double put_ways(const PageContext& page, MenuLayout& layout,
                const std::vector<content::PageNumber>& pages, const Box& column,
                const Ways& ways = {});

}  // namespace kiosk::draw
