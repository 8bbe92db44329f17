#include "tests/whole/timed_clip.h"

#include <cmath>
#include <cstdlib>
#include <string>

namespace kiosk::whole {
namespace {

constexpr int turn = 60, darkest = 40, step = 3;

/// What is no grey is no picture of the clip.
int steps_of(Rgb color) {
    if (std::abs(color.r - color.g) > 6 || std::abs(color.g - color.b) > 6) return -1000;
    const double luma = color.g * 219.0 / 255 + 16;
    return static_cast<int>(std::lround((luma - darkest) / step));
}

}  // namespace

void make_timed_clip(const std::filesystem::path& file) {
    std::filesystem::create_directories(file.parent_path());
    const std::string every = std::to_string(turn), from = std::to_string(darkest),
                      by = std::to_string(step), seconds = std::to_string(timed_clip_seconds);
    const auto side = [&](const std::string& number) { return from + "+" + by + "*" + number; };
    ffmpeg({"-f", "lavfi", "-i",
            "color=gray:s=32x18:r=" + std::to_string(timed_clip_rate) + ":d=" + seconds +
                ",geq=lum='if(lt(X\\,16)\\," + side("floor(N/" + every + ")") + "\\," +
                side("mod(N\\," + every + ")") + ")':cb=128:cr=128,scale=320:180:flags=neighbor",
            "-f", "lavfi", "-i", "sine=f=440:r=48000:d=" + seconds, "-c:v", "libx264", "-preset",
            "ultrafast", "-crf", "8", "-pix_fmt", "yuv420p", "-c:a", "aac", file.string()});
}

int picture_on(const Screen& screen, int width, int height) {
    const auto look = [&] {
        return turn * steps_of(screen.pixel(width / 4, height / 4)) +
               steps_of(screen.pixel(width * 3 / 4, height / 4));
    };
    // Its halves are looked at one after the other.
    int before = look();
    for (int tries = 0; tries < 20; ++tries) {
        const int now = look();
        if (now == before) break;
        before = now;
    }
    return before;
}

}  // namespace kiosk::whole
