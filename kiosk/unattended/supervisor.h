// Keeps a player alive: starts it, looks at its pulse, kills it where that has stopped, and starts
// it again, for ever. One thread, and one that writes what is remembered. Knows the player by its
// command alone.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "stage/notes.h"
#include "stage/wall.h"
#include "unattended/vitals.h"

namespace kiosk::unattended {

/// A player that was wanted to end says so by this exit code; any other end is a crash.
constexpr int wanted_end = 0;
/// One that found no display, by this one: that is not the player's fault.
constexpr int end_without_display = 5;

struct Supervised {
    std::string program;                 ///< the player's
    std::vector<std::string> before;     ///< its words before those that change from start to start
    std::vector<std::string> after;      ///< and behind them
    std::filesystem::path playlist;      ///< whose show it is
    std::filesystem::path state_folder;  ///< empty: nothing is remembered
    bool begins_anew = false;            ///< at first, whatever is remembered
    std::function<Time()> now = stage::steady_now;  ///< the steady clock; another one for tests
};

/// Returns when the end was wanted: by SIGTERM or SIGINT, or by who told the player to leave.
/// Nothing it has started is left then. Throws std::system_error where the machine has no memory
/// or descriptors at the very beginning.
void supervise(const Supervised& supervised, const stage::Tell& tell);

}  // namespace kiosk::unattended
