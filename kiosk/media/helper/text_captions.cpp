#include "media/helper/text_captions.h"

#include <cmath>

namespace kiosk::media::helper {
namespace {

/// The one style is libass's own, "Default", which set_style() sets for the frame's size.
constexpr std::string_view plain_header =
    "[Script Info]\nScriptType: v4.00+\nWrapStyle: 0\nScaledBorderAndShadow: yes\n"
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

/// Fields of an event before its text.
constexpr int fields_before_text = 8;

/// Plates of captions that are drawn again and again while they are on.
constexpr std::size_t most_plates = 8;

/// libass's style 4: a plate behind all lines of an event, as far beyond them as its shadow.
constexpr int plate_style = 4;
constexpr int centred_at_foot = 2;

/// libass counts transparency, in the last byte.
std::uint32_t to_ass(std::uint32_t argb) {
    return argb << 8 | (255 - (argb >> 24));
}

std::uint32_t from_ass(std::uint32_t color) {
    return color >> 8 | (255 - (color & 0xffU)) << 24;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == text.npos;
}

}  // namespace

std::string plain_words(std::string_view event) {
    for (int i = 0; i < fields_before_text; ++i) {
        const std::size_t comma = event.find(',');
        if (comma == event.npos) return {};
        event.remove_prefix(comma + 1);
    }
    std::string words, line;
    const auto end_line = [&] {
        if (!is_blank(line)) words += (words.empty() ? "" : "\\N") + line;
        line.clear();
    };
    while (!event.empty()) {
        const bool opens = event.front() == '{' && event.find('}') != event.npos;
        const bool breaks = event.starts_with("\\N") || event.starts_with("\\n");
        const bool is_pair = event.front() == '\\' && event.size() > 1;
        const std::size_t taken = opens ? event.find('}') + 1 : is_pair ? 2 : 1;
        if (breaks)
            end_line();
        else if (!opens && event.front() != '\r' && event.front() != '\n')
            line += event.substr(0, taken);
        event.remove_prefix(taken);
    }
    end_line();
    return words;
}

TextCaptions::TextCaptions(Manner manner, std::span<const CaptionFont> fonts,
                           const CaptionLook& look)
    : ass_(fonts), manner_(manner), look_(look) {
    if (!fonts.empty()) font_height_ = fonts.front().height;
    if (is_plain()) ass_.read_header(plain_header);
}

void TextCaptions::add(const std::string& event, Duration begin, Duration lasts) {
    if (!is_plain()) return ass_.add(event, begin, lasts);
    const std::string words = plain_words(event);
    if (words.empty()) return;
    const auto tag = [](const char* name, double value) {
        return std::string("\\") + name + std::to_string(value);
    };
    ass_.add(std::to_string(number_++) + ",0,Default,,0,0,0,,{" + tag("xshad", look_.padding_x) +
                 tag("yshad", look_.padding_y) + "}" + words,
             begin, lasts);
}

/// In pixels: the script's own resolution is the frame's.
void TextCaptions::set_style(Size frame, int screen_width) {
    styled_for_ = frame;
    ASS_Track& track = ass_.track();
    track.PlayResX = frame.width;
    track.PlayResY = frame.height;
    ASS_Style& style = track.styles[0];
    style.FontSize = look_.size * font_height_;
    style.PrimaryColour = to_ass(0xFF000000 | look_.ink);
    style.BackColour = to_ass(look_.plate);
    style.BorderStyle = plate_style;
    style.Outline = 0;
    style.Alignment = centred_at_foot;
    const double beside = look_.side - (screen_width - frame.width) / 2.0;
    style.MarginL = style.MarginR =
        static_cast<int>(std::lround(std::max(beside, 0.0) + look_.padding_x));
    style.MarginV = static_cast<int>(std::lround(look_.foot + look_.padding_y));
    ass_set_line_spacing(&ass_.renderer(), look_.line_height - look_.size * font_height_);
    ass_.forget();
}

void TextCaptions::draw_plate(const ASS_Image& image, const Sheet& sheet) {
    if (plates_.size() > most_plates) plates_.clear();
    std::vector<std::uint8_t>& plate = plates_[{image.w, image.h}];
    if (plate.empty()) plate = rounded_rectangle(image.w, image.h, look_.corner);
    blend(Mask{plate.data(), image.w, image.dst_x, image.dst_y, image.w, image.h}, look_.plate,
          sheet);
}

void TextCaptions::draw(Duration time, Size coded, int screen_width, const Sheet& sheet) {
    const Size frame{sheet.width, sheet.height};
    if (is_plain() && frame != styled_for_) set_style(frame, screen_width);
    const ASS_Image* image = ass_.images(time, frame, is_plain() ? frame : coded);
    for (; image != nullptr; image = image->next) {
        if (image->w <= 0 || image->h <= 0) continue;
        const bool is_plate = is_plain() && image->color == to_ass(look_.plate);
        if (is_plate)
            draw_plate(*image, sheet);
        else
            blend(
                Mask{image->bitmap, image->stride, image->dst_x, image->dst_y, image->w, image->h},
                from_ass(image->color), sheet);
    }
}

}  // namespace kiosk::media::helper
