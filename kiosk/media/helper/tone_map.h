// A table that turns the signals of HDR and wide-gamut pictures into SDR ones: the formulas of
// light.h at fixed points, and straight lines between them. Knows no libav.
#pragma once

#include <cstdint>
#include <vector>

#include "media/helper/light.h"

namespace kiosk::media::helper {

/// What a picture's numbers mean.
struct Meaning {
    Curve curve = Curve::sdr;
    Gamut gamut = Gamut::bt709;
    double peak = usual_peak;  ///< of the display it was mastered on, cd/m2
    bool operator==(const Meaning&) const = default;
};

class ToneMap {
  public:
    explicit ToneMap(const Meaning& meaning);

    [[nodiscard]] const Meaning& meaning() const { return meaning_; }

    /// A row of samples of 16 bits to one of BGRX.
    void apply(const std::uint16_t* green, const std::uint16_t* blue, const std::uint16_t* red,
               int count, std::uint32_t* to) const;

  private:
    struct alignas(16) Point {
        std::array<float, 4> parts{};  ///< blue, green, red, nothing: four make one vector
    };
    Meaning meaning_;
    std::vector<Point> points_;  ///< red slowest, blue fastest
};

}  // namespace kiosk::media::helper
