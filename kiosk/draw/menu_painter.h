// The menu drawn in memory: pages set together from what is painted already. A touch, a scroll or
// a slide copies pixels and lays small plates over them; only another page is painted.
#pragma once

#include "draw/countdown_keeper.h"
#include "draw/laid_out_menu.h"
#include "draw/menu_overlays.h"
#include "draw/menu_pages.h"
#include "draw/plates.h"
#include "draw/strip.h"

namespace kiosk::draw {

class MenuPainter {
  public:
    /// All outlive it.
    MenuPainter(const Look& look, Type& type, Plates& plates)
        : look_(look), type_(type), plates_(plates) {}

    /// Onto the whole screen, over what is there as far as the menu is not opaque.
    void draw(const show::MenuView& view, const Pictures& pictures, const Strip& screen);

    void prepare(const show::MenuSheet& sheet, const Screen& screen);

    /// As Canvas::targets.
    [[nodiscard]] const MenuTargets& targets(const show::MenuView& view, const Screen& screen);

  private:
    [[nodiscard]] LaidOutMenu& page(const show::MenuSheet& sheet, const Screen& screen);
    void draw_page(const show::MenuView& view, const Screen& screen, const Pictures& pictures,
                   const Strip& strip);
    void draw_countdown(const show::MenuView& view, const Screen& screen, const Strip& strip);
    void lay(const std::vector<Overlay>& overlays, double opacity, const Strip& strip);

    const Look& look_;
    Type& type_;
    Plates& plates_;
    MenuPages<LaidOutMenu> pages_;
    CountdownKeeper countdown_;
};

}  // namespace kiosk::draw
