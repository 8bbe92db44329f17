// Recordings of quiet and loud clips, measured: what visitors hear is equally loud, peaks stay
// under the ceiling, and nothing is measured twice.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>

#include "tests/places.h"
#include "tests/whole/show_files.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

struct Measured {
    double loudness = 0;   ///< LUFS
    double true_peak = 0;  ///< dBTP
};

class LevelledFilm : public ::testing::Test {
  protected:
    void SetUp() override {
        for (const char* shipped : {"theme.xml", "words.xml"})
            fs::create_symlink(fs::path(in_tree("config")) / shipped, folder_.path() / shipped);
    }
    void make_clip(const std::string& name, const std::string& sound, int seconds = 4) const {
        const std::string length = std::to_string(seconds);
        ffmpeg({"-f", "lavfi", "-i", "color=c=red:s=160x96:r=10:d=" + length, "-f", "lavfi", "-i",
                "aevalsrc=" + sound + ":s=48000:d=" + length, "-c:v", "mpeg4", "-c:a", "flac",
                (folder_.path() / name).string()});
    }
    static std::string sine(const std::string& amplitude) {
        const std::string side = amplitude + "*sin(2*PI*1000*t)";
        return side + "|" + side;
    }
    void show(const std::string& items) {
        playlist_ = folder_.write(
            "show.xml", "<playlist title='T'><defaults transition='cut'/>" + items + "</playlist>");
    }
    fs::path record(const std::string& film, const std::string& config,
                    const std::vector<std::string>& options = {}) const {
        const fs::path file = folder_.path() / film;
        std::vector<std::string> command{program(),
                                         "record",
                                         playlist_.string(),
                                         "-o",
                                         file.string(),
                                         "--size",
                                         "160x96",
                                         "--fps",
                                         "10",
                                         "--config",
                                         folder_.write("kiosk.xml", config).string()};
        command.insert(command.end(), options.begin(), options.end());
        Process recording(command, folder_.path() / "log",
                          {"CACHE_DIRECTORY=" + folder_.path().string()});
        EXPECT_EQ(recording.wait(60s), 0) << recording.said();
        return file;
    }
    /// Of a stretch of a film, by ffmpeg's own meter.
    static Measured measured(const fs::path& film, double from, double seconds) {
        const std::string said =
            run({"ffmpeg", "-hide_banner", "-nostats", "-ss", std::to_string(from), "-t",
                 std::to_string(seconds), "-i", film.string(), "-vn", "-af", "ebur128=peak=true",
                 "-f", "null", "-"})
                .said;
        const std::string summary = said.substr(said.find("Summary:"));
        const auto behind = [&summary](const std::string& word) {
            return std::stod(summary.substr(summary.find(word) + word.size()));
        };
        return {behind("I:"), behind("Peak:")};
    }

    Folder folder_;
    fs::path playlist_;
};

constexpr const char* levelled = "<kiosk/>";
constexpr const char* untouched = "<kiosk levelling='off'/>";

TEST_F(LevelledFilm, QuietAndLoudClipsComeOutEqual) {
    make_clip("quiet.mkv", sine("0.01"));  // -40 LUFS
    make_clip("loud.mkv", sine("0.5"));    // -6 LUFS
    show("<video src='quiet.mkv'/><video src='loud.mkv'/>");
    const fs::path film = record("film.mp4", levelled);
    const double quiet = measured(film, 0.5, 3).loudness;
    const double loud = measured(film, 4.5, 3).loudness;
    EXPECT_NEAR(quiet, -23, 0.5);
    EXPECT_NEAR(loud, -23, 0.5);
    EXPECT_NEAR(quiet, loud, 0.5);

    const fs::path as_it_is = record("off.mp4", untouched);
    EXPECT_NEAR(measured(as_it_is, 0.5, 3).loudness, -40, 0.5);
    EXPECT_NEAR(measured(as_it_is, 4.5, 3).loudness, -6, 0.5);

    const fs::path louder =
        record("18.mp4", "<kiosk levelling='-18' volume='50'/>", {"--at", "4s"});
    EXPECT_NEAR(measured(louder, 0.5, 3).loudness, -18 - 6, 0.5);
}

/// Quiet, with a click every other second that leaves it 3 dB of room.
TEST_F(LevelledFilm, PeaksStayUnderTheCeiling) {
    const std::string side = "0.01*sin(2*PI*1000*t)+0.6*lt(mod(t\\,2)\\,0.001)*sin(2*PI*1000*t)";
    make_clip("crest.mkv", side + "|" + side);
    show("<video src='crest.mkv'/>");
    const Measured before = measured(record("off.mp4", untouched), 0, 4);
    const Measured after = measured(record("film.mp4", levelled), 0, 4);
    EXPECT_LT(before.loudness, -28);
    EXPECT_GT(after.loudness, before.loudness + 2);
    constexpr double coding = 0.3;  // what AAC adds to a click
    EXPECT_LE(after.true_peak, -1 + coding);
    EXPECT_LT(after.loudness, before.loudness + 4);
}

/// check decodes no sound: it says what recording has found out.
TEST_F(LevelledFilm, CheckNamesAClipThatStaysBehindTheOthers) {
    make_clip("hiss.mkv", sine("0.001"));
    make_clip("good.mkv", sine("0.1"));
    show("<video src='good.mkv'/><video src='hiss.mkv'/>");
    const auto check = [this] {
        Process checking({program(), "check", playlist_.string()}, folder_.path() / "log",
                         {"CACHE_DIRECTORY=" + folder_.path().string()});
        EXPECT_EQ(checking.wait(20s), 0);
        return checking.said();
    };
    EXPECT_EQ(check().find("softer"), std::string::npos);
    const fs::path film = record("film.mp4", levelled);
    EXPECT_NEAR(measured(film, 4.5, 3).loudness, -40, 0.5);  // 20 dB, and no more
    const std::string said = check();
    EXPECT_NE(said.find("warning: \"hiss.mkv\" stays 17 dB softer"), std::string::npos) << said;
    EXPECT_EQ(said.find("good.mkv"), std::string::npos) << said;
}

