// A Probe as one line of text, for the socket and for the store: fields parted by tabs.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "media/probe.h"

namespace kiosk::media {

/// Joins fields to one line without its newline; tabs and newlines within are escaped.
[[nodiscard]] std::string join_fields(std::span<const std::string> fields);
[[nodiscard]] std::vector<std::string> part_fields(std::string_view line);

[[nodiscard]] std::vector<std::string> to_fields(const Probe& probe);

/// Nothing when the fields are not those of a whole probe.
[[nodiscard]] std::optional<Probe> from_fields(std::span<const std::string> fields);

/// The whole of the text as a number; nothing if it is not one.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);

}  // namespace kiosk::media
