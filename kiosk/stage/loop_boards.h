// The boards among the items of the loop: each showing has its board as the file said when it was
// made ready, and stays as it is. Must not know what boards look like.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "show/scene.h"
#include "stage/notes.h"

namespace kiosk::stage {

class LoopBoards {
  public:
    explicit LoopBoards(Tell tell) : tell_(std::move(tell)) {}

    /// A showing of this board is near: looks whether its file has changed.
    void make_ready(show::Serial serial, const content::BoardCard& card);

    /// Puts the board onto its page, if it is one that was made ready.
    void put_on(show::Page& page) const;

    /// Showings before it will not come again.
    void forget_before(show::Serial serial) {
        ready_.erase(ready_.begin(), ready_.lower_bound(serial));
    }

  private:
    struct Known {
        content::BoardFile board;
        std::filesystem::file_time_type read{};
        std::size_t showings = 0;
    };
    struct Showing {
        std::shared_ptr<const content::BoardCard> card;
        std::size_t number = 0;  ///< of this board
    };

    Tell tell_;
    std::map<std::filesystem::path, Known> files_;
    std::map<show::Serial, Showing> ready_;
};

}  // namespace kiosk::stage
