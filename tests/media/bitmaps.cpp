// Blu-ray's presentation graphics: segments of a type and a length, times in 90 kHz.
#include "tests/media/bitmaps.h"

#include <cmath>
#include <cstdint>

namespace kiosk::media::test {
namespace {

enum Segment : std::uint8_t {
    palette = 0x14,
    object = 0x15,
    page = 0x16,
    window = 0x17,
    end = 0x80
};

constexpr int edge = 4;
constexpr std::uint8_t white = 1, black = 2;

std::string big(std::uint32_t value, int bytes) {
    std::string out;
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> i * 8 & 0xffU);
    return out;
}

std::string segment(double seconds, Segment type, const std::string& body) {
    return "PG" + big(static_cast<std::uint32_t>(std::lround(seconds * 90'000)), 4) + big(0, 4) +
           big(type, 1) + big(static_cast<std::uint32_t>(body.size()), 2) + body;
}

std::string run_of(std::uint8_t color, int length) {
    const auto count = static_cast<std::uint32_t>(length);
    return big(0, 1) + (count < 64 ? big(0x80U | count, 1) : big(0xC000U | count, 2)) +
           big(color, 1);
}

std::string pixels_of(const Box& box) {
    std::string lines;
    for (int y = 0; y < box.height; ++y) {
        const bool is_edge = y < edge || y >= box.height - edge;
        lines += is_edge ? run_of(black, box.width)
                         : run_of(black, edge) + run_of(white, box.width - 2 * edge) +
                               run_of(black, edge);
        lines += big(0, 2);
    }
    return lines;
}

std::string place_of(const Box& box) {
    return big(static_cast<std::uint32_t>(box.left), 2) +
           big(static_cast<std::uint32_t>(box.top), 2);
}

std::string size_of(const Box& box) {
    return big(static_cast<std::uint32_t>(box.width), 2) +
           big(static_cast<std::uint32_t>(box.height), 2);
}

}  // namespace

std::string sup_file(int width, int height, const std::vector<Box>& boxes) {
    const std::string plane = big(static_cast<std::uint32_t>(width), 2) +
                              big(static_cast<std::uint32_t>(height), 2) + big(0x10, 1);
    std::string file;
    std::uint32_t number = 0;
    for (const Box& box : boxes) {
        const std::string pixels = pixels_of(box);
        file += segment(box.begin, page,
                        plane + big(number++, 2) + big(0x80, 1) + big(0, 2) + big(1, 1) +
                            big(0, 4) + place_of(box));
        file += segment(box.begin, window, big(1, 1) + big(0, 1) + place_of(box) + size_of(box));
        // Each colour: its number, luma, two times no chroma, opacity.
        file += segment(
            box.begin, palette,
            big(0, 2) + big(white, 1) + big(0xEB8080FF, 4) + big(black, 1) + big(0x108080FF, 4));
        file += segment(box.begin, object,
                        big(0, 3) + big(0xC0, 1) +
                            big(static_cast<std::uint32_t>(pixels.size()) + 4, 3) + size_of(box) +
                            pixels);
        file += segment(box.begin, end, "");
        file += segment(box.end, page, plane + big(number++, 2) + big(0, 3) + big(0, 1));
        file += segment(box.end, window, big(0, 1));
        file += segment(box.end, end, "");
    }
    return file;
}

}  // namespace kiosk::media::test
