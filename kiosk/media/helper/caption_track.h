// Decodes the caption track of a file, just ahead of its pictures. Knows nothing of what captions
// look like.
#pragma once

#include <functional>
#include <optional>

#include "media/helper/av.h"
#include "media/helper/packet_reader.h"

namespace kiosk::media::helper {

class CaptionTrack {
  public:
    struct Caption {
        const AVSubtitle& subtitle;
        Duration begin{0};
        std::optional<Duration> end;  ///< nothing: until the next one
    };
    /// Called with the track's decoder ahead of its first caption.
    using Begin = std::function<void(const AVCodecContext& decoder)>;
    using Take = std::function<void(const Caption& caption)>;

    /// Begins with what is on at `from`. Throws Unusable.
    CaptionTrack(const Source& source, Duration from);

    /// Decodes all that begins by this time. Throws Unusable.
    void read_until(Duration time, const Begin& begin, const Take& take);

    [[nodiscard]] const AVFormatContext& format() const { return reader_.input().format(); }

  private:
    [[nodiscard]] std::optional<Packet> next();  ///< nothing at the end of what can be read
    void decode(AVPacket& packet, const Take& take);

    PacketReader reader_;
    Owned<AVCodecContext> decoder_;
    Duration reached_{-1};  ///< how far the file has been read, by its pictures
    bool at_end_ = false;
};

}  // namespace kiosk::media::helper
