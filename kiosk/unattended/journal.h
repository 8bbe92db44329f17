// The journal: one line for each thing that happened, for the operator. Goes to systemd's journal
// where that listens, else to standard error and, where wished, to a file that stays small. Written
// by a thread of its own: a full disk, or a terminal that takes nothing, costs lines and nothing
// else. No line tells of help pages.
#pragma once

#include <filesystem>

#include "stage/notes.h"

namespace kiosk::unattended {

struct JournalSettings {
    /// Beside standard error; empty: none. Not where systemd's journal listens.
    std::filesystem::path file;
    /// Lines begin with the time, as far as nobody else adds it.
    bool with_time = true;
};

/// Notes as lines: "2026-12-05 09:00:01.250 shown: slides/Slide2.png".
[[nodiscard]] stage::Tell journal(const JournalSettings& settings = {});

/// Standard error goes to systemd's journal ($JOURNAL_STREAM), which adds the time.
[[nodiscard]] bool is_in_systemd_journal();

}  // namespace kiosk::unattended
