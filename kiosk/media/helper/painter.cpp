#include "media/helper/painter.h"

#include <algorithm>
#include <cmath>

#include "media/helper/film_planes.h"
#include "media/helper/yuv_pixels.h"

namespace kiosk::media::helper {
namespace {

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

/// Three bytes a pixel: red, green, blue.
void pack(const std::uint8_t* pixels, int count, std::uint32_t* to) {
    for (int x = 0; x < count; ++x, pixels += 3) {
        to[x] = static_cast<std::uint32_t>(pixels[0]) << 16 |
                static_cast<std::uint32_t>(pixels[1]) << 8 | static_cast<std::uint32_t>(pixels[2]);
    }
}

const std::uint8_t* bytes_of_row(const AVFrame& frame, int plane, int y) {
    return frame.data[plane] + std::ptrdiff_t{y} * frame.linesize[plane];
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

/// Film is scaled as planes of a byte, chroma still small, and coloured last: at 1440 by 1080 that
/// takes 0.9 ms, libswscale's own way to RGB 1.8 and with chroma at its right place 2.2. What has
/// the right size and depth is only coloured.
void Painter::paint_yuv(const AVFrame& frame, const Colours& colours, Size size, std::byte* to,
                        std::ptrdiff_t stride) {
    const AVPixelFormat format = is_420(frame.format) ? AV_PIX_FMT_YUV420P : AV_PIX_FMT_YUV444P;
    const bool fits = frame.width == size.width && frame.height == size.height;
    if (fits && plain_format(frame.format) == format)
        return write_pixels(frame, colours, to, stride);
    write_pixels(scaler_.scaled(frame, colours, size, format), colours, to, stride);
}

/// By way of planes: the exact conversion to packed pixels takes libswscale 31 ms for a picture of
/// 1920 by 1080, the very same one to planes 4 ms, and packing them 1 ms.
/// A slide that was saved as large as the screen needs neither.
void Painter::paint_rgb(const AVFrame& frame, const Colours& colours, Size size, std::byte* to,
                        std::ptrdiff_t stride) {
    const auto line_at = [&](int y) { return reinterpret_cast<std::uint32_t*>(to + y * stride); };
    const bool fits = frame.width == size.width && frame.height == size.height;
    if (fits && frame.format == AV_PIX_FMT_RGB24) {
        for (int y = 0; y < size.height; ++y)
            pack(bytes_of_row(frame, 0, y), size.width, line_at(y));
        return;
    }
    const AVFrame& scaled = scaler_.scaled(frame, colours, size, AV_PIX_FMT_GBRP);
    for (int y = 0; y < size.height; ++y) {
        pack(bytes_of_row(scaled, 0, y), bytes_of_row(scaled, 1, y), bytes_of_row(scaled, 2, y),
             size.width, line_at(y));
    }
}

void Painter::paint_upright(const AVFrame& frame, bool is_still, Size size, std::byte* to,
                            std::ptrdiff_t stride) {
    if (needs_tone_map(frame)) return hdr_.paint(frame, size, to, stride);
    const Colours colours = colours_of(frame, is_still);
    if (is_yuv(frame.format) && is_of_bytes(frame.format))
        paint_yuv(frame, colours, size, to, stride);
    else
        paint_rgb(frame, colours, size, to, stride);
}

/// Before scaling: the invisible colour of transparent pixels must not bleed into their neighbours.
Picture Painter::laid_on_ground(const AVFrame& frame, bool is_still) {
    Picture opaque = new_picture({frame.width, frame.height}, AV_PIX_FMT_BGRA);
    scaler_.scale(frame, colours_of(frame, is_still), *opaque);
    for (int y = 0; y < frame.height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(opaque->data[0] +
                                                     std::ptrdiff_t{y} * opaque->linesize[0]);
        for (int x = 0; x < frame.width; ++x) row[x] = blend(ground_, row[x]);
    }
    opaque->format = AV_PIX_FMT_BGR0;
    return opaque;
}

Painted Painter::paint_slot(const AVFrame& frame, const View& view, std::byte* to,
                            std::ptrdiff_t stride) {
    const Size shown = fit(frame, view, screen_);
    const bool may_stay = view.orientation.is_upright() && !needs_tone_map(frame) &&
                          frame.width <= plane_side_ && frame.height <= plane_side_ &&
                          frame.width <= shown.width * most_gpu_shrink &&
                          frame.height <= shown.height * most_gpu_shrink;
    if (const auto kind = may_stay ? planes_of(frame, view.is_still) : std::nullopt) {
        copy_planes(frame, to);
        return {*kind, {frame.width, frame.height}, shown, 0};
    }
    const Size size = paint(frame, view, to, stride);
    return {PixelKind::packed, size, size, stride};
}

Size Painter::paint(const AVFrame& frame, const View& view, std::byte* to, std::ptrdiff_t stride) {
    if (has_alpha(frame.format)) {
        const Picture opaque = laid_on_ground(frame, view.is_still);
        return paint(*opaque, view, to, stride);
    }
    const Size size = fit(frame, view, screen_);
    if (view.orientation.is_upright()) {
        paint_upright(frame, view.is_still, size, to, stride);
        return size;
    }
    const Size lying =
        view.orientation.transposed ? Size{size.height, size.width} : Size{size.width, size.height};
    to_turn_.resize(static_cast<std::size_t>(lying.width) * static_cast<std::size_t>(lying.height));
    paint_upright(frame, view.is_still, lying, reinterpret_cast<std::byte*>(to_turn_.data()),
                  std::ptrdiff_t{lying.width} * 4);
    turn(to_turn_.data(), lying.width, lying.width, lying.height, view.orientation, to, stride);
    return size;
}

}  // namespace kiosk::media::helper
