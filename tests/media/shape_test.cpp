// Pictures fill the screen in their own shape, upright, in their own colours.
#include <gtest/gtest.h>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using Size = std::pair<int, int>;

constexpr Color red{255, 0, 0}, green{0, 255, 0}, blue{0, 0, 255}, white{255, 255, 255};
/// Colours of video are rounded, and blurred at edges.
constexpr int video = 12;

/// Red above left, green above right, blue below left, white below right.
std::string quarters(int width, int height) {
    const std::string w = std::to_string(width / 2);
    const std::string h = std::to_string(height / 2);
    const auto box = [&](const char* x, const char* y, const char* color) {
        return std::string(",drawbox=x=") + x + ":y=" + y + ":w=" + w + ":h=" + h +
               ":t=fill:c=" + color;
    };
    return "color=white:s=" + std::to_string(width) + "x" + std::to_string(height) +
           ":r=25:d=0.2,format=gbrp" + box("0", "0", "0xff0000") + box(w.c_str(), "0", "0x00ff00") +
           box("0", h.c_str(), "0x0000ff");
}

struct Corners {
    Color top_left, top_right, bottom_left, bottom_right;
};

void expect_corners(const Frame& frame, const Corners& wished, int tolerance = video) {
    const auto expect = [&](double x, double y, Color color, const char* where) {
        const Color seen = color_at(frame, x, y);
        EXPECT_TRUE(is_near(seen, color, tolerance))
            << where << ": " << seen.red << " " << seen.green << " " << seen.blue;
    };
    expect(0.25, 0.25, wished.top_left, "top left");
    expect(0.75, 0.25, wished.top_right, "top right");
    expect(0.25, 0.75, wished.bottom_left, "bottom left");
    expect(0.75, 0.75, wished.bottom_right, "bottom right");
}

class Shape : public testing::Test {
  protected:
    Size size_of(const std::filesystem::path& file, int width, int height) {
        const auto session = nursery_.decode(clip(file, width, height));
        const Frame frame = first_frame(*session);
        return {frame.width, frame.height};
    }
    Folder folder_;
    Nursery nursery_;
};

TEST_F(Shape, OfADvdIsWhatItsFileSays) {
    const std::string source = "-f lavfi -i testsrc2=s=720x480:r=30000/1001:d=0.2 ";
    const auto narrow = folder_.ffmpeg("narrow.vob", source + "-aspect 4:3 -c:v mpeg2video -f dvd");
    const auto wide = folder_.ffmpeg("wide.vob", source + "-aspect 16:9 -c:v mpeg2video -f dvd");
    EXPECT_EQ(size_of(narrow, 1366, 768), Size(1024, 768));
    EXPECT_EQ(size_of(wide, 1366, 768), Size(1365, 768));
    EXPECT_EQ(size_of(wide, 1024, 768), Size(1024, 576));
    EXPECT_EQ(size_of(narrow, 600, 1024), Size(600, 450));
    const Probe probe = probe_now(nursery_, wide);
    EXPECT_EQ(Size(probe.width, probe.height), Size(853, 480));
}

TEST_F(Shape, OfSmallPicturesGrowsAndOfLongOnesStays) {
    const auto tiny = folder_.ffmpeg("tiny.png", "-f lavfi -i testsrc2=s=16x12 -frames:v 1");
    const auto line = folder_.ffmpeg("line.png", "-f lavfi -i color=red:s=4000x2 -frames:v 1");
    const auto big = nursery_.decode(still(tiny, 800, 600));
    EXPECT_EQ(first_frame(*big).width, 800);
    const auto thin = nursery_.decode(still(line, 800, 600));
    EXPECT_EQ(first_frame(*thin).width, 800);
    EXPECT_EQ(first_frame(*thin).height, 1);
}

TEST_F(Shape, IsTurnedAsTheContainerSays) {
    folder_.ffmpeg("lying.mp4",
                   "-f lavfi -i \"" + quarters(192, 96) + "\" -c:v libx264 -qp 5 -pix_fmt yuv444p");
    // This tag of ffmpeg's counts anticlockwise.
    const auto turned = [&](const std::string& degrees) {
        return folder_.ffmpeg(degrees + ".mp4", "-i '" + (folder_ / "lying.mp4").string() +
                                                    "' -c copy -metadata:s:v rotate=" + degrees);
    };
    const auto expect = [&](const std::string& degrees, Size size, const Corners& wished) {
        const auto file = turned(degrees);
        const auto session = nursery_.decode(clip(file, 192, 192));
        const Frame frame = first_frame(*session);
        EXPECT_EQ(Size(frame.width, frame.height), size) << degrees;
        expect_corners(frame, wished);
        // What ffmpeg itself makes of it.
        const auto reference =
            folder_.ffmpeg(degrees + ".png", "-i '" + file.string() + "' -frames:v 1");
        const auto other = nursery_.decode(still(reference, 192, 192));
        expect_corners(first_frame(*other), wished);
    };
    expect("90", {96, 192}, {green, white, red, blue});
    expect("180", {192, 96}, {white, blue, green, red});
    expect("270", {96, 192}, {blue, red, white, green});
    EXPECT_EQ(probe_now(nursery_, folder_ / "90.mp4").width, 96);
}

