// Whoever stands before the live machine: what they touch, the menu they see and the film they have
// chosen. Without a menu nobody is ever there, and all of this does nothing. Time is show time.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "stage/board_watch.h"
#include "stage/requested_film.h"
#include "stage/screen.h"
#include "stage/visitor.h"

namespace kiosk::stage {

class LiveGuest {
  public:
    /// All outlive it. `settings` are those of a decoder for the screen as it is now.
    LiveGuest(const Performance& performance, Screen& screen, media::Nursery& nursery,
              const MediaBook& book, std::function<DeckSettings()> settings);

    void hear(const SDL_Event& event, show::Time t);
    void resize();

    /// Time goes on: the countdown, the film on request, boards that have changed.
    void go_on(show::Time t);

    /// Lays out the pages that are wanted at a touch, one at a time: at once where nothing moves,
    /// after a while in any case.
    void get_ready(show::Time t, bool film_plays);

    /// The loop's scene with the menu or the hint on it, or the film on request instead.
    [[nodiscard]] show::Scene above(show::Scene loop, show::Time t) const;

    [[nodiscard]] bool is_there() const { return visitor_ && visitor_->is_there(); }
    [[nodiscard]] bool holds_loop() const {
        return is_there() && (film_ || !performance_.plays_under_menu);
    }
    [[nodiscard]] bool is_moving(show::Time t) const { return visitor_ && visitor_->is_moving(t); }
    [[nodiscard]] bool is_waiting() const { return film_ && film_->deck().waiting(); }
    [[nodiscard]] std::optional<show::Time> next_change(show::Time t) const;
    /// Null where none was chosen.
    [[nodiscard]] RequestedFilm* film() const { return film_.get(); }

  private:
    void follow_film(show::Time t);
    void show_pointer(const SDL_Event& event, show::Time t);

    const Performance& performance_;
    Screen& screen_;
    media::Nursery& nursery_;
    const MediaBook& book_;
    std::function<DeckSettings()> settings_;
    std::optional<Visitor> visitor_;
    std::optional<BoardWatch> boards_;
    std::unique_ptr<RequestedFilm> film_;
    std::optional<show::Time> film_began_;  ///< which of the visitor's wishes it is
    show::Serial next_film_ = first_film;
    std::size_t ready_pages_ = 0;
    std::optional<show::Time> hide_pointer_at_;

    /// Pictures of films on request have serials below all of the loop's: this far apart, upwards.
    static constexpr show::Serial first_film = -1'000'000'000, film_step = 10;
};

}  // namespace kiosk::stage
