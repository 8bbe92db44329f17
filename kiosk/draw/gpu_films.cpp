#include "draw/gpu_films.h"

#include <algorithm>

#include "draw/film_colours.h"

namespace kiosk::draw {
namespace {

const Uint8* bytes(const std::byte* pixels) {
    return reinterpret_cast<const Uint8*>(pixels);  // NOLINT(*-reinterpret-cast)
}

void upload(const PictureView& picture, SDL_Texture& texture) {
    gpu_check(
        SDL_UpdateTexture(&texture, nullptr, picture.pixels, static_cast<int>(picture.stride)));
}

void upload(const PlanesView& planes, SDL_Texture& texture) {
    const std::ptrdiff_t colour_stride = planes.stride / 2;
    const std::byte* blue = planes.pixels + planes.stride * planes.height;
    const std::byte* red = blue + colour_stride * ((planes.height + 1) / 2);
    gpu_check(SDL_UpdateYUVTexture(
        &texture, nullptr, bytes(planes.pixels), static_cast<int>(planes.stride), bytes(blue),
        static_cast<int>(colour_stride), bytes(red), static_cast<int>(colour_stride)));
}

}  // namespace

GpuFilms::Kind GpuFilms::kind_of(const Picture& picture) {
    if (const auto* planes = std::get_if<PlanesView>(&picture))
        return {planes->width, planes->height, planes->colours};
    const auto& packed = std::get<PictureView>(picture);
    return {packed.width, packed.height, std::nullopt};
}

GpuFilms::Film& GpuFilms::film(show::Serial serial, const Kind& kind) {
    const auto find = [&](const auto& is) {
        return std::find_if(films_.begin(), films_.end(),
                            [&](const Film& film) { return film.kind == kind && is(film); });
    };
    auto found = find([&](const Film& film) { return film.serial == serial; });
    if (found == films_.end()) found = find([](const Film& film) { return film.is_over; });
    if (found == films_.end()) {
        if (kind.colours) SDL_SetYUVConversionMode(mode_of(*kind.colours));
        const auto format = kind.colours ? SDL_PIXELFORMAT_IYUV : SDL_PIXELFORMAT_XRGB8888;
        Texture texture = make_texture(renderer_, format, kind.width, kind.height);
        films_.push_back({serial, kind, std::move(texture)});
        return films_.back();
    }
    if (found->serial != serial) found->number = -1;
    found->serial = serial;
    found->used = true;
    found->is_over = false;
    return *found;
}

SDL_Texture& GpuFilms::texture(show::Serial serial, const Picture& picture) {
    Film& shown = film(serial, kind_of(picture));
    const std::int64_t number = std::visit([](const auto& view) { return view.number; }, picture);
    if (number < 0 || number != shown.number)
        std::visit([&](const auto& view) { upload(view, *shown.texture); }, picture);
    shown.number = number;
    return *shown.texture;
}

void GpuFilms::frame_drawn() {
    for (Film& film : films_) {
        film.is_over = !film.used;
        film.used = false;
    }
    // One is enough for the next film: in a fade there is one coming, and one going.
    const auto is_over = [](const Film& film) { return film.is_over; };
    while (std::count_if(films_.begin(), films_.end(), is_over) > 1)
        films_.erase(std::find_if(films_.begin(), films_.end(), is_over));
}

}  // namespace kiosk::draw
