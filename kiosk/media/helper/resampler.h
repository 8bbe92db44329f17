// Any sound becomes 48 kHz stereo float: mixed down so that nothing clips.
#pragma once

#include <vector>

#include "media/helper/av.h"

namespace kiosk::media::helper {

class Resampler {
  public:
    /// Appends the pairs that a frame gives to `out`. A change of format in mid-stream first gives
    /// what was left of the old one.
    void convert(const AVFrame& frame, std::vector<float>& out);

    /// Appends what is still inside.
    void flush(std::vector<float>& out);

    /// Pairs that are inside: what convert() appends next begins so far before its frame.
    [[nodiscard]] std::int64_t delay() const;

  private:
    struct Format {
        int sample_format = -1, rate = 0, channels = 0;
        std::uint64_t mask = 0;
        bool operator==(const Format&) const = default;
    };
    void build(const AVFrame& frame);
    void run(const std::uint8_t* const* samples, int count, std::vector<float>& out);

    Format format_;
    Owned<SwrContext> context_;
};

}  // namespace kiosk::media::helper
