// The hands of whoever stands before the screen: contacts and keys become what happens to the
// visit. The same for the live screen and for a visitor who is played in a recording. Knows where
// things can be touched; must not know SDL's events. Time is an argument.
#pragma once

#include <functional>
#include <optional>

#include "draw/menu_targets.h"
#include "show/gestures.h"
#include "show/state.h"
#include "show/visit.h"
#include "stage/focus.h"
#include "stage/visit_tally.h"

namespace kiosk::stage {

class Visitor {
  public:
    /// Where a view can be touched; valid until it is asked again.
    using Targets = std::function<const draw::MenuTargets&(const show::MenuView&)>;

    /// Nobody is there yet. What visits consist of is reported.
    Visitor(
        show::MenuWorld world, const draw::Screen& screen, Targets targets,
        Report report = [](const Happening& /*happened*/) {});

    void touch(const show::Contact& contact);
    void press(Key key, show::Time t);
    /// A mouse's wheel, in notches: more than 0 towards the end of the page.
    void wheel(double notches, show::Time t);

    /// Time went on. Must be called before anything is asked of a new t.
    void pass(show::Time t) { happen(show::TimePassed{}, t); }
    void film_over(show::Time t) { happen(show::FilmOver{}, t); }

    /// The screen has another size from now on. A finger that is down means nothing any more.
    void resize(const draw::Screen& screen, show::Time t);

    /// The finger that came down last was the operator's: whoever was there is not any more.
    void give_way() {
        visit_ = show::nobody(world_);
        gestures_ = show::Gestures(screen_.pixels_per_mm);
        changed_.reset();
        tally_.give_way();
    }

    /// The program ends under their hands: what they did so far is told.
    void leave() {
        visit_ = show::nobody(world_);
        tally_.see(world_, visit_);
    }

    /// The menu has changed while it is offered.
    void take(std::shared_ptr<const content::Menu> menu, show::Time t);

    /// Puts the menu, or the hint, onto a scene of the loop.
    void add_to(show::Scene& scene, show::Time t) const {
        show::add_visit(scene, world_, visit_, t);
    }

    [[nodiscard]] bool is_there() const { return show::is_visited(visit_); }
    /// They have been to help: of what they do nothing may be told to anybody.
    [[nodiscard]] bool is_discreet() const { return tally_.is_discreet(); }
    /// The film on request, if one is to be on the screen.
    [[nodiscard]] const show::Watching* watches() const {
        return std::get_if<show::Watching>(&visit_.screen);
    }
    [[nodiscard]] bool is_moving(show::Time t) const { return show::is_moving(world_, visit_, t); }
    [[nodiscard]] std::optional<show::Time> next_change(show::Time t) const {
        return show::next_change(world_, visit_, t);
    }
    [[nodiscard]] const show::MenuWorld& world() const { return world_; }
    [[nodiscard]] const show::Visit& visit() const { return visit_; }

  private:
    void happen(const show::VisitEvent& event, show::Time t);
    void mean(const show::Gesture& gesture, show::Time t);
    void go_down(const show::FingerDown& down, show::Time t);
    [[nodiscard]] bool is_on_page() const {
        return std::holds_alternative<show::Reading>(visit_.screen);
    }
    [[nodiscard]] bool has_just_changed(show::Time t) const;
    [[nodiscard]] bool drums(show::Time t);
    void act_on(show::Action action, show::Time t);
    void keep_in_place(const show::Action& chosen, double top, show::Time t);
    [[nodiscard]] bool reads(show::Time t) const;
    void clear(show::Time t);
    [[nodiscard]] bool can_clear() const;
    void tap(const show::Tap& tap, show::Time t);
    void end_drag(const show::DragEnded& ended, show::Time t);
    void let_go(show::Time t);
    void keep_within_end(show::Time t);
    void act(Key key, show::Time t);
    void focus(draw::Direction direction, show::Time t);
    void scroll_on(double pixels, show::Time t);
    void scroll_by(double heights, show::Time t);
    [[nodiscard]] const draw::MenuTargets* page_at(show::Time t) const;
    [[nodiscard]] double scrolled(show::Time t) const;
    [[nodiscard]] std::optional<draw::Target> target_under(double x, double y, show::Time t) const;

    show::MenuWorld world_;
    draw::Screen screen_;
    Targets targets_;
    show::Gestures gestures_;
    show::Visit visit_;
    std::optional<show::Time> changed_;  ///< the screen, under their hands
    std::optional<show::Time> drummed_;  ///< on what came then, without a look at it
    bool film_ended_ = false;            ///< and that was how
    VisitTally tally_;
};

}  // namespace kiosk::stage
