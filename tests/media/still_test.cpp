// Pictures, animations and pages of documents.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

constexpr Color red{255, 0, 0}, white{255, 255, 255};

class Still : public testing::TestWithParam<const char*> {};

TEST_P(Still, SendsOneFrameAndEnds) {
    const Folder folder;
    const auto file = folder.ffmpeg(std::string("red.") + GetParam(),
                                    "-f lavfi -i color=0xff0000:s=200x100,format=gbrp -frames:v 1");
    Nursery nursery;
    const auto session = nursery.decode(still(file, 400, 400));
    const std::vector<Seen> seen = watch(*session);
    ASSERT_EQ(seen.size(), 1U) << session->failure().value_or("");
    EXPECT_EQ(seen[0].width, 400);
    EXPECT_EQ(seen[0].height, 200);
    EXPECT_TRUE(session->still());
    EXPECT_TRUE(session->ended());
    EXPECT_TRUE(session->settled(1h));
    EXPECT_EQ(session->sound(), nullptr);
    const Color color = color_at(*session->frame_at(0s), 0.5, 0.5);
    EXPECT_TRUE(is_near(color, red, 5)) << color.red << " " << color.green << " " << color.blue;

    const Probe probe = probe_now(nursery, file);
    EXPECT_EQ(probe.kind, Probe::Kind::picture) << probe.error;
    EXPECT_EQ(probe.width, 200);
    EXPECT_TRUE(probe.warnings.empty());
}

INSTANTIATE_TEST_SUITE_P(Kinds, Still,
                         testing::Values("png", "jpg", "webp", "gif", "bmp", "tif", "tiff"),
                         [](const auto& info) { return std::string(info.param); });

class Animation : public testing::TestWithParam<const char*> {};

TEST_P(Animation, PlaysAgainAndAgain) {
    const Folder folder;
    const auto file = folder.ffmpeg(
        GetParam(), "-f lavfi -i \"" + numbered("160x96", "10", 0.5) + "\" -plays 1 -loop -1 ");
    Nursery nursery;
    const auto session = nursery.decode(still(file));
    const std::vector<Seen> seen = watch(*session, 13);
    EXPECT_EQ(burnt(seen), (std::vector<int>{0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2}));
    for (std::size_t i = 0; i < seen.size(); ++i)
        EXPECT_EQ(seen[i].pts, static_cast<std::int64_t>(i) * 100ms) << i;
    EXPECT_FALSE(session->still());
    EXPECT_FALSE(session->ended());

    const Probe probe = probe_now(nursery, file);
    EXPECT_EQ(probe.kind, Probe::Kind::animation) << probe.error;
    EXPECT_EQ(probe.length, 500ms);
}

TEST(Animation, MayTakeComputingTimeForAsLongAsItsItemLasts) {
    const Folder folder;
    const auto moving =
        folder.ffmpeg("a.gif", "-f lavfi -i \"" + numbered("160x96", "10", 0.5) + "\"");
    const auto standing = folder.ffmpeg("b.jpg", "-f lavfi -i color=red:s=64x64 -frames:v 1");
    Nursery nursery;
    for (const auto& file : {moving, standing}) {
        const auto session = nursery.decode(still(file));
        (void)watch(*session, 2);
        rlimit limit{};
        // A still's child may be over by now.
        if (::prlimit(session->pid(), RLIMIT_CPU, nullptr, &limit) != 0) continue;
        EXPECT_EQ(limit.rlim_cur == RLIM_INFINITY, file == moving) << file;
    }
}

TEST(Animation, AsAClipPlaysOnce) {
    const Folder folder;
    const auto file =
        folder.ffmpeg("a.gif", "-f lavfi -i \"" + numbered("160x96", "10", 0.5) + "\"");
    Nursery nursery;
    const auto session = nursery.decode(clip(file));
    EXPECT_EQ(burnt(watch(*session)), row(0, 5));
    EXPECT_EQ(session->ended(), 500ms);
}

