// Films that are written: what is in them, to the frame and the sample, the same each time.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "kiosk/media/encoder.h"
#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

constexpr int width = 162, height = 96;
constexpr std::ptrdiff_t stride = 1024;

/// A picture that bears its number, as numbered() in files.h makes them.
std::vector<std::byte> picture_of(int number, int rows) {
    std::vector<std::byte> pixels(static_cast<std::size_t>(stride) *
                                  static_cast<std::size_t>(rows));
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool is_white = (number >> (x * 8 / width) & 1) != 0;
            for (int part = 0; part < 3; ++part)
                pixels[static_cast<std::size_t>(y * stride + std::ptrdiff_t{x} * 4 + part)] =
                    is_white ? std::byte{255} : std::byte{0};
        }
    }
    return pixels;
}

/// Half a second of the number 0 to n, with a tone.
std::optional<std::string> write_film(const FilmFormat& format, int frames) {
    Encoder encoder(Nursery::helper_program(), format);
    std::int64_t sample = 0;
    for (int n = 0; n < frames; ++n) {
        const std::int64_t until = std::int64_t{n + 1} * 48000 * format.fps_den / format.fps_num;
        std::vector<float> sound;
        for (; sample < until; ++sample) {
            const double tone =
                0.3 * std::sin(2 * std::numbers::pi * 440 * static_cast<double>(sample) / 48000);
            sound.insert(sound.end(), 2, static_cast<float>(tone));
        }
        if (!encoder.add(picture_of(n, format.height).data(), stride, sound)) break;
    }
    return encoder.finish();
}

TEST(Encoder, WritesH264AndAacThatBeginAndEndTogether) {
    const Folder folder;
    const auto file = folder / "film.mp4";
    ASSERT_EQ(write_film({file, width, height, 25, 1}, 50), std::nullopt);
    EXPECT_EQ(ffprobe(file,
                      "-select_streams v -show_entries "
                      "stream=codec_name,width,height,color_space,color_primaries -of csv=p=0"),
              "h264,162,96,bt709,bt709\n");
    EXPECT_EQ(ffprobe(file, "-select_streams v -count_frames -show_entries stream=nb_read_frames"),
              "50\n");
    EXPECT_EQ(ffprobe(file, "-select_streams v -show_entries stream=start_time,duration"),
              "0.000000\n2.000000\n");
    EXPECT_EQ(ffprobe(file,
                      "-select_streams a -show_entries "
                      "stream=codec_name,sample_rate,channels,start_time,duration -of csv=p=0"),
              "aac,48000,2,0.000000,2.000000\n");
    EXPECT_FALSE(std::filesystem::exists(folder / "film.mp4.part"));

    Nursery nursery;
    const auto session = nursery.decode(clip(file, width, height));
    EXPECT_EQ(burnt(watch(*session)), row(0, 50));
    EXPECT_EQ(session->ended(), 2s);
}

TEST(Encoder, WritesMpeg2AndAc3InAProgramStream) {
    const Folder folder;
    for (const char* name : {"film.mpg", "film.VOB"}) {
        const auto file = folder / name;
        ASSERT_EQ(write_film({file, width, height, 30000, 1001}, 60), std::nullopt);
        EXPECT_EQ(ffprobe(file, "-show_entries format=format_name"), "mpeg\n");
        Nursery nursery;
        const auto session = nursery.decode(clip(file, width, height));
        EXPECT_EQ(burnt(watch(*session)), row(0, 60));
        EXPECT_NE(session->sound(), nullptr);
        EXPECT_EQ(ffprobe(file, "-select_streams a -show_entries stream=codec_name"), "ac3\n");
    }
}

TEST(Encoder, WritesTheSameBytesEachTime) {
    const Folder folder;
    for (const char* name : {"a.mp4", "a.mpg"}) {
        ASSERT_EQ(write_film({folder / name, width, height, 30, 1}, 40), std::nullopt);
        const std::string first = read_file(folder / name);
        ASSERT_EQ(write_film({folder / name, width, height, 30, 1}, 40), std::nullopt);
        EXPECT_FALSE(first.empty());
        EXPECT_TRUE(first == read_file(folder / name)) << name;
    }
}

TEST(Encoder, LeavesOutAnOddLastRow) {
    const Folder folder;
    const auto file = folder / "odd.mp4";
    ASSERT_EQ(write_film({file, width - 1, height - 1, 25, 1}, 5), std::nullopt);
    EXPECT_EQ(ffprobe(file, "-select_streams v -show_entries stream=width,height"), "160\n94\n");
}

TEST(Encoder, KeepsColours) {
    const Folder folder;
    const auto file = folder / "red.mp4";
    Encoder encoder(Nursery::helper_program(), {file, 64, 64, 25, 1});
    std::vector<std::byte> red;
    for (int n = 0; n < 64 * 64; ++n)
        red.insert(red.end(), {std::byte{10}, std::byte{20}, std::byte{240}, std::byte{0}});
    for (int n = 0; n < 5; ++n) ASSERT_TRUE(encoder.add(red.data(), std::ptrdiff_t{64} * 4, {}));
    ASSERT_EQ(encoder.finish(), std::nullopt);
    Nursery nursery;
    const auto session = nursery.decode(clip(file, 64, 64));
    EXPECT_TRUE(is_near(color_at(first_frame(*session), 0.5, 0.5), {240, 20, 10}, 5));
}

TEST(Encoder, SaysWhyItFails) {
    const Folder folder;
    const auto why = [&](const FilmFormat& format) {
        return write_film(format, 3).value_or("fine");
    };
    EXPECT_NE(why({folder / "no" / "such.mp4", width, height, 25, 1}).find("No such file"),
              std::string::npos);
    EXPECT_NE(why({folder / "rate.mpg", width, height, 17, 1}).find("frame rate"),
              std::string::npos);
    EXPECT_NE(why({folder / "size.mp4", 0, 0, 25, 1}).find("size"), std::string::npos);
    Encoder encoder("/nonexistent/helper", {folder / "a.mp4", width, height, 25, 1});
    EXPECT_FALSE(encoder.add(picture_of(0, height).data(), stride, {}));
    EXPECT_TRUE(encoder.finish());
}

TEST(Encoder, LeavesNothingUnfinishedBehind) {
    const Folder folder;
    {
        Encoder encoder(Nursery::helper_program(), {folder / "a.mp4", width, height, 25, 1});
        for (int n = 0; n < 10; ++n) encoder.add(picture_of(n, height).data(), stride, {});
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder / ""));
}

}  // namespace
}  // namespace kiosk::media::test
