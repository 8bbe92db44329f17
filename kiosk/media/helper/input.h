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
    std::string extension;          ///< a hint, where the content leaves a doubt
    std::string language;           ///< of the wished sound track; may be empty
    std::string caption_language;   ///< of the wished caption track; may be empty
    bool captions_by_name = false;  ///< as CaptionWish has it
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
    /// Null where there are none (yet). Once found, they stay the same.
    [[nodiscard]] const AVStream* captions();
    /// The file has no list of its tracks: one may come to light at any place of it.
    [[nodiscard]] bool may_find_captions() const;
    [[nodiscard]] const DescriptorIo& io() const { return *io_; }

    /// Demuxer's name among a list such as "gif,apng".
    [[nodiscard]] bool is_one_of(const char* names) const;

    /// Packets of no track are read but the picture's and this one's; -1: the picture's alone.
    void discard_all_but(int track);

  private:
    std::unique_ptr<DescriptorIo> io_;
    Owned<AVFormatContext> format_;
    std::string caption_language_;
    bool captions_by_name_ = false;
    int picture_ = -1, sound_ = -1, captions_ = -1;
};

/// Opens the decoder of a track. Throws Unusable.
[[nodiscard]] Owned<AVCodecContext> open_decoder(const AVStream& stream, int threads);

}  // namespace kiosk::media::helper
