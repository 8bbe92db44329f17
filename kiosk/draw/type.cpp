#include "draw/type.h"

#include <cmath>

#include "draw/limits.h"

namespace kiosk::draw {
namespace {

double width_in(TTF_Font& font, const std::string& text) {
    int width = 0;
    TTF_SizeUTF8(&font, text.c_str(), &width, nullptr);
    return width;
}

}  // namespace

Fonts& Type::fonts() {
    if (!fonts_) fonts_.emplace();
    return *fonts_;
}

double Type::width(std::string_view text, Style style) {
    double width = 0;
    for (const FaceRun& run : fonts().runs(text, style))
        width += width_in(fonts().font(run.face, measuring_size), std::string(run.text));
    return width / measuring_size;
}

void Type::draw(SDL_Surface& target, const Setting& setting, content::Color color) {
    double x = setting.left;
    for (const FaceRun& run : fonts().runs(setting.text, setting.style)) {
        const std::string text(run.text);
        TTF_Font& font = fonts().font(run.face, setting.size);
        const Surface glyphs(
            TTF_RenderUTF8_Blended(&font, text.c_str(), SDL_Color{color.r, color.g, color.b, 255}));
        // A text without ink, such as a space, has no surface.
        if (glyphs) {
            SDL_Rect place{static_cast<int>(std::lround(x)),
                           static_cast<int>(std::lround(setting.baseline)) - TTF_FontAscent(&font),
                           0, 0};
            SDL_SetSurfaceBlendMode(glyphs.get(), SDL_BLENDMODE_BLEND);
            SDL_BlitSurface(glyphs.get(), nullptr, &target, &place);
        }
        x += width_in(fonts().font(run.face, measuring_size), text) / measuring_size * setting.size;
    }
}

}  // namespace kiosk::draw
