#include "draw/paint_menu.h"

#include <algorithm>
#include <cmath>

#include "draw/cairo.h"
#include "draw/paint.h"
#include "draw/palette.h"
#include "draw/qr.h"

namespace kiosk::draw {
namespace {

using content::Color;
using content::Theme;

/// Of the side of a sign: the large ones, and those as heavy as the type beside them.
constexpr double large_line = 0.06, sign_line = 0.09;

bool is_large(Icon icon) {
    return icon == Icon::eye || icon == Icon::heart || icon == Icon::bag || icon == Icon::picture;
}

void set_source(cairo_t* context, Color color) {
    cairo_set_source_rgb(context, color.r / 255.0, color.g / 255.0, color.b / 255.0);
}

/// Edges on whole pixels, so that they are sharp.
Box aligned(const Box& box) {
    return {std::round(box.left), std::round(box.top), std::round(box.right),
            std::round(box.bottom)};
}

void draw_panel(cairo_t* context, const Panel& panel, const Theme& theme) {
    Box box = aligned(panel.box);
    const double radius = std::min({panel.radius, box.width() / 2, box.height() / 2});
    if (panel.fill != Hue::none) {
        trace_rounded(context, box, radius);
        set_source(context, color_of(panel.fill, theme));
        cairo_fill(context);
    }
    if (panel.crown != Hue::none) {
        cairo_save(context);
        trace_rounded(context, box, radius);
        cairo_clip(context);
        cairo_rectangle(context, box.left, box.top, box.width(), panel.crown_height);
        set_source(context, color_of(panel.crown, theme));
        cairo_fill(context);
        cairo_restore(context);
    }
    if (panel.edge == Hue::none) return;
    const double half = panel.edge_width / 2;
    box = {box.left + half, box.top + half, box.right - half, box.bottom - half};
    trace_rounded(context, box, std::max(0.0, radius - half));
    set_source(context, color_of(panel.edge, theme));
    cairo_set_line_width(context, panel.edge_width);
    cairo_stroke(context);
}

/// Dark on white in every theme: readers look for that. Modules of whole pixels; what is left over
/// makes the quiet zone wider.
void draw_code(SDL_Surface& target, const Code& code) {
    const Box box = aligned(code.box);
    const auto pixels = [](double at) { return static_cast<int>(at); };
    SDL_Rect plate{pixels(box.left), pixels(box.top), pixels(box.width()), pixels(box.height())};
    SDL_FillRect(&target, &plate, pixel({255, 255, 255}));
    const Modules modules = qr_code(code.text);
    const int module = std::min(plate.w, plate.h) / (modules.side + 2 * quiet_zone);
    const int side = module * modules.side;
    const int left = plate.x + (plate.w - side) / 2, top = plate.y + (plate.h - side) / 2;
    for (int y = 0; y < modules.side; ++y) {
        for (int x = 0; x < modules.side; ++x) {
            if (!modules.at(x, y)) continue;
            const SDL_Rect dark{left + x * module, top + y * module, module, module};
            SDL_FillRect(&target, &dark, pixel({0, 0, 0}));
        }
    }
}

}  // namespace

Surface paint(const Drawing& drawing, int left, int top, int width, int height, const Theme& theme,
              Type& type) {
    Surface surface = make_surface(width, height);
    SDL_FillRect(surface.get(), nullptr, pixel(theme.ground));
    {
        const Cairo context = cairo_on(*surface);
        cairo_translate(context.get(), -left, -top);
        for (const Panel& panel : drawing.panels) draw_panel(context.get(), panel, theme);
        for (const Sign& sign : drawing.signs) {
            const double line =
                std::max(2.0, (is_large(sign.icon) ? large_line : sign_line) * sign.box.height());
            draw_icon(context.get(), sign.icon, sign.box, color_of(sign.hue, theme), line);
        }
    }
    for (const Code& code : drawing.codes) {
        const Box box{code.box.left - left, code.box.top - top, code.box.right - left,
                      code.box.bottom - top};
        draw_code(*surface, {code.text, box});
    }
    for (const Lettering& lettering : drawing.type) {
        for (Setting setting : lettering.block.settings) {
            setting.left -= left;
            setting.baseline -= top;
            type.draw(*surface, setting, color_of(setting.ink, theme));
        }
    }
    return surface;
}

}  // namespace kiosk::draw
