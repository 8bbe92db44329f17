// In-points, out-points and entering late, exact to the frame: the pictures say which they are.
#include <gtest/gtest.h>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

struct Film {
    const char* name;
    const char* arguments;
};

class Points : public testing::TestWithParam<Film> {
  protected:
    Points() {
        file_ = folder_.ffmpeg(GetParam().name, "-f lavfi -i \"" + numbered("160x96", "25", 8) +
                                                    "\" -f lavfi -i sine=440:d=8 " +
                                                    GetParam().arguments);
    }
    std::vector<Seen> seen(Duration begin, Duration skip, std::optional<Duration> end) {
        Request request = clip(file_);
        request.begin = begin;
        request.skip = skip;
        request.end = end;
        const auto session = nursery_.decode(request);
        std::vector<Seen> all = watch(*session);
        EXPECT_EQ(session->failure().value_or(""), "");
        ended_ = session->ended().value_or(Duration{-1});
        return all;
    }

    Folder folder_;
    std::filesystem::path file_;
    Nursery nursery_;
    Duration ended_{0};
};

/// Nine in-points: at the beginning, on and beside key pictures, near the end.
TEST_P(Points, InPointIsExact) {
    for (const int n : {0, 1, 24, 25, 49, 50, 101, 137, 199}) {
        const std::vector<Seen> all = seen(n * 40ms, 0s, std::nullopt);
        EXPECT_EQ(burnt(all), row(n, 200 - n)) << "in-point at frame " << n;
        ASSERT_FALSE(all.empty());
        EXPECT_LE(std::chrono::abs(all.front().pts), 1ms);
        EXPECT_LE(std::chrono::abs(ended_ - (200 - n) * 40ms), 1ms);
    }
}

TEST_P(Points, OutPointAndEnteringLateCountFromTheInPoint) {
    const std::vector<Seen> all = seen(2s, 3s, 6s);
    EXPECT_EQ(burnt(all), row(125, 25));
    ASSERT_FALSE(all.empty());
    EXPECT_LE(std::chrono::abs(all.front().pts - 3s), 1ms);
    EXPECT_EQ(ended_, 4s);
}

TEST_P(Points, BetweenTwoFramesTheOneThatIsOnComesFirst) {
    const std::vector<Seen> all = seen(2s + 30ms, 0s, 2s + 100ms);
    EXPECT_EQ(burnt(all), row(50, 3));
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].pts, 0s);
    EXPECT_LE(std::chrono::abs(all[1].pts - 10ms), 1ms);
}

TEST_P(Points, InPointBehindTheEndIsAFailure) {
    Request request = clip(file_);
    request.begin = 20s;
    const auto session = nursery_.decode(request);
    EXPECT_TRUE(watch(*session).empty());
    EXPECT_EQ(session->failure().value_or("").substr(0, 25), "ends before its in-point");
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Points,
    testing::Values(
        Film{"dvd.vob", "-c:v mpeg2video -q:v 3 -bf 2 -g 15 -c:a ac3 -f dvd"},
        Film{"long_groups.mpg",
             "-c:v mpeg2video -q:v 3 -bf 2 -g 150 -sc_threshold 1000000000 -c:a ac3 -f dvd"},
        Film{"bframes.mp4", "-c:v libx264 -bf 3 -g 50 -c:a aac"},
        Film{"open_groups.mkv", "-c:v libx264 -bf 3 -g 50 -x264-params open-gop=1 -c:a aac"},
        Film{"vp9.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus"}),
    [](const auto& info) {
        std::string name = info.param.name;
        name[name.find('.')] = '_';
        return name;
    });

TEST(InPoint, InAFileJoinedFromPartsIsExact) {
    const Folder folder;
    folder.ffmpeg("part.vob", "-f lavfi -i \"" + numbered("160x96", "25", 4) +
                                  "\" -f lavfi -i sine=440:d=4 -c:v mpeg2video -q:v 3 -bf 2 -g 15 "
                                  "-c:a ac3 -f dvd");
    const std::string part = read_file(folder / "part.vob");
    Nursery nursery;
    Request request = clip(folder.write("joined.vob", part + part + part));
    request.begin = 6s;  // frame 50 of the second part
    request.end = 7s;
    const auto session = nursery.decode(request);
    EXPECT_EQ(burnt(watch(*session)), row(50, 25));
}

TEST(InPoint, OfAnInterlacedFilmIsExactToTheField) {
    const Folder folder;
    const auto file = folder.ffmpeg(
        "fields.vob", "-f lavfi -i \"" + numbered("160x96", "50", 5) +
                          "\" -vf tinterlace=interleave_top,setfield=tff -c:v mpeg2video -q:v 2 "
                          "-flags +ildct+ilme -bf 2 -g 12 -f dvd");
    Nursery nursery;
    Request request = clip(file);
    request.begin = 3s + 20ms;  // the second field of a frame
    request.end = 4s;
    const auto session = nursery.decode(request);
    EXPECT_EQ(burnt_fields(watch(*session), 151), row(151, 49));
}

}  // namespace
}  // namespace kiosk::media::test
