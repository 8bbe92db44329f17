// A clip whose every picture tells its own number, so that a look at the screen tells where a film
// stands.
#pragma once

#include "tests/whole/show_files.h"

namespace kiosk::whole {

/// Pictures a second, and for how long they are told apart.
constexpr int timed_clip_rate = 10, timed_clip_seconds = 300;

/// Ten pictures a second for five minutes, with a tone. Of 60 pictures the right half gets lighter
/// from one to the next, the left half from the first to the last of them.
void make_timed_clip(const std::filesystem::path& file);

/// The number of the picture that fills a screen of this size; less than 0: something else does.
[[nodiscard]] int picture_on(const Screen& screen, int width, int height);

}  // namespace kiosk::whole
