#include "media/helper/decoder.h"

#include <utility>

#include "media/helper/input.h"

namespace kiosk::media::helper {
namespace {

class SoftwareDecoder : public Decoder {
  public:
    explicit SoftwareDecoder(Owned<AVCodecContext> context) : context_(std::move(context)) {}

    int send(const AVPacket* packet) override {
        return avcodec_send_packet(context_.get(), packet);
    }
    int receive(AVFrame& frame) override { return avcodec_receive_frame(context_.get(), &frame); }

  private:
    Owned<AVCodecContext> context_;
};

}  // namespace

std::unique_ptr<Decoder> decoder_in_software(const AVStream& stream, int threads) {
    return std::make_unique<SoftwareDecoder>(open_decoder(stream, threads));
}

}  // namespace kiosk::media::helper
