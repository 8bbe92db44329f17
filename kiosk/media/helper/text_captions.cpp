#include "media/helper/text_captions.h"

#include <algorithm>
#include <cmath>

#include "media/helper/plain_words.h"

namespace kiosk::media::helper {
namespace {

/// The one style is libass's own, "Default", which set_style() sets for the frame's size.
constexpr std::string_view plain_header =
    "[Script Info]\nScriptType: v4.00+\nWrapStyle: 0\nScaledBorderAndShadow: yes\n"
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

/// Plates of captions that are drawn again and again while they are on.
constexpr std::size_t most_plates = 8;

constexpr std::size_t most_caption_lines = 2;

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

}  // namespace

TextCaptions::TextCaptions(Manner manner, CaptionFonts fonts, const CaptionLook& look,
                           int screen_width)
    : fonts_(std::move(fonts)),
      ass_(fonts_),
      manner_(manner),
      look_(look),
      screen_width_(screen_width) {
    if (is_plain()) ass_.read_header(plain_header);
}

/// The largest at which two lines are enough.
int TextCaptions::size_for(std::string_view words) const {
    const auto width = [this](std::string_view text) { return fonts_.width(text); };
    for (const int size : look_.sizes) {
        const double room = (screen_width_ - 2 * look_.side) / std::max(size, 1);
        if (lines_needed(words, room - 2 * look_.padding_x, width) <= most_caption_lines)
            return size;
    }
    return look_.sizes.back();
}

void TextCaptions::add(const std::string& event, Duration begin, Duration lasts) {
    if (!is_plain()) return ass_.add(event, begin, lasts);
    const std::string words = plain_words(event);
    if (words.empty()) return;
    const int size = size_for(words);
    const auto tag = [size](const char* name, double ems) {
        return std::string("\\") + name + std::to_string(ems * size);
    };
    const long foot = std::lround(look_.foot + look_.padding_y * size);
    ass_.add(std::to_string(sizes_.size()) + ",0,Default,,0,0," + std::to_string(foot) + ",,{" +
                 tag("fs", fonts_.height()) + tag("xshad", look_.padding_x) +
                 tag("yshad", look_.padding_y) + "}" + words,
             begin, lasts);
    sizes_.push_back(size);
}

/// In pixels: the script's own resolution is the frame's.
void TextCaptions::set_style(Size frame) {
    styled_for_ = frame;
    ASS_Track& track = ass_.track();
    track.PlayResX = frame.width;
    track.PlayResY = frame.height;
    ASS_Style& style = track.styles[0];
    style.PrimaryColour = to_ass(0xFF000000 | look_.ink);
    style.BackColour = to_ass(look_.plate);
    style.BorderStyle = plate_style;
    style.Outline = 0;
    style.Alignment = centred_at_foot;
    const double beside = std::max(look_.side - (screen_width_ - frame.width) / 2.0, 0.0);
    const double padding = look_.padding_x * look_.sizes.back();
    style.MarginL = style.MarginR = static_cast<int>(std::lround(beside + padding));
    ass_.forget();
}

/// libass has one for all that is on: the size of what came last.
void TextCaptions::set_line_height(Duration time) {
    const std::optional<int> number = ass_.last_on(time);
    if (!number || static_cast<std::size_t>(*number) >= sizes_.size()) return;
    const int size = sizes_[static_cast<std::size_t>(*number)];
    ass_set_line_spacing(&ass_.renderer(), (look_.line_height - fonts_.height()) * size);
}

void TextCaptions::draw_plate(const ASS_Image& image, const Sheet& sheet) {
    if (plates_.size() > most_plates) plates_.clear();
    std::vector<std::uint8_t>& plate = plates_[{image.w, image.h}];
    if (plate.empty()) plate = rounded_rectangle(image.w, image.h, look_.corner);
    blend(Mask{plate.data(), image.w, image.dst_x, image.dst_y, image.w, image.h}, look_.plate,
          sheet);
}

void TextCaptions::draw(Duration time, Size coded, const Sheet& sheet) {
    const Size frame{sheet.width, sheet.height};
    if (is_plain() && frame != styled_for_) set_style(frame);
    if (is_plain()) set_line_height(time);
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
