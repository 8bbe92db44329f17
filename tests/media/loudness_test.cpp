// How loud sound tracks are: by sines whose loudness EBU Tech 3341 gives, and by what is in the way
// of a measurement; and the memory of it.
#include <gtest/gtest.h>

#include "media/probe_memory.h"
#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

/// A stereo sine, the same on both sides, as ffmpeg's source.
std::string sine(double amplitude, double hertz, double seconds, double phase = 0) {
    const std::string side = "'" + std::to_string(amplitude) + "*sin(2*PI*" +
                             std::to_string(hertz) + "*t+" + std::to_string(phase) + ")'";
    return "-f lavfi -i \"aevalsrc=" + side + "|" + side + ":s=48000:d=" + std::to_string(seconds) +
           "\" ";
}

class LoudnessOf : public testing::Test {
  protected:
    std::filesystem::path make(const std::string& name, const std::string& sounds,
                               const std::string& how = "-c:v mpeg4 -c:a flac") {
        return folder_.ffmpeg(name, "-f lavfi -i color=red:s=64x48:r=5:d=4 " + sounds + how);
    }
    Loudness measure(const std::filesystem::path& file, const std::string& language = "en") {
        const auto measuring = nursery_.measure(file, language);
        for (int waits = 0; waits < 600; ++waits) {
            if (const auto answer = measuring->result()) return *answer;
            measuring->wait(100ms);
        }
        ADD_FAILURE() << "the measurement takes too long";
        return {};
    }
    Folder folder_;
    Nursery nursery_;
};

TEST_F(LoudnessOf, ASineIsItsLevel) {
    // Tech 3341, case 1: 1 kHz at -23 dBFS on both sides is -23 LUFS.
    const Loudness loud = measure(make("a.mkv", sine(0.1, 1000, 4)));
    EXPECT_EQ(loud.error, "");
    EXPECT_TRUE(loud.lasting);
    EXPECT_NEAR(loud.integrated.value_or(0), -20.0, 0.1);
    EXPECT_NEAR(loud.true_peak, 0.1, 0.002);
    const Loudness quiet =
        measure(make("b.vob", sine(0.01, 1000, 4), "-c:v mpeg2video -c:a ac3 -b:a 384k -f dvd"));
    EXPECT_NEAR(quiet.integrated.value_or(0), -40.0, 0.3);
}

TEST_F(LoudnessOf, SilenceIsNotCounted) {
    const Loudness half =
        measure(make("a.mkv", sine(0.1, 1000, 2), "-af apad=whole_dur=4 -c:v mpeg4 -c:a flac"));
    // Half the power would be -23; the blocks at the edge are half silent.
    EXPECT_NEAR(half.integrated.value_or(0), -20.0, 0.5);
}

/// A quarter of the sampling rate, whose samples all miss the crest: they are at most 0.57.
TEST_F(LoudnessOf, PeaksLieBetweenSamples) {
    const Loudness loudness = measure(make("a.mkv", sine(0.8, 12000, 4, 0.785398163)));
    EXPECT_NEAR(loudness.true_peak, 0.8, 0.03);
}

TEST_F(LoudnessOf, WhatCannotBeMeasuredIsNothing) {
    const Loudness silent = measure(make("a.mkv", sine(0, 1000, 4)));
    EXPECT_EQ(silent.integrated, std::nullopt);
    EXPECT_EQ(silent.true_peak, 0);
    EXPECT_TRUE(silent.lasting);
    EXPECT_EQ(measure(make("b.mkv", sine(0.1, 1000, 0.2))).integrated, std::nullopt);
}

TEST_F(LoudnessOf, WhatHasNoSoundIsNotRemembered) {
    const auto mute = make("a.mkv", "", "-c:v mpeg4");
    for (const auto& file : {mute, folder_ / "missing.mkv", folder_.write("b.mkv", "notes")}) {
        const Loudness loudness = measure(file);
        EXPECT_NE(loudness.error, "") << file;
        EXPECT_FALSE(loudness.lasting);
        EXPECT_EQ(loudness.integrated, std::nullopt);
    }
    EXPECT_EQ(measure(mute).error, "has no sound track");
}

