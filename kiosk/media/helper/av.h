// Owners of libav's handles, and its error codes as exceptions.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <cerrno>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>

namespace kiosk::media::helper {

using Duration = std::chrono::nanoseconds;

/// Why an item cannot be shown, as a clause that follows its name: "is a text file".
class Unusable : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct AvFree {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
    void operator()(SwrContext* context) const { swr_free(&context); }
};

template <typename Handle>
using Owned = std::unique_ptr<Handle, AvFree>;

using Packet = Owned<AVPacket>;
using Picture = Owned<AVFrame>;

template <typename Handle>
[[nodiscard]] Owned<Handle> owned(Handle* handle) {
    if (handle == nullptr) throw std::bad_alloc();
    return Owned<Handle>(handle);
}

[[nodiscard]] inline std::string av_words(int error) {
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(error, text, sizeof text);
    return text;
}

/// Throws Unusable("<what>: <libav's words>") for an error, bad_alloc for want of memory.
inline int av_check(int result, const char* what) {
    if (result >= 0) return result;
    if (result == AVERROR(ENOMEM)) throw std::bad_alloc();
    throw Unusable(std::string(what) + ": " + av_words(result));
}

/// For an error number of the system while reading: the disk or stick is failing, or was pulled
/// out.
[[nodiscard]] inline Unusable unreadable(int number) {
    return Unusable("cannot be read: " + std::generic_category().message(number));
}

constexpr AVRational nanoseconds{1, 1'000'000'000};

[[nodiscard]] inline Duration to_duration(std::int64_t ticks, AVRational time_base) {
    return Duration(av_rescale_q(ticks, time_base, nanoseconds));
}

}  // namespace kiosk::media::helper
