// The order in which clips are measured, and what happens to what cannot be.
#include "stage/loudness_book.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "tests/media/files.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using media::Heard;

class LoudnessBookTest : public testing::Test {
  protected:
    /// A second of 1 kHz on both sides.
    Heard clip(const std::string& name, const std::string& amplitude) const {
        const std::string side = "'" + amplitude + "*sin(2*PI*1000*t)'";
        return {folder_.ffmpeg(
                    name, "-f lavfi -i color=red:s=64x48:r=5:d=1 -f lavfi -i \"aevalsrc=" + side +
                              "|" + side + ":s=48000:d=1\" -c:v mpeg4 -c:a flac"),
                "en"};
    }
    void poll_until_known(const Heard& heard) {
        for (int polls = 0; polls < 3000 && book_.find(heard) == nullptr; ++polls) {
            EXPECT_TRUE(book_.poll() || book_.find(heard) != nullptr);
            std::this_thread::sleep_for(10ms);
        }
        ASSERT_NE(book_.find(heard), nullptr);
    }

    media::test::Folder folder_;
    media::Nursery nursery_;
    media::ProbeMemory memory_{{}};
    LoudnessBook book_{nursery_, memory_};
};

TEST_F(LoudnessBookTest, MeasuresOneAfterTheOther) {
    const Heard one = clip("a.mkv", "0.1");
    const Heard two = clip("b.mkv", "0.2");
    book_.want(one);
    book_.want(two);
    book_.want(one);
    EXPECT_EQ(book_.find(one), nullptr);
    poll_until_known(one);
    EXPECT_NEAR(book_.find(one)->integrated.value_or(0), -20, 0.1);
    EXPECT_EQ(book_.find(two), nullptr);
    poll_until_known(two);
    EXPECT_NEAR(book_.find(two)->integrated.value_or(0), -14, 0.1);
    EXPECT_FALSE(book_.poll());
    EXPECT_TRUE(book_.take_unsaved());
    EXPECT_FALSE(book_.take_unsaved());
    EXPECT_EQ(memory_.find(two), *book_.find(two));
}

TEST_F(LoudnessBookTest, WhatIsHurriedComesFirstAndTheRestHasItsTurn) {
    const Heard far = clip("far.mkv", "0.1");
    const Heard next = clip("next.mkv", "0.2");
    const Heard after = clip("after.mkv", "0.3");
    book_.want(far);
    book_.want(after);
    book_.want(next);
    EXPECT_TRUE(book_.poll());  // the far one is under way
    book_.hurry(next);
    book_.hurry(after);  // does not drive out what is hurried itself
    poll_until_known(next);
    EXPECT_EQ(book_.find(far), nullptr);
    EXPECT_EQ(book_.find(after), nullptr);
    poll_until_known(after);
    EXPECT_EQ(book_.find(far), nullptr);
    poll_until_known(far);
    EXPECT_FALSE(book_.poll());
}

TEST_F(LoudnessBookTest, AChangedFileIsMeasuredAnewAtItsNextTurn) {
    const Heard heard = clip("a.mkv", "0.1");
    book_.hurry(heard);
    book_.finish();
    ASSERT_NE(book_.find(heard), nullptr);
    (void)clip("a.mkv", "0.01");
    book_.hurry(heard);
    EXPECT_EQ(book_.find(heard), nullptr);
    book_.finish();
    EXPECT_NEAR(book_.find(heard)->integrated.value_or(0), -40, 0.1);
}

TEST_F(LoudnessBookTest, WhatCannotBeMeasuredIsNotTriedForEver) {
    const Heard broken{folder_.write("a.mkv", "notes"), "en"};
    const Heard missing{folder_ / "b.mkv", "en"};
    book_.want(broken);
    book_.want(missing);
    book_.finish();
    for (const Heard& heard : {broken, missing}) {
        ASSERT_NE(book_.find(heard), nullptr);
        EXPECT_NE(book_.find(heard)->error, "");
        book_.hurry(heard);
    }
    EXPECT_FALSE(book_.poll());
    EXPECT_FALSE(book_.take_unsaved());
}

TEST(LoudnessBookWithoutHelper, EndsAllTheSame) {
    const media::test::Folder folder;
    media::Nursery nursery("/nowhere/helper");
    media::ProbeMemory memory({});
    LoudnessBook book(nursery, memory);
    const Heard heard{folder.write("a.mkv", "film"), "en"};
    book.want(heard);
    book.finish();
    ASSERT_NE(book.find(heard), nullptr);
    EXPECT_NE(book.find(heard)->error, "");
}

}  // namespace
}  // namespace kiosk::stage
