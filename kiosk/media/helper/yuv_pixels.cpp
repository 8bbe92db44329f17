#include "media/helper/yuv_pixels.h"

#include <libyuv.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kiosk::media::helper {
namespace {

const libyuv::YuvConstants* table_for(const Colours& colours) {
    switch (colours.matrix) {
        case SWS_CS_ITU601:
            return colours.full_range ? &libyuv::kYuvJPEGConstants : &libyuv::kYuvI601Constants;
        case SWS_CS_ITU709:
            return colours.full_range ? &libyuv::kYuvF709Constants : &libyuv::kYuvH709Constants;
        case SWS_CS_BT2020:
            return colours.full_range ? &libyuv::kYuvV2020Constants : &libyuv::kYuv2020Constants;
        default:
            return nullptr;
    }
}

// Compiled twice, for processors with wide vectors and without; which one runs is settled at load
// time.
#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define KIOSK_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define KIOSK_WIDE
#endif

/// A line of luma lies a quarter of a chroma line from the nearer one and three from the farther.
KIOSK_WIDE void blend_lines(const std::uint8_t* near, const std::uint8_t* far, int count,
                            std::uint8_t* to) {
    for (int x = 0; x < count; ++x)
        to[x] = static_cast<std::uint8_t>((3 * near[x] + far[x] + 2) / 4);
}

/// Every other luma sample lies on a chroma sample, those between lie half-way. `from` holds one
/// sample more than `pairs`, so does `to` have room for whole pairs.
KIOSK_WIDE void widen(const std::uint8_t* from, int pairs, std::uint8_t* to) {
    for (int i = 0; i < pairs; ++i) {
        to[2 * i] = from[i];
        to[2 * i + 1] = static_cast<std::uint8_t>((from[i] + from[i + 1] + 1) / 2);
    }
}

/// libyuv's own upsampling knows chroma between the samples only, as JPEG has it.
void write_left_sited(const AVFrame& planes, const libyuv::YuvConstants& table, std::uint8_t* to,
                      int stride) {
    const int pairs = (planes.width + 1) / 2;
    const int lines = (planes.height + 1) / 2;
    std::vector<std::uint8_t> narrow(static_cast<std::size_t>(pairs) + 1);
    std::vector<std::uint8_t> wide[2];
    for (auto& line : wide) line.resize(static_cast<std::size_t>(pairs) * 2);
    for (int y = 0; y < planes.height; ++y) {
        const int near = y / 2;
        const int far = std::clamp(y % 2 == 0 ? near - 1 : near + 1, 0, lines - 1);
        for (const int plane : {1, 2}) {
            const std::uint8_t* chroma = planes.data[plane];
            const std::ptrdiff_t pitch = planes.linesize[plane];
            blend_lines(chroma + near * pitch, chroma + far * pitch, pairs, narrow.data());
            narrow.back() = narrow[static_cast<std::size_t>(pairs) - 1];
            widen(narrow.data(), pairs, wide[plane - 1].data());
        }
        libyuv::I444ToARGBMatrix(planes.data[0] + std::ptrdiff_t{y} * planes.linesize[0], 0,
                                 wide[0].data(), 0, wide[1].data(), 0,
                                 to + std::ptrdiff_t{y} * stride, 0, &table, planes.width, 1);
    }
}

}  // namespace

bool has_table(const Colours& colours) {
    return table_for(colours) != nullptr;
}

void write_pixels(const AVFrame& planes, const Colours& colours, std::byte* to,
                  std::ptrdiff_t stride) {
    const libyuv::YuvConstants& table = *table_for(colours);
    auto* pixels = reinterpret_cast<std::uint8_t*>(to);
    const int pitch = static_cast<int>(stride);
    const auto* data = planes.data;
    const auto* line = planes.linesize;
    if (plain_format(planes.format) == AV_PIX_FMT_YUV444P) {
        libyuv::I444ToARGBMatrix(data[0], line[0], data[1], line[1], data[2], line[2], pixels,
                                 pitch, &table, planes.width, planes.height);
    } else if (colours.left_sited) {
        write_left_sited(planes, table, pixels, pitch);
    } else {
        libyuv::I420ToARGBMatrixFilter(data[0], line[0], data[1], line[1], data[2], line[2], pixels,
                                       pitch, &table, planes.width, planes.height,
                                       libyuv::kFilterBilinear);
    }
}

}  // namespace kiosk::media::helper
