// The pointer of a mouse: hidden, but for a moment after somebody in the menu has moved it. A
// finger needs none.
#pragma once

#include <SDL.h>

#include <optional>

#include "show/state.h"

namespace kiosk::stage {

class Pointer {
  public:
    void hear(const SDL_Event& event, bool somebody_is_there, show::Time t);
    void go_on(bool somebody_is_there, show::Time t);

    /// When it is to be hidden.
    [[nodiscard]] const std::optional<show::Time>& next_change() const { return hide_at_; }

  private:
    std::optional<show::Time> hide_at_;  ///< nothing while it is hidden
};

}  // namespace kiosk::stage
