// Draws a scene into pixels: the one way from the show to what people see, on the screen, in a
// picture or a film. Knows SDL surfaces, fonts and the theme; must not know windows, clocks,
// decoders or files of the organizers. One thread; the target outlives the call.
#pragma once

#include <memory>

#include "content/config.h"
#include "content/theme.h"
#include "content/words.h"
#include "draw/menu_targets.h"
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

    bool operator==(const Look&) const = default;
};

/// Rows of the screen, from `top` to before `bottom`.
struct Rows {
    int top = 0, bottom = 0;
    bool operator==(const Rows&) const = default;
};

/// A screen of this size, as large as it really is.
[[nodiscard]] Screen screen_of(int width, int height, const Look& look);

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
    void prepare_menu(const show::MenuSheet& sheet, int width, int height);

    /// What can be touched on a screen of this size: the page's targets where they are with the
    /// page at its top, or what the countdown leaves. Laid out if need be, ready when it was
    /// drawn. Holds until the next call of any of these functions.
    [[nodiscard]] const MenuTargets& targets(const show::MenuView& view, int width, int height);

    /// The rows that captions and the hint take up above a loop without a menu; none where there is
    /// nothing of them to see.
    [[nodiscard]] Rows rows_laid_over(const show::Scene& scene, int width, int height);

    /// Draws only such rows of a screen of this height: `target` is as wide as the screen, and its
    /// first row is `top`. What it shows is what draw() draws there.
    void draw_rows(const show::Scene& scene, const Pictures& pictures, int top, int height,
                   SDL_Surface& target);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::draw
