#include "draw/hint_layout.h"

#include "draw/card_layout.h"
#include "draw/frame.h"

namespace kiosk::draw {
namespace {

/// In units of the grid: between the plate's ends and what is on it, between hand and words.
constexpr double padding = 2.2, hand_to_words = 1.8;

/// In ems of the words.
constexpr double hand_side = 1.45;

}  // namespace

HintLayout lay_out_hint(std::string_view words, bool on_plate, int width, int height,
                        const Measure& measure) {
    const Box box = hint_box(width, height);
    const double unit = grid(width, height);
    const double middle = (box.top + box.bottom) / 2;
    const double aside = on_plate ? padding * unit : 0;
    const double right = box.right - aside;
    const double hand = hand_side * em_size(small_step, shorter_side(width, height));
    const double left = box.left + aside + hand + hand_to_words * unit;
    const Rooms one_line = [&](int size, std::size_t lines) {
        if (lines > 1) return std::vector<Box>{};
        const double half = leading * size / 2;
        return std::vector<Box>{{left, middle - half, right, middle + half}};
    };
    const Manner manner{Style::sans_medium, Style::sans_medium, Ink::paper, false, small_step};
    HintLayout hint;
    hint.words = fit(words_of(words), manner, shorter_side(width, height), one_line, measure);
    move_by(hint.words, right - hint.words.box().right, 0);
    const double hand_right =
        hint.words.lines.empty() ? right : hint.words.box().left - hand_to_words * unit;
    hint.hand = {hand_right - hand, middle - hand / 2, hand_right, middle + hand / 2};
    hint.plate = {hint.hand.left - aside, box.top, box.right, box.bottom};
    hint.corner = box.height() / 2;
    return hint;
}

}  // namespace kiosk::draw
