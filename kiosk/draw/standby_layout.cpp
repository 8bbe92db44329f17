#include "draw/standby_layout.h"

#include <algorithm>

#include "draw/frame.h"

namespace kiosk::draw {
namespace {

/// Gaps in units of the grid.
constexpr double motif_to_title = 3.0, title_to_message = 1.5, message_to_help = 3.5;
constexpr double largest_radius = 27.0;

constexpr int title_step = -1, message_step = -5, help_step = -5;

/// How much of the area's height each text may take at most.
constexpr double title_share = 0.36, small_share = 0.12;

}  // namespace

StandbyLayout lay_out_standby(const StandbyText& text, int width, int height,
                              const Measure& measure) {
    const Box inside = inside_margins(width, height);
    const double unit = grid(width, height);
    const double side = (1 - widest_type) / 2 * width;
    const auto set = [&](const std::string& words, const Manner& manner, double share) {
        const Box area{side, 0, width - side, share * inside.height()};
        return fit(words_of(words), manner, shorter_side(width, height), rooms_in(area), measure);
    };
    StandbyLayout page;
    page.title = set(text.title, {Style::serif, Style::serif_bold, Ink::paper, true, title_step},
                     title_share);
    page.message =
        set(text.message, {Style::sans, Style::sans, Ink::mute, true, message_step}, small_share);
    page.help =
        set(text.help, {Style::sans, Style::sans, Ink::paper, true, help_step}, small_share);

    // From the motif's lower edge down; a text that is missing takes its gap with it.
    double y = 0;
    const auto stack = [&](Block& block, double gap) {
        if (block.lines.empty()) return;
        move_by(block, 0, y + gap * unit);
        y = block.box().bottom;
    };
    stack(page.title, motif_to_title);
    stack(page.message, title_to_message);
    stack(page.help, message_to_help);

    const double radius =
        std::min({largest_radius * unit, (inside.height() - y) / 2, inside.width() / 2});
    const double top = inside.top + (inside.height() - y - 2 * radius) / 2;
    page.motif = {width / 2.0, top + radius, radius};
    for (Block* block : {&page.title, &page.message, &page.help})
        move_by(*block, 0, top + 2 * radius);
    return page;
}

}  // namespace kiosk::draw
