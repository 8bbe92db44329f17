#include "draw/icons.h"

#include <algorithm>
#include <numbers>

namespace kiosk::draw {
namespace {

/// All signs are drawn in a square of this side, and keep 2 of it free around them.
constexpr double side = 24;

constexpr double pi = std::numbers::pi;

void circle(cairo_t* context, double x, double y, double radius) {
    cairo_new_sub_path(context);
    cairo_arc(context, x, y, radius, 0, 2 * pi);
}

/// An angle whose point is at x = `point`.
void angle(cairo_t* context, double point, double arms) {
    cairo_move_to(context, arms, 4.5);
    cairo_line_to(context, point, 12);
    cairo_line_to(context, arms, 19.5);
}

void eye(cairo_t* context) {
    cairo_move_to(context, 1.5, 12);
    cairo_curve_to(context, 6, 5.5, 9, 4.6, 12, 4.6);
    cairo_curve_to(context, 15, 4.6, 18, 5.5, 22.5, 12);
    cairo_curve_to(context, 18, 18.5, 15, 19.4, 12, 19.4);
    cairo_curve_to(context, 9, 19.4, 6, 18.5, 1.5, 12);
    cairo_close_path(context);
    circle(context, 12, 12, 3.5);
}

void heart(cairo_t* context) {
    for (const double way : {-1.0, 1.0}) {
        cairo_move_to(context, 12, 21);
        cairo_curve_to(context, 12 + way * 6, 17.4, 12 + way * 9.6, 12.8, 12 + way * 9.6, 9);
        cairo_curve_to(context, 12 + way * 9.6, 5.6, 12 + way * 7.4, 3.6, 12 + way * 4.9, 3.6);
        cairo_curve_to(context, 12 + way * 2.8, 3.6, 12 + way * 1.1, 4.7, 12, 6.5);
    }
}

void bag(cairo_t* context) {
    cairo_move_to(context, 4.8, 8);
    cairo_line_to(context, 19.2, 8);
    cairo_line_to(context, 20.4, 21.5);
    cairo_line_to(context, 3.6, 21.5);
    cairo_close_path(context);
    cairo_move_to(context, 8.4, 8);
    cairo_line_to(context, 8.4, 6.6);
    cairo_arc(context, 12, 6.6, 3.6, pi, 2 * pi);
    cairo_line_to(context, 15.6, 8);
}

/// A stretched finger, two bent ones, the thumb at the left; and a ring where the finger taps.
void hand(cairo_t* context) {
    cairo_move_to(context, 8, 14.6);
    cairo_arc(context, 9.8, 6.4, 1.8, pi, 2 * pi);
    cairo_line_to(context, 11.6, 12);
    cairo_arc(context, 13.4, 11.6, 1.8, pi, 2 * pi);
    cairo_line_to(context, 15.2, 12.8);
    cairo_arc(context, 17, 12.6, 1.8, pi, 2 * pi);
    cairo_line_to(context, 18.8, 16.2);
    cairo_curve_to(context, 18.8, 20, 16.6, 22.4, 13.6, 22.4);
    cairo_curve_to(context, 10.6, 22.4, 9.2, 21, 7.8, 19);
    cairo_line_to(context, 5, 15.4);
    cairo_curve_to(context, 4.1, 14.1, 5.7, 12.6, 6.9, 13.6);
    cairo_line_to(context, 8, 14.6);
    cairo_new_sub_path(context);
    cairo_arc(context, 9.8, 6.4, 4.6, 0.93 * pi, 2.07 * pi);
}

void magnifier(cairo_t* context) {
    circle(context, 10.4, 10.4, 6.9);
    cairo_move_to(context, 15.4, 15.4);
    cairo_line_to(context, 21, 21);
}

void play(cairo_t* context) {
    cairo_move_to(context, 6.5, 3.5);
    cairo_line_to(context, 20.5, 12);
    cairo_line_to(context, 6.5, 20.5);
    cairo_close_path(context);
}

/// The letter A on the line y = 20.
void letter(cairo_t* context, double left, double width, double height) {
    cairo_move_to(context, left, 20);
    cairo_line_to(context, left + width / 2, 20 - height);
    cairo_line_to(context, left + width, 20);
    cairo_move_to(context, left + width * 0.19, 20 - height * 0.38);
    cairo_line_to(context, left + width * 0.81, 20 - height * 0.38);
}

/// A frame, two hills in it, and the sun.
void picture(cairo_t* context) {
    cairo_rectangle(context, 2.5, 4.5, 19, 15);
    cairo_move_to(context, 5.5, 16.5);
    cairo_line_to(context, 10, 10.5);
    cairo_line_to(context, 14.5, 16.5);
    cairo_move_to(context, 13.2, 14.6);
    cairo_line_to(context, 15.4, 12);
    cairo_line_to(context, 18.5, 16.5);
    circle(context, 16.2, 8.2, 1.2);
}

void trace(cairo_t* context, Icon icon) {
    switch (icon) {
        case Icon::back:
            return angle(context, 8, 15.5);
        case Icon::onward:
            return angle(context, 16, 8.5);
        case Icon::eye:
            return eye(context);
        case Icon::heart:
            return heart(context);
        case Icon::bag:
            return bag(context);
        case Icon::hand:
            return hand(context);
        case Icon::magnifier:
            return magnifier(context);
        case Icon::play:
            return play(context);
        case Icon::larger_type:
            letter(context, 1.5, 7, 8);
            return letter(context, 10, 12.5, 15.5);
        case Icon::contrast:
            return circle(context, 12, 12, 9.3);
        case Icon::picture:
            return picture(context);
    }
}

/// What is filled beside the lines.
void trace_filled(cairo_t* context, Icon icon) {
    if (icon == Icon::play) play(context);
    if (icon != Icon::contrast) return;
    cairo_arc(context, 12, 12, 9.3, -pi / 2, pi / 2);
    cairo_close_path(context);
}

}  // namespace

void draw_icon(cairo_t* context, Icon icon, const Box& box, content::Color color,
               double line_width) {
    const double scale = std::min(box.width(), box.height()) / side;
    if (scale <= 0) return;
    cairo_save(context);
    cairo_translate(context, (box.left + box.right - side * scale) / 2,
                    (box.top + box.bottom - side * scale) / 2);
    cairo_scale(context, scale, scale);
    cairo_set_source_rgb(context, color.r / 255.0, color.g / 255.0, color.b / 255.0);
    cairo_set_line_width(context, line_width / scale);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_new_path(context);
    trace_filled(context, icon);
    cairo_fill(context);
    trace(context, icon);
    cairo_stroke(context);
    cairo_restore(context);
}

}  // namespace kiosk::draw
