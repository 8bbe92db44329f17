// What voices are multiplied with under a virtual clock: known before, learnt meanwhile, and as
// hours come and go.
#include "stage/faders.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cmath>
#include <fstream>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using show::Voice;

/// A show of two clips whose loudness is remembered, so that nothing has to be measured: the book
/// knows of it from the moment it is asked to level.
class FadersTest : public testing::Test {
  protected:
    FadersTest() {
        fs::create_directories(folder_);
        media::ProbeMemory memory(folder_ / "probes");
        playlist_->languages = {"en"};
        for (const auto& [name, loudness] : {std::pair{"loud.mp4", -17.0}, {"quiet.mp4", -29.0}}) {
            content::Clip clip;
            clip.file = folder_ / name;
            std::ofstream(clip.file) << name;
            memory.remember(heard(playlist_->languages.front(), clip), *media::stamp_of(clip.file),
                            {loudness, 0.1});
            playlist_->items.emplace_back().what = clip;
        }
        memory.save();
        performance_.playlist = playlist_;
        performance_.levelling = -23;
    }
    ~FadersTest() override { fs::remove_all(folder_); }

    void level() { book().level(*playlist_, playlist_->languages.front()); }
    MediaBook& book() {
        if (!book_) book_.emplace(nursery_, folder_ / "probes");
        return *book_;
    }
    Voice voice(show::Serial serial, show::Time began, std::size_t item) {
        return {serial,        began,        1.0,
                {began, 10ms}, std::nullopt, {playlist_, &playlist_->items[item]}};
    }
    static double decibels(double gain) { return 20 * std::log10(gain); }

    fs::path folder_ = fs::temp_directory_path() / ("kiosk-faders-" + std::to_string(::getpid()));
    media::Nursery nursery_{"/nowhere/helper"};
    std::shared_ptr<content::Playlist> playlist_ = std::make_shared<content::Playlist>();
    Performance performance_;
    std::optional<MediaBook> book_;
};

TEST_F(FadersTest, WhatIsKnownIsLevelledFromItsFirstSample) {
    level();
    Faders faders(performance_, book());
    faders.move({voice(1, 0s, 0), voice(2, 8s, 1)}, std::nullopt, 0s);
    EXPECT_NEAR(decibels(faders.gain(1, 0s)), -6, 1e-9);
    EXPECT_NEAR(decibels(faders.gain(2, 8s)), 6, 1e-9);
}

TEST_F(FadersTest, WhatIsLearntMeanwhileIsReachedSlowly) {
    Faders faders(performance_, book());
    const std::vector<Voice> voices{voice(1, 0s, 0), voice(2, 8s, 1)};
    faders.move(voices, std::nullopt, 0s);
    EXPECT_EQ(faders.gain(1, 0s), 1);
    level();
    faders.move(voices, std::nullopt, 1s);
    EXPECT_NEAR(decibels(faders.gain(1, 1s)), 0, 1e-9);
    EXPECT_NEAR(decibels(faders.gain(1, 2s)), -3, 1e-9);
    EXPECT_NEAR(decibels(faders.gain(1, 3s)), -6, 1e-9);
    EXPECT_NEAR(decibels(faders.gain(1, 7s)), -6, 1e-9);
    // The other has not begun: it begins as it should be.
    EXPECT_NEAR(decibels(faders.gain(2, 8s)), 6, 1e-9);
}

TEST_F(FadersTest, SoundStaysAsItIsWhereLevellingIsOff) {
    performance_.levelling.reset();
    level();
    Faders faders(performance_, book());
    faders.move({voice(1, 0s, 0)}, std::nullopt, 0s);
    EXPECT_EQ(faders.gain(1, 0s), 1);
}

TEST_F(FadersTest, TheVolumeOfAnHourIsReachedWithinTwoSeconds) {
    performance_.levelling.reset();
    performance_.quiet = {{std::get<content::When>(content::parse_when("20:00-08:00")), 0.0}};
    Faders faders(performance_, book());
    const content::LocalTime evening = *content::parse_local_time("2026-12-05 19:59:58");
    const std::vector<Voice> voices{voice(1, 0s, 0)};
    double last = 1;
    std::optional<show::Time> silent_at;
    constexpr auto step = 40ms;
    for (show::Time t{0}; t < 10s; t += step) {
        const auto wall = evening + std::chrono::duration_cast<std::chrono::seconds>(t);
        faders.move(voices, wall, t);
        for (const show::Time at : {t, t + step / 2}) {
            const double now = faders.gain(1, at);
            EXPECT_LT(std::abs(now - last), 0.011) << t.count();
            last = now;
        }
        if (t <= 2s) {
            EXPECT_EQ(faders.gain(1, t), 1);
        }
        if (last == 0 && !silent_at) silent_at = t;
    }
    ASSERT_TRUE(silent_at);
    EXPECT_GT(*silent_at, 3s);
    EXPECT_LE(*silent_at, 4s);
}

TEST_F(FadersTest, AShowThatBeginsInQuietHoursIsQuietAtOnce) {
    performance_.levelling.reset();
    performance_.quiet = {{{}, 0.3}};
    Faders faders(performance_, book());
    const auto wall = content::parse_local_time("2026-12-05 22:00");
    faders.move({voice(1, -5s, 0)}, wall, 0s);
    EXPECT_DOUBLE_EQ(faders.gain(1, 0s), 0.3);
    // And after a stretch without sound nothing is left of what was before.
    performance_.quiet.clear();
    faders.move({voice(2, 60s, 0)}, wall, 60s);
    EXPECT_DOUBLE_EQ(faders.gain(2, 60s), 1);
}

}  // namespace
}  // namespace kiosk::stage
