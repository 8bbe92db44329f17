// What the numbers of HDR and wide-gamut pictures mean in light, by the published formulas: SMPTE
// ST 2084 (PQ), ITU-R BT.2100 (PQ and HLG), BT.1886 (SDR), BT.2390 (rolling highlights off). Knows
// no pictures and no libav.
#pragma once

#include <array>

namespace kiosk::media::helper {

/// Red, green and blue: signals from 0 to 1, or light in cd/m2.
using Rgb = std::array<double, 3>;

/// What turns signals into light.
enum class Curve { sdr, pq, hlg };

/// The three primaries that the numbers are about.
enum class Gamut { bt709, bt2020, display_p3 };

/// SDR white, as bright as HDR puts it (ITU-R BT.2408).
constexpr double sdr_white = 203;

/// Of HLG pictures, and of PQ pictures that do not say: what most are mastered on.
constexpr double usual_peak = 1000;

/// SMPTE ST 2084.
[[nodiscard]] double pq_to_light(double signal);
[[nodiscard]] double light_to_pq(double light);

/// What a part of a picture says by itself: light of the display in cd/m2, but of the scene from 0
/// to 1 for HLG.
[[nodiscard]] double part_to_light(double signal, Curve curve);

/// What the three parts say together: light on the display that they were meant for, in cd/m2.
[[nodiscard]] Rgb on_display(const Rgb& parts, Curve curve);

/// BT.1886: the signal for a share of SDR white.
[[nodiscard]] double to_sdr_signal(double share);

/// The same light by the primaries of BT.709. What these cannot show has a negative part.
[[nodiscard]] Rgb to_bt709(const Rgb& light, Gamut gamut);

/// Brings parts that are negative, or nearly, up to where BT.709 can show them; greys stay as they
/// are.
[[nodiscard]] Rgb within_bt709(const Rgb& light);

/// The EETF of ITU-R BT.2390 from a display with this peak to SDR white: dark and middle tones
/// stay, highlights roll off.
class RollOff {
  public:
    explicit RollOff(double peak);
    [[nodiscard]] double operator()(double light) const;

  private:
    double source_peak_ = 0, target_ = 0,
           knee_ = 0;  ///< PQ signals; the latter two as shares of the first
    double knee_light_ = 0;
};

/// From light on the display to BT.709 signals from 0 to 1. SDR needs no roll-off.
[[nodiscard]] Rgb to_sdr(const Rgb& light, Gamut gamut, const RollOff* roll_off);

}  // namespace kiosk::media::helper
