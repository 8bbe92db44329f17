// A decoded picture becomes the screen's pixels: scaled to fit with its display aspect kept, turned
// upright, in the right colours, transparency laid on the ground.
#pragma once

#include <cstdint>
#include <vector>

#include "media/helper/av.h"
#include "media/helper/colours.h"
#include "media/helper/hdr_painter.h"
#include "media/helper/orientation.h"
#include "media/helper/scaler.h"
#include "media/planes.h"

namespace kiosk::media::helper {

/// What stands in a slot: pixels, and their size on the screen.
struct Painted {
    PixelKind kind = PixelKind::packed;
    Size size, shown;
    std::ptrdiff_t stride = 0;  ///< of packed pixels
};

/// How a picture is to be shown.
struct View {
    AVRational sample_aspect{1, 1};
    Orientation orientation;
    bool is_still = false;  ///< untagged colours are BT.601, whatever the size
};

/// Size at which a picture is meant to be seen: sample aspect ratio and rotation applied.
[[nodiscard]] Size display_size(const AVFrame& frame, const View& view);

/// The greatest size of the same shape that fits; at least 1 by 1.
[[nodiscard]] Size fit(const AVFrame& frame, const View& view, Size screen);

class Painter {
  public:
    Painter(Size screen, std::uint32_t ground) : screen_(screen), ground_(ground) {}

    /// Pictures up to so many pixels a side may stay as planes, where they can.
    void allow_planes(int most_side) { plane_side_ = most_side; }

    /// Writes planes as they are where they are allowed and show the picture rightly, else BGRX
    /// rows. Throws Unusable.
    Painted paint_slot(const AVFrame& frame, const View& view, std::byte* to,
                       std::ptrdiff_t stride);

    /// Writes BGRX rows to `to` and returns their size. Throws Unusable.
    Size paint(const AVFrame& frame, const View& view, std::byte* to, std::ptrdiff_t stride);

  private:
    void paint_yuv(const AVFrame& frame, const Colours& colours, Size size, std::byte* to,
                   std::ptrdiff_t stride);
    void paint_rgb(const AVFrame& frame, const Colours& colours, Size size, std::byte* to,
                   std::ptrdiff_t stride);
    void paint_upright(const AVFrame& frame, bool is_still, Size size, std::byte* to,
                       std::ptrdiff_t stride);
    [[nodiscard]] Picture laid_on_ground(const AVFrame& frame, bool is_still);

    Size screen_;
    std::uint32_t ground_;  ///< 0xRRGGBB
    int plane_side_ = 0;
    Scaler scaler_;
    HdrPainter hdr_;
    std::vector<std::uint32_t> to_turn_;
};

}  // namespace kiosk::media::helper
