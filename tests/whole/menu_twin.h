// The visit that a test plays before the real program, lived through beside it: what must be on the
// screen now, and where to touch it. Virtual time: a second passes with each action.
#pragma once

#include <optional>
#include <string>

#include "draw/canvas.h"
#include "draw/sdl.h"
#include "show/visit.h"

namespace kiosk::whole {

class MenuTwin {
  public:
    /// Of a show in the menu's first language, with the shipped theme and words.
    MenuTwin(const std::filesystem::path& menu, int width, int height);

    void touch() { happen(show::Touched{}); }
    void act(const show::Action& action);
    /// The page is dragged as far as it goes.
    void scroll_to_end();
    [[nodiscard]] bool scrolls();

    struct Point {
        int x = 0, y = 0;
    };
    /// The middle of as much as is seen of what asks for this; nothing where too little is.
    [[nodiscard]] std::optional<Point> place_of(const show::Action& action);
    /// Of the part that scrolls, near its lower and its upper end.
    [[nodiscard]] std::pair<Point, Point> stroke();

    /// Where the bytes of a PPM picture of the screen differ from what must be there; empty:
    /// nowhere. Pictures of articles are not looked at: they come when they are decoded.
    [[nodiscard]] std::string difference(const std::string& seen);

    [[nodiscard]] const content::MenuPage& page() const;
    [[nodiscard]] const std::string& title() const;
    /// The pages that the one on the screen leads to.
    [[nodiscard]] std::vector<show::PageNumber> ways() const;
    [[nodiscard]] const show::MenuWorld& world() const { return world_; }
    [[nodiscard]] const show::Visit& visit() const { return visit_; }

  private:
    void happen(const show::VisitEvent& event);
    [[nodiscard]] show::MenuView view() const;
    [[nodiscard]] const draw::MenuTargets& targets();
    [[nodiscard]] SDL_Surface& expected();

    int width_, height_;
    show::MenuWorld world_;
    show::Visit visit_;
    show::Duration t_{0};
    draw::Canvas canvas_;
    draw::Surface expected_;  ///< what must be there now; null: not drawn yet
};

}  // namespace kiosk::whole
