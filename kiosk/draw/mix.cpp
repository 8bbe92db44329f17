#include "draw/mix.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::draw {
namespace {

/// A pixel's bytes, so often that loops over bytes are worth it.
constexpr std::size_t block_pixels = 32;
constexpr std::size_t block_bytes = sizeof(std::uint32_t) * block_pixels;

/// Calls `work(out, one)` for blocks of pixels; `one` is a block of the one pixel.
template <typename Work>
void each_block(std::uint32_t* pixels, std::size_t count, std::uint32_t pixel, const Work& work) {
    std::array<std::uint32_t, block_pixels> one{};
    std::array<std::uint32_t, block_pixels> last{};
    one.fill(pixel);
    const auto* ones = reinterpret_cast<const std::byte*>(one.data());
    std::size_t at = 0;
    for (; at + block_pixels <= count; at += block_pixels)
        work(reinterpret_cast<std::byte*>(pixels + at), ones);
    std::copy(pixels + at, pixels + count, last.begin());
    work(reinterpret_cast<std::byte*>(last.data()), ones);
    std::copy_n(last.begin(), count - at, pixels + at);
}

}  // namespace

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

void lay_one_over(std::uint32_t premultiplied, unsigned weight, std::uint32_t* opaque,
                  std::size_t pixels) {
    std::uint32_t over = 0;  // over nothing: what it adds
    lay_over(&premultiplied, weight, &over, 1);
    const std::uint32_t alpha = (premultiplied >> 24U) * weight >> 8U;
    const auto rest = static_cast<std::uint16_t>(whole - (alpha + (alpha >> 7U)));
    each_block(opaque, pixels, over, [rest](std::byte* out, const std::byte* added) {
        for (std::size_t i = 0; i < block_bytes; ++i) {
            const auto left = static_cast<std::uint16_t>(static_cast<std::uint8_t>(out[i]) * rest);
            out[i] = static_cast<std::byte>((left >> 8U) + static_cast<std::uint8_t>(added[i]));
        }
    });
}

void tint(std::uint32_t color, unsigned weight, std::uint32_t* opaque, std::size_t pixels) {
    each_block(opaque, pixels, color, [weight](std::byte* out, const std::byte* tinted) {
        mix(out, tinted, weight, out, block_bytes);
    });
}

}  // namespace kiosk::draw
