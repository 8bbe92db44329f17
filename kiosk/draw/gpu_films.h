// The textures that films and pictures are shown from. Each picture goes up once; a film that ends
// leaves its texture to the next one of the same size.
#pragma once

#include <vector>

#include "draw/gpu.h"
#include "draw/picture.h"

namespace kiosk::draw {

class GpuFilms {
  public:
    explicit GpuFilms(SDL_Renderer& renderer) : renderer_(renderer) {}

    /// A texture with this picture on it, for the page of that serial. Throws GpuLost.
    [[nodiscard]] SDL_Texture& texture(show::Serial serial, const Picture& picture);

    /// Says that a frame has been drawn: what was not asked for since the last one is over.
    void frame_drawn();

  private:
    /// What a texture is made for, once and for all. SDL fixes a film's colours then, too.
    struct Kind {
        int width = 0, height = 0;
        std::optional<FilmColours> colours;  ///< nothing: packed
        bool operator==(const Kind&) const = default;
    };
    struct Film {
        show::Serial serial = 0;
        Kind kind;
        Texture texture;
        std::int64_t number = -1;
        bool used = true, is_over = false;
    };
    [[nodiscard]] static Kind kind_of(const Picture& picture);
    [[nodiscard]] Film& film(show::Serial serial, const Kind& kind);

    SDL_Renderer& renderer_;
    std::vector<Film> films_;
};

}  // namespace kiosk::draw
