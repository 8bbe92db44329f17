// A small show made at test time: clips and slides of one colour each, so that a look at the screen
// tells which is on.
#pragma once

#include <string>
#include <vector>

#include "tests/whole/process.h"
#include "tests/whole/screen.h"

namespace kiosk::whole {

/// Colours that lossy coding and colour conversion leave apart.
constexpr Rgb red{220, 30, 30}, green{30, 180, 40}, blue{40, 60, 220}, yellow{220, 210, 30},
    purple{170, 40, 170}, cyan{30, 190, 200};
/// The ground of cards, from the shipped theme.
constexpr Rgb ground{0x0F, 0x25, 0x30};

[[nodiscard]] std::string program();  ///< awareness-kiosk, as built
[[nodiscard]] std::string hex(Rgb color);

/// Runs ffmpeg quietly; throws with what it said if it fails.
void ffmpeg(const std::vector<std::string>& arguments);

/// An interlaced 720x480 MPEG-2/AC-3 VOB of one colour with a soft tone.
void make_vob(const std::filesystem::path& file, Rgb color, double seconds);
/// An H.264/AAC MP4 of one colour with a soft tone.
void make_mp4(const std::filesystem::path& file, Rgb color, double seconds);
/// A PNG of one colour.
void make_picture(const std::filesystem::path& file, Rgb color, int width = 640, int height = 360);

/// A menu of one section with one page of a sentence, and of help.
[[nodiscard]] std::string small_menu_xml();

/// A facts file with two facts.
[[nodiscard]] std::string facts_xml();

}  // namespace kiosk::whole
