// The figures of the stage, each with its reason.
#pragma once

#include <chrono>
#include <cstdint>

#include "show/limits.h"

namespace kiosk::stage {

using namespace std::chrono_literals;

/// Sound is mixed this far ahead of the picture: more than the longest stall of the loop (laying
/// out a card takes 30 ms on a slow laptop), little enough for a touch to be answered at once.
constexpr auto sound_ahead = 120ms;

/// While sound plays the loop comes by at least this often, a third of what is mixed ahead.
constexpr auto sound_tick = 40ms;

/// How often news of a decoder is looked for while its first or next frame is awaited.
constexpr auto decoder_tick = 4ms;

/// A still picture wakes the loop so often, to see whether a decoder that waits has died. With the
/// journal's thread, which spdlog wakes every ten seconds, the program wakes less than once a
/// second.
constexpr auto idle_tick = 1200ms;

/// A picture that is due within so much time is one that whoever watches the show waits for.
constexpr auto picture_due_soon = 1s;

/// A decoder of the item on the screen that has room for frames and gives none for so long has
/// hung.
constexpr auto hung_after = 900ms;

/// Then its item is broken off. The machine may have been busy, or a disk asleep: it is left out
/// only when that happens so many times without its being shown to the end in between.
constexpr int most_hangs = 3;

/// When the screen changes its size, a film's next decoder enters it so far ahead: opening it and
/// going to that place takes a third of a second on a slow laptop.
constexpr auto changeover = 500ms;

/// A decoder that is only made ready may be slow: a 40-megapixel picture takes 3 s on an old
/// laptop, on two.
constexpr auto hung_ahead_after = 20s;

/// The show begins with the first picture, or with the standby card if that takes longer than this.
constexpr auto standby_after = 700ms;

/// The steady clock follows the sound device by at most this share: nobody sees half a percent.
constexpr double most_slew = 0.005;

/// A device that is off by more than this has stalled or jumped and is not followed: it is begun
/// anew.
constexpr auto lost_device = 400ms;

/// A device that could not be opened is tried again after this.
constexpr auto speaker_retry = 30s;

/// All stills that are being made ready at once may take this much memory, by estimate; one alone
/// may take more.
constexpr std::uintmax_t most_still_bytes = 512'000'000;

/// The estimate: what decoding takes for each byte of the file. A progressive JPEG of 40 megapixels
/// and 11 MB takes 440 MB; what is packed less tightly takes less.
constexpr std::uintmax_t still_memory_per_byte = 40;

/// A picture is made ready so long before its turn: a disk that sleeps takes 3 s, a slide as large
/// as the screen a tenth of one.
constexpr auto least_still_lead = 4s;

/// And so much earlier for each megabyte of its file: one of 40 megapixels and 11 MB takes 2.3 s,
/// on an old laptop three times that, and several of them come one after the other. What is packed
/// tighter takes less for each pixel.
constexpr auto still_lead_per_megabyte = 1s;

/// But never earlier than items are planned. Pages of documents always so early: their size tells
/// nothing.
constexpr auto longest_still_lead = show::horizon;

/// A device stays open for so long after the last sound: it still has some of it to play, and the
/// next clip may be near.
constexpr auto speaker_linger = 1s;

/// On leaving, a sound server is waited for no longer than this.
constexpr auto longest_farewell = 300ms;

/// Levelled sound reaches this at most, dBTP: what EBU R128 leaves for loudspeakers and codecs.
constexpr double true_peak_ceiling = -1;

/// No clip is raised by more, dB: what is so quiet is hiss rather than speech.
constexpr double most_levelling_gain = 20;

/// A clip whose loudness becomes known while it is heard goes there at this speed, dB a second:
/// slower than speech swells and falls.
constexpr double level_glide = 3;

/// The volume of another hour is reached within two seconds, share a second.
constexpr double volume_glide = 0.5;

/// The loop is silent within so much time when a visitor comes, and heard again when the last one
/// has left: quick, and without a click. Share a second.
constexpr double hush_glide = 12;

/// The pointer of a mouse is shown this long after it was moved last.
constexpr auto pointer_linger = 3s;

/// The menu's first pages are laid out while nothing moves; if a film is all there is, after this
/// time of it, for the price of one late picture.
constexpr auto menu_ready_after = 3s;

/// How long a finger stays in a touch that is played in a recording, and how fast it swipes: as
/// people do.
constexpr auto played_touch = 80ms;
constexpr auto played_swipe = 200ms;
constexpr int swipe_steps = 20;

/// An arrow scrolls the operator's page by so much of the screen's height.
constexpr double key_scroll = 0.2;

/// While a PIN is looked at, and while the operator's page is on: how often for an answer, and for
/// news.
constexpr auto pin_tick = 20ms;
constexpr auto news_tick = 1000ms;

/// The operator's page tells of so many items that follow.
constexpr std::size_t told_ahead = 3;

/// So many pictures of a page are decoded at once: one for each core of a small machine.
constexpr std::ptrdiff_t most_page_pictures = 2;

/// Boards are looked at this often for a change.
constexpr auto board_tick = 2s;

/// Nobody answers faster to what comes onto the screen: what is touched sooner was meant for what
/// was there before. And a hand that drums on "back" makes it bright and dark less than twice a
/// second.
constexpr auto reaction = 300ms;

/// Who still taps after so long without a rest plays, and is answered.
constexpr auto longest_drumming = 2s;

/// Where no row lies ahead a key scrolls the page by so much of what is seen of it: some lines
/// stay, to go on reading from.
constexpr double key_page = 0.5;

/// A notch of a mouse's wheel, in heights of the screen.
constexpr double wheel_scroll = 0.12;

}  // namespace kiosk::stage
