// Which captions a decoder draws into its pictures, and how plain ones look. Values only.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::media {

/// How captions look that bring no look of their own: lines of text, centred on a plate at the foot
/// of the screen. In pixels of the screen, where nothing else is said.
struct CaptionLook {
    /// Ems of the type, the largest that gives two lines; at the last one there may be more.
    std::array<int, 4> sizes{};
    double line_height = 0;               ///< ems, from baseline to baseline
    double padding_x = 0, padding_y = 0;  ///< ems, around the type, on the plate
    double corner = 0;                    ///< radius of the plate's corners
    double side = 0;                      ///< left and right of the widest plate
    double foot = 0;                      ///< beneath the plate
    std::uint32_t ink = 0xFFFFFF;         ///< 0xRRGGBB
    std::uint32_t plate = 0xFF000000;     ///< 0xAARRGGBB
};

struct CaptionWish {
    enum class From : std::uint32_t { nowhere, track, file } from = From::nowhere;
    std::filesystem::path file;  ///< .ass or .ssa; opened by the player
    std::string language;        ///< of the wished track ("en"); empty: the film's own choice
    /// The language was asked for by name: a track of words that the film itself calls for
    /// ("forced") will do too.
    bool by_name = false;
    CaptionLook look;
    /// In order of preference. Children see no other fonts, but those that a film brings.
    std::vector<std::filesystem::path> fonts;
};

}  // namespace kiosk::media
