// Captions that come as bitmaps (DVD, Blu-ray, DVB): each is on until its own end or the next one.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "media/helper/av.h"
#include "media/helper/caption_blend.h"
#include "media/helper/painter.h"

namespace kiosk::media::helper {

class BitmapCaptions {
  public:
    /// `decoder` has what the file says of the whole track: its palette, the size of the plane that
    /// positions count in. It must outlive this.
    explicit BitmapCaptions(const AVCodecContext& decoder);

    /// A subtitle without bitmaps clears the screen.
    void add(const AVSubtitle& subtitle, Duration begin, std::optional<Duration> end);

    [[nodiscard]] bool is_on(Duration time) const { return find(time) != nullptr; }

    /// When the next one comes or goes, as far as is known; else the greatest time there is.
    [[nodiscard]] Duration next_change(Duration after) const;

    /// Over the picture on the sheet, which has `coded` pixels. Times never go back.
    void draw(Duration time, Size coded, const Sheet& sheet);

  private:
    struct Event {
        Duration begin{0}, end{0};
        Size plane;  ///< none: the picture's
        std::vector<Patch> patches;
    };
    [[nodiscard]] const Event* find(Duration time) const;
    [[nodiscard]] Patch patch_of(const AVSubtitleRect& rect) const;
    [[nodiscard]] Patch placed(const Patch& patch, Size plane, const Sheet& sheet) const;

    const AVCodecContext& decoder_;
    bool has_palette_ = true;
    bool keeps_shape_ = false;  ///< its plane is never stretched
    std::deque<Event> events_;
    Duration drawn_begin_{-1};  ///< of the event that `drawn_` shows
    Size drawn_on_;
    std::vector<Patch> drawn_;
};

}  // namespace kiosk::media::helper
