#include "draw/motif.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "draw/cairo.h"

namespace kiosk::draw {
namespace {

constexpr double strength = 1.0 / 6;

// Radii as shares of the disc's.
constexpr double outer_ring = 0.585, inner_ring = 0.533, pole_begin = 0.617, pole_end = 0.995;
constexpr int poles = 48;
constexpr double line_width = 0.0085;

/// Of the screen's shorter side.
constexpr double thinnest_line = 0.003;

/// A bent rib starts on the inner ring at this angle off the straight one, and bends inwards to
/// this distance from the centre.
constexpr double rib_angle = 0.29, rib_bend = 0.094;

void rings(cairo_t* context) {
    for (const double radius : {outer_ring, inner_ring}) {
        cairo_new_sub_path(context);
        cairo_arc(context, 0, 0, radius, 0, 2 * std::numbers::pi);
    }
}

/// A straight rib between two bent ones, upright.
void ribs(cairo_t* context) {
    cairo_move_to(context, 0, -inner_ring);
    cairo_line_to(context, 0, inner_ring);
    for (const double side : {-1.0, 1.0}) {
        const double x = side * inner_ring * std::sin(rib_angle);
        const double y = inner_ring * std::cos(rib_angle);
        // A quadratic curve through side * rib_bend in the middle, as cubic.
        const double bend = 2 * side * rib_bend - x;
        const double third = x + (bend - x) * 2 / 3;
        cairo_move_to(context, x, -y);
        cairo_curve_to(context, third, -y / 3, third, y / 3, x, y);
    }
}

void spokes(cairo_t* context) {
    for (int i = 0; i < poles; ++i) {
        const double angle = 2 * std::numbers::pi * i / poles;
        cairo_move_to(context, pole_begin * std::cos(angle), pole_begin * std::sin(angle));
        cairo_line_to(context, pole_end * std::cos(angle), pole_end * std::sin(angle));
    }
}

}  // namespace

void draw_motif(SDL_Surface& target, const Disc& disc, content::Color color) {
    if (disc.radius <= 0) return;
    const Cairo context = cairo_on(target);
    cairo_translate(context.get(), disc.x, disc.y);
    cairo_scale(context.get(), disc.radius, disc.radius);
    rings(context.get());
    ribs(context.get());
    cairo_rotate(context.get(), std::numbers::pi / 2);
    ribs(context.get());
    spokes(context.get());
    const double thinnest = thinnest_line * std::min(target.w, target.h);
    cairo_set_line_width(context.get(), std::max(line_width, thinnest / disc.radius));
    cairo_set_source_rgba(context.get(), color.r / 255.0, color.g / 255.0, color.b / 255.0,
                          strength);
    // One stroke of one path: crossings are not painted twice.
    cairo_stroke(context.get());
}

}  // namespace kiosk::draw
