#include "draw/laid_out_menu.h"

#include <cmath>

#include "draw/menu_drawing.h"
#include "draw/paint_menu.h"
#include "draw/palette.h"

namespace kiosk::draw {
namespace {

std::size_t bytes_of(const Surface& surface) {
    if (!surface) return 0;
    return static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h);
}

int whole(double pixels) {
    return static_cast<int>(std::lround(pixels));
}

}  // namespace

std::size_t LaidOutMenu::bytes() const {
    return bytes_of(fixed) + bytes_of(scrolling);
}

LaidOutMenu lay_out_menu(const show::MenuSheet& sheet, const Screen& screen, const Look& look,
                         Type& type) {
    const Measure measure = [&type](std::string_view text, Style style) {
        return type.width(text, style);
    };
    MenuLayout layout = lay_out_page(sheet, screen, look.words, measure);
    const content::Theme theme = sheet.mode.high_contrast ? high_contrast() : look.theme;
    const Box& viewport = layout.targets.viewport;
    const int left = whole(viewport.left), top = whole(viewport.top);
    const int width = whole(viewport.right) - left;
    const int height = whole(viewport.bottom) - top + whole(layout.targets.overflow);
    LaidOutMenu laid_out{sheet,
                         screen,
                         {},
                         paint(layout.fixed, 0, 0, screen.width, screen.height, theme, type),
                         paint(layout.scrolling, left, top, width, height, theme, type)};
    laid_out.targets = std::move(layout.targets);
    return laid_out;
}

}  // namespace kiosk::draw
