// Film's planes become the screen's pixels, at the same size: chroma brought to the luma's places,
// then the matrix. libyuv does the arithmetic. Scales nothing.
#pragma once

#include <cstddef>

#include "media/helper/colours.h"

namespace kiosk::media::helper {

/// True for matrices that there is a table for.
[[nodiscard]] bool has_table(const Colours& colours);

/// Writes BGRX rows. `planes` is of a byte a sample, 4:2:0 or 4:4:4, of any size.
/// The colours have a table.
void write_pixels(const AVFrame& planes, const Colours& colours, std::byte* to,
                  std::ptrdiff_t stride);

}  // namespace kiosk::media::helper