/// A JPEG with an EXIF block that holds nothing but the orientation.
std::string with_exif(const std::string& jpeg, char orientation) {
    std::string tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0?\0\0\0\0\0\0", 26);
    tiff[19] = orientation;
    const std::string exif = std::string("Exif\0\0", 6) + tiff;
    const std::string head{'\xff', '\xe1', '\0', static_cast<char>(exif.size() + 2)};
    return jpeg.substr(0, 2) + head + exif + jpeg.substr(2);
}

TEST_F(Shape, IsTurnedAsExifSays) {
    const std::string jpeg = read_file(folder_.ffmpeg(
        "p.jpg", "-f lavfi -i \"" + quarters(192, 96) + "\" -frames:v 1 -q:v 1 -pix_fmt yuvj444p"));
    const auto expect = [&](char orientation, Size size, const Corners& wished) {
        const auto file = folder_.write("exif.jpg", with_exif(jpeg, orientation));
        const auto session = nursery_.decode(still(file, 192, 192));
        const Frame frame = first_frame(*session);
        EXPECT_EQ(Size(frame.width, frame.height), size) << int{orientation};
        expect_corners(frame, wished);
    };
    expect(1, {192, 96}, {red, green, blue, white});
    expect(2, {192, 96}, {green, red, white, blue});
    expect(3, {192, 96}, {white, blue, green, red});
    expect(4, {192, 96}, {blue, white, red, green});
    expect(5, {96, 192}, {red, blue, green, white});
    expect(6, {96, 192}, {blue, red, white, green});
    expect(7, {96, 192}, {white, green, blue, red});
    expect(8, {96, 192}, {green, white, red, blue});
}

TEST_F(Shape, ColoursAreThoseOfTheStandardNamedOrGuessed) {
    const auto expect_true = [&](const std::string& name, const std::string& size,
                                 const std::string& how) {
        const auto file = folder_.ffmpeg(
            name, "-f lavfi -i color=0xff0000:s=" + size + ":r=25:d=0.2,format=gbrp " + how);
        const auto session = nursery_.decode(clip(file));
        const Color seen = color_at(first_frame(*session), 0.5, 0.5);
        EXPECT_TRUE(is_near(seen, red, 6))
            << name << ": " << seen.red << " " << seen.green << " " << seen.blue;
    };
    const std::string matrix = "-vf scale=out_color_matrix=";
    const std::string code = ",format=yuv420p -c:v libx264 -qp 4 ";
    expect_true("named709.mp4", "320x240", matrix + "bt709" + code + "-colorspace bt709");
    expect_true("named601.mp4", "1280x720", matrix + "smpte170m" + code + "-colorspace smpte170m");
    expect_true("guess601.avi", "320x240", matrix + "smpte170m" + code);
    expect_true("guess709.avi", "1280x720", matrix + "bt709" + code);
    expect_true("full.mp4", "320x240",
                "-vf scale=out_color_matrix=bt709:out_range=full,format=yuv420p -c:v libx264 -qp 4 "
                "-colorspace bt709 -color_range pc");
    expect_true("ten.mkv", "320x240",
                "-vf scale=out_color_matrix=bt2020,format=yuv420p10 -c:v libx264 -qp 4 "
                "-colorspace bt2020nc");
}

TEST_F(Shape, TransparencyLiesOnTheGround) {
    const auto file = folder_.ffmpeg(
        "half.png",
        "-f lavfi -i color=0xff0000:s=160x96,format=rgba,geq=r=255:g=0:b=0:a='128*gte(X\\,80)"
        "' -frames:v 1");
    Request request = still(file);
    request.ground = 0x0000ff;
    const auto session = nursery_.decode(request);
    const Frame frame = first_frame(*session);
    EXPECT_TRUE(is_near(color_at(frame, 0.25, 0.5), {0, 0, 255}, 1));
    EXPECT_TRUE(is_near(color_at(frame, 0.75, 0.5), {128, 0, 127}, 1));
}

TEST_F(Shape, GreyKeepsItsValues) {
    const auto file = folder_.ffmpeg(
        "grey.png",
        "-f lavfi -i color=0x808080:s=64x64 -frames:v 1 -vf scale=out_range=full,format=gray");
    const auto session = nursery_.decode(still(file));
    EXPECT_TRUE(is_near(color_at(first_frame(*session), 0.5, 0.5), {128, 128, 128}, 2));
}

TEST_F(Shape, IsTheSamePixelForPixelEachTime) {
    const auto file =
        folder_.ffmpeg("same.mp4", "-f lavfi -i testsrc2=s=320x240:r=25:d=1 -c:v libx264 -bf 2");
    std::vector<std::string> pictures;
    for (const int threads : {1, 2, 2}) {
        Request request = clip(file, 300, 200);
        request.threads = threads;
        const auto session = nursery_.decode(request);
        watch(*session);
        const Frame frame = *session->frame_at(std::chrono::seconds(9));
        std::string pixels;
        for (int y = 0; y < frame.height; ++y) {
            pixels.append(reinterpret_cast<const char*>(frame.pixels + y * frame.stride),
                          static_cast<std::size_t>(frame.width) * 4);
        }
        pictures.push_back(std::move(pixels));
    }
    EXPECT_EQ(pictures[0], pictures[1]);
    EXPECT_EQ(pictures[1], pictures[2]);
}

}  // namespace
}  // namespace kiosk::media::test
