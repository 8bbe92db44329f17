#include "media/helper/frames_tool.h"

#include <fcntl.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>

#include "media/helper/file_kind.h"
#include "media/helper/painter.h"
#include "media/helper/picture_track.h"
#include "media/helper/prober.h"
#include "media/probe_text.h"
#include "media/shared_memory.h"

namespace kiosk::media::helper {
namespace {

constexpr Size screen{1280, 720};

/// Two pictures with the same number are most likely the same.
std::uint32_t checksum(const std::vector<std::byte>& pixels) {
    std::uint32_t sum = 2166136261U;
    for (const std::byte byte : pixels) sum = (sum ^ static_cast<std::uint32_t>(byte)) * 16777619U;
    return sum;
}

void print_all(const Source& source) {
    const Probe probe = probe_file(source);
    std::printf("%s\n", join_fields(to_fields(probe)).c_str());
    PictureTrack track(source, 1);
    Painter painter(screen, 0);
    std::vector<std::byte> pixels(static_cast<std::size_t>(stride_of(screen.width)) *
                                  static_cast<std::size_t>(screen.height));
    for (int number = 0;; ++number) {
        const std::optional<TimedPicture> picture = track.next();
        if (!picture) break;
        const View view{track.sample_aspect(*picture->frame),
                        orientation_of(track.input().picture(), *picture->frame)};
        const Size size =
            painter.paint(*picture->frame, view, pixels.data(), stride_of(screen.width));
        std::printf("%6d %12.6f s %4dx%-4d %08x\n", number,
                    std::chrono::duration<double>(picture->pts).count(), size.width, size.height,
                    checksum(pixels));
    }
    std::printf("ends %9.6f s\n", std::chrono::duration<double>(track.end()).count());
}

}  // namespace

int print_frames(const std::string& file) {
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened) {
        std::perror(file.c_str());
        return 1;
    }
    std::string extension = std::filesystem::path(file).extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    try {
        print_all({opened.get(), extension, ""});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s %s\n", file.c_str(), problem.what());
        return 1;
    }
    return 0;
}

}  // namespace kiosk::media::helper
