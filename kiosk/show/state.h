// The state of the show as one value, what can happen to it, and the one function that changes it.
// Each alternative says what is on the screen. No clock, no thread, no window: time and input are
// arguments.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <variant>
#include <vector>

#include "show/program.h"
#include "show/scene.h"
#include "show/timeline.h"

namespace kiosk::show {

/// Show time, since the player began.
using Time = Duration;

/// What does not change while a playlist is shown.
struct World {
    std::shared_ptr<const content::Playlist> playlist;
    std::uint64_t seed = 0;
    Lengths lengths;             ///< what is known of files' lengths, asked anew each time
    std::string language;        ///< of texts, instead of the playlist's own; empty: the playlist's
    bool once = false;           ///< end after one loop
    bool reduce_motion = false;  ///< cuts instead of fades
    /// How long before its turn an item is to be made ready; none: `lead` (limits.h) for all.
    std::function<Duration(const content::Item&)> lead;
};

/// One showing of one item.
struct Appearance {
    Serial serial = 0;
    Turn turn;
    std::string language;
    Duration skip{0};     ///< entered this far into its own time (the way to --at)
    Duration lead{0};     ///< this long before its turn it is to be made ready
    bool called = false;  ///< that time has come
    /// Of the playlist it was planned from, which may have been edited since; keeps it alive.
    std::shared_ptr<const content::Item> item;

    bool operator==(const Appearance&) const = default;
};

/// The standby card: the first picture is not there yet, or nothing may be shown.
struct Standby {};
/// One item; its last frame is held while the next is not ready.
struct Playing {
    Appearance on;
    Time began{0};
};
/// Two items, the later one fading in over the earlier; both keep moving.
struct Crossing {
    Playing from, to;
    Duration lasts{0};
};
/// The show was asked for one loop: the last frame of its last item, or the standby card where the
/// loop had nothing to show.
struct Over {
    std::optional<Playing> last;
};
using Screen = std::variant<Standby, Playing, Crossing, Over>;

/// What decoders told of an appearance.
struct Told {
    std::optional<Time> ready_at;           ///< when its first picture was there
    bool moving = false;                    ///< a picture that is animated
    std::optional<Duration> captions_from;  ///< CaptionsPlaced
    std::optional<Duration> ends;  ///< media time at which the last frame of its file is over
    Time ends_known_at{0};
    std::optional<Duration> cut_at;  ///< own time at which it broke or was skipped
};

struct State {
    Screen screen;
    Walk walk;
    std::deque<Appearance> coming;  ///< planned, in order; to be made ready ahead
    std::vector<Appearance> first;  ///< entered together from the standby card: one item, or two in
                                    ///< the middle of a fade
    std::map<Serial, Told> told;
    std::set<std::size_t> left_out;  ///< items known to be bad
    Serial next_serial = 1;
    Time plan_again{0};           ///< nothing may be shown now: when to ask again
    std::optional<Time> call_at;  ///< when the next of the planned items is to be made ready
};

/// Time went on. `wall` is local wall time at that moment; nothing: every schedule window counts as
/// open.
struct Tick {
    std::optional<content::LocalTime> wall;
};
/// The first picture of an appearance is there.
struct Ready {
    Serial serial = 0;
    bool moving = false;
};
/// From this media time on captions may stand anywhere in its pictures.
struct CaptionsPlaced {
    Serial serial = 0;
    Duration from{0};
};
/// All frames of an appearance are known; the last one's own time is over at `at` of its media
/// time.
struct Ended {
    Serial serial = 0;
    Duration at{0};
};
/// There will be no (more) frames: its item is left out from now on (until an edition, edited.h,
/// says otherwise).
struct Failed {
    Serial serial = 0;
};
/// Not the item but its decoder was at fault: it may be shown again.
struct Restored {
    std::size_t item = 0;
};
/// Go on to the next item now.
struct Skip {};
using Event = std::variant<Tick, Ready, CaptionsPlaced, Ended, Failed, Restored, Skip>;

/// The show before its first picture, `at` after its beginning.
[[nodiscard]] State begin(const World& world, Duration at, std::set<std::size_t> left_out = {});

/// The state after an event. Times of successive events do not go backwards. Pure.
[[nodiscard]] State next(const World& world, State state, const Event& event, Time t);

/// What is on the screen at t, from the last event on. Asked once, a hundred times or out of order:
/// the same.
[[nodiscard]] Scene scene_at(const World& world, const State& state, Time t);

/// The time of the next change that follows from time alone, on the screen or of what is wanted, if
/// the state is not moving all the time anyway.
[[nodiscard]] std::optional<Time> next_change(const World& world, const State& state);

/// True while the picture changes with time by itself (a fade).
[[nodiscard]] bool is_moving(const State& state);

/// The item that is on by itself or coming in; null on the standby card and after the end.
[[nodiscard]] const Playing* on_screen(const Screen& screen);

/// Appearances that need their decoder: on the screen, and to be made ready, in order of need.
[[nodiscard]] std::vector<Appearance> wanted(const State& state);

/// The same and what else is planned.
[[nodiscard]] std::vector<Appearance> known(const State& state);

/// How long an appearance lasts as far as is known by now.
[[nodiscard]] std::optional<Duration> lasts(const World& world, const State& state,
                                            const Appearance& appearance);

/// The step from the item on the screen to the next one, as far as it is settled by now.
struct Step {
    Time begins{0};
    Duration overlap{0};
};
[[nodiscard]] std::optional<Step> planned_step(const World& world, const State& state);

}  // namespace kiosk::show
