// What is to be heard: each sounding clip with its place in show time and its fades. The mixer of
// the stage turns voices into samples, the same for the screen and for a recording.
#pragma once

#include <optional>
#include <vector>

#include "show/state.h"

namespace kiosk::show {

/// A stretch of show time over which a gain goes from nothing to all, or back.
struct Ramp {
    Time begins{0};
    Duration lasts{0};
    bool operator==(const Ramp&) const = default;
};

struct Voice {
    Serial serial = 0;
    Time began{0};        ///< show time of its media time 0
    double volume = 1.0;  ///< linear amplitude
    Ramp in;
    std::optional<Ramp> out;  ///< nothing: its end is not known yet
    std::shared_ptr<const content::Item> item;
    bool operator==(const Voice&) const = default;
};

/// The same voice later by so much.
void delay(Voice& voice, Duration by);

/// Gain of a voice at a time, its volume included; fades are of equal power.
[[nodiscard]] double gain(const Voice& voice, Time t);

/// The voices from now on as far as they are settled, the next item's too: sound is mixed ahead of
/// the picture.
[[nodiscard]] std::vector<Voice> voices(const World& world, const State& state);

}  // namespace kiosk::show
