// A decoder that is late leaves out what nobody would see, and never what is due.
#include <gtest/gtest.h>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

class Late : public testing::Test {
  protected:
    /// Eight seconds of 25 frames, each bearing its number.
    std::filesystem::path film() {
        return folder_.ffmpeg("film.mp4", "-f lavfi -i \"" + numbered("160x96", "25", 8) +
                                              "\" -c:v libx264 -preset ultrafast");
    }
    /// Asks for a time until its frame is settled, as a recording does.
    static Frame settled_frame(Session& session, Duration time) {
        for (session.poll(); !session.settled(time) && !session.failure(); session.poll()) {
            (void)session.frame_at(time);
            session.wait(100ms);
        }
        return *session.frame_at(time);
    }

    Folder folder_;
    Nursery nursery_;
};

TEST_F(Late, WhoAsksForEveryFourthFrameGetsExactlyThat) {
    const auto session = nursery_.decode(clip(film()));
    ASSERT_TRUE(wait_until_ready(*session));
    for (int n = 0; n < 200; n += 4) {
        const Frame frame = settled_frame(*session, n * 40ms);
        EXPECT_EQ(burnt_number(frame, 0), n);
        EXPECT_EQ(frame.number, n);
    }
}

TEST_F(Late, AJumpAheadIsMadeUpForWithoutPaintingAllBetween) {
    const auto session = nursery_.decode(clip(film()));
    ASSERT_TRUE(wait_until_ready(*session));
    int painted = 0;
    std::int64_t last = -1;
    for (session->poll(); !session->settled(7s); session->poll()) {
        const auto frame = session->frame_at(7s);
        if (frame && frame->number != last) ++painted;
        if (frame) last = frame->number;
        session->wait(100ms);
    }
    EXPECT_EQ(burnt_number(*session->frame_at(7s), 0), 175);
    EXPECT_LT(painted, 60);
}

/// Cut at a key picture and not encoded anew, a film may begin with pictures that are shown before
/// it.
TEST_F(Late, WhatIsShownBeforeTheFirstKeyPictureIsLeftOut) {
    const auto whole =
        folder_.ffmpeg("whole.ts",
                       "-f lavfi -i testsrc2=s=64x48:r=25:d=3 -c:v libx265 -x265-params "
                       "log-level=none:keyint=12:min-keyint=12:radl=2:open-gop=0:bframes=3:"
                       "b-adapt=0");
    const auto cut = folder_.ffmpeg("cut.ts", "-ss 0.5 -i '" + whole.string() + "' -c copy");
    const auto session = nursery_.decode(clip(cut));
    ASSERT_TRUE(wait_until_ready(*session));
    for (const Duration time : {Duration{0ms}, Duration{40ms}, Duration{1s}})
        EXPECT_EQ(settled_frame(*session, time).pts, time);
    EXPECT_EQ(session->failure(), std::nullopt);
}

}  // namespace
}  // namespace kiosk::media::test
