// Film colours by SDL's names.
#pragma once

#include "draw/picture.h"
#include "draw/sdl.h"

namespace kiosk::draw {

[[nodiscard]] inline SDL_YUV_CONVERSION_MODE mode_of(FilmColours colours) {
    switch (colours) {
        case FilmColours::bt601:
            return SDL_YUV_CONVERSION_BT601;
        case FilmColours::bt709:
            return SDL_YUV_CONVERSION_BT709;
        case FilmColours::full_range:
            break;
    }
    return SDL_YUV_CONVERSION_JPEG;
}

}  // namespace kiosk::draw
