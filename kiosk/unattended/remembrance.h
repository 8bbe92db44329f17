// What a supervisor remembers of its show, kept in the state folder: read once, written late. Must
// not know processes.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "stage/notes.h"
#include "unattended/late_writer.h"
#include "unattended/memory.h"

namespace kiosk::unattended {

class Remembrance {
  public:
    /// `folder`: empty: nothing is kept. What was kept of another playlist's show, or cannot be
    /// read, is no memory.
    Remembrance(const std::filesystem::path& folder, const std::filesystem::path& playlist,
                const stage::Tell& tell, std::chrono::milliseconds pause);

    /// This item came on just now.
    void shows(const Shown& shown);

    /// The player has crashed while this item was on or made ready; nothing: no item was.
    void crashed_at(const std::optional<Shown>& item);

    /// All is well at this time of the steady clock.
    void is_well(std::chrono::nanoseconds now);

    /// The show is to begin anew rather than to go on.
    void forget_place() { memory_.shown.reset(); }

    /// How a player is told where to go on, and what to leave out: those whose files have not
    /// changed.
    [[nodiscard]] std::vector<std::string> options();

  private:
    void keep();

    std::string boot_;
    Memory memory_;
    std::optional<std::chrono::nanoseconds> well_since_;
    stage::Tell tell_;
    std::optional<LateWriter> writer_;
};

}  // namespace kiosk::unattended
