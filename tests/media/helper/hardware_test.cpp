// Decoding on a chip, with chips that are made up: it counts only where its pictures are the
// software's, and when it fails nobody sees it.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <utility>
#include <vector>

#include "media/descriptor.h"
#include "media/helper/hardware.h"
#include "media/helper/hardware_trial.h"
#include "media/helper/log_tail.h"
#include "media/helper/painter.h"
#include "media/helper/picture_track.h"
#include "tests/media/files.h"

namespace kiosk::media::helper::test {
namespace {

using namespace std::chrono_literals;
using media::test::Folder;
using media::test::numbered;

/// What is wrong with a chip.
struct Flaws {
    int pictures = 1'000'000;     ///< it gives so many, then an error
    int packets = 1'000'000;      ///< it takes so many, then an error
    int lighter = 0, spoilt = 0;  ///< added to all of a picture's luma, to a line of it
    int late = 0;                 ///< added to its time stamps
};

/// Gives what software gives, in two planes as chips do, but for its flaws.
class Chip : public Decoder {
  public:
    Chip(const AVStream& stream, Flaws flaws)
        : software_(decoder_in_software(stream, 1)), flaws_(flaws) {}

    int send(const AVPacket* packet) override {
        return packets_++ < flaws_.packets ? software_->send(packet) : AVERROR_EXTERNAL;
    }

    int receive(AVFrame& frame) override {
        const Picture planes = owned(av_frame_alloc());
        if (const int error = software_->receive(*planes); error < 0) return error;
        if (pictures_++ >= flaws_.pictures) return AVERROR_EXTERNAL;
        av_check(av_frame_make_writable(planes.get()), "chip");  // others are predicted from it
        for (int y = 0; y < planes->height; ++y) {
            std::uint8_t* row = planes->data[0] + std::ptrdiff_t{y} * planes->linesize[0];
            const int add = flaws_.lighter + (y == 40 ? flaws_.spoilt : 0);
            for (int x = 0; x < planes->width; ++x)
                row[x] = static_cast<std::uint8_t>(row[x] + add);
        }
        frame.width = planes->width;
        frame.height = planes->height;
        frame.format = AV_PIX_FMT_NV12;
        av_check(av_frame_get_buffer(&frame, 0), "chip");
        const Owned<SwsContext> scaler(sws_getContext(
            frame.width, frame.height, static_cast<AVPixelFormat>(planes->format), frame.width,
            frame.height, AV_PIX_FMT_NV12, SWS_POINT, nullptr, nullptr, nullptr));
        sws_scale(scaler.get(), planes->data, planes->linesize, 0, frame.height, frame.data,
                  frame.linesize);
        av_check(av_frame_copy_props(&frame, planes.get()), "chip");
        frame.best_effort_timestamp += flaws_.late;
        return 0;
    }

  private:
    std::unique_ptr<Decoder> software_;
    Flaws flaws_;
    int packets_ = 0, pictures_ = 0;
};

Route through_chip(Flaws flaws) {
    return [flaws](const AVStream& stream) { return std::make_unique<Chip>(stream, flaws); };
}

/// When a picture is on, and a checksum of it as painted.
using Seen = std::pair<Duration, std::size_t>;

class Hardware : public testing::Test {
  protected:
    Hardware() { silence_complaints(); }

