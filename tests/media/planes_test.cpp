// Films that may go to a GPU as they are do; all others are converted as ever.
#include <gtest/gtest.h>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

constexpr int screen_width = 160, screen_height = 96;
constexpr int any_side = 4096;

class PlanesTest : public testing::Test {
  protected:
    std::unique_ptr<Session> decode(const std::filesystem::path& file, int plane_side = any_side) {
        Request request = clip(file, screen_width, screen_height);
        request.plane_side = plane_side;
        return nursery_.decode(request);
    }
    PixelKind kind_of(const std::filesystem::path& file, int plane_side = any_side) {
        return first_frame(*decode(file, plane_side)).kind;
    }
    [[nodiscard]] std::filesystem::path film(const std::string& name,
                                             const std::string& arguments) const {
        return folder_.ffmpeg(
            name, "-f lavfi -i color=0x00C000:s=192x96:r=25:d=0.2 -c:v libx264 " + arguments);
    }
    Folder folder_;
    Nursery nursery_;
};

int brightness(const Frame& frame, int x, int y) {
    return std::to_integer<int>(
        frame.pixels[PlaneLayout(frame.width, frame.height).luma_stride * y + x]);
}

TEST_F(PlanesTest, AreOfTheFilmsOwnSizeAndFitTheScreen) {
    const auto file = film("a.mp4", "-pix_fmt yuv420p -vf setsar=4/3 -colorspace bt709");
    const auto session = decode(file);
    const Frame frame = first_frame(*session);
    EXPECT_EQ(frame.kind, PixelKind::planes_bt709);
    EXPECT_EQ(frame.width, 192);
    EXPECT_EQ(frame.height, 96);
    EXPECT_EQ(frame.shown_width, 160);
    EXPECT_EQ(frame.shown_height, 60) << "the sample aspect counts";
}

TEST_F(PlanesTest, KeepEveryByteOfTheDecodersPicture) {
    const auto file = folder_.ffmpeg(
        "odd.mkv", "-f lavfi -i testsrc=s=99x67:r=25:d=0.2 -pix_fmt yuv420p -c:v ffv1");
    const std::string raw = read_file(folder_.ffmpeg(
        "raw.yuv", "-i " + file.string() + " -frames:v 1 -pix_fmt yuv420p -f rawvideo"));
    const auto session = decode(file);
    const Frame frame = first_frame(*session);
    ASSERT_EQ(frame.kind, PixelKind::planes_bt601);
    const PlaneLayout layout(99, 67);
    std::string seen;
    const auto add = [&](std::ptrdiff_t at, std::ptrdiff_t stride, int width, int height) {
        for (int y = 0; y < height; ++y) {
            seen.append(reinterpret_cast<const char*>(frame.pixels + at + stride * y),
                        static_cast<std::size_t>(width));
        }
    };
    add(0, layout.luma_stride, 99, 67);
    add(layout.blue_at, layout.chroma_stride, 50, 34);
    add(layout.red_at, layout.chroma_stride, 50, 34);
    EXPECT_EQ(seen, raw);
}

TEST_F(PlanesTest, NameTheColoursOfTheFilm) {
    EXPECT_EQ(kind_of(film("guessed.mp4", "-pix_fmt yuv420p")), PixelKind::planes_bt601);
    EXPECT_EQ(kind_of(film("601.mp4", "-pix_fmt yuv420p -colorspace smpte170m")),
              PixelKind::planes_bt601);
    EXPECT_EQ(kind_of(film("full.mp4", "-pix_fmt yuvj420p -colorspace bt470bg")),
              PixelKind::planes_full_range);
}

TEST_F(PlanesTest, AreLeftToTheConverterWhereAGpuWouldShowThemWrongly) {
    const auto packed = PixelKind::packed;
    EXPECT_EQ(kind_of(film("full709.mp4", "-pix_fmt yuvj420p -colorspace bt709")), packed);
    EXPECT_EQ(kind_of(film("10bit.mp4", "-pix_fmt yuv420p10le -colorspace bt709")), packed);
    EXPECT_EQ(kind_of(film("444.mp4", "-pix_fmt yuv444p")), packed);
    EXPECT_EQ(kind_of(film("2020.mp4", "-pix_fmt yuv420p -colorspace bt2020nc")), packed);
    const auto upright = film("upright.mp4", "-pix_fmt yuv420p");
    const auto turned = folder_.ffmpeg(
        "turned.mp4", "-i " + upright.string() + " -metadata:s:v:0 rotate=90 -c copy");
    EXPECT_EQ(kind_of(upright), PixelKind::planes_bt601);
    EXPECT_EQ(kind_of(turned), packed);
    const auto large = film("large.mp4", "-pix_fmt yuv420p -vf scale=342:192");
    EXPECT_EQ(kind_of(large), packed) << "it shrinks by more than two";
}

TEST_F(PlanesTest, AreNoLargerThanAsked) {
    const auto file = film("a.mp4", "-pix_fmt yuv420p");
    EXPECT_EQ(kind_of(file, 192), PixelKind::planes_bt601);
    EXPECT_EQ(kind_of(file, 191), PixelKind::packed);
    EXPECT_EQ(kind_of(file, 0), PixelKind::packed);
}

TEST_F(PlanesTest, OfAnInterlacedFilmAreOfWholePictures) {
    // Upper fields are black, lower ones white: deinterlaced, each picture has no such combs.
    const auto file = folder_.ffmpeg(
        "combs.vob",
        "-f lavfi -i color=black:s=192x96:r=50:d=0.4 -f lavfi -i color=white:s=192x96:r=50:d=0.4 "
        "-filter_complex [0][1]interleave,setpts=N/100/TB,fps=100,interlace "
        "-c:v mpeg2video -flags +ilme+ildct -r 25 -f vob");
    const auto session = decode(file);
    const Frame frame = first_frame(*session);
    ASSERT_NE(frame.kind, PixelKind::packed);
    EXPECT_LT(std::abs(brightness(frame, 96, 40) - brightness(frame, 96, 41)), 40);
}

TEST_F(PlanesTest, StillPicturesComeConverted) {
    const auto file = folder_.ffmpeg("a.jpg", "-f lavfi -i color=red:s=192x96 -frames:v 1");
    Request request = still(file);
    request.plane_side = any_side;
    const auto session = nursery_.decode(request);
    EXPECT_EQ(first_frame(*session).kind, PixelKind::packed);
}

}  // namespace
}  // namespace kiosk::media::test
