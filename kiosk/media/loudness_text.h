// A Loudness as fields of one line of text, for the socket and for the store.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "media/loudness.h"

namespace kiosk::media {

/// Of one that was measured.
[[nodiscard]] std::vector<std::string> to_fields(const Loudness& loudness);

/// Nothing when the fields are not those of a whole measurement.
[[nodiscard]] std::optional<Loudness> loudness_from_fields(std::span<const std::string> fields);

}  // namespace kiosk::media
