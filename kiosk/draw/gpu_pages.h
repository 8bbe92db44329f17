// Cards, the standby card and plates as textures: laid out and painted in memory as ever, then
// uploaded once and kept while they are used.
#pragma once

#include "draw/canvas.h"
#include "draw/gpu.h"
#include "draw/kept.h"
#include "draw/layout.h"
#include "draw/limits.h"
#include "draw/plate.h"
#include "draw/type.h"

namespace kiosk::draw {

/// Bytes of a texture of 32 bits a pixel.
[[nodiscard]] constexpr std::size_t texture_bytes(int width, int height) {
    return sizeof(Uint32) * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

/// A surface's pixels as a texture. Throws GpuLost.
[[nodiscard]] Texture upload(SDL_Renderer& renderer, const SDL_Surface& surface);

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
    PlateKey what;
    int screen_width = 0, screen_height = 0;
    Texture texture;   ///< null: there is nothing to show
    SDL_Rect place{};  ///< on the screen; a shape's left upper corner is 0, 0

    [[nodiscard]] std::size_t bytes() const { return texture_bytes(place.w, place.h); }
};

class GpuPages {
  public:
    GpuPages(SDL_Renderer& renderer, Look look) : renderer_(renderer), look_(std::move(look)) {}

    /// The page, which is a card or the standby card, for a screen of this size. References hold
    /// until the next call. Throws GpuLost, as plate() does.
    [[nodiscard]] const GpuPage& shown(const show::Page& page, int width, int height);
    template <typename What>
    [[nodiscard]] const GpuPlate& plate(const What& what, int width, int height) {
        const auto is_it = [&](const GpuPlate& kept) {
            return is_plate(kept, what, width, height);
        };
        if (const GpuPlate* found = plates_.find(is_it)) return *found;
        return plates_.make(upload_plate(lay_out_plate(what, width, height, look_, type_)));
    }

    /// Has the page ready for shown().
    void prepare(const show::Page& page, int width, int height);

    /// Says that a frame has been drawn: pages that have left the screen never come back.
    /// `covered`: a menu hides them, and they do come back.
    void frame_drawn(bool covered);

    [[nodiscard]] const Look& look() const { return look_; }
    [[nodiscard]] Type& type() { return type_; }

  private:
    [[nodiscard]] GpuPage& page(const show::Page& page, int width, int height);
    [[nodiscard]] GpuPlate upload_plate(Plate plate);

    SDL_Renderer& renderer_;
    Look look_;
    Type type_;
    Kept<GpuPage> pages_{most_page_bytes};
    Kept<GpuPlate> plates_{most_plate_bytes};
    std::size_t pages_before_ = 0, plates_before_ = 0;  ///< the last frame's end
};

}  // namespace kiosk::draw
