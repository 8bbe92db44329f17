#include "media/helper/painter.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <array>

namespace kiosk::media::helper {
namespace {

/// Untagged video up to this height is standard definition, hence BT.601.
constexpr int most_sd_height = 576;

bool has_alpha(int format) {
    const AVPixFmtDescriptor* pixels = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(format));
    return pixels != nullptr &&
           (pixels->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
}

/// The old names of full-range formats say what the frame's colour range says better.
int plain_format(int format) {
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
            return format;
    }
}

bool is_full_range(const AVFrame& frame) {
    if (frame.color_range == AVCOL_RANGE_JPEG || plain_format(frame.format) != frame.format)
        return true;
    const AVPixFmtDescriptor* pixels =
        av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    const bool is_grey = pixels != nullptr && pixels->nb_components <= 2;
    return is_grey && frame.color_range != AVCOL_RANGE_MPEG;
}

int colours_of(const AVFrame& frame, bool is_still) {
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

/// Bicubic; where several pixels become one, their average.
int scaler_flags(Size from, Size to) {
    const bool shrinks_much = to.width * 2 < from.width && to.height * 2 < from.height;
    return (shrinks_much ? SWS_AREA : SWS_BICUBIC) | SWS_ACCURATE_RND | SWS_BITEXACT |
           SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
}

/// Width to height as the picture is meant to be seen, in 64 bits: sizes times aspects.
struct Shape {
    std::int64_t width = 1, height = 1;
};

Shape shape_of(const AVFrame& frame, const View& view) {
    const std::int64_t width = std::int64_t{frame.width} * view.sample_aspect.num;
    const std::int64_t height = std::int64_t{frame.height} * view.sample_aspect.den;
    return view.orientation.transposed ? Shape{height, width} : Shape{width, height};
}

int rounded(double value, int most) {
    return std::clamp(static_cast<int>(value + 0.5), 1, most);
}

std::uint32_t blend(std::uint32_t ground, std::uint32_t pixel) {
    const std::uint32_t alpha = pixel >> 24;
    std::uint32_t out = 0;
    for (const int shift : {0, 8, 16}) {
        const std::uint32_t above = pixel >> shift & 0xff;
        const std::uint32_t beneath = ground >> shift & 0xff;
        out |= (above * alpha + beneath * (255 - alpha) + 127) / 255 << shift;
    }
    return out;
}

}  // namespace

Size display_size(const AVFrame& frame, const View& view) {
    int width = frame.width;
    const int height = frame.height;
    const AVRational aspect = view.sample_aspect;
    width = rounded(static_cast<double>(width) * aspect.num / aspect.den, 1 << 20);
    return view.orientation.transposed ? Size{height, width} : Size{width, height};
}

Size fit(const AVFrame& frame, const View& view, Size screen) {
    const Shape shape = shape_of(frame, view);
    const double aspect = static_cast<double>(shape.width) / static_cast<double>(shape.height);
    if (aspect * screen.height >= screen.width)
        return {screen.width, rounded(screen.width / aspect, screen.height)};
    return {rounded(screen.height * aspect, screen.width), screen.height};
}

void Painter::convert(const AVFrame& frame, bool is_still, Size size, AVPixelFormat format,
                      std::byte* to, std::ptrdiff_t stride) {
    const Conversion wished{{frame.width, frame.height}, size,
                            plain_format(frame.format),  format,
                            colours_of(frame, is_still), is_full_range(frame)};
    if (!scaler_ || wished != conversion_) {
        scaler_.reset(sws_getContext(
            frame.width, frame.height, static_cast<AVPixelFormat>(wished.from_format), size.width,
            size.height, format, scaler_flags(wished.from, size), nullptr, nullptr, nullptr));
        if (!scaler_) throw Unusable("has pixels of a kind that cannot be shown");
        constexpr int one = 1 << 16;
        // Refused for RGB, which needs none of it.
        sws_setColorspaceDetails(scaler_.get(), sws_getCoefficients(wished.colours),
                                 wished.full_range ? 1 : 0, sws_getCoefficients(SWS_CS_DEFAULT), 1,
                                 0, one, one);
        conversion_ = wished;
    }
    const std::array<std::uint8_t*, 4> planes{reinterpret_cast<std::uint8_t*>(to)};
    const std::array<int, 4> strides{static_cast<int>(stride)};
    av_check(sws_scale(scaler_.get(), frame.data, frame.linesize, 0, frame.height, planes.data(),
                       strides.data()),
             "cannot be scaled");
}

/// Before scaling: the invisible colour of transparent pixels must not bleed into their neighbours.
Picture Painter::laid_on_ground(const AVFrame& frame, bool is_still) {
    Picture opaque = owned(av_frame_alloc());
    opaque->width = frame.width;
    opaque->height = frame.height;
    opaque->format = AV_PIX_FMT_BGRA;
    av_check(av_frame_get_buffer(opaque.get(), 0), "cannot be shown");
    convert(frame, is_still, {frame.width, frame.height}, AV_PIX_FMT_BGRA,
            reinterpret_cast<std::byte*>(opaque->data[0]), opaque->linesize[0]);
    for (int y = 0; y < frame.height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(opaque->data[0] +
                                                     std::ptrdiff_t{y} * opaque->linesize[0]);
        for (int x = 0; x < frame.width; ++x) row[x] = blend(ground_, row[x]);
    }
    opaque->format = AV_PIX_FMT_BGR0;
    return opaque;
}

Size Painter::paint(const AVFrame& frame, const View& view, std::byte* to, std::ptrdiff_t stride) {
    if (has_alpha(frame.format)) {
        const Picture opaque = laid_on_ground(frame, view.is_still);
        return paint(*opaque, view, to, stride);
    }
    const Size size = fit(frame, view, screen_);
    if (view.orientation.is_upright()) {
        convert(frame, view.is_still, size, AV_PIX_FMT_BGR0, to, stride);
        return size;
    }
    const Size lying =
        view.orientation.transposed ? Size{size.height, size.width} : Size{size.width, size.height};
    const int row = (lying.width + 15) / 16 * 16;  // whole vectors, as the scaler likes it
    to_turn_.resize(static_cast<std::size_t>(row) * static_cast<std::size_t>(lying.height));
    convert(frame, view.is_still, lying, AV_PIX_FMT_BGR0,
            reinterpret_cast<std::byte*>(to_turn_.data()), std::ptrdiff_t{row} * 4);
    turn(to_turn_.data(), row, lying.width, lying.height, view.orientation, to, stride);
    return size;
}

}  // namespace kiosk::media::helper
