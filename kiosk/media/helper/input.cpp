#include "media/helper/input.h"

extern "C" {
#include <libavutil/avstring.h>
#include <libavutil/opt.h>
}

#include "media/helper/file_kind.h"
#include "media/helper/track_choice.h"

namespace kiosk::media::helper {
namespace {

/// What organizers bring. Not among them: everything that names other files (playlists, concat,
/// image sequences), and text that libav would take for pictures or captions.
constexpr const char* allowed_formats =
    "mpeg,mpegts,mpegvideo,mov,matroska,webm,avi,asf,flv,live_flv,ogg,h264,hevc,m4v,obu,av1,ivf,dv,"
    "nut,mxf,vc1,rm,wtv,mjpeg,swf,yuv4mpegpipe,gif,apng,png_pipe,jpeg_pipe,bmp_pipe,tiff_pipe,"
    "webp_pipe,jpegls_pipe,j2k_pipe,ppm_pipe,pgm_pipe,pbm_pipe,pam_pipe,qoi_pipe,"
    "mp3,wav,flac,aac,ac3";

constexpr unsigned most_streams = 64;

int refuse_other_files(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
    return AVERROR(EPERM);
}

/// Null when no demuxer knows the file by its content, helped by this name.
Owned<AVFormatContext> try_to_open(DescriptorIo& io, const std::string& name, int& error) {
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) throw std::bad_alloc();
    context->pb = io.context();
    context->io_open = refuse_other_files;
    context->max_streams = static_cast<int>(most_streams);
    context->format_whitelist = av_strdup(allowed_formats);
    avio_seek(io.context(), 0, SEEK_SET);
    // Frees the context when it fails.
    error = avformat_open_input(&context, name.c_str(), nullptr, nullptr);
    if (error == AVERROR(ENOMEM)) throw std::bad_alloc();
    return Owned<AVFormatContext>(error < 0 ? nullptr : context);
}

/// The content decides; the extension is asked only where it does not.
Owned<AVFormatContext> open_format(DescriptorIo& io, const Source& source) {
    int error = 0;
    if (auto opened = try_to_open(io, "", error)) return opened;
    if (const int number = io.read_error(); number != 0) throw unreadable(number);
    const FileKind kind = kind_of_file(source.fd);
    if (!kind.is_media) {
        int hinted = 0;
        if (auto opened = try_to_open(io, "media." + source.extension, hinted)) return opened;
        throw Unusable("is " + kind.with_article);
    }
    if (error == AVERROR_INVALIDDATA) throw Unusable("was not copied whole, or is damaged");
    throw Unusable("cannot be opened: " + av_words(error));
}

}  // namespace

Input::Input(const Source& source)
    : io_(std::make_unique<DescriptorIo>(source.fd)),
      caption_language_(source.caption_language),
      captions_by_name_(source.captions_by_name) {
    if (io_->size() == 0) throw Unusable("is empty");
    format_ = open_format(*io_, source);
    const int found = avformat_find_stream_info(format_.get(), nullptr);
    if (const int number = io_->read_error(); number != 0 && found < 0) throw unreadable(number);
    av_check(found, "cannot be read");
    picture_ = av_find_best_stream(format_.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (picture_ < 0 || (picture().disposition & AV_DISPOSITION_ATTACHED_PIC) != 0)
        throw Unusable("has no picture track");
    sound_ = wished_sound(*format_, source.language, picture_);
    if (sound_ >= 0 && sound()->codecpar->sample_rate <= 0) sound_ = -1;
    captions_ = wished_captions(*format_, caption_language_, captions_by_name_);
}

bool Input::may_find_captions() const {
    return (format_->ctx_flags & AVFMTCTX_NOHEADER) != 0;
}

const AVStream* Input::captions() {
    if (captions_ < 0 && may_find_captions())
        captions_ = wished_captions(*format_, caption_language_, captions_by_name_);
    return captions_ < 0 ? nullptr : format_->streams[captions_];
}

bool Input::is_one_of(const char* names) const {
    return av_match_list(format_->iformat->name, names, ',') > 0;
}

void Input::discard_all_but(int track) {
    for (unsigned i = 0; i < format_->nb_streams; ++i) {
        const int index = static_cast<int>(i);
        const bool is_played = index == picture_ || index == track;
        format_->streams[i]->discard = is_played ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
}

Owned<AVCodecContext> open_decoder(const AVStream& stream, int threads) {
    /// A picture of 128 megapixels is 512 MB: with its decoder's own needs the most that 1 GB
    /// holds.
    constexpr std::int64_t most_pixels = 128'000'000;

    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (codec == nullptr)
        throw Unusable(std::string("uses ") + avcodec_get_name(stream.codecpar->codec_id) +
                       ", which cannot be decoded here");
    auto context = owned(avcodec_alloc_context3(codec));
    av_check(avcodec_parameters_to_context(context.get(), stream.codecpar), "cannot be decoded");
    context->pkt_timebase = stream.time_base;
    // Frame threads where the codec knows them, else slice threads: libav's own order. H.264 of
    // 1920 by 1080 in one slice, 180 pictures on two cores: 1.2 s with one thread or slice threads,
    // 0.9 s with two frame threads at 6 % more computing; HEVC 2.4, 1.5 and 1.3 s. The first
    // picture comes after one packet more and in the same 50 ms; a third thread gains nothing.
    context->thread_count = threads;
    context->max_pixels = most_pixels;
    av_check(avcodec_open2(context.get(), codec, nullptr), "cannot be decoded");
    return context;
}

}  // namespace kiosk::media::helper
