// Timed events of text, laid out and drawn by libass. Sees no fonts but those it is given. Knows
// neither tracks nor pixels of the screen.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "media/helper/ass.h"
#include "media/helper/av.h"
#include "media/helper/caption_fonts.h"
#include "media/helper/painter.h"

namespace kiosk::media::helper {

class AssText {
  public:
    /// The fonts are for captions that bring none: the first one's family, then the second one's
    /// for the letters it lacks.
    explicit AssText(const CaptionFonts& fonts);

    /// One that the film or the file itself brings. Before the first images().
    void add_own_font(const std::string& name, std::span<const char> bytes);

    /// A whole .ass or .ssa file. Throws Unusable when it is none.
    void read_file(std::span<const char> text);

    /// What a film has of one: all that stands before the events.
    void read_header(std::string_view text);

    /// One event as Matroska has it: "number,layer,style,name,left,right,foot,effect,text".
    void add(const std::string& event, Duration begin, Duration lasts);

    /// Number of the event that came last of those that are on.
    [[nodiscard]] std::optional<int> last_on(Duration time) const;

    /// When the next event comes or goes; else the greatest time there is.
    [[nodiscard]] Duration next_change(Duration after) const;

    /// What is to be drawn on a frame of this size, which shows a picture of `coded` pixels; null:
    /// nothing. Valid until the next call. Costs nothing while the same still words are on.
    [[nodiscard]] const ASS_Image* images(Duration time, Size frame, Size coded);

    [[nodiscard]] ASS_Track& track() { return *track_; }
    [[nodiscard]] ASS_Renderer& renderer() { return *renderer_; }

    /// After a change of styles: what was drawn before counts no more.
    void forget() { drawn_.clear(); }

  private:
    [[nodiscard]] std::vector<int> events_at(long long ms) const;
    void choose_fonts();

    Ass<ASS_Library> library_;
    Ass<ASS_Renderer> renderer_;
    Ass<ASS_Track> track_;
    std::vector<std::string> families_;
    bool brings_fonts_ = false, fonts_are_chosen_ = false;
    Size frame_, coded_;
    std::vector<int> drawn_;  ///< events that `images_` shows; empty: it must be drawn anew
    ASS_Image* images_ = nullptr;
};

}  // namespace kiosk::media::helper
