#include "draw/gpu_pages.h"

#include <utility>

#include "draw/laid_out.h"

namespace kiosk::draw {
namespace {

/// The colours of premultiplied pixels as they are by themselves: the one kind of blending that
/// every renderer has wants them so.
void part_from_alpha(SDL_Surface& surface) {
    const auto parted = [](Uint32 channel, Uint32 alpha) {
        return std::min<Uint32>((channel * 255 + alpha / 2) / alpha, 255);
    };
    for (int y = 0; y < surface.h; ++y) {
        auto* bytes = static_cast<std::byte*>(surface.pixels);
        // NOLINTNEXTLINE(*-reinterpret-cast)
        auto* row = reinterpret_cast<Uint32*>(bytes + std::ptrdiff_t{surface.pitch} * y);
        for (int x = 0; x < surface.w; ++x) {
            const Uint32 pixel = row[x];
            const Uint32 alpha = pixel >> 24U;
            if (alpha == 0) continue;
            row[x] = alpha << 24U | parted(pixel >> 16U & 255U, alpha) << 16U |
                     parted(pixel >> 8U & 255U, alpha) << 8U | parted(pixel & 255U, alpha);
        }
    }
}

}  // namespace

Texture upload(SDL_Renderer& renderer, const SDL_Surface& surface) {
    const auto format = static_cast<SDL_PixelFormatEnum>(surface.format->format);
    Texture texture = make_texture(renderer, format, surface.w, surface.h);
    gpu_check(SDL_UpdateTexture(texture.get(), nullptr, surface.pixels, surface.pitch));
    return texture;
}

GpuPage& GpuPages::page(const show::Page& page, int width, int height) {
    const auto is_it = [&](const GpuPage& kept) {
        return kept.width == width && kept.height == height && look_the_same(kept.what, page);
    };
    if (GpuPage* found = pages_.find(is_it)) return *found;
    LaidOutPage laid_out = lay_out(page, width, height, look_, type_);
    Texture texture = upload(renderer_, *laid_out.surface);
    return pages_.make(
        {page, width, height, std::move(texture), laid_out.motif, laid_out.type_top, false});
}

const GpuPage& GpuPages::shown(const show::Page& page, int width, int height) {
    GpuPage& found = this->page(page, width, height);
    found.shown = true;
    return found;
}

void GpuPages::prepare(const show::Page& page, int width, int height) {
    const std::size_t before = pages_.now();
    (void)this->page(page, width, height);
    pages_.trim(before);
}

GpuPlate GpuPages::upload_plate(Plate plate) {
    GpuPlate uploaded{std::move(plate.what), plate.screen_width, plate.screen_height, nullptr, {}};
    if (!plate.surface) return uploaded;
    part_from_alpha(*plate.surface);
    uploaded.texture = upload(renderer_, *plate.surface);
    uploaded.place = {plate.left, plate.top, plate.surface->w, plate.surface->h};
    return uploaded;
}

void GpuPages::frame_drawn(bool covered) {
    if (!covered) pages_.drop(pages_before_, [](const GpuPage& page) { return page.shown; });
    pages_.trim(pages_before_);
    plates_.trim(plates_before_);
    pages_before_ = pages_.now();
    plates_before_ = plates_.now();
}

}  // namespace kiosk::draw
