// A media file, opened: which demuxers may try, which tracks are played. Knows nothing of time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "media/helper/av.h"
#include "media/helper/descriptor_io.h"

namespace kiosk::media::helper {

/// What a child is to open.
struct Source {
    int fd = -1;
    std::string extension;  ///< a hint, where the content leaves a doubt
    std::string language;   ///< of the wished sound track; may be empty
};

class Input {
  public:
    /// Throws Unusable when it is no media file, or one without pictures.
    explicit Input(const Source& source);

    [[nodiscard]] AVFormatContext& format() const { return *format_; }
    [[nodiscard]] const AVStream& picture() const { return *format_->streams[picture_]; }
    [[nodiscard]] const AVStream* sound() const {  ///< null where there is none
        return sound_ < 0 ? nullptr : format_->streams[sound_];
    }
    [[nodiscard]] const DescriptorIo& io() const { return *io_; }

    /// Demuxer's name among a list such as "gif,apng".
    [[nodiscard]] bool is_one_of(const char* names) const;

    /// Packets of no other track are read.
    void discard_all_but(bool with_sound);

  private:
    std::unique_ptr<DescriptorIo> io_;
    Owned<AVFormatContext> format_;
    int picture_ = -1, sound_ = -1;
};

/// Opens the decoder of a track. Throws Unusable.
[[nodiscard]] Owned<AVCodecContext> open_decoder(const AVStream& stream, int threads);

}  // namespace kiosk::media::helper
