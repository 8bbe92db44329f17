// Owners for what SDL_ttf lends.
#pragma once

#include <SDL_ttf.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace kiosk::draw {

struct CloseFont {
    void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
using OpenFont = std::unique_ptr<TTF_Font, CloseFont>;

/// SDL_ttf is usable as long as one of these lives. Throws std::runtime_error.
class TtfLibrary {
  public:
    TtfLibrary() {
        if (TTF_Init() != 0) throw std::runtime_error(std::string("SDL_ttf: ") + TTF_GetError());
    }
    ~TtfLibrary() { TTF_Quit(); }
    TtfLibrary(const TtfLibrary&) = delete;
    TtfLibrary& operator=(const TtfLibrary&) = delete;
};

}  // namespace kiosk::draw
