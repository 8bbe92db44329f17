#include "media/helper/caption_blend.h"

#include <algorithm>
#include <cmath>

namespace kiosk::media::helper {
namespace {

/// The part of a rectangle that lies on the sheet.
struct Part {
    int left, top, right, bottom;
};

Part on_sheet(int left, int top, int width, int height, const Sheet& sheet) {
    return {std::max(left, 0), std::max(top, 0), std::min(left + width, sheet.width),
            std::min(top + height, sheet.height)};
}

std::uint32_t* row_of(const Sheet& sheet, int y) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return reinterpret_cast<std::uint32_t*>(sheet.pixels + y * sheet.stride);
}

/// Exact for all products of two bytes.
constexpr std::uint32_t over_255(std::uint32_t product) {
    return (product + 128 + ((product + 128) >> 8)) >> 8;
}

std::uint32_t mixed(std::uint32_t beneath, std::uint32_t color, std::uint32_t alpha) {
    std::uint32_t out = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const std::uint32_t above = color >> shift & 0xffU;
        const std::uint32_t below = beneath >> shift & 0xffU;
        out |= over_255(above * alpha + below * (255 - alpha)) << shift;
    }
    return out;
}

std::uint32_t laid_over(std::uint32_t beneath, std::uint32_t pixel) {
    const std::uint32_t rest = 255 - (pixel >> 24);
    std::uint32_t out = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const std::uint32_t sum =
            (pixel >> shift & 0xffU) + over_255((beneath >> shift & 0xffU) * rest);
        out |= std::min(sum, 255U) << shift;
    }
    return out;
}

/// What each pixel of a scaled line is made of.
struct Blend {
    int first = 0;
    std::vector<float> shares;  ///< of `first` and those that follow; they add up to 1
};

/// A triangle about each pixel's centre, as wide as the wider of the two pixels.
std::vector<Blend> blends(int from, int to) {
    const double step = static_cast<double>(from) / to;
    const double reach = std::max(step, 1.0);
    std::vector<Blend> all(static_cast<std::size_t>(to));
    for (int i = 0; i < to; ++i) {
        const double centre = (i + 0.5) * step - 0.5;
        Blend& blend = all[static_cast<std::size_t>(i)];
        blend.first = std::max(static_cast<int>(std::ceil(centre - reach)), 0);
        const int last = std::min(static_cast<int>(std::floor(centre + reach)), from - 1);
        double sum = 0;
        for (int k = blend.first; k <= last; ++k) sum += reach - std::abs(k - centre);
        for (int k = blend.first; k <= last; ++k)
            blend.shares.push_back(
                static_cast<float>(sum > 0 ? (reach - std::abs(k - centre)) / sum : 1.0));
    }
    return all;
}

/// One line made of others, `pitch` apart.
std::uint32_t sum_of(const std::uint32_t* pixels, std::ptrdiff_t pitch, const Blend& blend) {
    float sums[4] = {0.5F, 0.5F, 0.5F, 0.5F};
    for (std::size_t k = 0; k < blend.shares.size(); ++k) {
        const std::uint32_t pixel = pixels[(blend.first + static_cast<std::ptrdiff_t>(k)) * pitch];
        for (unsigned part = 0; part < 4; ++part)
            sums[part] += static_cast<float>(pixel >> part * 8 & 0xffU) * blend.shares[k];
    }
    std::uint32_t out = 0;
    for (unsigned part = 0; part < 4; ++part)
        out |= std::min(static_cast<std::uint32_t>(sums[part]), 255U) << part * 8;
    return out;
}

}  // namespace

void blend(const Mask& mask, std::uint32_t color, const Sheet& sheet) {
    const Part part = on_sheet(mask.left, mask.top, mask.width, mask.height, sheet);
    const std::uint32_t strength = color >> 24;
    for (int y = part.top; y < part.bottom; ++y) {
        std::uint32_t* row = row_of(sheet, y);
        const std::uint8_t* coverage = mask.coverage + (y - mask.top) * mask.stride - mask.left;
        for (int x = part.left; x < part.right; ++x) {
            if (coverage[x] == 0) continue;
            row[x] = mixed(row[x], color, over_255(coverage[x] * strength));
        }
    }
}

void blend(const Patch& patch, const Sheet& sheet) {
    const Part part = on_sheet(patch.left, patch.top, patch.width, patch.height, sheet);
    for (int y = part.top; y < part.bottom; ++y) {
        std::uint32_t* row = row_of(sheet, y);
        const std::uint32_t* pixels =
            patch.pixels.data() + std::ptrdiff_t{y - patch.top} * patch.width - patch.left;
        for (int x = part.left; x < part.right; ++x) {
            if (pixels[x] >> 24 != 0) row[x] = laid_over(row[x], pixels[x]);
        }
    }
}

std::vector<std::uint8_t> rounded_rectangle(int width, int height, double radius) {
    radius = std::min({radius, width / 2.0, height / 2.0});
    std::vector<std::uint8_t> coverage(
        static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255);
    // How far a pixel's centre lies within the corners' square.
    const auto beyond = [radius](int at, int length) {
        const double centre = at + 0.5;
        return std::max({radius - centre, centre - (length - radius), 0.0});
    };
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double distance = std::hypot(beyond(x, width), beyond(y, height));
            const double share = std::clamp(radius - distance + 0.5, 0.0, 1.0);
            if (distance > 0)
                coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                         static_cast<std::size_t>(x)] =
                    static_cast<std::uint8_t>(std::lround(share * 255));
        }
    }
    return coverage;
}

Patch scaled(const Patch& patch, int width, int height) {
    Patch lines{0, 0, width, patch.height, {}};
    lines.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(patch.height));
    const std::vector<Blend> columns = blends(patch.width, width);
    for (int y = 0; y < patch.height; ++y) {
        const std::uint32_t* row = patch.pixels.data() + std::ptrdiff_t{y} * patch.width;
        for (const Blend& column : columns) lines.pixels.push_back(sum_of(row, 1, column));
    }
    Patch out{patch.left, patch.top, width, height, {}};
    out.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (const Blend& line : blends(patch.height, height)) {
        for (int x = 0; x < width; ++x)
            out.pixels.push_back(sum_of(lines.pixels.data() + x, width, line));
    }
    return out;
}

}  // namespace kiosk::media::helper
