// Puts the show on the screen at the display's ticks: asks when the picture changes next, draws it
// only then, and only if it is another one. Knows the screen and the decoders; must not change the
// show.
#pragma once

#include <functional>
#include <optional>

#include "show/state.h"
#include "stage/beat.h"
#include "stage/deck.h"
#include "stage/screen.h"
#include "stage/ticks.h"

namespace kiosk::stage {

class Projector {
  public:
    /// The decoders that a picture comes from.
    using DeckOf = std::function<Deck&(show::Serial)>;

    /// All outlive it.
    Projector(Screen& screen, DeckOf deck_of, draw::Pictures pictures);

    /// The time whose scene is to be drawn at show time t. Where the display's tick is waited for,
    /// that of the next tick, else that of the latest.
    [[nodiscard]] show::Time sees(show::Time t);

    /// Draws the scene of that time, if it is not on the screen already. The window shows itself
    /// at once, in the show's ground until the first picture is there. True when it had to wait for
    /// the display, which ticked just now.
    bool draw(const show::Scene& scene);

    /// The display has just ticked, at show time t.
    void follow(show::Time t) { ticks_.follow(t); }

    /// What was drawn is lost.
    void damage() { damaged_ = true; }

    /// When to draw next, as far as is known. `moving`: the scene changes all the time; `change`:
    /// when it does so by itself; `film_moves`: a film in it goes on, rather than being held.
    [[nodiscard]] std::optional<show::Time> next(const show::Scene& scene, bool moving,
                                                 std::optional<show::Time> change, bool film_moves);

    /// True when the next picture of a film should be there and is not.
    [[nodiscard]] bool is_starving() const { return starving_; }

    [[nodiscard]] bool has_shown() const { return shown_; }

    /// As of the last next().
    [[nodiscard]] Beat beat() const { return {shown_ ? pictures_ : 0, moves_}; }

  private:
    [[nodiscard]] show::Scene as_drawn(show::Scene scene);
    [[nodiscard]] show::Time wake_for(show::Time tick) const;

    Screen& screen_;
    DeckOf deck_of_;
    draw::Pictures source_;
    Ticks ticks_;
    std::optional<show::Scene> drawn_;
    show::Time tick_{0};         ///< of what is drawn now
    show::Time seen_{0};         ///< what the show looks like then is shown at that tick
    show::Time drawn_at_{0};     ///< the tick of the picture on the screen
    show::Duration cost_{0};     ///< of drawing one, smoothed
    std::int64_t pictures_ = 0;  ///< drawn, each other than the one before
    bool starving_ = false, shown_ = false, damaged_ = false, moves_ = false;
};

}  // namespace kiosk::stage
