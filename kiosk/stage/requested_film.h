// A film that a visitor has chosen: a show of one clip with a decoder of its own, above the loop.
// Time is show time.
#pragma once

#include <memory>

#include "show/visit.h"
#include "stage/deck.h"
#include "stage/faders.h"
#include "stage/media_book.h"
#include "stage/performance.h"

namespace kiosk::stage {

class RequestedFilm {
  public:
    /// `film` is a clip; `loop` what is performed otherwise, with its volume; `language` that of
    /// who asked; `serial` names its pictures, below all of the loop's. The book outlives it.
    RequestedFilm(const Performance& loop, const content::Item& film, const std::string& language,
                  const DeckSettings& settings, media::Nursery& nursery, const MediaBook& book,
                  show::Serial serial);

    RequestedFilm(const RequestedFilm&) = delete;
    RequestedFilm& operator=(const RequestedFilm&) = delete;

    /// Takes what its decoder has said. Never blocks.
    void go_on(show::Time t);

    /// Blocks until its pictures and sound of t are there. For recordings.
    void settle(show::Time t);

    /// Its first picture is not there yet.
    [[nodiscard]] bool is_awaited() const {
        return std::holds_alternative<show::Standby>(state_.screen) && !has_failed_;
    }
    /// It has ended, or cannot be shown.
    [[nodiscard]] bool is_over() const {
        return has_failed_ || std::holds_alternative<show::Over>(state_.screen);
    }

    [[nodiscard]] show::Scene scene_at(show::Time t) const {
        return show::scene_at(world_, state_, t);
    }
    [[nodiscard]] std::optional<show::Time> next_change() const {
        return show::next_change(world_, state_);
    }
    [[nodiscard]] std::vector<show::Voice> voices() const { return show::voices(world_, state_); }

    [[nodiscard]] Deck& deck() { return deck_; }
    [[nodiscard]] Faders& faders() { return faders_; }

  private:
    void happen(const show::Event& event, show::Time t) {
        state_ = show::next(world_, std::move(state_), event, t);
    }

    Performance performance_;
    show::World world_;
    Deck deck_;
    Faders faders_;
    show::State state_;
    bool has_failed_ = false;
};

/// The same performance, of which nothing is told to anybody: a visitor has been to help.
[[nodiscard]] Performance untold(Performance performance);

}  // namespace kiosk::stage
