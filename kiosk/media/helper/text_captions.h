// Captions of text: as their author styled them (ASS), or, where they are plain text, in the
// house's own look.
#pragma once

#include <map>

#include "media/captions.h"
#include "media/helper/ass_text.h"
#include "media/helper/caption_blend.h"

namespace kiosk::media::helper {

/// A decoder's event as plain words, in libass's writing: mark-up goes, line breaks stay. Empty
/// where nothing is left.
[[nodiscard]] std::string plain_words(std::string_view event);

class TextCaptions {
  public:
    enum class Manner { styled, plain };
    /// `look` is for plain ones.
    TextCaptions(Manner manner, std::span<const CaptionFont> fonts, const CaptionLook& look);

    /// For styled ones: see AssText.
    [[nodiscard]] AssText& ass() { return ass_; }

    /// An event as libav's decoders give it.
    void add(const std::string& event, Duration begin, Duration lasts);

    [[nodiscard]] bool is_on(Duration time) const { return ass_.is_on(time); }
    [[nodiscard]] bool is_plain() const { return manner_ == Manner::plain; }

    /// Plain ones stand in relation to a screen of the sheet's height and centre; styled ones on a
    /// picture of `coded` pixels, which the sheet shows.
    void draw(Duration time, Size coded, int screen_width, const Sheet& sheet);

  private:
    void set_style(Size frame, int screen_width);
    void draw_plate(const ASS_Image& image, const Sheet& sheet);

    AssText ass_;
    Manner manner_;
    CaptionLook look_;
    double font_height_ = 1.2;  ///< ems
    Size styled_for_;
    int number_ = 0;                                                   ///< of plain events
    std::map<std::pair<int, int>, std::vector<std::uint8_t>> plates_;  ///< by size
};

}  // namespace kiosk::media::helper
