#include "media/helper/light.h"

#include <algorithm>
#include <cmath>

namespace kiosk::media::helper {
namespace {

using Matrix = std::array<Rgb, 3>;

/// SMPTE ST 2084, section 5.
constexpr double pq_m1 = 2610.0 / 16384, pq_m2 = 2523.0 / 4096 * 128;
constexpr double pq_c1 = 3424.0 / 4096, pq_c2 = 2413.0 / 4096 * 32, pq_c3 = 2392.0 / 4096 * 32;
constexpr double pq_most = 10'000;

/// ITU-R BT.2100, table 5.
constexpr double hlg_a = 0.17883277, hlg_b = 1 - 4 * hlg_a, hlg_c = 0.55991073;
constexpr double hlg_gamma = 1.2;  // of a display of 1000 cd/m2
constexpr Rgb bt2020_luminance{0.2627, 0.6780, 0.0593};

constexpr double bt1886_gamma = 2.4;

/// ITU-R BT.2087, section 4: linear BT.2020 to BT.709.
constexpr Matrix bt2020_to_bt709{
    {{1.6605, -0.5876, -0.0728}, {-0.1246, 1.1329, -0.0083}, {-0.0182, -0.1006, 1.1187}}};
/// From the chromaticities of SMPTE EG 432-1, likewise.
constexpr Matrix p3_to_bt709{
    {{1.2249, -0.2247, 0}, {-0.0420, 1.0419, 0}, {-0.0197, -0.0786, 1.0979}}};

Rgb times(const Matrix& matrix, const Rgb& light) {
    Rgb product{};
    for (std::size_t i = 0; i < 3; ++i) {
        // Rounded coefficients must not tint grey.
        const double sum = matrix[i][0] + matrix[i][1] + matrix[i][2];
        for (std::size_t k = 0; k < 3; ++k) product[i] += matrix[i][k] / sum * light[k];
    }
    return product;
}

/// BT.2100: the inverse OETF, to the scene's light from 0 to 1.
double hlg_to_scene(double signal) {
    if (signal <= 0.5) return signal * signal / 3;
    return (std::exp((signal - hlg_c) / hlg_a) + hlg_b) / 12;
}

double signed_power(double base, double exponent) {
    return std::copysign(std::pow(std::abs(base), exponent), base);
}

}  // namespace

double pq_to_light(double signal) {
    const double root = std::pow(std::max(signal, 0.0), 1 / pq_m2);
    return pq_most * std::pow(std::max(root - pq_c1, 0.0) / (pq_c2 - pq_c3 * root), 1 / pq_m1);
}

double light_to_pq(double light) {
    const double power = std::pow(std::max(light, 0.0) / pq_most, pq_m1);
    return std::pow((pq_c1 + pq_c2 * power) / (1 + pq_c3 * power), pq_m2);
}

double part_to_light(double signal, Curve curve) {
    switch (curve) {
        case Curve::pq:
            return pq_to_light(signal);
        case Curve::hlg:
            return hlg_to_scene(signal);
        case Curve::sdr:
            break;
    }
    return sdr_white * std::pow(std::max(signal, 0.0), bt1886_gamma);
}

/// Only HLG has an OOTF of its own (BT.2100). It acts upon luminance, so that hues stay.
Rgb on_display(const Rgb& parts, Curve curve) {
    if (curve != Curve::hlg) return parts;
    double luminance = 0;
    for (std::size_t i = 0; i < 3; ++i) luminance += bt2020_luminance[i] * parts[i];
    const double gain = luminance > 0 ? usual_peak * std::pow(luminance, hlg_gamma - 1) : 0;
    return {parts[0] * gain, parts[1] * gain, parts[2] * gain};
}

double to_sdr_signal(double share) {
    return std::pow(std::clamp(share, 0.0, 1.0), 1 / bt1886_gamma);
}

Rgb to_bt709(const Rgb& light, Gamut gamut) {
    switch (gamut) {
        case Gamut::bt2020:
            return times(bt2020_to_bt709, light);
        case Gamut::display_p3:
            return times(p3_to_bt709, light);
        case Gamut::bt709:
            break;
    }
    return light;
}

/// Each part as a share of the greatest, in signals, where equal steps look about equal. Shares
/// above the knee stay; below it they are pressed together, the furthest that BT.2020 reaches to 0.
/// A clip instead would make one patch of all the shades of a petal.
Rgb within_bt709(const Rgb& light) {
    constexpr double knee = 0.15;
    static const double knee_light = std::pow(knee, bt1886_gamma);
    /// Least shares that BT.2020 colours have in BT.709: of cyan, magenta and yellow.
    constexpr Rgb least{-0.80, -0.36, -0.40};
    const double greatest = *std::max_element(light.begin(), light.end());
    if (greatest <= 0) return {};
    Rgb inside = light;
    for (std::size_t i = 0; i < 3; ++i) {
        if (light[i] >= knee_light * greatest) continue;
        const double share = signed_power(light[i] / greatest, 1 / bt1886_gamma);
        const double beyond = (knee - share) / knee;
        const double furthest = (knee - least[i]) / knee;
        const double pressed = beyond / (1 + beyond * (1 - 1 / furthest));
        inside[i] = greatest * std::pow(std::max(knee * (1 - pressed), 0.0), bt1886_gamma);
    }
    return inside;
}

/// BT.2390, section 5.4.1, with both blacks at 0. What was mastered below SDR white is left as it
/// is.
RollOff::RollOff(double peak)
    : source_peak_(light_to_pq(std::max(peak, sdr_white))),
      target_(light_to_pq(sdr_white) / source_peak_),
      knee_(1.5 * target_ - 0.5),
      knee_light_(pq_to_light(knee_ * source_peak_)) {}

double RollOff::operator()(double light) const {
    if (light <= knee_light_) return light;
    if (target_ >= 1) return sdr_white;
    const double in = std::min(light_to_pq(light) / source_peak_, 1.0);
    const double t = (in - knee_) / (1 - knee_), t2 = t * t, t3 = t2 * t;
    const double out = (2 * t3 - 3 * t2 + 1) * knee_ + (t3 - 2 * t2 + t) * (1 - knee_) +
                       (-2 * t3 + 3 * t2) * target_;
    return pq_to_light(out * source_peak_);
}

/// The greatest part is rolled off and the others keep their ratio to it: hue and saturation stay,
/// and nothing clips.
Rgb to_sdr(const Rgb& light, Gamut gamut, const RollOff* roll_off) {
    const Rgb inside = within_bt709(to_bt709(light, gamut));
    const double greatest = *std::max_element(inside.begin(), inside.end());
    if (greatest <= 0) return {};
    const double gain = roll_off == nullptr ? 1 : (*roll_off)(greatest) / greatest;
    Rgb out{};
    for (std::size_t i = 0; i < 3; ++i) out[i] = to_sdr_signal(inside[i] * gain / sdr_white);
    return out;
}

}  // namespace kiosk::media::helper
