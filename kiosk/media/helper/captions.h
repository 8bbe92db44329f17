// The captions of one clip, drawn into its finished pictures. Whatever is wrong with them, the clip
// goes on without. Knows neither decoding of pictures nor the line to the player.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "media/descriptor.h"
#include "media/helper/bitmap_captions.h"
#include "media/helper/caption_track.h"
#include "media/helper/text_captions.h"
#include "media/wire.h"

namespace kiosk::media::helper {

/// What came along for captions.
struct CaptionFiles {
    int captions = -1;  ///< an .ass file, or -1
    std::span<const Descriptor> fonts;
};

class Captions {
  public:
    /// `pictures`: the clip's file, opened. Null when no captions are wished, or there are none.
    [[nodiscard]] static std::unique_ptr<Captions> open(const Source& source, Input& pictures,
                                                        const wire::Order& order,
                                                        const CaptionFiles& files);

    /// A picture about to be painted.
    struct Under {
        Duration time{0};  ///< on the file's time line
        Size size;         ///< in which it will be painted
        Size coded;        ///< in which it was decoded
    };
    /// Has the picture painted, and draws what is on over it. The answer is the size of both:
    /// plain captions take room beneath the picture too, down to the foot of the screen.
    [[nodiscard]] Size paint(const Under& under, std::byte* to, std::ptrdiff_t stride,
                             const std::function<void(std::byte* to)>& paint_picture);

    [[nodiscard]] bool is_on(Duration time);

    /// Whether they stand where they were made to stand, rather than in the canvas's place. Known
    /// once is_on() was asked.
    [[nodiscard]] bool are_placed() const { return bitmaps_ || (text_ && !text_->is_plain()); }

    /// When the next caption comes or goes behind one time and ahead of another.
    [[nodiscard]] std::optional<Duration> next_change(Duration after, Duration before);

  private:
    Captions(const wire::Order& order, const CaptionFiles& files);
    void read_file(int file);
    void begin(const AVCodecContext& decoder);
    void take(const CaptionTrack::Caption& caption);
    void read_until(Duration time);

    CaptionLook look_;
    Size screen_;
    std::uint32_t ground_;
    std::span<const Descriptor> fonts_;
    std::optional<CaptionTrack> track_;
    std::optional<TextCaptions> text_;
    std::optional<BitmapCaptions> bitmaps_;
};

}  // namespace kiosk::media::helper
