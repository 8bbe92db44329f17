// The figures of what keeps the show going, each with its reason.
#pragma once

#include <chrono>
#include <cstddef>

namespace kiosk::unattended {

using namespace std::chrono_literals;

/// The supervisor looks at the player this often; until the first picture more often, so that
/// systemd learns in time that the show is on.
constexpr auto look_tick = 1s;
constexpr auto look_tick_at_start = 100ms;

/// A loop that has not turned for so long has hung. It turns every 1.2 s even where
/// nothing moves; a disk that sleeps keeps it waiting for two or three.
constexpr auto hung_after = 3s;

/// A picture that ought to change and has not for so long is frozen. The player itself gives up a
/// decoder after 0.9 s and holds a last picture for one second more.
constexpr auto frozen_after = 3s;

/// So much time has the first picture: 10,000 items, a large deck of documents and a slow disk
/// after a cold start take ten seconds on an old laptop.
constexpr auto started_within = 30s;

/// Whoever looks again only after so long was away himself - stopped by Ctrl+Z, or by a machine
/// that slept - and can tell nothing of the time between.
constexpr auto longest_away = 2s;

/// So many restarts in so much time lead to the next remedy. ChromeOS's screen uses the same.
constexpr std::size_t most_restarts = 6;
constexpr auto restarts_window = 60s;

/// Players that take a while to die before their first picture would never be so many. When one
/// after the other has come to none for so long, that is a black screen, and as bad: two that were
/// slow because of a cold disk are not there yet.
constexpr auto longest_dark = 60s;

/// Between one start that failed and the next, at most: somebody who has mended it shall not wait.
constexpr auto longest_pause = 15s;

/// What a service manager is asked for at each start until the show is on: the pause before it, the
/// start itself, and as much again as a busy machine may take to notice either.
constexpr auto start_may_take = 60s;
static_assert(start_may_take > started_within + longest_pause);

/// A remedy is taken back when all was well for so long: a show without sound or menu lacks what it
/// is there for, and what was mended should be seen within one visit to the sale.
constexpr auto remedy_lasts = 10min;

/// Drawing in memory lacks nothing that anybody sees, and a driver that has failed mostly fails
/// until the machine is started again: each try costs another black moment.
constexpr auto software_lasts = 60min;

/// A player that was told to leave has so long, most of which its sound server may take. With what
/// is left of a second it is killed, and this program leaves.
constexpr auto leaves_within = 600ms;

/// A thread that does not end so soon hangs in a disk that does not answer, and is left behind.
constexpr auto longest_farewell = 300ms;

/// The supervisor's own has less: its player may have taken most of the second already, and no more
/// is lost than where the show stood in the last three.
constexpr auto writer_leaves_within = 150ms;

/// Its decoders go with it, at once; the kernel needs a moment.
constexpr auto orphans_leave_within = 200ms;

/// The item that was on, or made ready, at so many crashes in a row is left out.
constexpr int crashes_of_one_item = 2;

/// A crash is forgotten when all was well for so long: one a week is no sign that an item is bad.
constexpr auto crash_forgotten_after = 1h;

/// Between two writes of the state: a show of one-second clips shall not wear out a disk.
constexpr auto state_pause = 3s;

/// What the files of the journal may take: two megabytes are a week of a busy show.
constexpr std::size_t journal_file_bytes = 2'000'000;
constexpr std::size_t journal_files = 2;  ///< beside the one that is written

/// Lines that wait for a disk or a terminal to take them; what comes on top pushes out the oldest.
constexpr std::size_t journal_backlog = 256;

/// A file of the journal that could not be written is tried again after this.
constexpr auto journal_retry = 60s;

/// A line of the journal is cut here.
constexpr std::size_t longest_line = 2000;

}  // namespace kiosk::unattended
