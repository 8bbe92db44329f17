#include "draw/paint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "draw/cairo.h"
#include "draw/motif.h"
#include "draw/palette.h"

namespace kiosk::draw {
namespace {

using content::Color;
using content::Theme;

/// A caption's plate over film: the ground, darkened by half, and so much of it.
constexpr double plate_darkness = 0.5, plate_strength = 0.88;

Surface ground(int width, int height, const Theme& theme) {
    Surface surface = make_surface(width, height);
    SDL_FillRect(surface.get(), nullptr, pixel(theme.ground));
    return surface;
}

void draw_block(SDL_Surface& target, const Block& block, const Theme& theme, Type& type) {
    for (const Setting& setting : block.settings)
        type.draw(target, setting, color_of(setting.ink, theme));
}

SDL_Rect whole_pixels(const Box& box) {
    const auto round = [](double at) { return static_cast<int>(std::lround(at)); };
    return {round(box.left), round(box.top), round(box.width()), std::max(1, round(box.height()))};
}

}  // namespace

Uint32 pixel(Color color) {
    return 0xFF000000U | Uint32{color.r} << 16U | Uint32{color.g} << 8U | Uint32{color.b};
}

void trace_rounded(cairo_t* context, const Box& box, double radius) {
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(context);
    cairo_arc(context, box.right - radius, box.top + radius, radius, -quarter, 0);
    cairo_arc(context, box.right - radius, box.bottom - radius, radius, 0, quarter);
    cairo_arc(context, box.left + radius, box.bottom - radius, radius, quarter, 2 * quarter);
    cairo_arc(context, box.left + radius, box.top + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(context);
}

Color color_from(Uint32 pixel) {
    return {static_cast<std::uint8_t>(pixel >> 16U), static_cast<std::uint8_t>(pixel >> 8U),
            static_cast<std::uint8_t>(pixel)};
}

Surface paint(const CardLayout& card, int width, int height, const Theme& theme, Type& type) {
    Surface surface = ground(width, height, theme);
    draw_motif(*surface, card.motif, theme.sky);
    if (card.rule.height() > 0) {
        const SDL_Rect rule = whole_pixels(card.rule);
        SDL_FillRect(surface.get(), &rule, pixel(theme.gold));
    }
    for (const Block* block : {&card.label, &card.statement, &card.source, &card.date})
        draw_block(*surface, *block, theme, type);
    return surface;
}

Surface paint(const StandbyLayout& standby, int width, int height, const Theme& theme, Type& type) {
    Surface surface = ground(width, height, theme);
    draw_motif(*surface, standby.motif, theme.sky);
    for (const Block* block : {&standby.title, &standby.message, &standby.help})
        draw_block(*surface, *block, theme, type);
    return surface;
}

Uint32 plate_color(const Theme& theme) {
    const auto dark = [](std::uint8_t part) {
        return static_cast<Uint32>(std::lround(part * plate_darkness));
    };
    const Color ground = theme.ground;
    const auto strength = static_cast<Uint32>(std::lround(plate_strength * 255));
    return strength << 24 | dark(ground.r) << 16 | dark(ground.g) << 8 | dark(ground.b);
}

Surface paint(const CaptionLayout& caption, const Theme& theme, Type& type) {
    const double left = std::floor(caption.plate.left);
    const double top = std::floor(caption.plate.top);
    Surface surface = make_surface(static_cast<int>(std::ceil(caption.plate.right) - left),
                                   static_cast<int>(std::ceil(caption.plate.bottom) - top),
                                   SDL_PIXELFORMAT_ARGB8888);
    {
        const Cairo context = cairo_on(*surface);
        cairo_translate(context.get(), -left, -top);
        trace_rounded(context.get(), caption.plate, caption.corner);
        const Uint32 plate = plate_color(theme);
        const auto part = [plate](unsigned shift) { return (plate >> shift & 0xffU) / 255.0; };
        cairo_set_source_rgba(context.get(), part(16), part(8), part(0), part(24));
        cairo_fill(context.get());
    }
    Block text = caption.text;
    for (Setting& setting : text.settings) {
        setting.left -= left;
        setting.baseline -= top;
    }
    draw_block(*surface, text, theme, type);
    return surface;
}

}  // namespace kiosk::draw
