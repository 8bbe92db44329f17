// Packets in, pictures out, whoever does the work: libav's own decoders, or a chip. Knows no files
// and no time.
#pragma once

#include <functional>
#include <memory>

#include "media/helper/av.h"

namespace kiosk::media::helper {

class Decoder {
  public:
    Decoder() = default;
    virtual ~Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    /// As avcodec_send_packet: null says that no more will come.
    virtual int send(const AVPacket* packet) = 0;
    /// As avcodec_receive_frame. The picture is in memory that anyone can read.
    virtual int receive(AVFrame& frame) = 0;
};

/// A way to a decoder for a track; null where it does not lead to one.
using Route = std::function<std::unique_ptr<Decoder>(const AVStream& stream)>;

/// Throws Unusable.
[[nodiscard]] std::unique_ptr<Decoder> decoder_in_software(const AVStream& stream, int threads);

}  // namespace kiosk::media::helper
