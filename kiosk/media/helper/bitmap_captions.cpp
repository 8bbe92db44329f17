#include "media/helper/bitmap_captions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <string_view>

namespace kiosk::media::helper {
namespace {

constexpr std::size_t palette_size = 256;
using Palette = std::array<std::uint32_t, palette_size>;

/// A disc's palette lies in another file than its pictures.
bool brings_palette(const AVCodecContext& decoder) {
    if (decoder.codec_id != AV_CODEC_ID_DVD_SUBTITLE) return true;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    const std::string_view header(reinterpret_cast<const char*>(decoder.extradata),
                                  static_cast<std::size_t>(std::max(decoder.extradata_size, 0)));
    return header.find("palette:") != header.npos;
}

/// Broadcasts that do not say mean the plane of standard television.
Size plane_of(const AVCodecContext& decoder) {
    if (decoder.codec_id == AV_CODEC_ID_DVB_SUBTITLE && decoder.width <= 0) return {720, 576};
    return {decoder.width, decoder.height};
}

Palette palette_of(const AVSubtitleRect& rect) {
    Palette palette{};
    const auto count =
        std::min<std::size_t>(static_cast<std::size_t>(rect.nb_colors), palette_size);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    std::copy_n(reinterpret_cast<const std::uint32_t*>(rect.data[1]), count, palette.begin());
    return palette;
}

/// Greys by what each colour does: the one that lies at the edge of what can be seen through is the
/// outline, and dark; the one that lies farthest inside is the letters, and white.
void choose_greys(const AVSubtitleRect& rect, Palette& palette) {
    std::array<double, palette_size> pixels{}, edges{};
    const auto at = [&](int x, int y) -> std::size_t {
        return rect.data[0][y * rect.linesize[0] + x];
    };
    const auto is_clear = [&](int x, int y) {
        if (x < 0 || y < 0 || x >= rect.w || y >= rect.h) return true;
        return palette[at(x, y)] >> 24 == 0;
    };
    for (int y = 0; y < rect.h; ++y) {
        for (int x = 0; x < rect.w; ++x) {
            if (is_clear(x, y)) continue;
            ++pixels[at(x, y)];
            edges[at(x, y)] +=
                is_clear(x - 1, y) || is_clear(x + 1, y) || is_clear(x, y - 1) || is_clear(x, y + 1)
                    ? 1
                    : 0;
        }
    }
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < palette_size; ++i) {
        if (pixels[i] > 0) used.push_back(i);
    }
    std::sort(used.begin(), used.end(), [&](std::size_t one, std::size_t other) {
        return edges[one] / pixels[one] > edges[other] / pixels[other];
    });
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto grey =
            static_cast<std::uint32_t>(used.size() == 1 ? 255 : i * 255 / (used.size() - 1));
        palette[used[i]] = (palette[used[i]] & 0xFF000000U) | grey << 16 | grey << 8 | grey;
    }
}

std::uint32_t multiplied(std::uint32_t color) {
    const std::uint32_t alpha = color >> 24;
    std::uint32_t out = alpha << 24;
    for (const unsigned shift : {0U, 8U, 16U})
        out |= ((color >> shift & 0xffU) * alpha + 127) / 255 << shift;
    return out;
}

}  // namespace

BitmapCaptions::BitmapCaptions(const AVCodecContext& decoder)
    : decoder_(decoder),
      has_palette_(brings_palette(decoder)),
      keeps_shape_(decoder.codec_id == AV_CODEC_ID_HDMV_PGS_SUBTITLE) {}

Patch BitmapCaptions::patch_of(const AVSubtitleRect& rect) const {
    Palette palette = palette_of(rect);
    if (!has_palette_) choose_greys(rect, palette);
    std::transform(palette.begin(), palette.end(), palette.begin(), multiplied);
    Patch patch{rect.x, rect.y, rect.w, rect.h, {}};
    patch.pixels.reserve(static_cast<std::size_t>(rect.w) * static_cast<std::size_t>(rect.h));
    for (int y = 0; y < rect.h; ++y) {
        const std::span row(rect.data[0] + std::ptrdiff_t{y} * rect.linesize[0],
                            static_cast<std::size_t>(rect.w));
        std::transform(row.begin(), row.end(), std::back_inserter(patch.pixels),
                       [&](std::uint8_t index) { return palette[index]; });
    }
    return patch;
}

void BitmapCaptions::add(const AVSubtitle& subtitle, Duration begin, std::optional<Duration> end) {
    if (!events_.empty()) events_.back().end = std::min(events_.back().end, begin);
    Event event{begin, end.value_or(Duration::max()), plane_of(decoder_), {}};
    for (const AVSubtitleRect* rect : std::span(subtitle.rects, subtitle.num_rects)) {
        const bool is_bitmap = rect->type == SUBTITLE_BITMAP && rect->w > 0 && rect->h > 0 &&
                               rect->data[0] != nullptr && rect->data[1] != nullptr;
        if (is_bitmap) event.patches.push_back(patch_of(*rect));
    }
    if (!event.patches.empty()) events_.push_back(std::move(event));
}

const BitmapCaptions::Event* BitmapCaptions::find(Duration time) const {
    const auto found = std::find_if(events_.begin(), events_.end(), [&](const Event& event) {
        return event.begin <= time && time < event.end;
    });
    return found == events_.end() ? nullptr : &*found;
}

Duration BitmapCaptions::next_change(Duration after) const {
    Duration next = Duration::max();
    for (const Event& event : events_) {
        for (const Duration time : {event.begin, event.end}) {
            if (time > after) next = std::min(next, time);
        }
    }
    return next;
}

/// From the plane to the sheet. A disc's plane is stretched as its pictures are; Blu-ray's has
/// square pixels, and where the picture's bars were cut off, what stood in them moves inside.
Patch BitmapCaptions::placed(const Patch& patch, Size plane, const Sheet& sheet) const {
    double across = static_cast<double>(sheet.width) / plane.width;
    double down = static_cast<double>(sheet.height) / plane.height;
    if (keeps_shape_) across = down = std::max(across, down);
    const auto length = [](double value, int most) {
        return static_cast<int>(std::clamp<long>(std::lround(value), 1, most));
    };
    const int width = length(patch.width * across, sheet.width);
    const int height = length(patch.height * down, sheet.height);
    const double left = patch.left * across + (sheet.width - plane.width * across) / 2;
    const double top = patch.top * down + (sheet.height - plane.height * down) / 2;
    Patch placed = scaled(patch, width, height);
    placed.left = std::clamp(static_cast<int>(std::lround(left)), 0, sheet.width - width);
    placed.top = std::clamp(static_cast<int>(std::lround(top)), 0, sheet.height - height);
    return placed;
}

void BitmapCaptions::draw(Duration time, Size coded, const Sheet& sheet) {
    while (!events_.empty() && events_.front().end <= time) events_.pop_front();
    const Event* event = find(time);
    if (event == nullptr) return;
    const Size size{sheet.width, sheet.height};
    if (event->begin != drawn_begin_ || size != drawn_on_) {
        drawn_begin_ = event->begin;
        drawn_on_ = size;
        drawn_.clear();
        const bool has_plane = event->plane.width > 0 && event->plane.height > 0;
        for (const Patch& patch : event->patches)
            drawn_.push_back(placed(patch, has_plane ? event->plane : coded, sheet));
    }
    for (const Patch& patch : drawn_) blend(patch, sheet);
}

}  // namespace kiosk::media::helper
