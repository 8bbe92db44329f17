// Owners for what cairo lends, and cairo drawing onto SDL's surfaces.
#pragma once

#include <cairo/cairo.h>

#include <memory>
#include <new>

#include "draw/sdl.h"

namespace kiosk::draw {

struct FreeCairo {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

using CairoSurface = std::unique_ptr<cairo_surface_t, FreeCairo>;
using Cairo = std::unique_ptr<cairo_t, FreeCairo>;

/// The pixels of an SDL surface (XRGB8888, or ARGB8888 taken as premultiplied) as cairo sees them;
/// not to outlive it. Throws std::bad_alloc.
[[nodiscard]] inline CairoSurface shared_pixels(SDL_Surface& surface) {
    const cairo_format_t format = surface.format->format == SDL_PIXELFORMAT_ARGB8888
                                      ? CAIRO_FORMAT_ARGB32
                                      : CAIRO_FORMAT_RGB24;
    CairoSurface shared(cairo_image_surface_create_for_data(
        static_cast<unsigned char*>(surface.pixels), format, surface.w, surface.h, surface.pitch));
    if (cairo_surface_status(shared.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
    return shared;
}

/// Draws onto the surface; what was drawn is there when this is gone.
[[nodiscard]] inline Cairo cairo_on(SDL_Surface& surface) {
    return Cairo(cairo_create(shared_pixels(surface).get()));
}

}  // namespace kiosk::draw
