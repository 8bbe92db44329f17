// Every picture of a film is shown, once, in order, at its time: containers and codecs that people
// bring.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

/// A Matroska file rounds to milliseconds.
constexpr Duration rounding = 600us;

void expect_rate(const std::vector<Seen>& seen, double rate) {
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const Duration wished(std::llround(static_cast<double>(i) * 1e9 / rate));
        EXPECT_LE(std::chrono::abs(seen[i].pts - wished), rounding) << "frame " << i;
        EXPECT_EQ(seen[i].number, static_cast<std::int64_t>(i));
    }
}

struct Film {
    const char* name;
    const char* arguments;
};

class Films : public testing::TestWithParam<Film> {};

TEST_P(Films, AreShownWhole) {
    const Folder folder;
    const auto file =
        folder.ffmpeg(GetParam().name, "-f lavfi -i \"" + numbered("160x96", "25", 2) + "\" " +
                                           GetParam().arguments);
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    const std::vector<Seen> seen = watch(*session);
    EXPECT_EQ(session->failure().value_or(""), "");
    EXPECT_EQ(burnt(seen), row(0, 50));
    expect_rate(seen, 25);
    ASSERT_TRUE(session->ended());
    EXPECT_LE(std::chrono::abs(*session->ended() - 2s), rounding);

    const Probe probe = probe_now(nursery, file);
    EXPECT_EQ(probe.kind, Probe::Kind::film) << probe.error;
    EXPECT_LE(std::chrono::abs(probe.length - 2s), rounding);
    EXPECT_FALSE(probe.sound);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Films,
    testing::Values(Film{"h264.mp4", "-c:v libx264 -preset veryfast -bf 3 -g 20"},
                    Film{"h264.mov", "-c:v libx264 -preset veryfast -bf 3 -x264-params open-gop=1"},
                    Film{"h264.ts", "-c:v libx264 -preset veryfast"},
                    Film{"ten_bit.mkv",
                         "-c:v libx265 -preset ultrafast -pix_fmt yuv420p10 "
                         "-x265-params log-level=error"},
                    Film{"vp9.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8"},
                    Film{"av1.mkv", "-c:v libaom-av1 -cpu-used 8 -usage realtime"},
                    Film{"mpeg4.avi", "-c:v mpeg4 -q:v 3 -bf 2"},
                    Film{"old.wmv", "-c:v wmv2 -q:v 3"},
                    Film{"dvd.vob", "-c:v mpeg2video -q:v 3 -bf 2 -f dvd"},
                    Film{"raw.m2v", "-c:v mpeg2video -q:v 3 -bf 2"},
                    Film{"motion_jpeg.mov", "-c:v mjpeg -q:v 3"}),
    [](const auto& info) {
        std::string name = info.param.name;
        name[name.find('.')] = '_';
        return name;
    });

TEST(Film, InterlacedGivesOneFrameAFieldAndLosesNone) {
    const Folder folder;
    const auto file = folder.ffmpeg(
        "fields.vob", "-f lavfi -i \"" + numbered("160x96", "60000/1001", 2) +
                          "\" -vf tinterlace=interleave_top,setfield=tff -c:v mpeg2video -q:v 2 "
                          "-flags +ildct+ilme -bf 2 -g 15 -f dvd");
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    const std::vector<Seen> seen = watch(*session);
    EXPECT_EQ(burnt_fields(seen, 0), row(0, 120));
    expect_rate(seen, 60000.0 / 1001);
    EXPECT_EQ(session->ended(), probe_now(nursery, file).length);
}

TEST(Film, OfVariableRateKeepsItsTimes) {
    const Folder folder;
    const auto file = folder.ffmpeg(
        "vfr.mp4", "-f lavfi -i \"" + numbered("160x96", "25", 2) +
                       "\" -vf \"select='not(mod(n\\,7))+lt(n\\,10)'\" -vsync vfr -c:v libx264");
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    for (const Seen& seen : watch(*session)) EXPECT_EQ(seen.pts, seen.burnt * 40ms);
}

