// The menu drawn with an SDL renderer: pages are painted in memory as ever, uploaded once, and set
// together by the GPU.
#pragma once

#include <vector>

#include "draw/countdown_keeper.h"
#include "draw/gpu_films.h"
#include "draw/gpu_pages.h"
#include "draw/laid_out_menu.h"
#include "draw/menu_overlays.h"
#include "draw/menu_pages.h"
#include "draw/menu_pictures.h"

namespace kiosk::draw {

/// As LaidOutMenu, on the GPU.
struct GpuMenuPage {
    show::MenuSheet what;
    Screen screen;
    MenuTargets targets;
    Texture fixed;
    SDL_Point scrolling{};       ///< the scrolling part's size
    std::vector<Texture> tiles;  ///< of it, from the top, tile_rows each but for the last

    [[nodiscard]] std::size_t bytes() const {
        return texture_bytes(screen.width, screen.height) + texture_bytes(scrolling.x, scrolling.y);
    }
};

class GpuMenu {
  public:
    /// Both outlive it; `plates` lends its look and its type, too.
    GpuMenu(SDL_Renderer& renderer, GpuPages& plates)
        : renderer_(renderer), plates_(plates), pictures_(renderer) {}

    /// These throw GpuLost. Onto all that the renderer draws to.
    void draw(const show::MenuView& view, const Screen& screen, const Pictures& pictures);
    void prepare(const show::MenuSheet& sheet, const Screen& screen);
    [[nodiscard]] const MenuTargets& targets(const show::MenuView& view, const Screen& screen);

  private:
    [[nodiscard]] GpuMenuPage& page(const show::MenuSheet& sheet, const Screen& screen);
    [[nodiscard]] GpuMenuPage make(const show::MenuSheet& sheet, const Screen& screen);
    void draw_page(const show::MenuView& view, const Screen& screen, const Pictures& pictures);
    void draw_countdown(const show::MenuView& view, const Screen& screen);
    void put(const Piece& piece, const GpuMenuPage& page, Uint8 alpha);
    void put(const SeenPicture& seen, const Picture& picture, Uint8 alpha);
    void lay(const std::vector<Overlay>& overlays, double opacity, const Screen& screen);

    SDL_Renderer& renderer_;
    GpuPages& plates_;
    GpuFilms pictures_;  ///< of articles
    MenuPages<GpuMenuPage> pages_;
    CountdownKeeper countdown_;
};

}  // namespace kiosk::draw
