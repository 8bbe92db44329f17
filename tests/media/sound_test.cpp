// Sound lies where its time is, to the sample: sample n at n / 48000 s of media time.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

constexpr int rate = SoundTrack::rate;

/// Plays a clip as a recording would, and answers all of its left (0) or right (1) channel.
std::vector<float> listen(Session& session, int channel = 0) {
    constexpr int step = 1600;  // a thirtieth of a second
    std::vector<float> heard;
    std::vector<float> pairs(std::size_t{step} * 2);
    for (int waits = 0; waits < 100'000;) {
        session.poll();
        if (session.failure()) break;
        const auto at = static_cast<std::int64_t>(heard.size());
        (void)session.frame_at(Duration(at * 1'000'000'000 / rate));
        SoundTrack* sound = session.sound();
        const auto end = session.ended();
        if (end && Duration(at * 1'000'000'000 / rate) >= *end) break;
        if (sound == nullptr ? !end : sound->decoded() < at + step) {
            session.wait(50ms);
            ++waits;
            continue;
        }
        if (sound == nullptr) break;
        sound->read(at, step, pairs.data());
        for (int i = 0; i < step; ++i)
            heard.push_back(pairs[static_cast<std::size_t>(i) * 2 + channel]);
    }
    return heard;
}

/// First sample after `from` that is louder than `level`.
std::int64_t onset(const std::vector<float>& heard, std::int64_t from = 0, float level = 0.05F) {
    const auto found = std::find_if(heard.begin() + from, heard.end(),
                                    [=](float sample) { return std::abs(sample) > level; });
    return found - heard.begin();
}

float loudest(const std::vector<float>& heard) {
    float most = 0;
    for (const float sample : heard) most = std::max(most, std::abs(sample));
    return most;
}

/// A click of 10 ms each second, from second 1 on.
constexpr const char* clicks = "aevalsrc='0.8*lt(mod(t\\,1)\\,0.01)*gte(t\\,0.5)':s=48000:d=6";
constexpr std::int64_t codec_blur = 100;  // samples that AC-3 and AAC ring before a click

class Sound : public testing::Test {
  protected:
    std::filesystem::path make(const std::string& name, const std::string& sound,
                               const std::string& how) {
        return folder_.ffmpeg(
            name, "-f lavfi -i testsrc2=s=160x96:r=25:d=6 -f lavfi -i \"" + sound + "\" " + how);
    }
    Folder folder_;
    Nursery nursery_;
};

void expect_clicks(const std::vector<float>& heard, std::int64_t first, int count) {
    std::int64_t from = 0;
    for (int n = 0; n < count; ++n) {
        const std::int64_t wished = first + std::int64_t{n} * rate;
        ASSERT_GT(static_cast<std::int64_t>(heard.size()), wished);
        const std::int64_t at = onset(heard, from, 0.2F);
        EXPECT_NEAR(static_cast<double>(at), static_cast<double>(wished), codec_blur) << n;
        from = wished + rate / 2;
    }
}

TEST_F(Sound, IsWhereItBelongsInEachKindOfFile) {
    for (const auto& [name, how] : {std::pair{"a.vob", "-c:v mpeg2video -c:a ac3 -f dvd"},
                                    {"b.mp4", "-c:v libx264 -c:a aac"},
                                    {"c.mkv", "-c:v libx264 -c:a flac"},
                                    {"d.mkv", "-c:v libx264 -c:a libvorbis"},
                                    {"e.avi", "-c:v mpeg4 -c:a pcm_s16le"},
                                    {"f.mp4", "-c:v libx264 -c:a aac -ar 44100"}}) {
        SCOPED_TRACE(name);
        const auto file = make(name, clicks, how);
        const auto session = nursery_.decode(clip(file));
        const std::vector<float> heard = listen(*session);
        EXPECT_EQ(session->failure().value_or(""), "");
        expect_clicks(heard, rate, 5);
    }
}

/// Ten minutes, resampled: what is off by a part in a million would show.
TEST_F(Sound, StaysInStepForLong) {
    const auto file = folder_.ffmpeg(
        "long.mkv",
        "-f lavfi -i color=red:s=64x48:r=1:d=600 -f lavfi -i "
        "\"aevalsrc='0.8*between(t\\,590\\,590.01)':s=44100:d=600\" -c:v mpeg4 -c:a flac");
    const auto session = nursery_.decode(clip(file));
    const auto at = static_cast<double>(onset(listen(*session), 0, 0.2F));
    EXPECT_NEAR(at, 590.0 * rate, 50);
}

TEST_F(Sound, FollowsTheInPointAndEnteringLate) {
    const auto file = make("in.mkv", clicks, "-c:v libx264 -c:a flac");
    Request request = clip(file);
    request.begin = 1500ms;
    const auto session = nursery_.decode(request);
    expect_clicks(listen(*session), rate / 2, 4);

    request.skip = 1s;
    const auto later = nursery_.decode(request);
    ASSERT_TRUE(wait_until_ready(*later));
    ASSERT_NE(later->sound(), nullptr);
    expect_clicks(listen(*later), rate / 2 + rate, 3);
}

TEST_F(Sound, ThatBeginsLateOrHasAGapIsFilledWithSilence) {
    const auto file =
        folder_.ffmpeg("late.mkv",
                       "-f lavfi -i testsrc2=s=160x96:r=25:d=6 -itsoffset 2 -f lavfi -i "
                       "aevalsrc=0.5:s=48000:d=2 -c:v libx264 -c:a flac");
    const auto session = nursery_.decode(clip(file));
    const std::vector<float> heard = listen(*session);
    EXPECT_NEAR(static_cast<double>(onset(heard)), 2.0 * rate, 2);
    EXPECT_EQ(heard[rate], 0.F);
    ASSERT_GT(heard.size(), std::size_t{5} * rate);
    EXPECT_EQ(heard[std::size_t{5} * rate], 0.F);  // the picture goes on in silence
}

TEST_F(Sound, IsMixedDownWithoutClipping) {
    const auto file = make("five.mkv", "aevalsrc=0.9|0.9|0.9|0|0.9|0.9:s=48000:d=6:c=5.1",
                           "-c:v libx264 -c:a flac");
    const auto session = nursery_.decode(clip(file));
    const float most = loudest(listen(*session));
    EXPECT_LE(most, 1.0F);
    EXPECT_GT(most, 0.8F);
}

TEST_F(Sound, OfMonoIsOnBothSides) {
    const auto file = make("mono.mkv", "sine=440:d=6:r=22050", "-c:v libx264 -c:a flac");
    const auto session = nursery_.decode(clip(file));
    const std::vector<float> right = listen(*session, 1);
    EXPECT_GT(loudest(right), 0.05F);
}

TEST_F(Sound, IsThatOfTheWishedLanguageElseTheDefault) {
    const auto file = folder_.ffmpeg(
        "two.mkv",
        "-f lavfi -i testsrc2=s=160x96:r=25:d=2 -f lavfi -i aevalsrc=0.2:s=48000:d=2 -f lavfi "
        "-i aevalsrc=0.6:s=48000:d=2 -map 0 -map 1 -map 2 -c:v libx264 -c:a flac "
        "-metadata:s:a:0 language=eng -metadata:s:a:1 language=rus -disposition:a:0 default");
    for (const auto& [language, level] :
         {std::pair{"ru", 0.6F}, {"en-GB", 0.2F}, {"kk", 0.2F}, {"", 0.2F}}) {
        Request request = clip(file);
        request.language = language;
        const auto session = nursery_.decode(request);
        EXPECT_NEAR(loudest(listen(*session)), level * std::numbers::sqrt2 / 2, 0.2F * level)
            << language;
    }
}

TEST_F(Sound, OfAJoinedFilmStaysWithThePicture) {
    const auto part = read_file(folder_.ffmpeg(
        "part.vob",
        "-f lavfi -i testsrc2=s=160x96:r=25:d=2 -f lavfi -i \"aevalsrc='0.8*between(t\\,1\\,1.01"
        ")':s=48000:d=2\" -c:v mpeg2video -bf 2 -c:a ac3 -f dvd"));
    const auto session = nursery_.decode(clip(folder_.write("joined.vob", part + part + part)));
    const std::vector<float> heard = listen(*session);
    for (const int second : {1, 3, 5}) {
        const std::int64_t at = onset(heard, (second - 1) * rate + rate / 2, 0.2F);
        EXPECT_NEAR(static_cast<double>(at), static_cast<double>(second) * rate, 0.02 * rate);
    }
}

TEST_F(Sound, NobodyReadsDoesNotStopThePicture) {
    const auto file = folder_.ffmpeg(
        "long.mp4",
        "-f lavfi -i testsrc2=s=64x48:r=25:d=12 -f lavfi -i sine=440:d=12 -c:v libx264 "
        "-preset ultrafast -c:a aac");
    const auto session = nursery_.decode(clip(file));
    EXPECT_EQ(watch(*session).size(), 300U);
    EXPECT_TRUE(session->ended());
}

TEST_F(Sound, ThatWasReadAMomentAgoCanBeReadAgainAndIsFreedAllTheSame) {
    const auto file =
        folder_.ffmpeg("sine.mkv",
                       "-f lavfi -i testsrc2=s=64x48:r=25:d=12 -f lavfi -i sine=440:d=12 -c:v "
                       "libx264 -preset ultrafast -c:a flac");
    const auto session = nursery_.decode(clip(file));
    constexpr int step = rate / 50;
    std::vector<float> pairs(std::size_t{step} * 2), again(pairs);
    const auto read = [&](std::int64_t first, std::vector<float>& to) {
        for (int waits = 0; waits < 500 && (session->sound() == nullptr ||
                                            session->sound()->decoded() < first + step);
             ++waits) {
            session->wait(20ms);
            session->poll();
            (void)session->frame_at(Duration(first * 1'000'000'000 / rate));
        }
        return session->sound()->read(first, step, to.data());
    };
    // Twice round the ring, and at times back by a quarter of a second.
    for (std::int64_t first = 0; first < std::int64_t{10} * rate; first += step) {
        ASSERT_EQ(read(first, pairs), step) << first;
        if (first < rate || first % rate != 0) continue;
        ASSERT_EQ(read(first - rate / 4, again), step) << first;
        ASSERT_EQ(read(first, again), step);
        EXPECT_EQ(pairs, again);
    }
    EXPECT_EQ(read(std::int64_t{9} * rate, again), 0) << "long gone";
}

TEST_F(Sound, ReadAfterALongPauseIsThere) {
    const auto file = make("pause.mkv", clicks, "-c:v libx264 -c:a flac");
    const auto session = nursery_.decode(clip(file));
    watch(*session);  // all pictures, no sound
    ASSERT_NE(session->sound(), nullptr);
    std::vector<float> pairs(std::size_t{rate} * 2);
    std::int64_t there = 0;
    for (int waits = 0; waits < 100 && there < rate / 2; ++waits) {
        session->poll();
        there = session->sound()->read(std::int64_t{5} * rate - 100, rate / 2, pairs.data());
        session->wait(20ms);
    }
    EXPECT_EQ(there, rate / 2);
    EXPECT_GT(std::abs(pairs[400]), 0.2F);
}

}  // namespace
}  // namespace kiosk::media::test
