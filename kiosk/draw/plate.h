// Small pictures that are laid over pages: captions, the hint, the countdown, and the forms that
// answer to a touch. Laid out and painted once, then kept and laid on as often as they are shown.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "draw/canvas.h"
#include "draw/countdown_layout.h"
#include "draw/sdl.h"
#include "draw/type.h"

namespace kiosk::draw {

/// The hint, without how strong it is.
struct HintLook {
    std::string language;
    bool on_plate = false;
    bool ends_film = false;
    bool operator==(const HintLook&) const = default;
};

/// The hint's plates with their opacities: through a fade between film and a card it is on its way
/// from one to the other.
template <typename Lay>
void each_hint(const show::HintView& hint, const Lay& lay) {
    const auto look = [&](bool on_plate) {
        return HintLook{hint.language, on_plate, hint.ends_film};
    };
    if (hint.on_plate < 1) lay(look(false), hint.strength * (1 - hint.on_plate));
    if (hint.on_plate > 0) lay(look(true), hint.strength * hint.on_plate);
}

/// The countdown, without the bar that runs out.
struct CountdownLook {
    show::MenuMode mode;
    int seconds = 0;
    std::optional<WayOut> way_out{};
    bool operator==(const CountdownLook&) const = default;
};

/// `page`: what can be touched on the page beneath.
[[nodiscard]] CountdownLook countdown_look(const show::MenuView& view, const MenuTargets& page);

/// A form without words: a rounded rectangle of any size, painted as small as its corners allow
/// (patches.h).
struct Shape {
    enum class Kind {
        pressed,    ///< over what a finger is on
        focused,    ///< over what the keyboard is on
        track,      ///< along which a page scrolls
        thumb,      ///< which part of the page is on the screen
        fold,       ///< where the page goes on beneath the screen; not stretched in height
        head_fold,  ///< the same above it
        running,    ///< the countdown's bar
        seam,       ///< the edge of a page that slides
    } kind = Kind::pressed;
    double radius = 0;  ///< of its corners
    double line = 0;    ///< how thick its lines are
    bool high_contrast = false;
    bool operator==(const Shape&) const = default;
};

/// Pixels at each side of a painted shape that are not alike.
[[nodiscard]] int edge_of(const Shape& shape);

/// What is on a plate; a caption is known by its text.
using PlateKey = std::variant<std::string, HintLook, CountdownLook, Shape>;

struct Plate {
    PlateKey what;
    int screen_width = 0, screen_height = 0;
    Surface surface;        ///< premultiplied ARGB8888; null: there is nothing to show
    int left = 0, top = 0;  ///< on the screen; a shape's are 0

    [[nodiscard]] std::size_t bytes() const {
        return surface
                   ? static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h)
                   : 0;
    }
};

/// Whether a plate, in memory or a texture, is that one for a screen of that size.
template <typename AnyPlate, typename What>
[[nodiscard]] bool is_plate(const AnyPlate& plate, const What& what, int width, int height) {
    const What* is = std::get_if<What>(&plate.what);
    return is != nullptr && plate.screen_width == width && plate.screen_height == height &&
           *is == what;
}

[[nodiscard]] Plate lay_out_plate(const std::string& caption, int width, int height,
                                  const Look& look, Type& type);
[[nodiscard]] Plate lay_out_plate(const HintLook& hint, int width, int height, const Look& look,
                                  Type& type);
[[nodiscard]] Plate lay_out_plate(const CountdownLook& countdown, int width, int height,
                                  const Look& look, Type& type);
[[nodiscard]] Plate lay_out_plate(const Shape& shape, int width, int height, const Look& look,
                                  Type& type);

/// Where all that stands that a plate of this look shows.
[[nodiscard]] CountdownLayout lay_out(const CountdownLook& countdown, const Screen& screen,
                                      const Look& look, Type& type);

}  // namespace kiosk::draw
