#include "media/helper/captions.h"

#include <algorithm>
#include <exception>

#include "media/helper/log_tail.h"
#include "media/helper/whole_file.h"

namespace kiosk::media::helper {
namespace {

using namespace std::chrono_literals;
using From = CaptionWish::From;

/// Of a caption that says nothing of its end: as long as captions should stay at most.
constexpr Duration usual_length = 7s;

bool is_text(const AVCodecContext& decoder) {
    return decoder.codec_descriptor != nullptr &&
           (decoder.codec_descriptor->props & AV_CODEC_PROP_TEXT_SUB) != 0;
}

std::string_view header_of(const AVCodecContext& decoder) {
    if (decoder.subtitle_header == nullptr) return {};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(decoder.subtitle_header),
            static_cast<std::size_t>(decoder.subtitle_header_size)};
}

/// Converters write plain text as ASS too, all in one style that nobody chose.
bool is_styled(const AVCodecContext& decoder) {
    if (decoder.codec_id != AV_CODEC_ID_ASS && decoder.codec_id != AV_CODEC_ID_SSA) return false;
    constexpr std::string_view style = "\nStyle: ", nobodys = "Default,Arial,16,&Hffffff,";
    const std::string_view header = header_of(decoder);
    const std::size_t first = header.find(style);
    return first == header.npos || !header.substr(first + style.size()).starts_with(nobodys) ||
           header.find(style, first + 1) != header.npos;
}

/// Fonts that came within the film, for its own captions.
void add_attached_fonts(const AVFormatContext& format, AssText& ass) {
    for (const AVStream* stream : std::span(format.streams, format.nb_streams)) {
        const AVCodecParameters& attached = *stream->codecpar;
        const bool is_font =
            attached.codec_id == AV_CODEC_ID_TTF || attached.codec_id == AV_CODEC_ID_OTF;
        if (attached.codec_type != AVMEDIA_TYPE_ATTACHMENT || !is_font) continue;
        const AVDictionaryEntry* name = av_dict_get(stream->metadata, "filename", nullptr, 0);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        ass.add_own_font(name == nullptr ? "" : name->value,
                         {reinterpret_cast<const char*>(attached.extradata),
                          static_cast<std::size_t>(std::max(attached.extradata_size, 0))});
    }
}

/// Rows of a sheet in the screen's ground colour.
void fill(const Sheet& sheet, int from, int until, std::uint32_t color) {
    for (int y = from; y < until; ++y) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        std::fill_n(reinterpret_cast<std::uint32_t*>(sheet.pixels + y * sheet.stride), sheet.width,
                    color);
    }
}

}  // namespace

Captions::Captions(const wire::Order& order, const CaptionFiles& files)
    : look_(order.caption_look),
      screen_{order.width, order.height},
      ground_(order.ground),
      fonts_(files.fonts) {}

std::unique_ptr<Captions> Captions::open(const Source& source, Input& pictures,
                                         const wire::Order& order, const CaptionFiles& files) {
    if (order.captions == From::nowhere) return nullptr;
    std::unique_ptr<Captions> captions(new Captions(order, files));
    try {
        if (order.captions == From::file) {
            captions->read_file(files.captions);
        } else {
            if (pictures.captions() == nullptr && !pictures.may_find_captions()) return nullptr;
            captions->track_.emplace(source, Duration(order.begin + order.skip));
        }
    } catch (const std::exception& problem) {
        complain(problem.what());
        return nullptr;
    }
    return captions;
}

void Captions::read_file(int file) {
    text_.emplace(TextCaptions::Manner::styled, CaptionFonts(fonts_), look_, screen_.width);
    text_->ass().read_file(whole_file(file));
}

void Captions::begin(const AVCodecContext& decoder) {
    if (!is_text(decoder)) {
        bitmaps_.emplace(decoder);
        return;
    }
    const auto manner =
        is_styled(decoder) ? TextCaptions::Manner::styled : TextCaptions::Manner::plain;
    text_.emplace(manner, CaptionFonts(fonts_), look_, screen_.width);
    if (manner == TextCaptions::Manner::plain) return;
    add_attached_fonts(track_->format(), text_->ass());
    text_->ass().read_header(header_of(decoder));
}

void Captions::take(const CaptionTrack::Caption& caption) {
    if (bitmaps_) bitmaps_->add(caption.subtitle, caption.begin, caption.end);
    if (!text_) return;
    const Duration lasts = caption.end ? *caption.end - caption.begin : usual_length;
    for (const AVSubtitleRect* rect :
         std::span(caption.subtitle.rects, caption.subtitle.num_rects)) {
        if (rect->ass != nullptr) text_->add(rect->ass, caption.begin, lasts);
    }
}

void Captions::read_until(Duration time) {
    if (!track_) return;
    try {
        track_->read_until(
            time, [this](const AVCodecContext& decoder) { begin(decoder); },
            [this](const CaptionTrack::Caption& caption) { take(caption); });
    } catch (const std::exception& problem) {
        complain(problem.what());
        bitmaps_.reset();  // ahead of the decoder it looks into
        track_.reset();
    }
}

bool Captions::is_on(Duration time) {
    read_until(time);
    return (text_ && text_->is_on(time)) || (bitmaps_ && bitmaps_->is_on(time));
}

std::optional<Duration> Captions::next_change(Duration after, Duration before) {
    read_until(before);
    Duration next = before;
    if (text_) next = std::min(next, text_->next_change(after));
    if (bitmaps_) next = std::min(next, bitmaps_->next_change(after));
    return next < before ? std::optional(next) : std::nullopt;
}

Size Captions::paint(const Under& under, std::byte* to, std::ptrdiff_t stride,
                     const std::function<void(std::byte* to)>& paint_picture) {
    read_until(under.time);
    const bool has_text = text_ && text_->is_on(under.time);
    const bool is_plain = has_text && text_->is_plain();
    const Size size{under.size.width, is_plain ? screen_.height : under.size.height};
    const int above = (size.height - under.size.height) / 2;
    paint_picture(to + above * stride);
    const Sheet sheet{to, stride, size.width, size.height};
    fill(sheet, 0, above, ground_);
    fill(sheet, above + under.size.height, size.height, ground_);
    if (has_text) text_->draw(under.time, under.coded, sheet);
    if (bitmaps_) bitmaps_->draw(under.time, under.coded, sheet);
    return size;
}

}  // namespace kiosk::media::helper