TEST(Animation, InWebpShowsItsFirstPictureAndSaysSo) {
    const Folder folder;
    const auto file = folder.ffmpeg(
        "a.webp", "-f lavfi -i \"" + numbered("160x96", "10", 0.5) + "\" -c:v libwebp_anim");
    Nursery nursery;
    const auto session = nursery.decode(still(file));
    EXPECT_EQ(burnt(watch(*session)), row(0, 1));
    EXPECT_TRUE(session->still());
    const Probe probe = probe_now(nursery, file);
    EXPECT_EQ(probe.kind, Probe::Kind::picture) << probe.error;
    ASSERT_EQ(probe.warnings.size(), 1U);
    EXPECT_EQ(probe.warnings[0], "only the first picture of this animated WebP is shown");
}

/// Two pages of 200 by 100 points, the second lying on its side; a red box in the lower left of
/// each.
std::string two_pages() {
    const std::string box = "1 0 0 rg 0 0 50 50 re f";
    const std::string page = " /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 5 0 R ";
    return "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type /Pages /Count 2 /Kids [3 0 R 4 0 R]>> endobj\n"
           "3 0 obj <<" +
           page + ">> endobj\n4 0 obj <<" + page +
           "/Rotate 90>> endobj\n"
           "5 0 obj <</Length " +
           std::to_string(box.size()) + ">> stream\n" + box +
           "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";
}

TEST(Document, ShowsItsPagesAsLargeAsTheyFit) {
    const Folder folder;
    const auto file = folder.write("two.pdf", two_pages());
    Nursery nursery;
    const Probe probe = probe_now(nursery, file);
    EXPECT_EQ(probe.kind, Probe::Kind::document) << probe.error;
    EXPECT_EQ(probe.pages, 2);
    EXPECT_EQ(probe.width, 200);

    Request request = still(file, 600, 600);
    const auto first = nursery.decode(request);
    const Frame lying = first_frame(*first);
    EXPECT_EQ(lying.width, 600);
    EXPECT_EQ(lying.height, 300);
    EXPECT_TRUE(is_near(color_at(lying, 0.1, 0.9), red, 0));
    EXPECT_TRUE(is_near(color_at(lying, 0.9, 0.1), white, 0));

    request.page = 1;
    const auto second = nursery.decode(request);
    const Frame standing = first_frame(*second);
    EXPECT_EQ(standing.width, 300);
    EXPECT_EQ(standing.height, 600);
    EXPECT_TRUE(is_near(color_at(standing, 0.1, 0.1), red, 0));
    EXPECT_TRUE(is_near(color_at(standing, 0.9, 0.9), white, 0));

    request.page = 2;
    const auto third = nursery.decode(request);
    EXPECT_TRUE(watch(*third).empty());
    EXPECT_EQ(third->failure().value_or("").substr(0, 20), "has no page 3, only ");
}

TEST(Picture, OfFortyMegapixelsIsShown) {
    const Folder folder;
    const auto file =
        folder.ffmpeg("huge.jpg", "-f lavfi -i color=0xff0000:s=7744x5184 -frames:v 1 -q:v 8");
    Nursery nursery;
    const auto session = nursery.decode(still(file, 1366, 768));
    EXPECT_TRUE(is_near(color_at(first_frame(*session), 0.5, 0.5), red, 5));
}

TEST(Picture, ThatIsTooLargeFailsClearly) {
    const Folder folder;
    const auto file = folder.ffmpeg("p.png", "-f lavfi -i color=red:s=64x64 -frames:v 1");
    std::string bytes = read_file(file);
    bytes[18] = '\x70';  // the header's width: 64 becomes 28,736
    bytes[22] = '\x70';
    const auto large = folder.write("large.png", bytes);
    Nursery nursery;
    const auto session = nursery.decode(still(large));
    EXPECT_TRUE(watch(*session).empty());
    EXPECT_NE(session->failure().value_or(""), "");
    EXPECT_EQ(probe_now(nursery, large).kind, Probe::Kind::unusable);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Animation, testing::Values("a.gif"),
                         [](const auto&) { return std::string("gif"); });

}  // namespace
}  // namespace kiosk::media::test
