#include "media/helper/colours.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace kiosk::media::helper {
namespace {

/// Untagged video up to this height is standard definition, hence BT.601.
constexpr int most_sd_height = 576;

const AVPixFmtDescriptor* described(int format) {
    return av_pix_fmt_desc_get(static_cast<AVPixelFormat>(format));
}

bool is_full_range(const AVFrame& frame) {
    if (frame.color_range == AVCOL_RANGE_JPEG || plain_format(frame.format) != frame.format)
        return true;
    const AVPixFmtDescriptor* pixels = described(frame.format);
    const bool is_grey = pixels != nullptr && pixels->nb_components <= 2;
    return is_grey && frame.color_range != AVCOL_RANGE_MPEG;
}

int matrix_of(const AVFrame& frame, bool is_still) {
    switch (frame.colorspace) {
        case AVCOL_SPC_BT709:
            return SWS_CS_ITU709;
        case AVCOL_SPC_FCC:
            return SWS_CS_FCC;
        case AVCOL_SPC_BT470BG:
        case AVCOL_SPC_SMPTE170M:
            return SWS_CS_ITU601;
        case AVCOL_SPC_SMPTE240M:
            return SWS_CS_SMPTE240M;
        case AVCOL_SPC_BT2020_NCL:
        case AVCOL_SPC_BT2020_CL:
            return SWS_CS_BT2020;
        default:
            break;
    }
    return is_still || frame.height <= most_sd_height ? SWS_CS_ITU601 : SWS_CS_ITU709;
}

/// JPEG and MPEG-1 put chroma between the luma samples, what came after them puts it on the left.
bool is_left_sited(const AVFrame& frame, bool is_still) {
    if (frame.chroma_location == AVCHROMA_LOC_UNSPECIFIED) return !is_still;
    return frame.chroma_location == AVCHROMA_LOC_LEFT ||
           frame.chroma_location == AVCHROMA_LOC_TOPLEFT ||
           frame.chroma_location == AVCHROMA_LOC_BOTTOMLEFT;
}

}  // namespace

Colours colours_of(const AVFrame& frame, bool is_still) {
    return {matrix_of(frame, is_still), is_full_range(frame), is_left_sited(frame, is_still)};
}

AVPixelFormat plain_format(int format) {
    switch (format) {
        case AV_PIX_FMT_YUVJ420P:
            return AV_PIX_FMT_YUV420P;
        case AV_PIX_FMT_YUVJ422P:
            return AV_PIX_FMT_YUV422P;
        case AV_PIX_FMT_YUVJ444P:
            return AV_PIX_FMT_YUV444P;
        case AV_PIX_FMT_YUVJ440P:
            return AV_PIX_FMT_YUV440P;
        case AV_PIX_FMT_YUVJ411P:
            return AV_PIX_FMT_YUV411P;
        default:
            return static_cast<AVPixelFormat>(format);
    }
}

bool has_alpha(int format) {
    const AVPixFmtDescriptor* pixels = described(format);
    return pixels != nullptr &&
           (pixels->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
}

bool is_yuv(int format) {
    const AVPixFmtDescriptor* pixels = described(format);
    return pixels != nullptr && pixels->nb_components >= 3 &&
           (pixels->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) == 0;
}

bool is_of_bytes(int format) {
    const AVPixFmtDescriptor* pixels = described(format);
    return pixels != nullptr && pixels->comp[0].depth <= 8;
}

bool is_420(int format) {
    const AVPixFmtDescriptor* pixels = described(format);
    return pixels != nullptr && pixels->log2_chroma_w == 1 && pixels->log2_chroma_h == 1;
}

}  // namespace kiosk::media::helper
