// How long things last and where in the show a time falls. Follows from durations alone, so kiosks
// with the same content, seed and epoch are in step without talking. The only place that sums
// durations.
#pragma once

#include <functional>
#include <optional>

#include "show/program.h"

namespace kiosk::show {

using content::Duration;

/// Length of the picture track of a clip's file, if it is known.
using Lengths = std::function<std::optional<Duration>(const content::Clip&)>;

/// How long an item is on the screen, the fades at both its ends included. Nothing while a clip's
/// length is not known; zero for a clip whose in-point lies behind its end.
[[nodiscard]] std::optional<Duration> time_on(const content::Item& item, const Lengths& lengths);

/// How long two neighbours share the screen: the later one's transition, at most half the shorter
/// of the two.
[[nodiscard]] Duration overlap(Duration earlier, const content::Transition& transition,
                               Duration later);

/// An item on the screen and how far into its own time it is.
struct Placed {
    Turn turn;
    Duration into{0};
};

/// What is on at one time of the show: the item that began last, and the one before it while the
/// fade goes on.
struct Located {
    std::optional<Placed> fading;  ///< the earlier item, still on the screen
    Placed on;
    Walk walk;  ///< stands behind `on`
};

/// Where the show is `at` after its beginning. Items whose length is not known count as nothing, as
/// left-out ones do; nothing at all can be located when no item has a length.
[[nodiscard]] std::optional<Located> locate(const content::Playlist& playlist, std::uint64_t seed,
                                            const Lengths& lengths, const MayShow& may_show,
                                            Duration at);

/// The first item that begins before `at` and whose length has to be known to locate it, but is
/// not.
[[nodiscard]] std::optional<std::size_t> missing_length(const content::Playlist& playlist,
                                                        std::uint64_t seed, const Lengths& lengths,
                                                        const MayShow& may_show, Duration at);

/// From the beginning of the loop's first item to the end of its last.
[[nodiscard]] Duration loop_length(const content::Playlist& playlist, std::uint64_t seed,
                                   const Lengths& lengths, const MayShow& may_show = everything);

}  // namespace kiosk::show
