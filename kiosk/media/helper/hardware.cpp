#include "media/helper/hardware.h"

extern "C" {
#include <libavutil/hwcontext.h>
}

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace kiosk::media::helper {
namespace {

struct BufferFree {
    void operator()(AVBufferRef* buffer) const { av_buffer_unref(&buffer); }
};
using Device = std::unique_ptr<AVBufferRef, BufferFree>;

bool knows_vaapi(const AVCodec& codec) {
    for (int i = 0;; ++i) {
        const AVCodecHWConfig* config = avcodec_get_hw_config(&codec, i);
        if (config == nullptr) return false;
        if (config->device_type == AV_HWDEVICE_TYPE_VAAPI &&
            (config->methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX) != 0)
            return true;
    }
}

/// Not libav's first choice for a codec: that may be a library that knows no chips (AV1).
const AVCodec* codec_for(AVCodecID id) {
    void* place = nullptr;
    while (const AVCodec* codec = av_codec_iterate(&place)) {
        if (codec->id == id && av_codec_is_decoder(codec) != 0 && knows_vaapi(*codec)) return codec;
    }
    return nullptr;
}

/// A profile that the chip does not know is an error here, not a silent change to software.
AVPixelFormat choose_format(AVCodecContext*, const AVPixelFormat* offered) {
    for (; *offered != AV_PIX_FMT_NONE; ++offered) {
        if (*offered == AV_PIX_FMT_VAAPI) return *offered;
    }
    return AV_PIX_FMT_NONE;
}

class HardwareDecoder : public Decoder {
  public:
    explicit HardwareDecoder(Owned<AVCodecContext> context) : context_(std::move(context)) {}

    int send(const AVPacket* packet) override {
        return avcodec_send_packet(context_.get(), packet);
    }

    /// Copied out of the chip's memory: the screen's picture is made by the same code as ever.
    int receive(AVFrame& frame) override {
        const Picture on_chip = owned(av_frame_alloc());
        if (const int error = avcodec_receive_frame(context_.get(), on_chip.get()); error < 0)
            return error;
        if (on_chip->format != AV_PIX_FMT_VAAPI) return AVERROR_EXTERNAL;
        av_frame_unref(&frame);
        const int error = av_hwframe_transfer_data(&frame, on_chip.get(), 0);
        return error < 0 ? error : av_frame_copy_props(&frame, on_chip.get());
    }

  private:
    Owned<AVCodecContext> context_;
};

std::unique_ptr<Decoder> open(const AVStream& stream, const std::filesystem::path& path) {
    const AVCodec* codec = codec_for(stream.codecpar->codec_id);
    if (codec == nullptr) return nullptr;
    AVBufferRef* made = nullptr;
    if (av_hwdevice_ctx_create(&made, AV_HWDEVICE_TYPE_VAAPI, path.c_str(), nullptr, 0) < 0)
        return nullptr;
    const Device device(made);
    auto context = owned(avcodec_alloc_context3(codec));
    if (avcodec_parameters_to_context(context.get(), stream.codecpar) < 0) return nullptr;
    context->pkt_timebase = stream.time_base;
    context->thread_count = 1;  // the chip does the work
    context->get_format = choose_format;
    context->hw_device_ctx = av_buffer_ref(device.get());
    if (avcodec_open2(context.get(), codec, nullptr) < 0) return nullptr;
    return std::make_unique<HardwareDecoder>(std::move(context));
}

}  // namespace

std::optional<std::filesystem::path> graphics_device(const std::filesystem::path& folder) {
    std::optional<std::filesystem::path> first;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        const std::filesystem::path& path = entry.path();
        if (path.filename().string().starts_with("renderD") && (!first || path < *first))
            first = path;
    }
    return first;
}

Route route_through(std::filesystem::path device) {
    return [device = std::move(device)](const AVStream& stream) { return open(stream, device); };
}

}  // namespace kiosk::media::helper
