#include "media/helper/tone_map.h"

#include <algorithm>

namespace kiosk::media::helper {
namespace {

/// A sample of 16 bits: above, which point; below, how far to the next one. 65 points a side: with
/// 33 the bright saturated colours are off by twice as much, 16 of 255 for one in a hundred, and
/// creases show.
constexpr int step_bits = 10;
constexpr std::uint32_t step = 1U << step_bits;
constexpr std::uint32_t side = 65536 / step + 1;
constexpr std::uint32_t next_blue = 1, next_green = side, next_red = side * side;

/// A way along an axis in one number, the longer one the greater: its length, then to which point
/// it leads.
constexpr int axis_bits = 13;
static_assert(next_red < 1U << axis_bits && axis_bits + step_bits < 32);

std::uint32_t way(std::uint32_t sample, std::uint32_t next) {
    return (sample & (step - 1)) << axis_bits | next;
}

}  // namespace

ToneMap::ToneMap(const Meaning& meaning)
    : meaning_(meaning), points_(std::size_t{side} * side * side) {
    // The last point lies one sample beyond white, so that steps are powers of two.
    std::array<double, side> lights{};
    for (std::uint32_t i = 0; i < side; ++i)
        lights[i] = part_to_light(i * step / 65535.0, meaning.curve);
    const RollOff roll_off(meaning.peak);
    const RollOff* const needed = meaning.curve == Curve::sdr ? nullptr : &roll_off;
    Point* point = points_.data();
    for (const double red : lights) {
        for (const double green : lights) {
            for (const double blue : lights) {
                const Rgb out =
                    to_sdr(on_display({red, green, blue}, meaning.curve), meaning.gamut, needed);
                // With a half, so that cutting off rounds.
                const auto part = [&](std::size_t i) {
                    return static_cast<float>(out[i] * 255 + 0.5);
                };
                *point++ = {{part(2), part(1), part(0), 0}};
            }
        }
    }
}

/// Tetrahedral: from the point below along the axis with the longest way, then the next, then the
/// last. Greys stay on the diagonal, where all points are grey.
void ToneMap::apply(const std::uint16_t* green, const std::uint16_t* blue, const std::uint16_t* red,
                    int count, std::uint32_t* to) const {
    constexpr std::uint32_t axis_mask = (1U << axis_bits) - 1;
    constexpr std::uint32_t opposite = next_red + next_green + next_blue;
    constexpr float share = 1.0F / step;
    const Point* const points = points_.data();
    for (int x = 0; x < count; ++x) {
        const std::uint32_t r = red[x], g = green[x], b = blue[x];
        const std::uint32_t ways[] = {way(r, next_red), way(g, next_green), way(b, next_blue)};
        const std::uint32_t longest = std::max(std::max(ways[0], ways[1]), ways[2]);
        const std::uint32_t shortest = std::min(std::min(ways[0], ways[1]), ways[2]);
        const std::uint32_t middle =
            (ways[0] ^ ways[1] ^ ways[2] ^ longest ^ shortest) >> axis_bits;
        const std::size_t below = (r >> step_bits) * next_red + (g >> step_bits) * next_green +
                                  (b >> step_bits) * next_blue;
        const Point* const from = points + below;
        const std::array<float, 4>& p0 = from->parts;
        const std::array<float, 4>& p1 = from[longest & axis_mask].parts;
        const std::array<float, 4>& p2 = from[opposite - (shortest & axis_mask)].parts;
        const std::array<float, 4>& p3 = from[opposite].parts;
        const std::uint32_t far = longest >> axis_bits, near = shortest >> axis_bits;
        const float w0 = static_cast<float>(step - far) * share;
        const float w1 = static_cast<float>(far - middle) * share;
        const float w2 = static_cast<float>(middle - near) * share;
        const float w3 = static_cast<float>(near) * share;
        std::array<std::int32_t, 4> out{};
        for (std::size_t i = 0; i < 4; ++i)
            out[i] = static_cast<std::int32_t>(w0 * p0[i] + w1 * p1[i] + w2 * p2[i] + w3 * p3[i]);
        to[x] = static_cast<std::uint32_t>(out[0] | out[1] << 8 | out[2] << 16);
    }
}

}  // namespace kiosk::media::helper
