// HDR and wide-gamut pictures become SDR ones: scaled first, for a screen has fewer pixels than
// most films, then taken through a table. Knows frames, not how they are turned or laid on a
// ground.
#pragma once

#include <optional>

#include "media/helper/av.h"
#include "media/helper/scaler.h"
#include "media/helper/tone_map.h"

namespace kiosk::media::helper {

/// PQ or HLG: brighter than SDR can be.
[[nodiscard]] bool is_hdr(const AVFrame& frame);

/// True for what looks washed out, or wrong in its colours, unless an HdrPainter paints it.
[[nodiscard]] bool needs_tone_map(const AVFrame& frame);

class HdrPainter {
  public:
    /// Writes BGRX rows of this size to `to`. Throws Unusable.
    void paint(const AVFrame& frame, Size size, std::byte* to, std::ptrdiff_t stride);

  private:
    const ToneMap& map_for(const AVFrame& frame);

    Scaler scaler_;
    std::optional<ToneMap> map_;
    std::optional<double> peak_;  ///< the last that a frame told of
};

}  // namespace kiosk::media::helper
