#include "media/helper/painter.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <array>
#include <cmath>

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
    return static_cast<int>(std::clamp<long>(std::lround(value), 1, most));
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

/// A loop that the compiler makes vectors of.
void pack(const std::uint8_t* green, const std::uint8_t* blue, const std::uint8_t* red, int count,
          std::uint32_t* to) {
    for (int x = 0; x < count; ++x) {
        to[x] = static_cast<std::uint32_t>(blue[x]) | static_cast<std::uint32_t>(green[x]) << 8 |
                static_cast<std::uint32_t>(red[x]) << 16;
    }
}

Picture new_picture(Size size, AVPixelFormat format) {
    Picture picture = owned(av_frame_alloc());
    picture->width = size.width;
    picture->height = size.height;
    picture->format = format;
    av_check(av_frame_get_buffer(picture.get(), 0), "cannot be shown");
    return picture;
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

/// Scales to the size and format that `to` has.
void Painter::convert(const AVFrame& frame, bool is_still, AVFrame& to) {
    const Conversion wished{{frame.width, frame.height}, {to.width, to.height},
                            plain_format(frame.format),  to.format,
                            colours_of(frame, is_still), is_full_range(frame)};
    if (!scaler_ || wished != conversion_) {
        scaler_.reset(sws_getContext(
            frame.width, frame.height, static_cast<AVPixelFormat>(wished.from_format), to.width,
            to.height, static_cast<AVPixelFormat>(to.format), scaler_flags(wished.from, wished.to),
            nullptr, nullptr, nullptr));
        if (!scaler_) throw Unusable("has pixels of a kind that cannot be shown");
        constexpr int one = 1 << 16;
        // Refused for RGB, which needs none of it.
        sws_setColorspaceDetails(scaler_.get(), sws_getCoefficients(wished.colours),
                                 wished.full_range ? 1 : 0, sws_getCoefficients(SWS_CS_DEFAULT), 1,
                                 0, one, one);
        conversion_ = wished;
    }
    av_check(
        sws_scale(scaler_.get(), frame.data, frame.linesize, 0, frame.height, to.data, to.linesize),
        "cannot be scaled");
}

/// By way of planes: the exact conversion to packed pixels takes libswscale 31 ms for a picture of
/// 1920 by 1080, the very same one to planes 4 ms, and packing them 1 ms.
void Painter::convert_packed(const AVFrame& frame, bool is_still, Size size, std::byte* to,
                             std::ptrdiff_t stride) {
    if (!planes_ || planes_->width != size.width || planes_->height != size.height)
        planes_ = new_picture(size, AV_PIX_FMT_GBRP);
    convert(frame, is_still, *planes_);
    for (int y = 0; y < size.height; ++y) {
        const auto line = [&](int plane) {
            return planes_->data[plane] + std::ptrdiff_t{y} * planes_->linesize[plane];
        };
        pack(line(0), line(1), line(2), size.width,
             reinterpret_cast<std::uint32_t*>(to + y * stride));
    }
}

/// Before scaling: the invisible colour of transparent pixels must not bleed into their neighbours.
Picture Painter::laid_on_ground(const AVFrame& frame, bool is_still) {
    Picture opaque = new_picture({frame.width, frame.height}, AV_PIX_FMT_BGRA);
    convert(frame, is_still, *opaque);
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
        convert_packed(frame, view.is_still, size, to, stride);
        return size;
    }
    const Size lying =
        view.orientation.transposed ? Size{size.height, size.width} : Size{size.width, size.height};
    to_turn_.resize(static_cast<std::size_t>(lying.width) * static_cast<std::size_t>(lying.height));
    convert_packed(frame, view.is_still, lying, reinterpret_cast<std::byte*>(to_turn_.data()),
                   std::ptrdiff_t{lying.width} * 4);
    turn(to_turn_.data(), lying.width, lying.width, lying.height, view.orientation, to, stride);
    return size;
}

}  // namespace kiosk::media::helper
