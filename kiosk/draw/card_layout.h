// Where everything on a card stands: label at the top left, statement under it, gold rule, source
// and date at the foot, the motif behind the lower right corner. Pure; knows no fonts.
#pragma once

#include <string>
#include <vector>

#include "draw/fit.h"
#include "draw/layout.h"
#include "draw/statement.h"

namespace kiosk::draw {

/// What a card says, in one language.
struct CardText {
    std::string label;  ///< as it is shown; may be empty
    std::vector<Word> statement;
    std::string source;  ///< may be empty: then the statement stands alone
    std::string date;    ///< may be empty
};

struct CardLayout {
    Block label, statement, source, date;
    Box rule;    ///< the gold rule above the source; empty where there is none
    Box hint;    ///< kept free at the foot right for "Touch to learn more"
    Disc motif;  ///< never under type
};

/// What all cards have in common.
struct CardFrame {
    Block label;
    Disc motif;
    Box hint;
    double top = 0;   ///< of what stands under the label
    double foot = 0;  ///< where the lowest type ends
};
[[nodiscard]] CardFrame card_frame(const std::string& label, int width, int height,
                                   const Measure& measure);

/// The gold rule above small type that begins at `top`.
[[nodiscard]] Box rule_above(double top, double left, double unit);

/// Between type and motif, in units of the grid: more than a card's rise.
inline constexpr double type_to_motif = 2.5;

[[nodiscard]] CardLayout lay_out_card(const CardText& text, int width, int height,
                                      const Measure& measure);

/// The hint's place at the foot right of every page of the loop.
[[nodiscard]] Box hint_box(int width, int height);

}  // namespace kiosk::draw
