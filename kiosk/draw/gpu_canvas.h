// Draws a scene with an SDL renderer: films from their own planes, all else from textures made by
// the code that draws in memory, and the fades by the GPU. Equal to Canvas but for rounding and the
// scaling of films; recordings and golden pictures are Canvas's alone. Must not know the window.
#pragma once

#include "draw/canvas.h"
#include "draw/gpu_films.h"
#include "draw/gpu_menu.h"
#include "draw/gpu_pages.h"

namespace kiosk::draw {

class GpuCanvas {
  public:
    /// The renderer outlives it.
    GpuCanvas(SDL_Renderer& renderer, Look look);
    ~GpuCanvas() = default;
    GpuCanvas(const GpuCanvas&) = delete;
    GpuCanvas& operator=(const GpuCanvas&) = delete;

    /// Draws the whole scene onto what the renderer draws to, without presenting it. Throws
    /// GpuLost, as prepare() does.
    void draw(const show::Scene& scene, const Pictures& pictures);

    /// Lays a page out and uploads it, so that draw() finds it ready.
    void prepare(const show::Page& page);
    void prepare_menu(const show::MenuSheet& sheet);

    /// As Canvas::targets, on the renderer's screen. Throws GpuLost.
    [[nodiscard]] const MenuTargets& targets(const show::MenuView& view);

  private:
    /// The screen's size and what all pages of a frame are drawn with.
    struct Frame {
        int width = 0, height = 0;
        const Pictures& pictures;
    };
    void draw_page(const show::Page& page, Uint8 alpha, const Frame& frame);
    void draw_picture(const show::PicturePage& page, Uint8 alpha, const Frame& frame);
    void draw_captions(const show::Scene& scene, const Frame& frame);
    void draw_hint(const show::HintView& hint, const Frame& frame);
    void draw_loop(const show::Scene& scene, const Frame& frame);
    [[nodiscard]] Screen screen() const;

    SDL_Renderer& renderer_;
    GpuFilms films_;
    GpuPages pages_;
    GpuMenu menu_;
};

}  // namespace kiosk::draw
