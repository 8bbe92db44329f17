// The sound track of a file as decoded frames, in order and with their stamps on the one time line;
// where they come to lie is the caller's business.
#pragma once

#include <functional>

#include "media/helper/av.h"
#include "media/helper/packet_reader.h"

namespace kiosk::media::helper {

class SoundFrames {
  public:
    /// Throws Unusable; also when the file has no sound track.
    explicit SoundFrames(const Source& source);

    /// Goes to a place from which everything from `time` on can be decoded.
    void go_before(Duration time) { reader_.go_before(time); }

    /// Decodes one packet more and gives its frames to `take`. False when there are none after
    /// them.
    [[nodiscard]] bool step(const std::function<void(const AVFrame&)>& take);

    [[nodiscard]] AVRational time_base() const { return reader_.stream().time_base; }

  private:
    PacketReader reader_;
    Owned<AVCodecContext> decoder_;
};

}  // namespace kiosk::media::helper