TEST_F(LevelledFilm, IsMeasuredOnceUntilTheFileChanges) {
    make_clip("a.mkv", sine("0.1"));
    show("<video src='a.mkv'/>");
    EXPECT_NEAR(measured(record("one.mp4", levelled), 0.5, 3).loudness, -23, 0.5);
    // What is remembered is believed: here, 10 LU more than there are.
    const fs::path store = folder_.path() / "probes";
    std::ifstream in(store);
    std::string remembered{std::istreambuf_iterator<char>(in), {}};
    const std::size_t at =
        remembered.find("\tloudness\ten\t-") + std::string("\tloudness\ten\t").size();
    ASSERT_LT(at, remembered.size());
    remembered.replace(at, remembered.find('\t', at) - at, "-10");
    std::ofstream(store) << remembered;
    EXPECT_NEAR(measured(record("two.mp4", levelled), 0.5, 3).loudness, -33, 0.5);
    make_clip("a.mkv", sine("0.2"));
    EXPECT_NEAR(measured(record("three.mp4", levelled), 0.5, 3).loudness, -23, 0.5);
}

TEST_F(LevelledFilm, TwoRecordingsAreEqualWhetherMeasuredOrRemembered) {
    make_clip("quiet.mkv", sine("0.01"));
    make_clip("loud.mkv", sine("0.5"));
    show("<video src='quiet.mkv'/><video src='loud.mkv' transition='fade'/>");
    const auto bytes = [](const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    };
    const std::string one = bytes(record("one.mp4", levelled));
    const std::string two = bytes(record("two.mp4", levelled));
    EXPECT_GT(one.size(), 10000U);
    EXPECT_TRUE(one == two);
}

TEST_F(LevelledFilm, QuietHoursAreThoseOfTheClockThatIsGiven) {
    make_clip("a.mkv", sine("0.1"));
    show("<video src='a.mkv'/>");
    const std::string config = "<kiosk><quiet when='20:00-08:00' volume='10'/></kiosk>";
    const std::vector<std::string> before_eight{"--duration", "12s", "--clock",
                                                "2026-12-05 07:59:56"};
    const fs::path film = record("film.mp4", config, before_eight);
    EXPECT_NEAR(measured(film, 0.5, 3).loudness, -43, 0.5);
    EXPECT_NEAR(measured(film, 8.5, 3).loudness, -23, 0.5);
    const fs::path without = record("without.mp4", config);
    EXPECT_NEAR(measured(without, 0.5, 3).loudness, -23, 0.5);
}

/// What the loudspeaker was given, left channel, by SDL's driver that writes to a file.
std::vector<float> heard(const fs::path& raw) {
    std::ifstream in(raw, std::ios::binary);
    std::vector<float> left;
    for (float pair[2]; in.read(reinterpret_cast<char*>(pair), sizeof pair);)
        left.push_back(pair[0]);
    return left;
}

/// Of a sine, dBFS; without the dropouts of a busy machine.
double level(const std::vector<float>& samples, double from, double until) {
    constexpr double rate = 48000;
    double sum = 0, count = 0;
    for (auto i = static_cast<std::size_t>(from * rate); i < until * rate; ++i) {
        if (samples.at(i) == 0 && samples.at(i + 1) == 0) continue;
        sum += samples.at(i) * samples.at(i);
        ++count;
    }
    return 10 * std::log10(2 * sum / count);
}

/// The first time its loudness is learnt while it plays, and reached without a jump; from then on
/// it is known.
TEST_F(LevelledFilm, ALiveShowGlidesThereOnceAndThenBeginsThere) {
    make_clip("a.mkv", sine("0.2"), 10);
    show("<video src='a.mkv'/>");
    const Screen screen(640, 360);
    const fs::path raw = folder_.path() / "heard";
    const auto play = [&] {
        Process player(
            {program(), "play", "--once", playlist_.string()}, folder_.path() / "log",
            {screen.variable(), "SDL_AUDIODRIVER=disk", "SDL_DISKAUDIOFILE=" + raw.string(),
             "CACHE_DIRECTORY=" + folder_.path().string()});
        EXPECT_EQ(player.wait(30s), 0) << player.said();
        return heard(raw);
    };
    const std::vector<float> first = play();
    ASSERT_GT(first.size(), 8.5 * 48000);  // a busy machine measures slowly
    EXPECT_NEAR(level(first, 8.2, 8.4), -23, 0.5);
    constexpr double steepest = 0.2 * 2 * 3.1416 * 1000 / 48000;
    for (std::size_t i = 1; i < first.size() && i < 8.4 * 48000; ++i) {
        const bool is_dropout = first[i] == 0 || first[i - 1] == 0;  // of a busy machine
        if (!is_dropout) {
            ASSERT_LT(std::abs(first[i] - first[i - 1]), steepest * 1.02) << i;
        }
    }
    const std::vector<float> second = play();
    ASSERT_GT(second.size(), 8.5 * 48000);
    EXPECT_NEAR(level(second, 0.2, 0.4), -23, 0.5);
    EXPECT_NEAR(level(second, 8.2, 8.4), -23, 0.5);
}

}  // namespace
}  // namespace kiosk::whole
