// HDR and wide-gamut pictures become SDR ones: scaled first, for a screen has fewer pixels than
// most films, then taken through a table. Knows frames, not how they are turned or laid on a
// ground.
#pragma once

#include <optional>
#include <vector>

#include "media/helper/av.h"
#include "media/helper/tone_map.h"

namespace kiosk::media::helper {

/// PQ or HLG: brighter than SDR can be.
[[nodiscard]] bool is_hdr(const AVFrame& frame);

/// True for what looks washed out, or wrong in its colours, unless an HdrPainter paints it.
[[nodiscard]] bool needs_tone_map(const AVFrame& frame);

class HdrPainter {
  public:
    /// Writes BGRX rows of this size to `to`. Throws Unusable.
    void paint(const AVFrame& frame, int width, int height, std::byte* to, std::ptrdiff_t stride);

  private:
    struct Scaling {
        int from_width = 0, from_height = 0, from_format = -1, width = 0, height = 0, colours = 0;
        bool full_range = false;
        bool operator==(const Scaling&) const = default;
    };
    void scale(const AVFrame& frame, int width, int height);
    const ToneMap& map_for(const AVFrame& frame);

    Owned<SwsContext> scaler_;
    Scaling scaling_;  ///< what the scaler was made for
    Picture planes_;   ///< scaled, green, blue and red apart
    std::optional<ToneMap> map_;
    std::optional<double> peak_;  ///< the last that a frame told of
};

}  // namespace kiosk::media::helper
