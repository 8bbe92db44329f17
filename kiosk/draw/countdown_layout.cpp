#include "draw/countdown_layout.h"

#include <algorithm>

#include "draw/frame.h"
#include "draw/menu_scale.h"

namespace kiosk::draw {
namespace {

/// In units of the grid.
constexpr double widest_plate = 114, plate_corner = 2.4, plate_edge = 0.6;
constexpr double padding = 6.0, side_padding = 8.0;
constexpr double question_to_returning = 1.6, returning_to_bar = 3.6, bar_to_button = 4.4;
constexpr double bar_height = 1.2;
constexpr double button_height = 10.6, button_padding = 5.0, button_corner = 1.6;

/// Of the width, where that is less.
constexpr double widest_share = 0.88;

/// How much of the height each text may take at most.
constexpr double question_share = 0.2, returning_share = 0.26, button_share = 0.2;

constexpr int question_step = -3, text_step = -5;

/// The least step from `step` up whose capitals are large enough on this screen.
int large_enough(int step, const Screen& screen, bool large_type) {
    const int shorter = shorter_side(screen.width, screen.height);
    const int least = em_size_for(least_capitals_mm * screen.pixels_per_mm / shorter, shorter);
    while (step < largest_statement_step && em_size(step, shorter) < least) ++step;
    return large_type ? step + 1 : step;
}

/// Left of the way out or above it, whichever is more.
Box room_beside(const std::optional<WayOut>& way_out, const Screen& screen) {
    Box room{0, 0, static_cast<double>(screen.width), static_cast<double>(screen.height)};
    if (!way_out) return room;
    if (way_out->box.left * room.bottom > way_out->box.top * room.right)
        room.right = way_out->box.left;
    else
        room.bottom = way_out->box.top;
    return room;
}

class CountdownSetter {
  public:
    CountdownSetter(const CountdownText& text, const show::MenuMode& mode,
                    const std::optional<WayOut>& way_out, const Screen& screen,
                    const Measure& measure)
        : screen_(screen),
          measure_(measure),
          unit_(grid(screen.width, screen.height)),
          shorter_(shorter_side(screen.width, screen.height)),
          around_(room_beside(way_out, screen)) {
        const double half = std::min(widest_plate * unit_, widest_share * around_.width()) / 2;
        const double middle = around_.width() / 2;
        plate_ = {middle - half, 0, middle + half, 0};
        const int step = large_enough(text_step, screen, mode.large_type);
        const int question = std::max(step + 1, question_step + (mode.large_type ? 1 : 0));
        const std::vector<int> sizes = sizes_from(step, shorter_);
        set_.question =
            set(text.question, Style::serif, sizes_from(question, shorter_), question_share);
        room_ = set(text.widest, Style::sans, sizes, returning_share);
        set_.returning = set(text.returning, Style::sans, {room_.size}, returning_share);
        set_.go_on = set(text.go_on, Style::sans_semibold, sizes, button_share);
        if (way_out) way_out_ = {way_out->box, show::ClearScreen{}, way_out->radius, false};
    }

    CountdownLayout run() {
        double y = padding * unit_;
        const auto stack = [&y](Block& block, double gap) {
            if (block.lines.empty()) return;
            move_by(block, 0, y);
            y = block.box().bottom + gap;
        };
        stack(set_.question, question_to_returning * unit_);
        // With fewer digits it may take fewer lines: nothing moves for that.
        const double spare = room_.box().height() - set_.returning.box().height();
        y += spare / 2;
        stack(set_.returning, spare / 2 + returning_to_bar * unit_);
        const double side = side_padding * unit_;
        set_.bar = {plate_.left + side, y, plate_.right - side, y + bar_height * unit_};
        const Box button = place_button(set_.bar.bottom + bar_to_button * unit_);
        plate_.bottom = button.bottom + padding * unit_;
        set_.plate = plate_;
        set_.corner = plate_corner * unit_;
        set_.edge = plate_edge * unit_;
        set_.touched.targets = {{button, show::Stay{}, button_corner * unit_, false}};
        centre();
        if (way_out_) set_.touched.targets.push_back(*way_out_);
        return set_;
    }

  private:
    /// From y = 0 down.
    [[nodiscard]] Block set(const std::string& text, Style style, const std::vector<int>& sizes,
                            double share) const {
        const double side = side_padding * unit_;
        const Box area{plate_.left + side, 0, plate_.right - side, share * around_.height()};
        return fit(words_of(text), {style, style, Ink::paper, true}, sizes, rooms_in(area),
                   measure_);
    }

    [[nodiscard]] Box place_button(double top) {
        const Box text = set_.go_on.box();
        const double gap = button_padding * unit_;
        const double least = least_target(screen_);
        const double height = std::max({button_height * unit_, least, text.height() + 2 * unit_});
        const double wished = std::max({text.width() + 2 * gap, least, 3 * height});
        const double half = std::min(wished, set_.bar.width()) / 2;
        const double middle = around_.width() / 2;
        move_by(set_.go_on, 0, top + (height - text.height()) / 2);
        return {middle - half, top, middle + half, top + height};
    }

    /// Moves all that stands on a plate that begins at y = 0.
    void centre() {
        const double down = (around_.height() - plate_.bottom) / 2;
        for (Block* block : {&set_.question, &set_.returning, &set_.go_on})
            move_by(*block, 0, down);
        for (Box* box : {&set_.plate, &set_.bar, &set_.touched.targets.front().box}) {
            box->top += down;
            box->bottom += down;
        }
    }

    const Screen& screen_;
    const Measure& measure_;
    double unit_;
    int shorter_;
    Box around_;  ///< the part of the screen that the plate stands in the middle of
    std::optional<Target> way_out_;
    Box plate_;
    Block room_;  ///< what `returning` may take up
    CountdownLayout set_;
};

}  // namespace

CountdownLayout lay_out_countdown(const CountdownText& text, const show::MenuMode& mode,
                                  const std::optional<WayOut>& way_out, const Screen& screen,
                                  const Measure& measure) {
    return CountdownSetter(text, mode, way_out, screen, measure).run();
}

}  // namespace kiosk::draw
