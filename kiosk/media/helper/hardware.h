// A graphics chip as a decoder, by VAAPI. Whether it decodes rightly is hardware_trial's question;
// what to do when it fails is picture_track's.
#pragma once

#include <filesystem>
#include <optional>

#include "media/helper/decoder.h"

namespace kiosk::media::helper {

/// The first device that pictures can be decoded on, if the machine has one.
[[nodiscard]] std::optional<std::filesystem::path> graphics_device(
    const std::filesystem::path& folder = "/dev/dri");

/// By this device; null where it does not open, or does not know the codec.
[[nodiscard]] Route route_through(std::filesystem::path device);

}  // namespace kiosk::media::helper
