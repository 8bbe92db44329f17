// What attributes may say: durations, dates, shares, counts, languages, colours. Text in, value or
// nothing out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/playlist.h"
#include "content/theme.h"

namespace kiosk::content {

/// "8s", "1m30s", "750ms", "1h", or a clock value of SMIL 3.0 (chapter Timing): "00:01:30.5",
/// "01:30", "1.5min", "45".
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text);

/// A whole number without sign.
[[nodiscard]] std::optional<int> parse_count(std::string_view text);

/// 0 to 100, with or without "%", as 0 to 1.
[[nodiscard]] std::optional<double> parse_share(std::string_view text);

/// "-23" or "-23 LUFS": below 0.
[[nodiscard]] std::optional<double> parse_loudness(std::string_view text);

/// "14in", "35.6cm" or "356mm", in millimetres.
[[nodiscard]] std::optional<double> parse_length(std::string_view text);

/// What crypt(3) makes of a PIN with yescrypt: "$y$j9T$...".
[[nodiscard]] bool is_pin_hash(std::string_view text);

/// "2026", "2026-02", "2026-02-17" (a day that the calendar has, from 1500 on) or "undated".
[[nodiscard]] std::optional<SourceDate> parse_source_date(std::string_view text);

/// "en ru": language tags (BCP 47) parted by spaces, none twice; at least one. Two letters are
/// those of ISO 639-1: "kz" is a country.
[[nodiscard]] std::optional<std::vector<std::string>> parse_languages(std::string_view text);

/// "#F5C067"
[[nodiscard]] std::optional<Color> parse_color(std::string_view text);

/// "12 s", "1 min 30 s": as people say it; whole tenths of a second.
[[nodiscard]] std::string to_words(Duration duration);

/// As `dur` would be written: "12s", "8.5s", rounded up to a tenth of a second.
[[nodiscard]] std::string to_attribute(Duration duration);

}  // namespace kiosk::content
