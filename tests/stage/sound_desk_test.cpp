// When nothing is taken of the loop's sound any more: without decoders, and so without a sound.
#include "stage/sound_desk.h"

#include <gtest/gtest.h>

#include "stage/mixer.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

class SoundDeskTest : public testing::Test {
  protected:
    static Performance of_nothing() {
        Performance performance;
        auto playlist = std::make_shared<content::Playlist>();
        playlist->languages = {"en"};
        performance.playlist = playlist;
        return performance;
    }

    /// In stretches of 10 ms.
    void mix_until(show::Time until) {
        for (; time_of(mixed_) < until; mixed_ += sample_rate / 100) {
            std::vector<float> samples(2 * sample_rate / 100, 1.0F);
            desk_.mix(mixed_, samples, {{}, deck_, hold_, is_hushed_, nullptr, std::nullopt});
            for (const float sample : samples) ASSERT_EQ(sample, 0);
        }
    }
    [[nodiscard]] bool rests() const { return desk_.rests(hold_, time_of(mixed_)); }

    Performance performance_ = of_nothing();
    media::Nursery nursery_{"/nowhere/helper"};
    MediaBook book_{nursery_, {}};
    Deck deck_{nursery_, performance_, {}};
    SoundDesk desk_{performance_, book_};
    Hold hold_;
    bool is_hushed_ = false;
    std::int64_t mixed_ = 0;
};

TEST_F(SoundDeskTest, RestsOnceAHeldLoopHasFadedOutAndNotBefore) {
    mix_until(1s);
    EXPECT_FALSE(rests());
    hold_.set(true, 1s);
    is_hushed_ = true;
    mix_until(1s + 50ms);
    EXPECT_FALSE(rests());
    mix_until(1s + 100ms);
    EXPECT_TRUE(rests());
    mix_until(5s);
    EXPECT_TRUE(rests());
    hold_.set(false, 5s);
    is_hushed_ = false;
    mix_until(6s);
    EXPECT_FALSE(rests());
}

TEST_F(SoundDeskTest, ALoopThatGoesOnUnheardIsStillRead) {
    is_hushed_ = true;
    mix_until(2s);
    EXPECT_FALSE(rests());
}

TEST_F(SoundDeskTest, AFadeThatIsTakenBackRestsNever) {
    mix_until(1s);
    hold_.set(true, 1s);
    is_hushed_ = true;
    mix_until(1s + 30ms);
    hold_.set(false, 1s + 30ms);
    is_hushed_ = false;
    mix_until(2s);
    hold_.set(true, 2s);
    EXPECT_FALSE(rests());
}

}  // namespace
}  // namespace kiosk::stage
