// Whoever stands before the screen: the menu they see, its pictures, and the film they have chosen,
// above the loop. The same for the live machine and for a visitor who is played in a recording.
// Without a menu nobody is ever there, and all of this does nothing. Time is show time.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "stage/board_watch.h"
#include "stage/page_pictures.h"
#include "stage/requested_film.h"
#include "stage/visitor.h"

namespace kiosk::stage {

class Guest {
  public:
    /// The screen is of that size; `settings` are those of a decoder for it as it is now. All
    /// outlive it.
    Guest(const Performance& performance, const draw::Screen& screen, Visitor::Targets targets,
          media::Nursery& nursery, const MediaBook& book, std::function<DeckSettings()> settings);

    /// What is performed has another menu, or none, or is in another language: that is offered as
    /// soon as nobody is there.
    void take_edition() { is_outdated_ = true; }

    /// The screen has another size from now on, or its pages another look.
    void resize(const draw::Screen& screen, show::Time t);
    void prepare_again();

    /// Null without a menu.
    [[nodiscard]] Visitor* visitor() { return visitor_ ? &*visitor_ : nullptr; }

    /// Time goes on: the countdown, the film on request, and on the live machine boards that have
    /// changed. In a recording it waits for the film's pictures.
    void go_on(show::Time t);

    /// The next of the pages that are wanted at a touch and may not be laid out yet; nothing once
    /// all were given.
    [[nodiscard]] std::optional<show::MenuSheet> next_to_prepare();

    /// The loop's scene with the menu or the hint on it, or the film on request instead.
    [[nodiscard]] show::Scene above(show::Scene loop, show::Time t) const;

    /// Whoever is there has to give way to the operator.
    void give_way(show::Time t);

    /// The program ends.
    void leave() {
        if (visitor_) visitor_->leave();
    }

    [[nodiscard]] bool is_there() const { return visitor_ && visitor_->is_there(); }
    [[nodiscard]] bool holds_loop() const {
        return is_there() && (film_ || !performance_.plays_under_menu);
    }
    [[nodiscard]] bool is_moving(show::Time t) const { return visitor_ && visitor_->is_moving(t); }
    /// For a decoder.
    [[nodiscard]] bool is_waiting() const {
        return pictures_.is_waiting() || (film_ && film_->deck().waiting());
    }
    [[nodiscard]] std::optional<show::Time> next_change(show::Time t) const;

    /// Null where none was chosen.
    [[nodiscard]] RequestedFilm* film() const { return film_.get(); }
    /// The picture a page asks for: of an article, of the film on request or of the loop.
    [[nodiscard]] std::optional<draw::Picture> picture(const show::PicturePage& page, Deck& loop) {
        if (auto of_article = pictures_.picture(page.serial)) return of_article;
        return deck_of(page.serial, loop).picture(page);
    }
    /// Where a film comes from: the one on request, or the loop.
    [[nodiscard]] Deck& deck_of(show::Serial serial, Deck& loop) const {
        return film_ && serial < 0 ? film_->deck() : loop;
    }

  private:
    void offer_menu();
    void follow_film(show::Time t);
    void begin_film(content::PageNumber page);
    void follow_pictures(show::Time t);
    [[nodiscard]] std::vector<PictureWish> pictures_on(const show::MenuView& view) const;

    const Performance& performance_;
    media::Nursery& nursery_;
    const MediaBook& book_;
    std::function<DeckSettings()> settings_;
    draw::Screen screen_;
    Visitor::Targets targets_;
    bool is_outdated_ = false;
    PagePictures pictures_;
    std::optional<Visitor> visitor_;
    std::optional<BoardWatch> boards_;
    std::unique_ptr<RequestedFilm> film_;
    std::optional<show::Time> film_began_;  ///< which of the visitor's wishes it is
    show::Serial next_film_ = first_film;
    std::size_t prepared_ = 0;

    /// Pictures of films on request have serials below all of the loop's: this far apart, upwards.
    static constexpr show::Serial first_film = -1'000'000'000, film_step = 10;
};

}  // namespace kiosk::stage
