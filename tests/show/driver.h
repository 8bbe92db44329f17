// A show under a virtual clock, whose decoders are ready at once or never.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "show/state.h"
#include "tests/show/build.h"

namespace kiosk::show::testing {

/// Drives a show: every wanted appearance becomes ready at once, unless its item is named in
/// `slow`.
class Driver {
  public:
    Driver(std::shared_ptr<const Playlist> playlist, Duration at = 0s, bool once = false)
        : world_{std::move(playlist),
                 1,
                 [](const Clip&) { return std::optional<Duration>(10s); },
                 "",
                 once,
                 false},
          state_(begin(world_, at)) {}

    void tick(Time t) {
        for (int settled = 0; settled < 8; ++settled) {
            happen(Tick{wall_}, t);
            for (const Appearance& appearance : wanted(state_)) {
                if (!slow_.contains(appearance.turn.item) &&
                    known_.insert(appearance.serial).second) {
                    happen(Ready{appearance.serial, false}, t);
                }
            }
        }
    }
    /// Ticks at 50 Hz up to t.
    void run_to(Time t) {
        for (; now_ <= t; now_ += 20ms) tick(now_);
        tick(t);
    }
    void happen(const Event& event, Time t) { state_ = next(world_, std::move(state_), event, t); }
    [[nodiscard]] std::string on() const {
        if (const auto* playing = std::get_if<Playing>(&state_.screen)) return key(playing->on);
        if (const auto* crossing = std::get_if<Crossing>(&state_.screen)) {
            return key(crossing->from.on) + ">" + key(crossing->to.on);
        }
        return std::holds_alternative<Over>(state_.screen) ? "over" : "standby";
    }
    [[nodiscard]] Serial serial() const { return std::get<Playing>(state_.screen).on.serial; }
    [[nodiscard]] std::string key(const Appearance& appearance) const {
        return world_.playlist->items[appearance.turn.item].key;
    }

    World world_;
    State state_;
    std::set<std::size_t> slow_;
    std::set<Serial> known_;
    std::optional<content::LocalTime> wall_;
    Time now_{0};
};

}  // namespace kiosk::show::testing
