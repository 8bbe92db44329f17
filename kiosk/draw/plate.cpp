#include "draw/plate.h"

#include <algorithm>
#include <cmath>

#include "draw/hint_layout.h"
#include "draw/paint.h"
#include "draw/paint_plate.h"

namespace kiosk::draw {
namespace {

Measure measure_with(Type& type) {
    return [&type](std::string_view text, Style style) { return type.width(text, style); };
}

/// `box` is around all that was painted.
template <typename What>
Plate plate_in(const Box& box, const What& what, int width, int height, Surface painted) {
    return {what,
            width,
            height,
            std::move(painted),
            static_cast<int>(std::floor(box.left)),
            static_cast<int>(std::floor(box.top))};
}

}  // namespace

Plate lay_out_plate(const std::string& caption, int width, int height, const Look& look,
                    Type& type) {
    const CaptionLayout laid_out = lay_out_caption(caption, width, height, measure_with(type));
    if (laid_out.text.lines.empty()) return {caption, width, height, nullptr};
    return plate_in(laid_out.plate, caption, width, height, paint(laid_out, look.theme, type));
}

Plate lay_out_plate(const HintLook& hint, int width, int height, const Look& look, Type& type) {
    const std::string_view words =
        look.words.word(hint.ends_film ? "touch-to-end" : "touch-to-learn", hint.language);
    const HintLayout laid_out =
        lay_out_hint(words, hint.on_plate, width, height, measure_with(type));
    return plate_in(laid_out.plate, hint, width, height,
                    paint(laid_out, hint.on_plate, look.theme, type));
}

Plate lay_out_plate(const CountdownLook& countdown, int width, int height, const Look& look,
                    Type& type) {
    const CountdownLayout laid_out = lay_out(countdown, screen_of(width, height, look), look, type);
    return plate_in(laid_out.plate, countdown, width, height,
                    paint(laid_out, countdown.mode.high_contrast, look.theme, type));
}

Plate lay_out_plate(const Shape& shape, int width, int height, const Look& look, Type&) {
    return {shape, width, height, paint(shape, look.theme)};
}

int edge_of(const Shape& shape) {
    const double reach = shape.high_contrast ? 3.5 : 2;  // of lines, in their thickness
    return static_cast<int>(std::ceil(std::max(shape.radius, reach * shape.line)));
}

Screen screen_of(int width, int height, const Look& look) {
    return {width, height, std::hypot(width, height) / look.diagonal_mm};
}

CountdownLayout lay_out(const CountdownLook& countdown, const Screen& screen, const Look& look,
                        Type& type) {
    const std::string& language = countdown.mode.language;
    const auto word = [&](std::string_view key) {
        return std::string(look.words.word(key, language));
    };
    const auto returning = [&](int seconds) {
        return look.words.filled("returning", language, {{"seconds", std::to_string(seconds)}});
    };
    constexpr int widest = 20;  // the digits of a font made for figures are all as wide
    const CountdownText text{word("still-reading"), returning(countdown.seconds), word("continue"),
                             returning(widest)};
    return lay_out_countdown(text, countdown.mode, countdown.way_out, screen, measure_with(type));
}

CountdownLook countdown_look(const show::MenuView& view, const MenuTargets& page) {
    CountdownLook look{view.sheet.mode, view.countdown->seconds};
    for (const Target& target : page.targets) {
        if (std::holds_alternative<show::ClearScreen>(target.action))
            look.way_out = {target.box, target.radius};
    }
    return look;
}

}  // namespace kiosk::draw
