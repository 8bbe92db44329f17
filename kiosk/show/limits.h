// The figures of the show, each with its reason.
#pragma once

#include <chrono>
#include <cstddef>

namespace kiosk::show {

using namespace std::chrono_literals;

/// A last frame is held at most this long for the next item before one that is ready goes first
/// (semantics.md, Faults).
constexpr auto longest_hold = 1s;

/// Items are planned this far ahead.
constexpr auto horizon = 20s;

/// Never more of them than this, whatever they last: each holds a ring of frames.
constexpr std::size_t most_coming = 4;

/// Items are made ready this far ahead, unless the stage knows better: two seconds cover a cold
/// decoder, three more a disk that sleeps.
constexpr auto lead = 5s;

/// When nothing may be shown, the schedule is asked again this often.
constexpr auto ask_again = 1s;

/// Sound is faded this fast where the picture is cut, so that it does not click (semantics.md,
/// Time).
constexpr auto cut_ramp = 10ms;

}  // namespace kiosk::show