    Source source(const std::filesystem::path& file) {
        opened_.emplace_back(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
        return {opened_.back().get(), file.extension().string().substr(1), ""};
    }

    Source film() {
        return source(folder_.ffmpeg("film.mp4", "-f lavfi -i \"" + numbered("160x96", "25", 4) +
                                                     "\" -c:v libx264 -bf 3 -g 25"));
    }
    Source interlaced() {
        return source(folder_.ffmpeg(
            "fields.vob", "-f lavfi -i \"" + numbered("160x96", "50", 4) +
                              "\" -vf tinterlace=interleave_top,setfield=tff -c:v mpeg2video -q:v "
                              "2 -flags +ildct+ilme -bf 2 -g 12 -f dvd"));
    }

    static std::vector<Seen> seen(PictureTrack& track) {
        Painter painter({160, 96}, 0);
        std::vector<char> pixels(std::size_t{160} * 96 * 4);
        std::vector<Seen> all;
        while (const auto picture = track.next()) {
            painter.paint(*picture->frame, {}, reinterpret_cast<std::byte*>(pixels.data()),
                          160 * 4);
            all.emplace_back(picture->pts,
                             std::hash<std::string_view>{}({pixels.data(), pixels.size()}));
        }
        return all;
    }
    static std::vector<Seen> seen(const Source& source, const Route& route,
                                  Duration begin = Duration{0}) {
        PictureTrack track(source, 1, route);
        track.start_at(begin);
        return seen(track);
    }

    Folder folder_;
    std::vector<Descriptor> opened_;
};

TEST_F(Hardware, TheFirstDeviceThatRendersIsTaken) {
    EXPECT_EQ(graphics_device(folder_ / "missing"), std::nullopt);
    const auto folder = folder_.write("card0", "").parent_path();
    EXPECT_EQ(graphics_device(folder), std::nullopt);
    const auto second = folder_.write("renderD129", "");
    EXPECT_EQ(graphics_device(folder), second);
    const auto first = folder_.write("renderD128", "");
    EXPECT_EQ(graphics_device(folder), first);
}

TEST_F(Hardware, ThatDoesNotOpenIsSoftware) {
    const Route route = route_through(folder_.write("renderD128", "no device"));
    const Source file = film();
    PictureTrack track(file, 1, route);
    EXPECT_FALSE(track.is_in_hardware());
    EXPECT_EQ(seen(track), seen(file, {}));
    EXPECT_FALSE(gives_the_same_pictures(file, route));
}

TEST_F(Hardware, ThatGivesTheSoftwaresPicturesIsUsed) {
    for (const Source& file : {film(), interlaced()}) {
        EXPECT_TRUE(gives_the_same_pictures(file, through_chip({})));
        EXPECT_TRUE(
            gives_the_same_pictures(file, through_chip({.lighter = 1})));  // rounds otherwise
        PictureTrack track(file, 1, through_chip({}));
        EXPECT_TRUE(track.is_in_hardware());
        const std::vector<Seen> all = seen(track);
        EXPECT_GE(all.size(), 100U);
        EXPECT_EQ(all, seen(file, {}));
        EXPECT_TRUE(track.is_in_hardware());
    }
}

TEST_F(Hardware, ThatGivesOtherPicturesIsRefused) {
    const Source file = film();
    for (const Flaws& flaws : {Flaws{.pictures = 3}, Flaws{.packets = 2}, Flaws{.lighter = 2},
                               Flaws{.spoilt = 30}, Flaws{.late = 1}})
        EXPECT_FALSE(gives_the_same_pictures(file, through_chip(flaws)));
    EXPECT_FALSE(gives_the_same_pictures(file, [](const AVStream&) { return nullptr; }));
}

/// Wherever it fails, the pictures and their times are those of software alone.
TEST_F(Hardware, ThatFailsOnTheWayIsReplacedUnseen) {
    for (const bool fields : {false, true}) {
        const Source file = fields ? interlaced() : film();
        const std::vector<Seen> all = seen(file, {});
        const std::vector<Seen> late = seen(file, {}, 2s + 30ms);
        for (const int count : {0, 1, 2, 7, 26, 50, 75, 99}) {
            for (const Flaws& flaws : {Flaws{.pictures = count}, Flaws{.packets = count}}) {
                PictureTrack track(file, 1, through_chip(flaws));
                EXPECT_EQ(seen(track), all) << fields << " " << count;
                EXPECT_FALSE(track.is_in_hardware());
                EXPECT_EQ(seen(file, through_chip(flaws), 2s + 30ms), late) << fields << count;
            }
        }
    }
}

TEST_F(Hardware, WhoseDriverDiesOrHangsIsRefused) {
    EXPECT_TRUE(holds_in_a_process_of_its_own([] { return true; }, 5s));
    EXPECT_FALSE(holds_in_a_process_of_its_own([] { return false; }, 5s));
    const auto dies = []() -> bool {
        ::raise(SIGKILL);
        return true;
    };
    EXPECT_FALSE(holds_in_a_process_of_its_own(dies, 5s));
    const auto hangs = []() -> bool {
        for (;;) ::pause();
    };
    EXPECT_FALSE(holds_in_a_process_of_its_own(hangs, 1s));
}

}  // namespace
}  // namespace kiosk::media::helper::test
