#include "media/helper/orientation.h"

#include <array>
#include <cstdlib>
#include <cstring>

namespace kiosk::media::helper {
namespace {

constexpr std::size_t matrix_bytes = 9 * sizeof(std::int32_t);

/// A point of the picture goes to (a x + c y, b x + d y); only the greatest entries' signs count.
Orientation of_matrix(const std::uint8_t* matrix) {
    std::array<std::int32_t, 9> m{};
    std::memcpy(m.data(), matrix, matrix_bytes);
    const std::int64_t a = m[0];
    const std::int64_t b = m[1];
    const std::int64_t c = m[3];
    const std::int64_t d = m[4];
    if (std::abs(a) + std::abs(d) >= std::abs(b) + std::abs(c)) return {false, a < 0, d < 0};
    return {true, c < 0, b < 0};
}

}  // namespace

Orientation orientation_of(const AVStream& stream, const AVFrame& frame) {
    std::size_t size = 0;
    const std::uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (matrix != nullptr && size >= matrix_bytes) return of_matrix(matrix);
    const AVFrameSideData* data = av_frame_get_side_data(&frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (data != nullptr && data->size >= matrix_bytes) return of_matrix(data->data);
    return {};
}

void turn(const std::uint32_t* from, std::ptrdiff_t from_stride, int width, int height,
          Orientation orientation, std::byte* to, std::ptrdiff_t to_stride) {
    const int to_width = orientation.transposed ? height : width;
    const int to_height = orientation.transposed ? width : height;
    for (int row = 0; row < to_height; ++row) {
        const int y = orientation.mirrored_y ? to_height - 1 - row : row;
        auto* out = reinterpret_cast<std::uint32_t*>(to + row * to_stride);
        for (int column = 0; column < to_width; ++column) {
            const int x = orientation.mirrored_x ? to_width - 1 - column : column;
            const int from_x = orientation.transposed ? y : x;
            const int from_y = orientation.transposed ? x : y;
            out[column] = from[from_y * from_stride + from_x];
        }
    }
}

}  // namespace kiosk::media::helper
