#include "media/helper/hardware_trial.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>
#include <vector>

#include "media/helper/hardware.h"
#include "media/helper/packet_reader.h"

namespace kiosk::media::helper {
namespace {

/// Enough for a key picture and what is predicted from it, in both directions.
constexpr std::size_t pictures_to_compare = 8;
/// A decoder that has given none after so many will not.
constexpr int most_packets = 200;
constexpr std::chrono::seconds most_time{10};

/// Nothing when the decoder fails.
std::vector<Picture> first_pictures(const Source& source, const Route& route) {
    PacketReader reader(source, PacketReader::Track::picture);
    const std::unique_ptr<Decoder> decoder = route(reader.stream());
    std::vector<Picture> pictures;
    if (!decoder) return pictures;
    for (int packets = 0; packets < most_packets; ++packets) {
        const std::optional<Packet> packet = reader.next();
        if (const int error = decoder->send(packet ? packet->get() : nullptr); error < 0) return {};
        for (;;) {
            Picture picture = owned(av_frame_alloc());
            const int error = decoder->receive(*picture);
            if (error == AVERROR_EOF) return pictures;
            if (error == AVERROR(EAGAIN)) break;
            if (error < 0) return {};
            pictures.push_back(std::move(picture));
            if (pictures.size() == pictures_to_compare) return pictures;
        }
    }
    return pictures;
}

/// Chips give two planes where software gives three. Null when it cannot be done exactly.
Picture in_format(const AVFrame& frame, int format) {
    Picture same = owned(av_frame_alloc());
    same->width = frame.width;
    same->height = frame.height;
    same->format = format;
    const Owned<SwsContext> scaler(sws_getContext(
        frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), frame.width,
        frame.height, static_cast<AVPixelFormat>(format), SWS_POINT, nullptr, nullptr, nullptr));
    if (!scaler || av_frame_get_buffer(same.get(), 0) < 0) return nullptr;
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, same->data,
                  same->linesize) < 0)
        return nullptr;
    return same;
}

/// True when the samples of a row differ by a 255th of their range on average, at most. H.264,
/// HEVC, VP9 and AV1 are exact by their standards; MPEG-2 and MPEG-4 may round otherwise.
template <typename Sample>
bool same_row(const Sample* one, const Sample* other, int count, int depth) {
    std::int64_t sum = 0;
    for (int x = 0; x < count; ++x) sum += std::abs(int{one[x]} - int{other[x]});
    return sum * 255 <= std::int64_t{count} << depth;
}

bool same_plane(const AVFrame& one, const AVFrame& other, int plane,
                const AVPixFmtDescriptor& pixels) {
    const bool is_colour = plane == 1 || plane == 2;
    const int width = is_colour ? AV_CEIL_RSHIFT(one.width, pixels.log2_chroma_w) : one.width;
    const int height = is_colour ? AV_CEIL_RSHIFT(one.height, pixels.log2_chroma_h) : one.height;
    const int depth = pixels.comp[0].depth;
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* row = one.data[plane] + std::ptrdiff_t{y} * one.linesize[plane];
        const std::uint8_t* other_row =
            other.data[plane] + std::ptrdiff_t{y} * other.linesize[plane];
        const bool same =
            depth > 8 ? same_row(reinterpret_cast<const std::uint16_t*>(row),
                                 reinterpret_cast<const std::uint16_t*>(other_row), width, depth)
                      : same_row(row, other_row, width, depth);
        if (!same) return false;
    }
    return true;
}

bool same_picture(const AVFrame& software, const AVFrame& hardware) {
    if (software.width != hardware.width || software.height != hardware.height) return false;
    if (software.best_effort_timestamp != hardware.best_effort_timestamp) return false;
    if (software.interlaced_frame != hardware.interlaced_frame) return false;
    const AVPixFmtDescriptor* pixels =
        av_pix_fmt_desc_get(static_cast<AVPixelFormat>(software.format));
    if (pixels == nullptr || (pixels->flags & AV_PIX_FMT_FLAG_PLANAR) == 0) return false;
    const Picture alike = in_format(hardware, software.format);
    if (!alike) return false;
    for (int plane = 0;
         plane < av_pix_fmt_count_planes(static_cast<AVPixelFormat>(software.format)); ++plane) {
        if (!same_plane(software, *alike, plane, *pixels)) return false;
    }
    return true;
}

}  // namespace

bool gives_the_same_pictures(const Source& source, const Route& hardware) {
    try {
        const std::vector<Picture> theirs = first_pictures(source, hardware);
        if (theirs.empty()) return false;
        const std::vector<Picture> ours = first_pictures(
            source, [](const AVStream& stream) { return decoder_in_software(stream, 1); });
        if (ours.size() != theirs.size()) return false;
        for (std::size_t i = 0; i < ours.size(); ++i) {
            if (!same_picture(*ours[i], *theirs[i])) return false;
        }
        return true;
    } catch (const std::exception&) {
        return false;  // what is wrong with the file, the rest of the probe says
    }
}

bool holds_in_a_process_of_its_own(const std::function<bool()>& question,
                                   std::chrono::seconds at_most) {
    const pid_t asking = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) return false;
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != asking) ::_exit(1);
        ::alarm(static_cast<unsigned>(at_most.count()));
        ::_exit(question() ? 0 : 1);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool decodes_in_hardware(const Source& source) {
    const auto device = graphics_device();
    if (!device) return false;
    return holds_in_a_process_of_its_own(
        [&] { return gives_the_same_pictures(source, route_through(*device)); }, most_time);
}

}  // namespace kiosk::media::helper
