// The boards of a menu, which organizers edit while the show runs: read again when their files have
// changed. Half-saved files change nothing. Time is an argument.
#pragma once

#include <filesystem>
#include <map>
#include <memory>

#include "content/menu.h"
#include "show/state.h"
#include "stage/notes.h"

namespace kiosk::stage {

class BoardWatch {
  public:
    BoardWatch(std::shared_ptr<const content::Menu> menu, Tell tell);

    /// The menu with its boards as they are now, if one has changed since the last time; else null.
    /// Looks at files every board_tick at most.
    [[nodiscard]] std::shared_ptr<const content::Menu> changed(show::Time t);

  private:
    std::shared_ptr<const content::Menu> menu_;
    Tell tell_;
    std::map<std::filesystem::path, std::filesystem::file_time_type> seen_;
    show::Time next_look_{0};
};

}  // namespace kiosk::stage
