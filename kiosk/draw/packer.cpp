#include "draw/packer.h"

#include "draw/film_colours.h"

namespace kiosk::draw {
namespace {

void make_size(Surface& surface, int width, int height) {
    if (!surface || surface->w != width || surface->h != height)
        surface = make_surface(width, height);
}

}  // namespace

std::optional<PictureView> Packer::packed(const std::optional<Picture>& picture) {
    if (!picture) return std::nullopt;
    if (const auto* is_packed = std::get_if<PictureView>(&*picture)) return *is_packed;
    return pack(std::get<PlanesView>(*picture));
}

std::optional<PictureView> Packer::pack(const PlanesView& planes) {
    make_size(own_size_, planes.width, planes.height);
    make_size(scaled_, planes.shown_width, planes.shown_height);
    SDL_SetYUVConversionMode(mode_of(planes.colours));
    if (SDL_ConvertPixels(planes.width, planes.height, SDL_PIXELFORMAT_IYUV, planes.pixels,
                          static_cast<int>(planes.stride), own_size_->format->format,
                          own_size_->pixels, own_size_->pitch) != 0 ||
        SDL_SoftStretchLinear(own_size_.get(), nullptr, scaled_.get(), nullptr) != 0)
        return std::nullopt;
    return PictureView{static_cast<const std::byte*>(scaled_->pixels), scaled_->w, scaled_->h,
                       scaled_->pitch, planes.number};
}

}  // namespace kiosk::draw
