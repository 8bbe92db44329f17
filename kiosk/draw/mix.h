// The arithmetic of fading: plain loops over bytes that the compiler turns into vector
// instructions.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kiosk::draw {

/// Shares of a mix count from 0 to 256.
inline constexpr unsigned whole = 256;

/// `share` of 0 to 1 as 0 to 256.
[[nodiscard]] unsigned weight(double share);

/// out = `over` with `weight`, `under` with the rest, byte by byte. `out` may be either of them.
void mix(const std::byte* under, const std::byte* over, unsigned weight, std::byte* out,
         std::size_t bytes);

/// Lays premultiplied ARGB pixels of a weight over opaque ones.
void lay_over(const std::uint32_t* premultiplied, unsigned weight, std::uint32_t* opaque,
              std::size_t pixels);

/// The same with one pixel everywhere.
void lay_one_over(std::uint32_t premultiplied, unsigned weight, std::uint32_t* opaque,
                  std::size_t pixels);

/// Mixes `weight` of a colour into opaque pixels.
void tint(std::uint32_t color, unsigned weight, std::uint32_t* opaque, std::size_t pixels);

}  // namespace kiosk::draw
