#include "draw/paint_plate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "draw/cairo.h"
#include "draw/icons.h"
#include "draw/paint.h"
#include "draw/palette.h"
#include "draw/patches.h"

namespace kiosk::draw {
namespace {

using content::Color;
using content::Theme;

constexpr Color black{0, 0, 0}, white{255, 255, 255};

/// Of the hand beside its height.
constexpr double hand_line = 0.075;

/// The bar's part that has run out, between the plate and what runs.
constexpr double bar_strength = 0.14, bright_bar_strength = 0.3;

/// The countdown's colours.
struct Palette {
    Color plate, question, returning, button, on_button;
};

Palette palette_of(const Theme& theme, bool high_contrast) {
    if (high_contrast) return {black, white, white, white, black};
    return {theme.paper, theme.ground, theme.panel, theme.ground, theme.paper};
}

/// A surface for what stands in `around`, and a cairo context and a way to set type in pixels of
/// the screen.
class Sheet {
  public:
    explicit Sheet(const Box& around)
        : left_(std::floor(around.left)),
          top_(std::floor(around.top)),
          surface_(make_surface(std::max(1, static_cast<int>(std::ceil(around.right) - left_)),
                                std::max(1, static_cast<int>(std::ceil(around.bottom) - top_)),
                                SDL_PIXELFORMAT_ARGB8888)) {}

    [[nodiscard]] Cairo context() {
        Cairo context = cairo_on(*surface_);
        cairo_translate(context.get(), -left_, -top_);
        return context;
    }

    void fill(const Box& box, double radius, Color color, double strength = 1) {
        const Cairo cairo = context();
        trace_rounded(cairo.get(), box, radius);
        cairo_set_source_rgba(cairo.get(), color.r / 255.0, color.g / 255.0, color.b / 255.0,
                              strength);
        cairo_fill(cairo.get());
    }

    /// Just inside the box.
    void edge(const Box& box, double radius, double line, Color color) {
        const Cairo cairo = context();
        const double half = line / 2;
        trace_rounded(cairo.get(),
                      {box.left + half, box.top + half, box.right - half, box.bottom - half},
                      std::max(0.0, radius - half));
        cairo_set_source_rgb(cairo.get(), color.r / 255.0, color.g / 255.0, color.b / 255.0);
        cairo_set_line_width(cairo.get(), line);
        cairo_stroke(cairo.get());
    }

    void set(Block block, Color color, Type& type) {
        move_by(block, -left_, -top_);
        for (const Setting& setting : block.settings) type.draw(*surface_, setting, color);
    }

    [[nodiscard]] Surface take() { return std::move(surface_); }

  private:
    double left_, top_;
    Surface surface_;
};

Box inset(const Box& box, double by) {
    return {box.left + by, box.top + by, box.right - by, box.bottom - by};
}

}  // namespace

Surface paint(const HintLayout& hint, bool on_plate, const Theme& theme, Type& type) {
    Sheet sheet(hint.plate);
    if (on_plate) {
        // Not to be seen through: as it breathes, its words stay in contrast.
        sheet.fill(hint.plate, hint.corner, color_from(plate_color(theme)));
    }
    draw_icon(sheet.context().get(), Icon::hand, hint.hand, theme.gold,
              hand_line * hint.hand.height());
    sheet.set(hint.words, theme.paper, type);
    return sheet.take();
}

Surface paint(const CountdownLayout& countdown, bool high_contrast, const Theme& theme,
              Type& type) {
    const Palette palette = palette_of(theme, high_contrast);
    const Target& button = countdown.touched.targets.front();
    Sheet sheet(countdown.plate);
    sheet.fill(countdown.plate, countdown.corner, palette.plate);
    if (high_contrast)
        sheet.edge(countdown.plate, countdown.corner, countdown.edge, palette.question);
    sheet.fill(countdown.bar, countdown.bar.height() / 2, palette.button,
               high_contrast ? bright_bar_strength : bar_strength);
    sheet.fill(button.box, button.radius, palette.button);
    sheet.set(countdown.question, palette.question, type);
    sheet.set(countdown.returning, palette.returning, type);
    sheet.set(countdown.go_on, palette.on_button, type);
    return sheet.take();
}

Surface paint(const Shape& shape, const Theme& theme) {
    const double side = side_of(edge_of(shape));
    const Box box{0, 0, side, side};
    const Theme colors = shape.high_contrast ? high_contrast() : theme;
    Sheet sheet(box);
    switch (shape.kind) {
        case Shape::Kind::pressed: {
            // At the edge alone: the type inside keeps its contrast. A dark line beside the bright
            // one is seen on any colour. Where edges are bright at rest, it is much broader.
            const double line = shape.high_contrast ? 2.5 * shape.line : shape.line;
            sheet.edge(box, shape.radius, line + shape.line, colors.ground);
            sheet.edge(box, shape.radius, line, colors.paper);
            break;
        }
        case Shape::Kind::focused: {
            // A dark line beside the bright one: seen on any colour. Where edges are bright at
            // rest, it lies inside them and is broader: not by its colour alone is it another one.
            const double line = shape.high_contrast ? 2 * shape.line : shape.line;
            const double aside = (shape.high_contrast ? 0.75 : 0.25) * shape.line;
            sheet.edge(box, shape.radius, aside + line + 0.75 * shape.line, colors.ink);
            sheet.edge(inset(box, aside), std::max(0.0, shape.radius - aside), line, colors.gold);
            break;
        }
        case Shape::Kind::track:
            sheet.fill(box, shape.radius, colors.line, shape.high_contrast ? 0.3 : 1);
            break;
        case Shape::Kind::thumb:
            sheet.fill(box, shape.radius, colors.mute);
            break;
        case Shape::Kind::fold:
        case Shape::Kind::head_fold:
            for (int row = 0; row < side_of(edge_of(shape)); ++row) {
                const double y = shape.kind == Shape::Kind::fold ? row : side - 1 - row;
                sheet.fill({0, y, side, y + 1}, 0, colors.ground,
                           std::min(1.0, 1.25 * (row + 1) / side));
            }
            break;
        case Shape::Kind::running:
            sheet.fill(box, shape.radius, palette_of(theme, shape.high_contrast).button);
            break;
        case Shape::Kind::seam:
            sheet.fill(box, 0, colors.line);
            break;
    }
    return sheet.take();
}

std::uint32_t shade_color(const Theme& theme) {
    return 0xFF000000U | plate_color(theme);
}

}  // namespace kiosk::draw
