// Golden pictures: pictures that were looked at and found good, and how what is drawn is compared
// with them. scripts/golden (KIOSK_UPDATE_GOLDEN=1) draws them anew.
#pragma once

#include <string>

#include "kiosk/draw/sdl.h"

namespace kiosk::draw::golden {

/// The first block of pixels that differs too much, as a sentence; empty if there is none.
[[nodiscard]] std::string differing_block(SDL_Surface& actual, SDL_Surface& golden);

/// Expects that a picture looks like tests/draw/golden/NAME.png. One that differs is written beside
/// this program.
void expect_golden(const std::string& name, SDL_Surface& actual);

}  // namespace kiosk::draw::golden
