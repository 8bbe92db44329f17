#include "draw/gpu_menu.h"

#include <algorithm>
#include <utility>

#include "draw/gpu_brush.h"
#include "draw/paint.h"
#include "draw/paint_plate.h"
#include "draw/patches.h"
#include "draw/strip.h"

namespace kiosk::draw {
namespace {

PageParts parts_of(const GpuMenuPage& page, double scroll) {
    return parts_of(page.targets, page.scrolling, scroll, page.screen.height);
}

}  // namespace

GpuMenuPage GpuMenu::make(const show::MenuSheet& sheet, const Screen& screen) {
    LaidOutMenu painted = lay_out_menu(sheet, screen, plates_.look(), plates_.type());
    GpuMenuPage page{sheet, screen, std::move(painted.targets), upload(renderer_, *painted.fixed),
                     {},    {}};
    if (!painted.scrolling) return page;
    SDL_Surface& whole = *painted.scrolling;
    page.scrolling = {whole.w, whole.h};
    for (int top = 0; top < whole.h; top += tile_rows) {
        const int rows = std::min(tile_rows, whole.h - top);
        page.tiles.push_back(make_texture(renderer_, SDL_PIXELFORMAT_XRGB8888, whole.w, rows));
        gpu_check(
            SDL_UpdateTexture(page.tiles.back().get(), nullptr, row_of(whole, top), whole.pitch));
    }
    return page;
}

GpuMenuPage& GpuMenu::page(const show::MenuSheet& sheet, const Screen& screen) {
    return pages_.page(sheet, screen, [&] { return make(sheet, screen); });
}

void GpuMenu::prepare(const show::MenuSheet& sheet, const Screen& screen) {
    const std::size_t before = pages_.now();
    (void)page(sheet, screen);
    pages_.trim(before);
}

const MenuTargets& GpuMenu::targets(const show::MenuView& view, const Screen& screen) {
    const MenuTargets& on_page = page(view.sheet, screen).targets;
    if (!view.countdown) return on_page;
    return countdown_.of(countdown_look(view, on_page), screen, plates_.look(), plates_.type())
        .touched;
}

void GpuMenu::put(const Piece& piece, const GpuMenuPage& page, Uint8 alpha) {
    if (!piece.scrolling) {
        return copy(renderer_, *page.fixed, alpha,
                    {piece.x, piece.y, piece.source.w, piece.source.h}, &piece.source);
    }
    int row = piece.source.y;
    const int end = row + piece.source.h;
    while (row < end) {
        const int tile = row / tile_rows;
        const int rows = std::min(end, (tile + 1) * tile_rows) - row;
        const SDL_Rect source{piece.source.x, row - tile * tile_rows, piece.source.w, rows};
        copy(renderer_, *page.tiles[static_cast<std::size_t>(tile)], alpha,
             {piece.x, piece.y + row - piece.source.y, source.w, rows}, &source);
        row += rows;
    }
}

/// As much of it as is seen. Pictures that stand still come packed.
void GpuMenu::put(const SeenPicture& seen, const Picture& picture, Uint8 alpha) {
    const auto* packed = std::get_if<PictureView>(&picture);
    if (packed == nullptr) return;
    SDL_Texture& texture = pictures_.texture(seen.serial, picture);
    gpu_check(SDL_RenderSetClipRect(&renderer_, &seen.clip));
    copy(renderer_, texture, alpha, centred(packed->width, packed->height, seen.place));
    gpu_check(SDL_RenderSetClipRect(&renderer_, nullptr));
}

void GpuMenu::lay(const std::vector<Overlay>& overlays, double opacity, const Screen& screen) {
    for (const Overlay& overlay : overlays) {
        const GpuPlate& plate = plates_.plate(overlay.shape, screen.width, screen.height);
        gpu_check(SDL_RenderSetClipRect(&renderer_, &overlay.clip));
        for (const Patch& patch : patches_of(overlay.place, edge_of(overlay.shape)))
            copy(renderer_, *plate.texture, alpha_of(opacity), patch.place, &patch.source);
    }
    gpu_check(SDL_RenderSetClipRect(&renderer_, nullptr));
}

void GpuMenu::draw_page(const show::MenuView& view, const Screen& screen,
                        const Pictures& pictures) {
    (void)page(view.sheet, screen);
    // Once both are there, neither moves any more.
    const GpuMenuPage* leaving = view.leaving ? &page(*view.leaving, screen) : nullptr;
    const GpuMenuPage& shown = page(view.sheet, screen);
    const PageParts left =
        leaving != nullptr ? parts_of(*leaving, view.leaving_scroll) : PageParts{};
    const Composition drawn = compose(view, shown.targets, parts_of(shown, view.scroll),
                                      leaving != nullptr ? &left : nullptr, screen);
    for (const Piece& piece : drawn.pieces)
        put(piece, piece.leaving && leaving != nullptr ? *leaving : shown, alpha_of(view.opacity));
    for (const SeenPicture& seen : seen_pictures(
             view, drawn.pieces, shown.targets, leaving != nullptr ? &leaving->targets : nullptr)) {
        if (const auto picture = pictures({seen.serial, {}}))
            put(seen, *picture, alpha_of(view.opacity));
    }
    pictures_.frame_drawn();
    lay(drawn.overlays, view.opacity, screen);
}

void GpuMenu::draw_countdown(const show::MenuView& view, const Screen& screen) {
    const CountdownLook look = countdown_look(view, page(view.sheet, screen).targets);
    const CountdownLayout& laid_out = countdown_.of(look, screen, plates_.look(), plates_.type());
    for (const SDL_Rect& part : shaded_by(laid_out, screen))
        fill(renderer_, color_from(shade_color(plates_.look().theme)),
             alpha_of(countdown_shade * view.opacity), part);
    const GpuPlate& plate = plates_.plate(look, screen.width, screen.height);
    copy(renderer_, *plate.texture, alpha_of(view.opacity), plate.place);
    lay(overlays_of(view, laid_out, screen), view.opacity, screen);
}

void GpuMenu::draw(const show::MenuView& view, const Screen& screen, const Pictures& pictures) {
    draw_page(view, screen, pictures);
    if (view.countdown) draw_countdown(view, screen);
    pages_.frame_drawn(view.sheet, screen);
}

}  // namespace kiosk::draw
