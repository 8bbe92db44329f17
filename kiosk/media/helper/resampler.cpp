#include "media/helper/resampler.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <array>

#include "media/limits.h"

namespace kiosk::media::helper {
namespace {

constexpr const char* failed = "has sound that cannot be converted";

}  // namespace

void Resampler::build(const AVFrame& frame) {
    AVChannelLayout from{};
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&from, frame.ch_layout.nb_channels);
    else
        av_check(av_channel_layout_copy(&from, &frame.ch_layout), failed);
    AVChannelLayout to = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext* context = nullptr;
    const int error = swr_alloc_set_opts2(&context, &to, AV_SAMPLE_FMT_FLT, sample_rate, &from,
                                          static_cast<AVSampleFormat>(frame.format),
                                          frame.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&from);
    context_.reset(context);
    av_check(error, failed);
    // For float output libav would leave sums above 1 as they are.
    av_check(av_opt_set_double(context, "rematrix_maxval", 1.0, 0), failed);
    av_check(swr_init(context), failed);
}

void Resampler::convert(const AVFrame& frame, std::vector<float>& out) {
    const Format wished{
        frame.format, frame.sample_rate, frame.ch_layout.nb_channels,
        frame.ch_layout.order == AV_CHANNEL_ORDER_NATIVE ? frame.ch_layout.u.mask : 0};
    if (!context_ || wished != format_) {
        flush(out);
        build(frame);
        format_ = wished;
    }
    run(frame.extended_data, frame.nb_samples, out);
}

void Resampler::run(const std::uint8_t* const* samples, int count, std::vector<float>& out) {
    const int most = av_check(swr_get_out_samples(context_.get(), count), failed);
    const std::size_t before = out.size();
    out.resize(before + static_cast<std::size_t>(most) * 2);
    std::array<std::uint8_t*, 1> to{reinterpret_cast<std::uint8_t*>(out.data() + before)};
    // libav 5.1 takes the input without const, and does not write to it.
    const int got = av_check(swr_convert(context_.get(), to.data(), most,
                                         const_cast<const std::uint8_t**>(samples), count),
                             failed);
    out.resize(before + static_cast<std::size_t>(got) * 2);
}

void Resampler::flush(std::vector<float>& out) {
    if (!context_) return;
    run(nullptr, 0, out);
    context_.reset();
}

std::int64_t Resampler::delay() const {
    return context_ ? swr_get_delay(context_.get(), sample_rate) : 0;
}

}  // namespace kiosk::media::helper
