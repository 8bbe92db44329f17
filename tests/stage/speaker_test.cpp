// A sound device that goes away and comes back, played by SDL's dummy driver: the show is told and
// goes on, and hears sound again.
#include "stage/speaker.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <thread>
#include <vector>

#include "stage/limits.h"

namespace kiosk::stage {
namespace {

constexpr SDL_AudioDeviceID first_device = 2;  // as SDL counts them

class SpeakerTest : public testing::Test {
  protected:
    void SetUp() override { ::setenv("SDL_AUDIODRIVER", "dummy", 1); }
    void TearDown() override { SDL_Quit(); }

    /// Asks for sound at t until it is so, for the thread that opens takes its time.
    bool becomes(Speaker& speaker, bool open, show::Time t) {
        for (int n = 0; n < 400 && speaker.is_open() != open; ++n) {
            speaker.need(t);
            std::this_thread::sleep_for(5ms);
        }
        return speaker.is_open() == open;
    }

    std::vector<std::string> notes_;
    Tell tell_ = [this](const Note& note) { notes_.push_back(note.text); };
};

TEST_F(SpeakerTest, ADeviceThatIsPulledOutIsLetGoAndTheNextOneTaken) {
    Speaker speaker(tell_);
    ASSERT_TRUE(becomes(speaker, true, 1s));
    speaker.begin(1s);
    const std::vector<float> samples(48000, 0.1F);
    speaker.queue(samples);
    EXPECT_TRUE(speaker.heard().has_value());

    SDL_CloseAudioDevice(first_device);  // to SDL it is as if it were gone
    speaker.need(2s);
    EXPECT_FALSE(speaker.is_open());
    EXPECT_FALSE(speaker.heard().has_value());
    ASSERT_EQ(notes_.size(), 1U);
    EXPECT_NE(notes_.front().find("the sound device is gone"), std::string::npos);

    ASSERT_TRUE(becomes(speaker, true, 2s));
    EXPECT_EQ(notes_.back(), "there is a sound device again");
    speaker.begin(2s);
    EXPECT_EQ(speaker.next_sample(), 2 * 48000) << "sound goes on where the show is";
}

TEST_F(SpeakerTest, WithoutADeviceItIsSaidOnceAndOneThatIsPluggedInIsTakenAtOnce) {
    ::setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    Speaker speaker(tell_);
    for (int n = 0; n < 400 && notes_.empty(); ++n) {
        speaker.need(1s);
        std::this_thread::sleep_for(5ms);
    }
    ASSERT_EQ(notes_.size(), 1U);
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    EXPECT_FALSE(becomes(speaker, true, 2s)) << "not before its time";

    SDL_Event event{};
    event.type = SDL_AUDIODEVICEADDED;
    speaker.hear(event);
    EXPECT_TRUE(becomes(speaker, true, 2s));
    EXPECT_EQ(notes_.size(), 2U);
}

TEST_F(SpeakerTest, WithoutNewsADeviceIsTriedAgainAfterAWhile) {
    ::setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    Speaker speaker(tell_);
    for (int n = 0; n < 400 && notes_.empty(); ++n) {
        speaker.need(1s);
        std::this_thread::sleep_for(5ms);
    }
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    EXPECT_TRUE(becomes(speaker, true, 1s + speaker_retry));
}

}  // namespace
}  // namespace kiosk::stage
