// The operator's side of the live machine: hands what SDL tells to keypad and page, has PINs looked
// at beside the loop, and keeps what must outlive the program. What the page asks for that is not
// its own - skip, reload, quit - the caller is told. Time is show time.
#pragma once

#include <SDL.h>

#include <future>
#include <vector>

#include "stage/operator_hands.h"
#include "stage/operator_news.h"
#include "stage/performance.h"
#include "stage/window.h"

namespace kiosk::stage {

class OperatorDesk {
  public:
    /// The performance outlives it.
    OperatorDesk(const Performance& performance, const draw::Screen& screen,
                 OperatorHands::Targets targets);

    /// True where the event was the operator's, and means nothing to a visitor.
    bool hear(const SDL_Event& event, const Field& field, show::Time t);
    void resize(const draw::Screen& screen) { hands_.resize(screen); }

    /// The performance is of another edition from now on: its PIN counts.
    void take_edition();

    /// Time goes on: idle times, and the answer to a PIN.
    void go_on(show::Time t);

    /// True once after it was asked for to skip an item.
    [[nodiscard]] bool take_skip();
    [[nodiscard]] bool wants_news(show::Time t) const {
        return hands_.is_there() && t >= next_news_;
    }
    /// `of_loop` is completed by what else is known.
    void take(show::OperatorNews of_loop, show::Time t);

    /// Keypad or page instead of the hint or a visitor's menu; else all of it as dark as was asked.
    [[nodiscard]] show::Scene above(show::Scene scene, show::Time t) const;

    [[nodiscard]] bool is_there() const { return hands_.is_there(); }
    [[nodiscard]] bool quits() const {
        return std::holds_alternative<show::Quitting>(hands_.now().screen);
    }
    /// 0 to 1
    [[nodiscard]] double volume() const { return hands_.now().volume / 10.0; }
    [[nodiscard]] bool is_moving(show::Time t) const { return hands_.is_moving(t); }
    [[nodiscard]] std::optional<show::Time> next_change(show::Time t) const;

  private:
    void look_at_pin(show::Time t);
    void follow(const show::Operator& before);
    void tell_of(const show::Operator& before) const;
    void tell(const std::string& text, Note::Weight weight = Note::Weight::info) const;

    const Performance& performance_;
    OperatorHands hands_;
    std::future<bool> answer_;  ///< valid while a PIN is looked at
    show::Time next_news_{0};
    bool skips_ = false;
};

}  // namespace kiosk::stage
