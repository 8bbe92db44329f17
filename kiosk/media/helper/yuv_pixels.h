// Film's planes become the screen's pixels, at the same size: chroma brought to the luma's places,
// then the matrix. Scales nothing.
#pragma once

#include <cstddef>

#include "media/helper/colours.h"

namespace kiosk::media::helper {

/// Writes BGRX rows. `planes` is of a byte a sample, 4:2:0 or 4:4:4, of any size. Right to within
/// one level.
void write_pixels(const AVFrame& planes, const Colours& colours, std::byte* to,
                  std::ptrdiff_t stride);

}  // namespace kiosk::media::helper
