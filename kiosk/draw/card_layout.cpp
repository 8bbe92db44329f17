#include "draw/card_layout.h"

#include <algorithm>

#include "draw/frame.h"

namespace kiosk::draw {
namespace {

/// Gaps in units of the grid.
constexpr double label_to_statement = 6.0;  ///< from baseline to the top of the first line's ink
constexpr double statement_to_rule = 4.0;
constexpr double rule_to_source = 2.2;
constexpr double rule_length = 12.0, rule_thickness = 0.5;

/// Above the least step a statement takes no more of the height: calm counts for more than size.
/// Upright it may take more, or the next smaller step leaves half of the card empty.
constexpr double calm_share = 0.5, calm_share_upright = 0.62;

constexpr double source_line_height = 1.3;  ///< in ems

/// Lines of small type at the foot before the type steps down.
constexpr std::size_t most_source_lines = 3;

/// The motif: its centre just below the foot near the right edge, a sun that begins to rise.
Disc motif_of(int width, int height) {
    const double radius = std::min(0.526 * height, 0.296 * width);
    return {0.881 * width, height + 0.0875 * radius, radius};
}

class CardSetter {
  public:
    CardSetter(const CardText& text, int width, int height, const Measure& measure)
        : text_(text),
          measure_(measure),
          shorter_(shorter_side(width, height)),
          unit_(grid(width, height)),
          inside_(inside_margins(width, height)),
          type_right_(inside_.left + widest_type * width),
          calm_height_((height > width ? calm_share_upright : calm_share) * height) {
        CardFrame frame = card_frame(text.label, width, height, measure);
        card_.label = std::move(frame.label);
        card_.motif = frame.motif;
        card_.hint = frame.hint;
        foot_ = frame.foot;
        top_ = frame.top;
    }

    CardLayout run() {
        set_foot();
        set_statement();
        return card_;
    }

  private:
    /// The same rooms, each ending where it would come near the motif or the hint.
    [[nodiscard]] std::vector<Box> clear(std::vector<Box> rooms) const {
        const double gap = type_to_motif * unit_;
        const Disc kept{card_.motif.x, card_.motif.y, card_.motif.radius + gap};
        for (Box& room : rooms) {
            room.right = std::min(room.right, reach(kept, room.top, room.bottom));
            if (room.bottom > card_.hint.top)
                room.right = std::min(room.right, card_.hint.left - gap);
        }
        return rooms;
    }

    /// Small type whose last line's ink ends at `bottom`.
    Block set_at_foot(const std::string& text, double bottom, std::size_t most_lines) {
        const Rooms rooms = [&](int size, std::size_t lines) {
            if (lines > most_lines) return std::vector<Box>{};
            const double height =
                (static_cast<double>(lines - 1) * source_line_height + leading) * size;
            return clear(rooms_in({inside_.left, bottom - height, type_right_, bottom + 1},
                                  source_line_height)(size, lines));
        };
        return fit(words_of(text), {Style::sans, Style::sans, Ink::mute, false, small_step},
                   shorter_, rooms, measure_);
    }

    void set_foot() {
        statement_bottom_ = foot_;
        if (text_.source.empty() && text_.date.empty()) return;
        double bottom = foot_;
        if (!text_.date.empty()) {
            card_.date = set_at_foot(text_.date, bottom, 1);
            bottom = card_.date.box().top - (source_line_height - leading) * card_.date.size;
        }
        card_.source = set_at_foot(text_.source, bottom, most_source_lines);
        const double top = (card_.source.lines.empty() ? card_.date : card_.source).box().top;
        card_.rule = rule_above(top, inside_.left, unit_);
        statement_bottom_ = card_.rule.top - statement_to_rule * unit_;
    }

    void set_statement() {
        const bool stands_alone =
            card_.label.lines.empty() && card_.source.lines.empty() && card_.date.lines.empty();
        const Rooms rooms = [&](int size, std::size_t lines) {
            Box area{inside_.left, top_, type_right_, statement_bottom_};
            const double needed = static_cast<double>(lines) * leading * size;
            const double free = area.height() - needed;
            const bool may_crowd = size <= em_size(least_statement_step, shorter_);
            if (free < 0 || (!may_crowd && needed > calm_height_)) return std::vector<Box>{};
            // By itself it stands a little above the middle, where the eye expects it.
            if (stands_alone) area.top += free * 0.4;
            return clear(rooms_in(area)(size, lines));
        };
        const Manner manner{Style::serif, Style::serif_bold,      Ink::paper,
                            false,        largest_statement_step, true};
        card_.statement = fit(text_.statement, manner, shorter_, rooms, measure_);
    }

    const CardText& text_;
    const Measure& measure_;
    int shorter_;
    double unit_;
    Box inside_;
    double type_right_, calm_height_;
    double foot_ = 0;
    double top_ = 0, statement_bottom_ = 0;
    CardLayout card_;
};

}  // namespace

CardFrame card_frame(const std::string& label, int width, int height, const Measure& measure) {
    const Box inside = inside_margins(width, height);
    const double unit = grid(width, height);
    const int shorter = shorter_side(width, height);
    const int size = em_size(small_step, shorter);
    const Box area{inside.left, inside.top, inside.left + widest_type * width,
                   inside.top + leading * size};
    CardFrame frame;
    frame.label = fit(words_of(label),
                      {Style::sans_semibold, Style::sans_semibold, Ink::gold, false, small_step},
                      shorter, rooms_in(area), measure);
    frame.top = inside.top + ascent * size + label_to_statement * unit;
    frame.motif = motif_of(width, height);
    frame.hint = hint_box(width, height);
    // On a portrait screen the hint takes most of the foot, so small type stands above it.
    frame.foot = height > width ? frame.hint.top - 2 * unit : inside.bottom;
    return frame;
}

Box rule_above(double top, double left, double unit) {
    const double bottom = top - rule_to_source * unit;
    return {left, bottom - rule_thickness * unit, left + rule_length * unit, bottom};
}

CardLayout lay_out_card(const CardText& text, int width, int height, const Measure& measure) {
    return CardSetter(text, width, height, measure).run();
}

Box hint_box(int width, int height) {
    const Box inside = inside_margins(width, height);
    const double unit = grid(width, height);
    // "Толығырақ білу үшін түртіңіз" with its hand takes 20 ems of small type.
    const double length = 20 * em_size(small_step, shorter_side(width, height));
    return {inside.right - length, inside.bottom - 3.5 * unit, inside.right,
            inside.bottom + 3 * unit};
}

}  // namespace kiosk::draw
