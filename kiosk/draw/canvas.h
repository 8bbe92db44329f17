// Draws a scene into pixels: the one way from the show to what people see, on the screen, in a
// picture or a film. Knows SDL surfaces, fonts and the theme; must not know windows, clocks,
// decoders or files of the organizers. One thread; the target outlives the call.
#pragma once

#include <memory>

#include "content/config.h"
#include "content/theme.h"
#include "content/words.h"
#include "draw/picture.h"
#include "show/scene.h"

struct SDL_Surface;

namespace kiosk::draw {

/// How things look, shared by all canvases.
struct Look {
    content::Theme theme;
    content::Words words;
    content::Translations<std::string> help_line;
    double diagonal_mm = 14 * 25.4;  ///< of the screen: how large things really are
};

class Canvas {
  public:
    explicit Canvas(Look look);
    ~Canvas();
    Canvas(Canvas&&) noexcept;
    Canvas& operator=(Canvas&&) noexcept;

    /// Draws the whole scene onto `target` (XRGB8888; locked or not needing it). Cards are laid out
    /// for the target's size on first sight and kept while they are used; prepare() does that ahead
    /// of need.
    void draw(const show::Scene& scene, const Pictures& pictures, SDL_Surface& target);

    /// Lays a page out for a screen of this size, so that draw() finds it ready.
    void prepare(const show::Page& page, int width, int height);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::draw
