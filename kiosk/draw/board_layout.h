// Where everything on a board stands as a card of the loop, to be read in passing: label at the top
// left, the lots under it in one column, how far the goal is beside them or, upright, above them;
// at the foot what is said of it; the motif behind the lower right corner. Pure; knows no fonts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draw/fit.h"
#include "draw/menu_drawing.h"

namespace kiosk::draw {

/// What a board says, in one language.
struct BoardText {
    struct Goal {
        std::string title;   ///< may be empty
        std::string amount;  ///< "$120 of $500"
        double share = 0;    ///< of the way, 0 to 1
    };
    struct Lot {
        std::string name, bid;  ///< no bid: empty
    };
    std::string label;  ///< as it is shown; may be empty
    std::optional<Goal> goal;
    std::string highest_bid;  ///< what stands above the bids
    std::vector<Lot> lots;
    std::string of_count;     ///< "{number} of {count}", where not all lots are seen at once
    std::size_t showing = 0;  ///< of more lots than there is room for, each shows the next ones
    std::vector<std::string> foot;  ///< each in lines of its own
};

struct BoardLayout {
    Drawing drawing;
    Box hint;  ///< kept free, as on every card
    Disc motif;
    double top = 0;                   ///< of what rises while the card fades in: all but the label
    std::size_t first = 0, rows = 0;  ///< lots shown
};

[[nodiscard]] BoardLayout lay_out_board(const BoardText& text, int width, int height,
                                        const Measure& measure);

}  // namespace kiosk::draw
