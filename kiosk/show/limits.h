// The figures of the show, each with its reason.
#pragma once

#include <chrono>
#include <cstddef>

namespace kiosk::show {

using namespace std::chrono_literals;

/// A last frame is held at most this long for the next item before one that is ready goes first:
/// longer, and the show seems to have stopped.
constexpr auto longest_hold = 1s;

/// Items are planned this far ahead.
constexpr auto horizon = 20s;

/// Never more of them than this, whatever they last: each holds a ring of frames.
constexpr std::size_t most_coming = 4;

/// Items are made ready this far ahead, unless the stage knows better: two seconds cover a cold
/// decoder, three more a disk that sleeps.
constexpr auto lead = 5s;

/// An edit does not take back what is ready and begins so soon: what comes in its place could not
/// be ready, and the last picture would be held. A clip takes a tenth of that, warm.
constexpr auto too_near_to_edit = 1s;

/// After an edit that took out what is on, so many of the items behind it are looked for.
constexpr std::size_t looked_for_after_edit = 64;

/// When nothing may be shown, the schedule is asked again this often.
constexpr auto ask_again = 1s;

/// Sound is faded this fast where the picture is cut, so that it does not click.
constexpr auto cut_ramp = 10ms;

/// The menu opens and its pages slide this fast: seen as one movement, over
/// before a hand can touch again.
constexpr auto opening = 200ms;
constexpr auto page_slide = 200ms;

/// How dark the loop is behind the menu, from the first frame on: a change that nobody misses, and
/// the film is still seen to go on.
constexpr double menu_dim = 0.5;

/// "Still reading?" stands this long, in which one touch stays.
constexpr auto countdown = 20s;

/// Its bar runs out in so many steps, ten a second: smooth enough, and a tenth of the drawing of
/// every frame.
constexpr int countdown_steps = 200;

/// A finger that rests on something puts the countdown off this long; then it is a bag that leans
/// on the glass, or a contact whose end got lost.
constexpr auto longest_rest = 60s;

/// However much a page says, so long without a touch somebody has left: who reads on turns it.
constexpr auto longest_quiet = 3min;

/// The hint breathes over film: once in this period of the film's own time it fades to its least
/// strength and back. Even then its words have a contrast of 7:1 over the brightest film.
constexpr auto breath_period = 12s;
constexpr auto breath = 2s;
constexpr double least_hint = 0.8;

/// A page glides to rest like one of paper: it loses this share of its speed a second, so that a
/// flick of 3 heights a second moves it by one.
constexpr double friction = 3;

/// Heights a second. Faster ones would leave nothing to be read on the way; slower ones are not
/// seen to move, a third of a pixel a frame.
constexpr double fastest_glide = 6;
constexpr double slowest_glide = 0.02;

/// A page slower than this over a glance, heights a second, seems to stand: a finger that comes
/// down then means to press what is under it.
constexpr double seen_glide = 0.1;
constexpr auto a_glance = 50ms;

/// Beyond an end a page gives way by a tenth of a screen at most, with this resistance at first.
constexpr double rubber_length = 0.1;
constexpr double rubber_give = 0.55;

/// Beyond an end a finger has this much of a screen to move in: all further movement is lost, so
/// that the way back answers at once.
constexpr double rubber_reach = 1;

/// It springs back without swinging, 1/s: within a quarter of a second to a fifth of the way, and
/// after ten of its time constants nothing is left that a screen could show.
constexpr double spring = 12;
constexpr double spring_settles = 10 / spring;  ///< seconds

/// A page that glides beyond its end is slowed to this first, heights a second: the spring then
/// gives way by 0.083 of a screen (speed / (e * spring)), no further than a finger can pull it, so
/// that one can catch it there.
constexpr double hardest_landing = 2.7;

/// A finger on glass trembles, and rolls when it is lifted: up to here it stays a tap.
constexpr double tap_slop_mm = 3;

/// A swipe is longer than a button's half, and straight: at most 30 degrees off the horizontal.
constexpr double swipe_mm = 15;
constexpr double swipe_slope = 0.577;

/// So much of its end tells how fast a drag was let go.
constexpr auto speed_window = 100ms;

/// Contacts that come in one bunch after a pause have no speed that could be told.
constexpr auto least_speed_span = 10ms;

/// A finger that rests in the corner this long asks for the operator's keypad: longer than anybody
/// stands still by chance.
constexpr auto corner_hold = 5s;

/// Without a touch the film comes back: from the keypad soon, for who cannot type the PIN has no
/// business there; from the operator's page after as long as it takes to look something up.
constexpr auto keypad_idle = 20s;
constexpr auto attended_idle = 2min;

/// Digits of a PIN.
constexpr std::size_t least_pin_digits = 4;
constexpr std::size_t most_pin_digits = 12;

/// From the third wrong PIN on each one costs a wait, twice as long as the one before: 97 tries a
/// day, so that six digits hold for years.
constexpr int free_tries = 3;
constexpr auto first_wait = 30s;
constexpr auto longest_wait = 15min;

/// The screen is never darkened further, in tenths: it must not be taken for one that is off.
constexpr int least_brightness = 2;

/// So many fingers are a palm or an arm.
constexpr std::size_t palm = 3;

}  // namespace kiosk::show
