// Cards, the standby card and captions as textures: laid out and painted in memory as ever, then
// uploaded once and kept while they are used.
#pragma once

#include <string>

#include "draw/canvas.h"
#include "draw/gpu.h"
#include "draw/kept.h"
#include "draw/layout.h"
#include "draw/limits.h"
#include "draw/type.h"

namespace kiosk::draw {

/// Bytes of a texture of 32 bits a pixel.
[[nodiscard]] constexpr std::size_t texture_bytes(int width, int height) {
    return sizeof(Uint32) * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

struct GpuPage {
    show::Page what;
    int width = 0, height = 0;
    Texture texture;
    Disc motif;        ///< type stays clear of it
    int type_top = 0;  ///< rows above this stay while the type rises
    bool shown = false;

    [[nodiscard]] std::size_t bytes() const { return texture_bytes(width, height); }
};

struct GpuPlate {
    std::string text;
    int screen_width = 0, screen_height = 0;
    Texture texture;   ///< null: there is nothing to show
    SDL_Rect place{};  ///< on the screen

    [[nodiscard]] std::size_t bytes() const { return texture_bytes(place.w, place.h); }
};

class GpuPages {
  public:
    GpuPages(SDL_Renderer& renderer, Look look) : renderer_(renderer), look_(std::move(look)) {}

    /// The page, which is a card or the standby card, for a screen of this size. References hold
    /// until the next call. Throws GpuLost, as plate() does.
    [[nodiscard]] const GpuPage& shown(const show::Page& page, int width, int height);
    [[nodiscard]] const GpuPlate& plate(const std::string& text, int width, int height);

    /// Has the page ready for shown().
    void prepare(const show::Page& page, int width, int height);

    /// Says that a frame has been drawn: pages that have left the screen never come back.
    void frame_drawn();

    [[nodiscard]] const Look& look() const { return look_; }

  private:
    [[nodiscard]] GpuPage& page(const show::Page& page, int width, int height);

    SDL_Renderer& renderer_;
    Look look_;
    Type type_;
    Kept<GpuPage> pages_{most_page_bytes};
    Kept<GpuPlate> plates_{most_plate_bytes};
    std::size_t pages_before_ = 0, plates_before_ = 0;  ///< the last frame's end
};

}  // namespace kiosk::draw