TEST(Film, JoinedFromPartsIsShownWhole) {
    const Folder folder;
    folder.ffmpeg("part.vob", "-f lavfi -i \"" + numbered("160x96", "30000/1001", 2) +
                                  "\" -f lavfi -i sine=440:d=2 -c:v mpeg2video -q:v 3 -bf 2 -g 15 "
                                  "-c:a ac3 -f dvd");
    const std::string part = read_file(folder / "part.vob");
    const auto file = folder.write("joined.vob", part + part + part);
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    const std::vector<Seen> seen = watch(*session);
    expect_rate(seen, 30000.0 / 1001);
    std::vector<int> wished;
    for (int part = 0; part < 3; ++part) {
        for (int n = 0; n < 60; ++n) wished.push_back(n);
    }
    EXPECT_EQ(burnt(seen), wished);
    EXPECT_EQ(probe_now(nursery, file).length, session->ended());
    EXPECT_LE(std::chrono::abs(*session->ended() - 6006ms), rounding);
}

TEST(Film, WithoutLengthIsShownWhole) {
    const Folder folder;
    run("ffmpeg -nostdin -v error -f lavfi -i \"" + numbered("160x96", "25", 2) +
        "\" -c:v libx264 -f matroska - > '" + (folder / "streamed.mkv").string() + "'");
    Nursery nursery;
    const auto session = nursery.decode(clip(folder / "streamed.mkv"));
    EXPECT_EQ(burnt(watch(*session)), row(0, 50));
    EXPECT_LE(std::chrono::abs(probe_now(nursery, folder / "streamed.mkv").length - 2s), rounding);
}

TEST(Film, CutOffIsShownAsFarAsItGoes) {
    const Folder folder;
    folder.ffmpeg("whole.mp4", "-f lavfi -i \"" + numbered("160x96", "25", 4) +
                                   "\" -c:v libx264 -g 25 -movflags +faststart");
    const std::string whole = read_file(folder / "whole.mp4");
    const auto file = folder.write("half.mp4", whole.substr(0, whole.size() * 2 / 3));
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    const std::vector<Seen> seen = watch(*session);
    EXPECT_GT(seen.size(), 20U);
    EXPECT_LT(seen.size(), 100U);
    EXPECT_EQ(burnt(seen), row(0, static_cast<int>(seen.size())));
    EXPECT_TRUE(session->ended());
}

TEST(Film, CutOffOnADvdIsShownAsFarAsItGoes) {
    const Folder folder;
    folder.ffmpeg("whole.vob",
                  "-f lavfi -i \"" + numbered("160x96", "25", 4) +
                      "\" -f lavfi -i sine=440:d=4 -c:v mpeg2video -q:v 3 -c:a ac3 -f dvd");
    const std::string whole = read_file(folder / "whole.vob");
    const auto file = folder.write("half.vob", whole.substr(0, whole.size() * 2 / 3));
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    const std::vector<Seen> seen = watch(*session);
    EXPECT_GT(seen.size(), 50U);
    EXPECT_LT(seen.size(), 100U);
    ASSERT_TRUE(session->ended());
    EXPECT_EQ(probe_now(nursery, file).length, *session->ended());
}

/// Stamps of 33 bits at 90 kHz begin anew after 26 hours and a half.
TEST(Film, WhoseStampsOverflowIsShownWhole) {
    const Folder folder;
    const auto file = folder.ffmpeg(
        "wrap.ts", "-f lavfi -i \"" + numbered("160x96", "25", 4) +
                       "\" -c:v mpeg2video -q:v 3 -bf 2 -output_ts_offset 95440 -f mpegts");
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    const std::vector<Seen> seen = watch(*session);
    EXPECT_EQ(burnt(seen), row(0, 100));
    expect_rate(seen, 25);
    EXPECT_EQ(probe_now(nursery, file).length, 4s);
    Request request = clip(file);
    request.begin = 3s;
    const auto late = nursery.decode(request);
    EXPECT_EQ(burnt(watch(*late)), row(75, 25));
}

TEST(Film, ChangesItsSizeInMidStream) {
    const Folder folder;
    for (const char* size : {"160x96", "320x96"}) {
        folder.ffmpeg(std::string(size) + ".m2v", "-f lavfi -i \"" + numbered(size, "25", 1) +
                                                      "\" -c:v mpeg2video -q:v 3 -bf 0");
    }
    const auto file = folder.write(
        "both.m2v", read_file(folder / "160x96.m2v") + read_file(folder / "320x96.m2v"));
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    const std::vector<Seen> seen = watch(*session);
    ASSERT_GE(seen.size(), 49U);  // libav itself drops the one before the change
    EXPECT_EQ(seen.front().height, 96);
    EXPECT_EQ(seen.back().height, 48);
    EXPECT_EQ(seen.back().burnt, 24);
}

}  // namespace
}  // namespace kiosk::media::test
