// Pictures of more than 8 bits, of wide gamut and of HDR, as the screen shows them.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

/// ffmpeg's arguments for BT.2020 pictures with this curve.
std::string tagged(const std::string& curve) {
    return "-color_primaries bt2020 -colorspace bt2020nc -color_range tv -color_trc " + curve + " ";
}

constexpr const char* hevc = "-c:v libx265 -preset ultrafast -x265-params log-level=error ";

/// The PQ signal for a light, by SMPTE ST 2084.
double pq(double light) {
    const double power = std::pow(light / 10'000, 0.1593017578125);
    return std::pow((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power), 78.84375);
}

/// ffmpeg's source of one colour: signals for BT.2020, in limited range of 10 bits.
std::string patch(double red, double green, double blue) {
    const double luma = 0.2627 * red + 0.6780 * green + 0.0593 * blue;
    const auto code = [](double value) { return std::to_string(std::lround(value)); };
    return "-f lavfi -i \"color=black:s=160x96:r=25:d=0.2,format=yuv420p10le,geq=lum=" +
           code(64 + 876 * luma) + ":cb=" + code(512 + 896 * (blue - luma) / 1.8814) +
           ":cr=" + code(512 + 896 * (red - luma) / 1.4746) + "\" ";
}

class Colours : public testing::Test {
  protected:
    Color shown(const std::filesystem::path& file) {
        const auto session = nursery_.decode(clip(file));
        return color_at(first_frame(*session), 0.5, 0.5);
    }

    Folder folder_;
    Nursery nursery_;
};

TEST_F(Colours, OfTenBitsAndOtherSamplingsAreThoseOfEight) {
    struct Kind {
        const char* name;
        const char* format;
    };
    for (const Kind& kind : {Kind{"8", "yuv420p"},
                             {"10", "yuv420p10le"},
                             {"12", "yuv420p12le"},
                             {"422", "yuv422p"},
                             {"422_10", "yuv422p10le"},
                             {"444", "yuv444p"},
                             {"444_10", "yuv444p10le"}}) {
        for (const char* range : {"tv", "pc"}) {
            for (const char* matrix : {"bt709", "smpte170m"}) {
                const auto file = folder_.ffmpeg(
                    std::string(kind.name) + range + matrix + ".mkv",
                    std::string("-f lavfi -i color=0xC86432:s=160x96:r=25:d=0.2 -vf "
                                "format=gbrp,scale=out_color_matrix=") +
                        matrix + ":out_range=" + range + ",format=" + kind.format +
                        " -c:v ffv1 -colorspace " + matrix + " -color_range " + range);
                const Color color = shown(file);
                EXPECT_TRUE(is_near(color, {0xC8, 0x64, 0x32}, 2))
                    << file << " " << color.red << " " << color.green << " " << color.blue;
            }
        }
    }
}

/// A sky of 10 bits keeps all the steps that 8 bits can show.
TEST_F(Colours, ARampOfTenBitsHasNoBands) {
    const auto file = folder_.ffmpeg(
        "ramp.mkv",
        "-f lavfi -i \"color=black:s=880x64:r=25:d=0.2,format=yuv420p10le,geq=lum='64+X':cb=512:"
        "cr=512\" -c:v ffv1 -colorspace bt709 -color_range tv");
    const auto session = nursery_.decode(clip(file, 880, 64));
    const Frame frame = first_frame(*session);
    int last = 0;
    for (int x = 0; x < 880; ++x) {
        const int grey = color_at(frame, (x + 0.5) / 880, 0.5).green;
        EXPECT_GE(grey, last) << x;
        EXPECT_LE(grey, last + 1) << x;
        last = grey;
    }
    EXPECT_EQ(last, 255);
}

TEST_F(Colours, OfHdrFilmsAreBroughtDownToSdr) {
    const auto film = [&](const char* name, double light, const std::string& more) {
        return shown(folder_.ffmpeg(
            name, patch(pq(light), pq(light), pq(light)) + hevc + tagged("smpte2084") + more));
    };
    EXPECT_TRUE(is_near(film("black.mkv", 0, ""), {0, 0, 0}, 0));
    EXPECT_TRUE(is_near(film("middle.mkv", 50, ""), {142, 142, 142}, 2));
    EXPECT_TRUE(is_near(film("peak.mkv", 1000, ""), {255, 255, 255}, 1));
    EXPECT_TRUE(is_near(film("beyond.mp4", 4000, "-tag:v hvc1"), {255, 255, 255}, 0));
    const Color red =
        shown(folder_.ffmpeg("red.mkv", patch(pq(100), 0, 0) + hevc + tagged("smpte2084")));
    EXPECT_GT(red.red, 180);
    EXPECT_LT(red.green, 30);
    EXPECT_LT(red.blue, 30);
    const Color hlg =
        shown(folder_.ffmpeg("hlg.mkv", patch(0.75, 0.75, 0.75) + hevc + tagged("arib-std-b67")));
    EXPECT_TRUE(is_near(hlg, {230, 230, 230}, 2)) << hlg.green;
}

/// Lights of 400 cd/m2 are white where the film's own peak is that, and not where it is ten times
/// that.
TEST_F(Colours, TheMasteringDisplaysPeakDecidesWhatIsWhite) {
    const auto film = [&](const char* name, const char* most) {
        return shown(folder_.ffmpeg(
            name, patch(pq(400), pq(400), pq(400)) + tagged("smpte2084") +
                      "-c:v libx265 -preset ultrafast -x265-params "
                      "log-level=error:master-display=\"G(8500,39850)B(6550,2300)R(35400,14600)WP("
                      "15635,16450)L(" +
                      most + ",1)\""));
    };
    EXPECT_GE(film("dim.mkv", "4000000").green, 253);
    const int bright = film("bright.mkv", "40000000").green;
    EXPECT_LT(bright, 240);
    EXPECT_GT(bright, 210);
}

TEST_F(Colours, OfWideGamutWithoutHdrKeepTheirSaturation) {
    // BT.709's own red, carried in BT.2020.
    const Color red =
        shown(folder_.ffmpeg("wide.mkv", patch(std::pow(0.6274, 1 / 2.4), std::pow(0.0691, 1 / 2.4),
                                               std::pow(0.0164, 1 / 2.4)) +
                                             hevc + tagged("bt2020-10")));
    EXPECT_GT(red.red, 250);
    EXPECT_LT(red.green, 30);
    EXPECT_LT(red.blue, 30);
}

TEST_F(Colours, TheProbeTellsHdr) {
    const std::string grey = patch(0.5, 0.5, 0.5) + hevc;
    EXPECT_TRUE(probe_now(nursery_, folder_.ffmpeg("pq.mkv", grey + tagged("smpte2084"))).hdr);
    EXPECT_TRUE(probe_now(nursery_, folder_.ffmpeg("hlg.mkv", grey + tagged("arib-std-b67"))).hdr);
    EXPECT_FALSE(probe_now(nursery_, folder_.ffmpeg("wide.mkv", grey + tagged("bt2020-10"))).hdr);
    EXPECT_FALSE(probe_now(nursery_, folder_.ffmpeg("plain.mkv", grey)).hdr);
}

/// Watches as a screen does that is always eight pictures further when one has come; then with
/// patience.
class TooMuch : public Colours {
  protected:
    std::vector<int> after_being_late(const std::string& tags, bool live) {
        Request request =
            clip(folder_.ffmpeg("film.mkv", "-f lavfi -i \"" + numbered("160x96", "25", 10) +
                                                "\" -c:v libx264 -preset ultrafast " + tags));
        request.live = live;
        request.slots = 2;  // no picture is painted ahead of the one that follows
        const auto session = nursery_.decode(request);
        Duration at{0};
        std::vector<int> numbers;
        while (!session->ended() && !session->failure()) {
            session->poll();
            (void)session->frame_at(at);
            if (!session->settled(at)) {
                session->wait(100ms);
            } else if (at < 6s) {
                at += 320ms;
            } else {
                break;
            }
        }
        Duration last{-1};
        for (at = 8s; at < 9s; at += 40ms) {
            while (!session->settled(at) && !session->failure()) {
                session->wait(100ms);
                session->poll();
                (void)session->frame_at(at);
            }
            const auto frame = session->frame_at(at);
            if (!frame || frame->pts == last) continue;
            last = frame->pts;
            numbers.push_back(static_cast<int>(std::lround(frame->pts / 1ms / 40.0)));
        }
        return numbers;
    }
};

TEST_F(TooMuch, AnHdrFilmIsShownAtHalfItsRateEvenly) {
    const std::vector<int> numbers = after_being_late(tagged("smpte2084"), true);
    ASSERT_GE(numbers.size(), 10U);
    for (std::size_t i = 2; i < numbers.size(); ++i) EXPECT_EQ(numbers[i] - numbers[i - 1], 2) << i;
}

TEST_F(TooMuch, OtherFilmsAndRecordingsKeepTheirRate) {
    for (const bool live : {true, false}) {
        const std::vector<int> numbers =
            after_being_late(live ? "-colorspace bt709" : tagged("smpte2084"), live);
        ASSERT_GE(numbers.size(), 20U);
        for (std::size_t i = 2; i < numbers.size(); ++i)
            EXPECT_EQ(numbers[i] - numbers[i - 1], 1) << i;
    }
}

}  // namespace
}  // namespace kiosk::media::test
