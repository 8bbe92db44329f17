// A film that a visitor has chosen, as it is in a recording: its language, how its sound ends when
// it is broken off, and what is told where it cannot be shown.
#include "stage/requested_film.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "stage/mixer.h"
#include "stage/sound_desk.h"
#include "tests/media/files.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

class RequestedFilmTest : public testing::Test {
  protected:
    RequestedFilmTest() {
        auto playlist = std::make_shared<content::Playlist>();
        playlist->languages = {"en"};
        loop_.playlist = playlist;
        loop_.tell = [this](const Note& note) { told_.push_back(note.text); };
        loop_.report = [this](const Happening& happened) {
            left_out_ += std::holds_alternative<ItemLeftOut>(happened) ? 1 : 0;
        };
    }

    /// As the menu has it: in all of its languages.
    [[nodiscard]] RequestedFilm film(const content::Clip& clip,
                                     const std::string& language = "en") {
        content::Item item;
        item.key = "film.mkv";
        item.languages = {"en", "ru"};
        item.what = clip;
        const DeckSettings settings{.width = 64, .height = 48};
        return {loop_, item, language, settings, nursery_, book_, -1000};
    }
    [[nodiscard]] content::Clip two_seconds() const {
        content::Clip clip;
        clip.file = folder_.ffmpeg("film.mkv",
                                   "-f lavfi -i testsrc2=s=64x48:d=2 -f lavfi -i "
                                   "sine=frequency=300:d=2 -c:v mpeg2video -c:a pcm_s16le");
        return clip;
    }

    media::test::Folder folder_;
    Performance loop_;
    std::vector<std::string> told_;
    int left_out_ = 0;
    media::Nursery nursery_;
    MediaBook book_{nursery_, {}};
};

TEST_F(RequestedFilmTest, IsInTheLanguageOfWhoAskedForIt) {
    content::Clip clip = two_seconds();
    clip.captions.texts = {{"en", {{0s, 2s, "Dawn"}}, {}}, {"ru", {{0s, 2s, "Рассвет"}}, {}}};
    clip.captions.from = content::Captions::From::file;
    RequestedFilm film = this->film(clip, "ru");
    film.settle(0s);
    ASSERT_FALSE(film.is_awaited());
    const show::Scene scene = film.scene_at(1s);
    ASSERT_EQ(scene.captions.size(), 1U);
    EXPECT_EQ(scene.captions[0].text, "Рассвет");
}

TEST_F(RequestedFilmTest, WhatCannotBeShownIsBrokenOffAndMayBeAskedForAgain) {
    content::Clip clip;
    clip.file = folder_.write("film.mkv", "These are notes, not a film.");
    RequestedFilm film = this->film(clip);
    film.settle(0s);
    EXPECT_TRUE(film.is_over());
    ASSERT_EQ(told_.size(), 1U);
    EXPECT_TRUE(told_[0].starts_with("film.mkv is broken off: ")) << told_[0];
    EXPECT_EQ(left_out_, 0);
}

/// Stretches of 5 ms, shorter than the slope.
TEST_F(RequestedFilmTest, BrokenOffItsSoundDiesAwayAndDoesNotClick) {
    RequestedFilm film = this->film(two_seconds());
    Deck loop(nursery_, loop_, {});
    const Hold hold;
    SoundDesk desk(loop_, book_);
    constexpr std::int64_t stretch = sample_rate / 200, broken_off = sample_rate;
    std::vector<float> heard;
    for (std::int64_t first = 0; first < broken_off + 10 * stretch; first += stretch) {
        const bool is_on = first < broken_off;
        if (is_on) film.settle(time_of(first));
        if (is_on && !film.voices().empty()) film.deck().wait_for_sound(-1000, first + stretch);
        std::vector<float> samples(2 * stretch);
        desk.mix(first, samples, {{}, loop, hold, true, is_on ? &film : nullptr, std::nullopt});
        EXPECT_EQ(desk.rings(), first < broken_off + stretch);
        for (std::size_t i = 0; i < samples.size(); i += 2) heard.push_back(samples[i]);
    }
    const auto end = heard.begin() + broken_off;
    const float loudest = *std::max_element(end - sample_rate / 100, end);
    ASSERT_GT(loudest, 0.05) << "it was heard";
    const double steepest = loudest * 2 * 3.1416 * 300 / sample_rate;
    for (std::size_t i = broken_off - 100; i < heard.size(); ++i)
        EXPECT_LE(std::abs(heard[i] - heard[i - 1]), 1.2 * steepest) << i;
    EXPECT_EQ(heard.back(), 0);
}

}  // namespace
}  // namespace kiosk::stage