TEST_F(LoudnessOf, IsThatOfTheTrackThatIsHeard) {
    const auto file = make("two.mkv", sine(0.1, 1000, 4) + sine(0.01, 1000, 4),
                           "-map 0 -map 1 -map 2 -c:v mpeg4 -c:a flac -metadata:s:a:0 "
                           "language=eng -metadata:s:a:1 language=rus -disposition:a:0 default");
    EXPECT_NEAR(measure(file, "en").integrated.value_or(0), -20.0, 0.1);
    EXPECT_NEAR(measure(file, "ru").integrated.value_or(0), -40.0, 0.1);
    EXPECT_NEAR(measure(file, "kk").integrated.value_or(0), -20.0, 0.1);
}

/// Mono is heard on both sides, mixed down as the player does it.
TEST_F(LoudnessOf, MonoIsMeasuredAsItIsHeard) {
    const auto file = make("mono.mkv", sine(0.1, 1000, 4), "-ac 1 -c:v mpeg4 -c:a flac");
    EXPECT_NEAR(measure(file).integrated.value_or(0), -23.0, 0.1);
}

constexpr double strange_number = -22.946120000000001;

TEST(LoudnessMemory, KeepsAnswersBetweenStartsBesideTheProbes) {
    const Folder folder;
    const Heard film{folder.write("tab\t.vob", "film"), "en"};
    const Heard silent{film.file, "ru"};
    const Loudness loudness{strange_number, 0.1};
    {
        ProbeMemory memory(folder / "probes");
        memory.remember(film.file, *stamp_of(film.file), {.kind = Probe::Kind::film, .length = 1s});
        memory.remember(film, *stamp_of(film.file), loudness);
        memory.remember(silent, *stamp_of(film.file), {});
        EXPECT_TRUE(memory.save());
    }
    const ProbeMemory memory(folder / "probes");
    EXPECT_EQ(memory.find(film), loudness);
    EXPECT_EQ(memory.find(silent), Loudness{});
    EXPECT_EQ(memory.find(Heard{film.file, "kk"}), std::nullopt);
    ASSERT_TRUE(memory.find(film.file));
    EXPECT_EQ(memory.find(film.file)->length, 1s);
}

TEST(LoudnessMemory, ForgetsWhatHasChangedEvenWhileItWasMeasured) {
    const Folder folder;
    const Heard film{folder.write("a.vob", "film"), "en"};
    ProbeMemory memory({});
    const FileStamp stamp = *stamp_of(film.file);
    memory.remember(film, stamp, {strange_number, 0.1});
    EXPECT_TRUE(memory.find(film));
    folder.write("a.vob", "longer film");
    EXPECT_FALSE(memory.find(film));
    memory.remember(film, stamp, {strange_number, 0.1});
    EXPECT_FALSE(memory.find(film));
}

TEST(LoudnessMemory, DoesNotKeepWhatWasNotMeasured) {
    const Folder folder;
    const Heard film{folder.write("a.vob", "film"), "en"};
    ProbeMemory memory({});
    memory.remember(film, *stamp_of(film.file), {.error = "its decoder died", .lasting = false});
    EXPECT_FALSE(memory.find(film));
}

TEST(LoudnessMemory, StepsOverDamagedLines) {
    const Folder folder;
    const Heard film{folder.write("a.vob", "film"), "en"};
    const Loudness loudness{strange_number, 0.1};
    ProbeMemory kept(folder / "probes");
    kept.remember(film, *stamp_of(film.file), loudness);
    ASSERT_TRUE(kept.save());
    const std::string whole = read_file(folder / "probes");
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
        folder.write("probes", whole.substr(0, length));
        EXPECT_FALSE(ProbeMemory(folder / "probes").find(film)) << length;
    }
    for (const char* wrong : {"loud", "inf", "nan", "", "-23,1"}) {
        std::string line = whole;
        line.replace(line.find("-22.9"), std::string("-22.94612").size(), wrong);
        folder.write("probes", line);
        EXPECT_FALSE(ProbeMemory(folder / "probes").find(film)) << wrong;
    }
}

}  // namespace
}  // namespace kiosk::media::test
