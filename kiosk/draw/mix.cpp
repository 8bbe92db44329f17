#include "draw/mix.h"

#include <algorithm>
#include <cmath>

namespace kiosk::draw {

unsigned weight(double share) {
    return static_cast<unsigned>(std::lround(std::clamp(share, 0.0, 1.0) * whole));
}

void mix(const std::byte* under, const std::byte* over, unsigned weight, std::byte* out,
         std::size_t bytes) {
    // 255 * 256 + 128 is the most there can be: it fits into 16 bits.
    const auto more = static_cast<std::uint16_t>(weight);
    const auto less = static_cast<std::uint16_t>(whole - weight);
    for (std::size_t i = 0; i < bytes; ++i) {
        const auto sum =
            static_cast<std::uint16_t>(static_cast<std::uint8_t>(under[i]) * less +
                                       static_cast<std::uint8_t>(over[i]) * more + 128);
        out[i] = static_cast<std::byte>(sum >> 8U);
    }
}

void lay_over(const std::uint32_t* premultiplied, unsigned weight, std::uint32_t* opaque,
              std::size_t pixels) {
    // Two channels at a time, each in 16 bits.
    constexpr std::uint32_t pairs = 0x00FF00FF;
    const auto scaled = [](std::uint32_t both, std::uint32_t by) {
        return ((both & pairs) * by >> 8U) & pairs;
    };
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::uint32_t over = premultiplied[i];
        const std::uint32_t alpha = (over >> 24U) * weight >> 8U;
        const std::uint32_t rest = whole - (alpha + (alpha >> 7U));
        const std::uint32_t red_blue = scaled(over, weight) + scaled(opaque[i], rest);
        const std::uint32_t green = scaled(over >> 8U, weight) + scaled(opaque[i] >> 8U, rest);
        opaque[i] = red_blue | green << 8U;
    }
}

void tint(std::uint32_t color, unsigned weight, std::uint32_t* opaque, std::size_t pixels) {
    constexpr std::uint32_t pairs = 0x00FF00FF, half = 0x00800080;
    const std::uint32_t rest = whole - weight;
    const std::uint32_t red_blue = (color & pairs) * weight + half;
    const std::uint32_t green = (color >> 8U & 0xFFU) * weight + 128;
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::uint32_t pixel = opaque[i];
        const std::uint32_t outer = ((pixel & pairs) * rest + red_blue) >> 8U & pairs;
        opaque[i] = outer | ((pixel >> 8U & 0xFFU) * rest + green) >> 8U << 8U;
    }
}

}  // namespace kiosk::draw
