#include "media/helper/prober.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <new>
#include <optional>
#include <span>

#include "media/helper/document.h"
#include "media/helper/file_kind.h"
#include "media/helper/hardware_trial.h"
#include "media/helper/hdr_painter.h"
#include "media/helper/log_tail.h"
#include "media/helper/picture_track.h"
#include "media/helper/track_choice.h"
#include "media/helper/webp.h"
#include "media/languages.h"

namespace kiosk::media::helper {
namespace {

Probe probe_document(int fd) {
    const Document document = open_document(fd);
    const Size size = document.page_size(0);
    Probe probe;
    probe.kind = Probe::Kind::document;
    probe.pages = document.pages;
    probe.width = size.width;
    probe.height = size.height;
    return probe;
}

Probe probe_animated_webp(int fd) {
    const Picture picture = first_picture_of_webp(fd);
    Probe probe;
    probe.kind = Probe::Kind::picture;
    probe.width = picture->width;
    probe.height = picture->height;
    probe.warnings.emplace_back("only the first picture of this animated WebP is shown");
    return probe;
}

void note_captions(const AVStream& stream, Probe& probe) {
    if (stream.codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE) return;
    const std::string written = language_of(stream);
    const std::string language = written.empty() ? "und" : short_name(written);
    try {
        (void)open_decoder(stream, 1);
        if (is_caption_track(stream)) probe.captions.push_back(language);
    } catch (const Unusable& problem) {
        probe.warnings.push_back("its captions (" + language + ") are not shown: the track " +
                                 problem.what());
    }
}

/// The end of the last picture, whatever the header says, and the captions that came to light.
void walk(const Source& source, Probe& probe) {
    PacketReader reader(source, PacketReader::Track::picture);
    while (reader.next()) {
    }
    probe.length = reader.pictures_end();
    const AVFormatContext& format = reader.input().format();
    for (const AVStream* stream : std::span(format.streams, format.nb_streams))
        note_captions(*stream, probe);
}

/// libav decodes what is there of a picture that was cut off, and says nothing of the rest.
bool is_cut_off(int fd, const std::string& format) {
    struct stat status {};
    constexpr std::size_t tail_bytes = 4096;
    if (::fstat(fd, &status) != 0) return false;
    std::array<char, tail_bytes> tail{};
    const off_t from = status.st_size > off_t{tail_bytes} ? status.st_size - off_t{tail_bytes} : 0;
    const ssize_t got = ::pread(fd, tail.data(), tail.size(), from);
    const std::string_view end(tail.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    // Cameras and editors append things of their own: the mark need not be the very end. A JPEG
    // with a long appendix has no mark near it, so only decoding errors tell.
    if (format == "PNG picture") return end.find("IEND") == end.npos;
    if (format == "JPEG picture")
        return end.find("\xff\xd9") == end.npos &&
               complaints().find("overread") != std::string::npos;
    return false;
}

bool is_picture_format(const Input& input) {
    return input.is_one_of(
        "png_pipe,jpeg_pipe,mjpeg,bmp_pipe,tiff_pipe,webp_pipe,jpegls_pipe,j2k_pipe,ppm_pipe,pgm_"
        "pipe,"
        "pbm_pipe,pam_pipe,qoi_pipe");
}

Probe probe_media(const Source& source) {
    Probe probe;
    bool has_one_picture = false;
    {
        PictureTrack track(source, 1);
        const Input& input = track.input();
        probe.format = format_words(input.format());
        const std::optional<TimedPicture> first = track.next();
        if (!first) throw Unusable("has no picture that can be decoded");
        const bool may_move = input.is_one_of("gif,apng");
        has_one_picture = is_picture_format(input) || (may_move && !track.next());
        const View view{track.sample_aspect(*first->frame),
                        orientation_of(input.picture(), *first->frame), has_one_picture};
        const Size size = display_size(*first->frame, view);
        probe.width = size.width;
        probe.height = size.height;
        probe.sound = input.sound() != nullptr;
        probe.hdr = is_hdr(*first->frame);
        probe.kind = has_one_picture ? Probe::Kind::picture
                     : may_move      ? Probe::Kind::animation
                                     : Probe::Kind::film;
    }
    if (has_one_picture) {
        if (is_cut_off(source.fd, probe.format)) throw Unusable("is cut off: its end is missing");
        return probe;
    }
    walk(source, probe);
    if (probe.length <= Duration{0}) throw Unusable("has no length");
    probe.hardware = probe.kind == Probe::Kind::film && decodes_in_hardware(source);
    return probe;
}

Probe probe_by_kind(const Source& source, const FileKind& kind) {
    if (kind.is_pdf) return probe_document(source.fd);
    if (kind.is_animated_webp) return probe_animated_webp(source.fd);
    return probe_media(source);
}

}  // namespace

Probe probe_file(const Source& source) {
    const FileKind kind = kind_of_file(source.fd);
    Probe probe;
    try {
        probe = probe_by_kind(source, kind);
    } catch (const Unusable& problem) {
        probe.error = problem.what();  // libav's own words would tell organizers nothing
    } catch (const std::bad_alloc&) {
        probe.error = "is too large: its decoder may use 1 GB of memory";
    }
    if (probe.format.empty()) probe.format = kind.words;
    return probe;
}

}  // namespace kiosk::media::helper
