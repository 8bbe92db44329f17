#include "media/helper/hdr_painter.h"

extern "C" {
#include <libavutil/mastering_display_metadata.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>

namespace kiosk::media::helper {
namespace {

Curve curve_of(const AVFrame& frame) {
    if (frame.color_trc == AVCOL_TRC_SMPTE2084) return Curve::pq;
    return frame.color_trc == AVCOL_TRC_ARIB_STD_B67 ? Curve::hlg : Curve::sdr;
}

Gamut gamut_of(const AVFrame& frame) {
    switch (frame.color_primaries) {
        case AVCOL_PRI_BT2020:
            return Gamut::bt2020;
        case AVCOL_PRI_SMPTE432:
            return Gamut::display_p3;
        case AVCOL_PRI_UNSPECIFIED:
        case AVCOL_PRI_RESERVED0:
        case AVCOL_PRI_RESERVED:
            // HDR is defined for BT.2020 only: a tag that is missing means that.
            return is_hdr(frame) ? Gamut::bt2020 : Gamut::bt709;
        default:
            return Gamut::bt709;
    }
}

int matrix_of(const AVFrame& frame) {
    switch (frame.colorspace) {
        case AVCOL_SPC_BT709:
            return SWS_CS_ITU709;
        case AVCOL_SPC_BT470BG:
        case AVCOL_SPC_SMPTE170M:
            return SWS_CS_ITU601;
        default:
            return SWS_CS_BT2020;
    }
}

/// Bright as the brightest pixel is, else as the display that it was mastered on.
std::optional<double> told_peak(const AVFrame& frame) {
    double peak = 0;
    if (const AVFrameSideData* data =
            av_frame_get_side_data(&frame, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA)) {
        const auto& display = *reinterpret_cast<const AVMasteringDisplayMetadata*>(data->data);
        if (display.has_luminance != 0 && display.max_luminance.den > 0)
            peak = av_q2d(display.max_luminance);
    }
    if (const AVFrameSideData* data =
            av_frame_get_side_data(&frame, AV_FRAME_DATA_CONTENT_LIGHT_LEVEL)) {
        const auto& level = *reinterpret_cast<const AVContentLightMetadata*>(data->data);
        if (level.MaxCLL > 0) peak = peak > 0 ? std::min<double>(peak, level.MaxCLL) : level.MaxCLL;
    }
    if (peak <= 0) return std::nullopt;
    return std::clamp(peak, sdr_white, 10'000.0);
}

const std::uint16_t* samples_of_row(const AVFrame& frame, int plane, int y) {
    return reinterpret_cast<const std::uint16_t*>(frame.data[plane] +
                                                  std::ptrdiff_t{y} * frame.linesize[plane]);
}

}  // namespace

bool is_hdr(const AVFrame& frame) {
    return curve_of(frame) != Curve::sdr;
}

bool needs_tone_map(const AVFrame& frame) {
    return is_hdr(frame) || gamut_of(frame) != Gamut::bt709;
}

/// One table for the whole film in all but a few: a new one takes 60 ms.
const ToneMap& HdrPainter::map_for(const AVFrame& frame) {
    Meaning meaning{curve_of(frame), gamut_of(frame)};
    if (meaning.curve == Curve::pq) {
        if (const auto told = told_peak(frame)) peak_ = told;
        meaning.peak = peak_.value_or(usual_peak);
    }
    if (!map_ || map_->meaning() != meaning) map_.emplace(meaning);
    return *map_;
}

/// By way of planes of 16 bits: libswscale makes them at 3 ms a picture of 1920 by 1080, as fast as
/// those of 8 bits, while packed ones of 16 bits take it 35 ms.
void HdrPainter::paint(const AVFrame& frame, Size size, std::byte* to, std::ptrdiff_t stride) {
    const Colours colours{matrix_of(frame), frame.color_range == AVCOL_RANGE_JPEG, false};
    const AVFrame& planes = scaler_.scaled(frame, colours, size, AV_PIX_FMT_GBRP16);
    const ToneMap& map = map_for(frame);
    for (int y = 0; y < size.height; ++y) {
        map.apply(samples_of_row(planes, 0, y), samples_of_row(planes, 1, y),
                  samples_of_row(planes, 2, y), size.width,
                  reinterpret_cast<std::uint32_t*>(to + y * stride));
    }
}

}  // namespace kiosk::media::helper
