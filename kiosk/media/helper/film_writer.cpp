#include "media/helper/film_writer.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>
#include <array>

#include "media/helper/film_settings.h"

namespace kiosk::media::helper {
namespace {

constexpr const char* not_written = "the film cannot be written";

}  // namespace

FilmWriter::FilmWriter(const std::string& file, const wire::Film& film) : film_(film) {
    if (film.width < 2 || film.height < 2 || film.fps_num < 1 || film.fps_den < 1)
        throw Unusable("a film of that size or frame rate cannot be");
    AVFormatContext* format = nullptr;
    const char* muxer = film.is_program_stream != 0 ? "dvd" : "mp4";
    const int error = avformat_alloc_output_context2(&format, nullptr, muxer, file.c_str());
    format_.reset(format);
    av_check(error, not_written);
    format->flags |= AVFMT_FLAG_BITEXACT;
    open_picture(film);
    open_sound(film);
    open_scaler();
    av_check(avio_open(&format->pb, file.c_str(), AVIO_FLAG_WRITE), not_written);
    if (film.is_program_stream != 0) {
        // What players have in their buffers before they begin, as DVDs have it; microseconds.
        format->max_delay = 700'000;
        av_check(av_opt_set_int(format->priv_data, "preload", 500'000, 0), not_written);
    } else {
        av_check(av_opt_set(format->priv_data, "movflags", "+faststart", 0), not_written);
    }
    av_check(avformat_write_header(format, nullptr), not_written);
}

FilmWriter::~FilmWriter() {
    if (format_->pb != nullptr) avio_closep(&format_->pb);
}

AVStream* FilmWriter::add_stream(const AVCodecContext& encoder) const {
    AVStream* stream = avformat_new_stream(format_.get(), nullptr);
    if (stream == nullptr) throw std::bad_alloc();
    av_check(avcodec_parameters_from_context(stream->codecpar, &encoder), not_written);
    stream->time_base = encoder.time_base;
    return stream;
}

void FilmWriter::open_picture(const wire::Film& film) {
    picture_.encoder = picture_encoder(film);
    av_check(avcodec_open2(picture_.encoder.get(), nullptr, nullptr), "the encoder does not start");
    picture_.stream = add_stream(*picture_.encoder);
    picture_.stream->avg_frame_rate = picture_.encoder->framerate;
    picture_.stream->sample_aspect_ratio = picture_.encoder->sample_aspect_ratio;
}

void FilmWriter::open_sound(const wire::Film& film) {
    sound_.encoder = sound_encoder(film);
    av_check(avcodec_open2(sound_.encoder.get(), nullptr, nullptr), "the encoder does not start");
    sound_.stream = add_stream(*sound_.encoder);
}

void FilmWriter::open_scaler() {
    const AVCodecContext& encoder = *picture_.encoder;
    scaler_.reset(sws_getContext(encoder.width, encoder.height, AV_PIX_FMT_BGR0, encoder.width,
                                 encoder.height, encoder.pix_fmt,
                                 SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INP,
                                 nullptr, nullptr, nullptr));
    if (!scaler_) throw std::bad_alloc();
    const bool is_sd = encoder.colorspace == AVCOL_SPC_SMPTE170M;
    constexpr int one = 1 << 16;
    sws_setColorspaceDetails(scaler_.get(), sws_getCoefficients(SWS_CS_DEFAULT), 1,
                             sws_getCoefficients(is_sd ? SWS_CS_ITU601 : SWS_CS_ITU709), 0, 0, one,
                             one);
}

void FilmWriter::write(Track& track, const AVFrame* frame) {
    av_check(avcodec_send_frame(track.encoder.get(), frame), not_written);
    for (;;) {
        Packet packet = owned(av_packet_alloc());
        const int error = avcodec_receive_packet(track.encoder.get(), packet.get());
        if (error == AVERROR(EAGAIN) || error == AVERROR_EOF) return;
        av_check(error, not_written);
        packet->stream_index = track.stream->index;
        if (packet->duration == 0 && &track == &picture_) packet->duration = 1;
        av_packet_rescale_ts(packet.get(), track.encoder->time_base, track.stream->time_base);
        av_check(av_interleaved_write_frame(format_.get(), packet.get()), not_written);
    }
}

void FilmWriter::add_picture(std::span<const std::byte> pixels) {
    const Picture frame = owned(av_frame_alloc());
    frame->width = picture_.encoder->width;
    frame->height = picture_.encoder->height;
    frame->format = picture_.encoder->pix_fmt;
    av_check(av_frame_get_buffer(frame.get(), 0), not_written);
    const std::array<const std::uint8_t*, 4> from{
        reinterpret_cast<const std::uint8_t*>(pixels.data())};
    const std::array<int, 4> strides{film_.width * 4};
    av_check(sws_scale(scaler_.get(), from.data(), strides.data(), 0, frame->height, frame->data,
                       frame->linesize),
             not_written);
    frame->pts = picture_.next++;
    write(picture_, frame.get());
}

void FilmWriter::add_sound(std::span<const float> pairs) {
    pending_.insert(pending_.end(), pairs.begin(), pairs.end());
    const auto whole = static_cast<std::size_t>(sound_.encoder->frame_size);
    while (pending_.size() / 2 >= whole) send_sound(whole);
}

void FilmWriter::send_sound(std::size_t pairs) {
    const Picture frame = owned(av_frame_alloc());
    frame->nb_samples = static_cast<int>(pairs);
    frame->format = sound_.encoder->sample_fmt;
    frame->sample_rate = sound_.encoder->sample_rate;
    av_check(av_channel_layout_copy(&frame->ch_layout, &sound_.encoder->ch_layout), not_written);
    av_check(av_frame_get_buffer(frame.get(), 0), not_written);
    auto* left = reinterpret_cast<float*>(frame->data[0]);
    auto* right = reinterpret_cast<float*>(frame->data[1]);
    for (std::size_t i = 0; i < pairs; ++i) {
        left[i] = pending_[i * 2];
        right[i] = pending_[i * 2 + 1];
    }
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(pairs * 2));
    frame->pts = sound_.next;
    sound_.next += static_cast<std::int64_t>(pairs);
    write(sound_, frame.get());
}

void FilmWriter::finish() {
    if (!pending_.empty()) send_sound(pending_.size() / 2);
    write(picture_, nullptr);
    write(sound_, nullptr);
    av_check(av_write_trailer(format_.get()), not_written);
    av_check(avio_closep(&format_->pb), not_written);
}

}  // namespace kiosk::media::helper
