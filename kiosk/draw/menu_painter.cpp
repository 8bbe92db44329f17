#include "draw/menu_painter.h"

#include <cstring>

#include "draw/mix.h"
#include "draw/paint_plate.h"

namespace kiosk::draw {
namespace {

PageParts parts_of(const LaidOutMenu& page, double scroll) {
    const SDL_Surface* scrolling = page.scrolling.get();
    const SDL_Point size =
        scrolling == nullptr ? SDL_Point{} : SDL_Point{scrolling->w, scrolling->h};
    return parts_of(page.targets, size, scroll, page.screen.height);
}

void put(const Piece& piece, const LaidOutMenu& page, unsigned weight, const Strip& strip) {
    SDL_Surface& from = piece.scrolling ? *page.scrolling : *page.fixed;
    const std::size_t bytes = sizeof(std::uint32_t) * static_cast<std::size_t>(piece.source.w);
    for (int y = 0; y < piece.source.h; ++y) {
        const std::uint32_t* source = row_of(from, piece.source.y + y) + piece.source.x;
        std::uint32_t* out = strip.row(piece.y + y) + piece.x;
        if (weight == whole) {
            std::memcpy(out, source, bytes);
        } else {
            // NOLINTBEGIN(*-reinterpret-cast)
            auto* mixed = reinterpret_cast<std::byte*>(out);
            mix(mixed, reinterpret_cast<const std::byte*>(source), weight, mixed, bytes);
            // NOLINTEND(*-reinterpret-cast)
        }
    }
}

}  // namespace

LaidOutMenu& MenuPainter::page(const show::MenuSheet& sheet, const Screen& screen) {
    return pages_.page(sheet, screen, [&] { return lay_out_menu(sheet, screen, look_, type_); });
}

void MenuPainter::prepare(const show::MenuSheet& sheet, const Screen& screen) {
    const std::size_t before = pages_.now();
    (void)page(sheet, screen);
    pages_.trim(before);
}

const MenuTargets& MenuPainter::targets(const show::MenuView& view, const Screen& screen) {
    if (view.countdown)
        return countdown_.of({view.sheet.mode, view.countdown->seconds}, screen, look_, type_)
            .touched;
    return page(view.sheet, screen).targets;
}

void MenuPainter::lay(const std::vector<Overlay>& overlays, double opacity, const Strip& strip) {
    for (const Overlay& overlay : overlays) {
        const Plate& plate = plates_.of(overlay.shape, strip.width(), strip.screen_height);
        lay_shape(plate, edge_of(overlay.shape), opacity, overlay.place, overlay.clip, strip);
    }
}

void MenuPainter::draw_page(const show::MenuView& view, const Screen& screen, const Strip& strip) {
    (void)page(view.sheet, screen);
    // Once both are there, neither moves any more.
    const LaidOutMenu* leaving = view.leaving ? &page(*view.leaving, screen) : nullptr;
    const LaidOutMenu& shown = page(view.sheet, screen);
    const PageParts left =
        leaving != nullptr ? parts_of(*leaving, view.leaving_scroll) : PageParts{};
    const Composition drawn = compose(view, shown.targets, parts_of(shown, view.scroll),
                                      leaving != nullptr ? &left : nullptr, screen);
    for (const Piece& piece : drawn.pieces)
        put(piece, piece.leaving && leaving != nullptr ? *leaving : shown, weight(view.opacity),
            strip);
    lay(drawn.overlays, view.opacity, strip);
}

void MenuPainter::draw_countdown(const show::MenuView& view, const Screen& screen,
                                 const Strip& strip) {
    const std::uint32_t shade = shade_color(look_.theme);
    for (int y = strip.top; y < strip.bottom(); ++y) {
        tint(shade, weight(countdown_shade * view.opacity), strip.row(y),
             static_cast<std::size_t>(strip.width()));
    }
    const CountdownLook look{view.sheet.mode, view.countdown->seconds};
    const Plate& plate = plates_.of(look, screen.width, screen.height);
    lay_plate(plate, view.opacity, {plate.left, plate.top}, {0, 0, screen.width, screen.height},
              strip);
    lay(overlays_of(view, countdown_.of(look, screen, look_, type_), screen), view.opacity, strip);
}

void MenuPainter::draw(const show::MenuView& view, const Strip& strip) {
    const Screen screen = screen_of(strip.width(), strip.screen_height, look_);
    draw_page(view, screen, strip);
    if (view.countdown) draw_countdown(view, screen, strip);
    pages_.frame_drawn(view.sheet, screen);
}

}  // namespace kiosk::draw
