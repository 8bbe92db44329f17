#include "media/helper/film_settings.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>

#include "media/limits.h"

namespace kiosk::media::helper {
namespace {

/// Fixed, because the encoders' output depends on it.
constexpr int threads = 2;
constexpr int dvd_height = 576;

Owned<AVCodecContext> context_for(const AVCodec* codec) {
    if (codec == nullptr) throw Unusable("the encoder for this kind of film is not installed");
    auto context = owned(avcodec_alloc_context3(codec));
    context->flags |= AV_CODEC_FLAG_BITEXACT;
    return context;
}

void set_h264(AVCodecContext& context) {
    context.color_primaries = AVCOL_PRI_BT709;
    context.color_trc = AVCOL_TRC_BT709;
    context.colorspace = AVCOL_SPC_BT709;
    context.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    // Hardly to be told from the original; slower presets only make the file smaller.
    av_check(av_opt_set(context.priv_data, "preset", "veryfast", 0), "no film");
    av_check(av_opt_set(context.priv_data, "crf", "18", 0), "no film");
}

bool has_rate(const AVCodec& codec, AVRational rate) {
    for (const AVRational* one = codec.supported_framerates; one != nullptr && one->num != 0;
         ++one) {
        if (av_cmp_q(*one, rate) == 0) return true;
    }
    return false;
}

/// Up to DVD size what DVD players take: main profile at main level. Beyond, likewise at high
/// level.
void set_mpeg2(AVCodecContext& context) {
    const bool is_dvd = context.height <= dvd_height;
    context.color_primaries = is_dvd ? AVCOL_PRI_SMPTE170M : AVCOL_PRI_BT709;
    context.color_trc = is_dvd ? AVCOL_TRC_SMPTE170M : AVCOL_TRC_BT709;
    context.colorspace = is_dvd ? AVCOL_SPC_SMPTE170M : AVCOL_SPC_BT709;
    context.bit_rate = is_dvd ? 6'000'000 : 20'000'000;
    context.rc_max_rate = is_dvd ? 9'000'000 : 30'000'000;
    context.rc_buffer_size = is_dvd ? 1'835'008 : 9'781'248;  // bits: the standard's decoder buffer
    context.gop_size = 15;
    context.max_b_frames = 2;
}

}  // namespace

Owned<AVCodecContext> picture_encoder(const wire::Film& film) {
    const bool is_mpeg2 = film.is_program_stream != 0;
    const AVCodec* codec = is_mpeg2 ? avcodec_find_encoder(AV_CODEC_ID_MPEG2VIDEO)
                                    : avcodec_find_encoder_by_name("libx264");
    auto context = context_for(codec);
    AVRational rate{film.fps_num, film.fps_den};
    av_reduce(&rate.num, &rate.den, rate.num, rate.den, INT32_MAX);
    if (is_mpeg2 && !has_rate(*codec, rate))
        throw Unusable(
            "MPEG-2 has no such frame rate; it has 24, 25, 30, 50 and 60, and 24000/1001, "
            "30000/1001 and 60000/1001");
    context->width = film.width / 2 * 2;  // colour has half the resolution: both must be even
    context->height = film.height / 2 * 2;
    context->framerate = rate;
    context->time_base = av_inv_q(rate);
    context->sample_aspect_ratio = {1, 1};
    context->pix_fmt = AV_PIX_FMT_YUV420P;
    context->color_range = AVCOL_RANGE_MPEG;
    context->thread_count = threads;
    context->gop_size = std::max(1, 2 * rate.num / rate.den);
    is_mpeg2 ? set_mpeg2(*context) : set_h264(*context);
    return context;
}

Owned<AVCodecContext> sound_encoder(const wire::Film& film) {
    const bool is_ac3 = film.is_program_stream != 0;
    auto context = context_for(avcodec_find_encoder(is_ac3 ? AV_CODEC_ID_AC3 : AV_CODEC_ID_AAC));
    context->sample_rate = sample_rate;
    context->time_base = {1, sample_rate};
    context->sample_fmt = AV_SAMPLE_FMT_FLTP;
    context->ch_layout = AV_CHANNEL_LAYOUT_STEREO;
    context->bit_rate = 192'000;
    context->thread_count = 1;
    if (!is_ac3) context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    return context;
}

}  // namespace kiosk::media::helper
