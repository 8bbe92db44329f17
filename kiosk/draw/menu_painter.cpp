#include "draw/menu_painter.h"

#include <algorithm>
#include <cstring>

#include "draw/menu_pictures.h"
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

void put_row(const std::byte* source, int width, unsigned weight, std::uint32_t* out) {
    const std::size_t bytes = sizeof *out * static_cast<std::size_t>(width);
    auto* mixed = reinterpret_cast<std::byte*>(out);  // NOLINT(*-reinterpret-cast)
    if (weight == whole)
        std::memcpy(mixed, source, bytes);
    else
        mix(mixed, source, weight, mixed, bytes);
}

void put(const Piece& piece, const LaidOutMenu& page, unsigned weight, const Strip& strip) {
    SDL_Surface& from = piece.scrolling ? *page.scrolling : *page.fixed;
    for (int y = 0; y < piece.source.h; ++y) {
        const std::uint32_t* source = row_of(from, piece.source.y + y) + piece.source.x;
        // NOLINTNEXTLINE(*-reinterpret-cast)
        put_row(reinterpret_cast<const std::byte*>(source), piece.source.w, weight,
                strip.row(piece.y + y) + piece.x);
    }
}

/// As much of it as is seen. Pictures that stand still come packed.
void put(const SeenPicture& seen, const Picture& picture, unsigned weight, const Strip& strip) {
    const auto* packed = std::get_if<PictureView>(&picture);
    if (packed == nullptr) return;
    const SDL_Rect place = centred(packed->width, packed->height, seen.place);
    SDL_Rect part;
    if (SDL_IntersectRect(&place, &seen.clip, &part) != SDL_TRUE) return;
    constexpr std::ptrdiff_t pixel_bytes = sizeof(std::uint32_t);
    for (int y = part.y; y < part.y + part.h; ++y) {
        const std::byte* row = packed->pixels + packed->stride * (y - place.y);
        put_row(row + pixel_bytes * (part.x - place.x), part.w, weight, strip.row(y) + part.x);
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
    const MenuTargets& on_page = page(view.sheet, screen).targets;
    if (!view.countdown) return on_page;
    return countdown_.of(countdown_look(view, on_page), screen, look_, type_).touched;
}

void MenuPainter::lay(const std::vector<Overlay>& overlays, double opacity, const Strip& strip) {
    for (const Overlay& overlay : overlays) {
        const Plate& plate = plates_.of(overlay.shape, strip.width(), strip.screen_height);
        lay_shape(plate, edge_of(overlay.shape), opacity, overlay.place, overlay.clip, strip);
    }
}

void MenuPainter::draw_page(const show::MenuView& view, const Screen& screen,
                            const Pictures& pictures, const Strip& strip) {
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
    for (const SeenPicture& seen : seen_pictures(
             view, drawn.pieces, shown.targets, leaving != nullptr ? &leaving->targets : nullptr)) {
        if (const auto picture = pictures({seen.serial, {}}))
            put(seen, *picture, weight(view.opacity), strip);
    }
    lay(drawn.overlays, view.opacity, strip);
}

void MenuPainter::draw_countdown(const show::MenuView& view, const Screen& screen,
                                 const Strip& strip) {
    const CountdownLook look = countdown_look(view, page(view.sheet, screen).targets);
    const CountdownLayout& laid_out = countdown_.of(look, screen, look_, type_);
    const std::uint32_t shade = shade_color(look_.theme);
    for (const SDL_Rect& part : shaded_by(laid_out, screen)) {
        for (int y = std::max(part.y, strip.top); y < std::min(part.y + part.h, strip.bottom());
             ++y)
            tint(shade, weight(countdown_shade * view.opacity), strip.row(y) + part.x,
                 static_cast<std::size_t>(part.w));
    }
    const Plate& plate = plates_.of(look, screen.width, screen.height);
    lay_plate(plate, view.opacity, {plate.left, plate.top}, {0, 0, screen.width, screen.height},
              strip);
    lay(overlays_of(view, laid_out, screen), view.opacity, strip);
}

void MenuPainter::draw(const show::MenuView& view, const Pictures& pictures, const Strip& strip) {
    const Screen screen = screen_of(strip.width(), strip.screen_height, look_);
    draw_page(view, screen, pictures, strip);
    if (view.countdown) draw_countdown(view, screen, strip);
    pages_.frame_drawn(view.sheet, screen);
}

}  // namespace kiosk::draw
