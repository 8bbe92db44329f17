#include "draw/caption_layout.h"

#include "draw/card_layout.h"
#include "draw/frame.h"

namespace kiosk::draw {
namespace {

/// A line of 37 letters takes 800 of 1366 pixels at this step, 59 %.
constexpr int caption_step = -3;

/// In ems: around the type, between lines.
constexpr double padding_x = 0.6, padding_y = 0.3, line_height = 1.35;

/// In units of the grid.
constexpr double corner = 1.0, plate_to_hint = 3.5;

/// Lines of a caption (known to be read in time), unless it fits at no legible size.
constexpr std::size_t most_lines = 2;

/// As high as a caption may grow, of the height.
constexpr double most_height = 1.0 / 3;

}  // namespace

CaptionMeasures caption_measures(int width, int height) {
    const double unit = grid(width, height);
    const auto size = [&](int step) { return em_size(step, shorter_side(width, height)); };
    static_assert(caption_step - 3 == small_step);
    return {{size(caption_step), size(caption_step - 1), size(caption_step - 2), size(small_step)},
            line_height,
            padding_x,
            padding_y,
            corner * unit,
            (1 - widest_type) / 2 * width,
            height - (hint_box(width, height).top - plate_to_hint * unit)};
}

CaptionLayout lay_out_caption(std::string_view text, int width, int height,
                              const Measure& measure) {
    const CaptionMeasures measures = caption_measures(width, height);
    const double bottom = height - measures.foot;
    const double side = measures.side;
    const Manner manner{Style::sans_medium, Style::sans_medium, Ink::paper, true, caption_step};
    CaptionLayout caption;
    caption.corner = measures.corner;
    const Rooms rooms = [&](int size, std::size_t lines) {
        // Its own two lines are smaller before they are more.
        if (lines > most_lines && size > measures.sizes.back()) return std::vector<Box>{};
        const double type_height = (static_cast<double>(lines - 1) * line_height + leading) * size;
        if (type_height + 2 * padding_y * size > most_height * height) return std::vector<Box>{};
        const Box area{side + padding_x * size, bottom - padding_y * size - type_height,
                       width - side - padding_x * size, bottom};
        return rooms_in(area, line_height)(size, lines);
    };
    caption.text = fit(words_of(text), manner, shorter_side(width, height), rooms, measure);
    if (caption.text.lines.empty()) return caption;
    const Box type = caption.text.box();
    const double size = caption.text.size;
    caption.plate = {type.left - padding_x * size, type.top - padding_y * size,
                     type.right + padding_x * size, type.bottom + padding_y * size};
    return caption;
}

}  // namespace kiosk::draw
