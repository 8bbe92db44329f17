// The motif: the shanyrak, the open crown of a yurt and the sign of a home. A double ring, three
// pairs of crossing bent ribs, poles outside; drawn from arithmetic at any size.
#pragma once

#include "content/theme.h"
#include "draw/layout.h"
#include "draw/sdl.h"

namespace kiosk::draw {

/// Draws it so that its poles reach the disc's edge: thin lines of `color` at one sixth strength.
void draw_motif(SDL_Surface& target, const Disc& disc, content::Color color);

}  // namespace kiosk::draw
