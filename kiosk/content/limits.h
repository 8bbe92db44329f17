// How much of an organizer's file is read before it is called too much. Each limit is far above any
// real show and low enough that junk costs milliseconds and a few megabytes.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace kiosk::content {

/// Bytes of one XML or captions file. 10,000 items take about 1 MB.
inline constexpr std::size_t kMaxFileBytes = std::size_t{4} * 1024 * 1024;

/// Elements inside one another; tinyxml2 in Debian stops at 100, so ours is reported first.
inline constexpr std::size_t kMaxDepth = 64;
static_assert(kMaxDepth < 100);

/// Attributes of one element; the richest of the vocabulary has fewer than 20.
inline constexpr std::size_t kMaxAttributes = 64;

/// Mistakes in the XML itself after which reading stops: more of them tell the organizer nothing.
inline constexpr std::size_t kMaxXmlErrors = 20;

/// Items of a playlist, slides and facts counted one by one.
inline constexpr std::size_t kMaxItems = 100'000;

/// Items one behind the other until all of a playlist was shown, repeats counted: 90 days of 8
/// seconds each. An edit and a restart look for their place in all of them, in half a second.
inline constexpr std::int64_t kMaxLoop = 1'000'000;

/// Missing names for which a similar one is searched: each search reads a whole folder's names.
inline constexpr int kMaxNameSearches = 50;

/// The longest dur, clip-begin and the like.
inline constexpr std::chrono::hours kMaxDuration{24};

/// The largest take and repeat.
inline constexpr int kMaxCount = 1000;

/// Loudness that clips may be brought to, LUFS: quieter is not heard, louder has no room for peaks.
inline constexpr double kQuietestTarget = -40;
inline constexpr double kLoudestTarget = -10;

/// Screens from corner to corner, mm: 5 to 200 inches.
inline constexpr double kSmallestDiagonal = 127;
inline constexpr double kLargestDiagonal = 5080;

/// No frame of a screen hides more on each side: old televisions hide up to a tenth.
inline constexpr double kMostOverscan = 0.15;

/// The shortest time without a touch after which the menu asks whether anybody is there.
inline constexpr std::chrono::seconds kLeastIdle{10};

/// Characters of an address of the web: a QR code of more is too fine for a phone at arm's length.
inline constexpr std::size_t kMaxLink = 200;

/// Characters of a PIN's hash: one by yescrypt has at most about 150.
inline constexpr std::size_t kMaxPinHash = 200;

/// Windows of one when, each date with each of its hours: a year's weekly sales take 52.
inline constexpr std::size_t kMaxWindows = 200;

/// Captions: characters a line and lines, as people can read them under a film.
inline constexpr std::size_t kMaxCaptionColumns = 37;
inline constexpr std::size_t kMaxCaptionLines = 2;

}  // namespace kiosk::content
