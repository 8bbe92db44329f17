// Captions of text: as their author styled them (ASS), or, where they are plain text, in the
// house's own look.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "media/captions.h"
#include "media/helper/ass_text.h"
#include "media/helper/caption_blend.h"

namespace kiosk::media::helper {

class TextCaptions {
  public:
    enum class Manner { styled, plain };
    /// For a screen of this width. `look` is for plain ones.
    TextCaptions(Manner manner, CaptionFonts fonts, const CaptionLook& look, int screen_width);
    TextCaptions(const TextCaptions&) = delete;
    TextCaptions& operator=(const TextCaptions&) = delete;

    /// For styled ones: see AssText.
    [[nodiscard]] AssText& ass() { return ass_; }

    /// An event as libav's decoders give it.
    void add(const std::string& event, Duration begin, Duration lasts);

    [[nodiscard]] bool is_on(Duration time) const { return ass_.last_on(time).has_value(); }
    /// When the next one comes or goes, as far as is known; else the greatest time there is.
    [[nodiscard]] Duration next_change(Duration after) const { return ass_.next_change(after); }

    [[nodiscard]] bool is_plain() const { return manner_ == Manner::plain; }

    /// Plain ones stand on a sheet as high as the screen, in its middle; styled ones on a picture
    /// of `coded` pixels, which the sheet shows.
    void draw(Duration time, Size coded, const Sheet& sheet);

  private:
    [[nodiscard]] int size_for(std::string_view words) const;
    void set_style(Size frame);
    void set_line_height(Duration time);
    void draw_plate(const ASS_Image& image, const Sheet& sheet);

    CaptionFonts fonts_;
    AssText ass_;
    Manner manner_;
    CaptionLook look_;
    int screen_width_;
    Size styled_for_;
    std::vector<int> sizes_;  ///< of plain events, by their number
    std::map<std::pair<int, int>, std::vector<std::uint8_t>> plates_;  ///< by size
};

}  // namespace kiosk::media::helper
