#include "media/helper/film_planes.h"

extern "C" {
#include <libavutil/imgutils.h>
}

#include "media/helper/colours.h"

namespace kiosk::media::helper {
namespace {

void copy_plane(const AVFrame& frame, int plane, int width, int height, std::byte* to,
                std::ptrdiff_t stride) {
    av_image_copy_plane(reinterpret_cast<std::uint8_t*>(to), static_cast<int>(stride),
                        frame.data[plane], frame.linesize[plane], width, height);
}

}  // namespace

void copy_planes(const AVFrame& frame, std::byte* to) {
    const PlaneLayout layout(frame.width, frame.height);
    copy_plane(frame, 0, frame.width, frame.height, to, layout.luma_stride);
    copy_plane(frame, 1, layout.chroma_width, layout.chroma_height, to + layout.blue_at,
               layout.chroma_stride);
    copy_plane(frame, 2, layout.chroma_width, layout.chroma_height, to + layout.red_at,
               layout.chroma_stride);
}

std::optional<PixelKind> planes_of(const AVFrame& frame, bool is_still) {
    if (plain_format(frame.format) != AV_PIX_FMT_YUV420P) return std::nullopt;
    const Colours colours = colours_of(frame, is_still);
    switch (colours.matrix) {
        case SWS_CS_ITU601:
            return colours.full_range ? PixelKind::planes_full_range : PixelKind::planes_bt601;
        case SWS_CS_ITU709:
            if (!colours.full_range) return PixelKind::planes_bt709;
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace kiosk::media::helper
