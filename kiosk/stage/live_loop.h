// The loop on the live machine: the show's state, driven by its decoders, in the loop's own time.
// Knows neither window nor visitor; time is an argument.
#pragma once

#include <functional>

#include "show/edited.h"
#include "show/voices.h"
#include "stage/deck.h"
#include "stage/loop_boards.h"
#include "stage/media_book.h"
#include "stage/operator_news.h"
#include "stage/performance.h"

namespace kiosk::stage {

/// A moment, in show time and in the loop's own (hold.h).
struct Moment {
    show::Time t{0}, own{0};
};

class LiveLoop {
  public:
    /// `prepare` has a page laid out ahead of need. All must outlive it.
    LiveLoop(const Performance& performance, const DeckSettings& settings, media::Nursery& nursery,
             MediaBook& book, std::function<void(const show::Page&)> prepare);

    /// Takes what decoders have said, and what time brings. Never blocks.
    void go_on(const Moment& now);

    /// What is performed has been edited; it was `before`. Takes effect behind what is on.
    void take_edition(const Edition& before, const Moment& now);
    /// Cards look different from now on.
    void prepare_again() { made_ready_ = 0; }

    /// Before it is known where to enter, the standby card.
    [[nodiscard]] show::Scene scene_at(show::Time own) const;
    /// What it begins with is still waited for.
    [[nodiscard]] bool is_beginning() const { return !state_ && !performance_.standby_only; }
    [[nodiscard]] bool is_over() const {
        return state_ && std::holds_alternative<show::Over>(state_->screen);
    }
    [[nodiscard]] bool is_on_standby() const {
        return !state_ || std::holds_alternative<show::Standby>(state_->screen);
    }
    /// Which showing of an item is on; 0: the standby card; less: nothing yet.
    [[nodiscard]] show::Serial on() const { return told_; }

    /// What is on has been on until now, and is no longer.
    void end(show::Time own);
    [[nodiscard]] bool is_moving() const { return state_ && show::is_moving(*state_); }
    /// In the loop's own time.
    [[nodiscard]] std::optional<show::Time> next_change() const;
    /// In the loop's own time.
    [[nodiscard]] std::vector<show::Voice> voices() const;
    /// Pictures before it will not come again.
    [[nodiscard]] show::Serial first_wanted() const { return first_wanted_; }

    [[nodiscard]] Deck& deck() { return deck_; }

    /// Somebody wants the next item now.
    void skip(show::Time own);

    /// As news_of's. Before it is known where to enter there is none.
    [[nodiscard]] show::OperatorNews news(show::Duration midnight, const Reasons& reasons) const {
        return state_ ? news_of(world_, *state_, midnight, reasons) : show::OperatorNews{};
    }

  private:
    void try_to_begin();
    void enter(show::Time at, const std::set<std::size_t>& bad);
    [[nodiscard]] std::set<std::size_t> bad_from_the_beginning() const;
    [[nodiscard]] std::string why_left_out(const content::Item& left_out) const;
    void happen(const show::Event& event, show::Time own) {
        state_ = show::next(world_, std::move(*state_), event, own);
    }
    [[nodiscard]] std::set<std::size_t> unusable() const;
    void report_left_out(std::size_t item) const;
    [[nodiscard]] show::EditedItems edited_items(
        const Edition& before, const std::set<std::filesystem::path>& changed) const;
    void make_ready(const show::Appearance& appearance);
    void tell_what_is_shown(const Moment& now);

    const Performance& performance_;
    MediaBook& book_;
    std::function<void(const show::Page&)> prepare_;
    show::World world_;
    Deck deck_;
    LoopBoards boards_;
    std::optional<show::State> state_;  ///< nothing until it is known where to enter
    show::Serial made_ready_ = 0, told_ = -1, first_wanted_ = 0;
    std::string shown_;          ///< key of the item told of last; empty: standby
    show::Time shown_since_{0};  ///< own time
};

}  // namespace kiosk::stage
