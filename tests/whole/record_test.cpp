// record: exact in time and the same every time.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "tests/whole/show_files.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

class Record : public ::testing::Test {
  protected:
    void SetUp() override {
        make_mp4(folder_.path() / "a.mp4", red, 2);
        make_vob(folder_.path() / "b.vob", green, 2);
        make_picture(folder_.path() / "deck/Slide1.PNG", blue);
        make_picture(folder_.path() / "deck/Slide2.PNG", yellow);
        folder_.write("facts.xml", facts_xml());
        playlist_ = folder_.write("show.xml", R"(<playlist title="Test">
  <defaults dur="1s" transition="fade" transition-dur="400ms"/>
  <interleave>
    <video src="a.mp4"/>
    <slides src="deck" take="2"/>
    <video src="b.vob"/>
    <facts src="facts.xml" order="shuffle" dur="1s"/>
  </interleave>
</playlist>
)");
    }

    Finished record(const std::string& film, std::vector<std::string> options) const {
        std::vector<std::string> command{program(), "record", playlist_.string(), "-o",
                                         (folder_.path() / film).string()};
        if (std::find(options.begin(), options.end(), "--size") == options.end())
            options.insert(options.end(), {"--size", "320x180"});
        command.insert(command.end(), options.begin(), options.end());
        return run(command, 120s);
    }

    [[nodiscard]] std::string bytes(const std::string& film) const {
        std::ifstream in(folder_.path() / film, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    /// Colour in the middle of the film at a time.
    [[nodiscard]] Rgb color_at(const std::string& film, double seconds) const {
        const fs::path pixel = folder_.path() / "pixel.rgb";
        ffmpeg({"-ss", std::to_string(seconds), "-i", (folder_.path() / film).string(), "-frames:v",
                "1", "-vf", "crop=2:2:20:90,scale=1:1", "-pix_fmt", "rgb24", "-f", "rawvideo",
                pixel.string()});
        std::ifstream in(pixel, std::ios::binary);
        unsigned char rgb[3] = {};
        in.read(reinterpret_cast<char*>(rgb), 3);
        return {rgb[0], rgb[1], rgb[2]};
    }

    Folder folder_;
    fs::path playlist_;
};

std::string probed(const fs::path& film, const std::string& entry) {
    return run({"ffprobe", "-v", "error", "-show_entries", entry, "-of", "csv=p=0", film.string()})
        .said;
}

TEST_F(Record, ShowsEachItemAtItsTime) {
    const Finished finished = record("film.mp4", {"--fps", "10", "--duration", "7s"});
    ASSERT_EQ(finished.exit, 0) << finished.said;
    // a: 0 to 2, slides from 1.6 and 2.2, b from 2.8, a fact from 4.4, a again from 5.0 (fades of
    // 0.4).
    EXPECT_TRUE(near(color_at("film.mp4", 0.0), red));
    EXPECT_TRUE(near(color_at("film.mp4", 1.5), red));
    EXPECT_TRUE(near(color_at("film.mp4", 2.1), blue));
    EXPECT_TRUE(near(color_at("film.mp4", 2.7), yellow));
    EXPECT_TRUE(near(color_at("film.mp4", 3.5), green));
    EXPECT_TRUE(near(color_at("film.mp4", 4.9), ground));
    EXPECT_TRUE(near(color_at("film.mp4", 5.6), red));
    EXPECT_EQ(probed(folder_.path() / "film.mp4", "stream=nb_frames").substr(0, 2), "70");
}

TEST_F(Record, TwoRecordingsAreEqualToTheByte) {
    ASSERT_EQ(record("one.mp4", {"--fps", "15", "--duration", "6s"}).exit, 0);
    ASSERT_EQ(record("two.mp4", {"--fps", "15", "--duration", "6s"}).exit, 0);
    EXPECT_GT(bytes("one.mp4").size(), 10000U);
    EXPECT_TRUE(bytes("one.mp4") == bytes("two.mp4"));
}

TEST_F(Record, EnteringLaterShowsTheSamePictures) {
    ASSERT_EQ(record("whole.mp4", {"--fps", "10", "--duration", "7s"}).exit, 0);
    ASSERT_EQ(record("later.mp4", {"--fps", "10", "--duration", "4s", "--at", "1800ms"}).exit, 0);
    for (const double t : {0.0, 0.1, 0.2, 0.7, 1.2, 2.0, 2.8, 3.4}) {
        EXPECT_TRUE(near(color_at("later.mp4", t), color_at("whole.mp4", t + 1.8), 6)) << t;
    }
}

TEST_F(Record, WithoutADurationItIsTheLoop) {
    const Finished finished = record("film.mpg", {"--fps", "25"});
    ASSERT_EQ(finished.exit, 0) << finished.said;
    // Two rounds show everything: 2 x (2 + 1 + 1 + 2 + 1) less nine fades of 0.4 s.
    EXPECT_NEAR(std::stod(probed(folder_.path() / "film.mpg", "format=duration")), 14 - 9 * 0.4,
                0.15);
}

/// Of the film's first channel, from a time on.
double loudness_at(const fs::path& film, const std::string& from, const std::string& length) {
    const fs::path sound = film.parent_path() / "sound.raw";
    ffmpeg({"-i", film.string(), "-ss", from, "-t", length, "-ac", "1", "-f", "f32le",
            sound.string()});
    std::ifstream in(sound, std::ios::binary);
    double sum = 0;
    int count = 0;
    for (float sample = 0; in.read(reinterpret_cast<char*>(&sample), sizeof sample); ++count)
        sum += sample * sample;
    return count == 0 ? 0 : std::sqrt(sum / count);
}

TEST_F(Record, ALoopThatWasHeldGoesOnWithItsSoundWhereItWas) {
    // A short tone that begins just after the touch, and is heard once the visitor has left.
    ffmpeg({"-f", "lavfi", "-i", "color=red:s=640x360:r=30:d=4", "-f", "lavfi", "-i",
            "aevalsrc='0.5*sin(2*PI*440*t)*(between(t,2.02,2.12)+between(t,3,3.1))':s=48000:d=4",
            "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "flac", "-strict", "-2",
            (folder_.path() / "tone.mkv").string()});
    folder_.write("menu.xml", small_menu_xml());
    playlist_ = folder_.write("show.xml", "<playlist><video src=\"tone.mkv\"/></playlist>");
    const Finished finished = record("film.mp4", {"--fps", "10", "--duration", "5500ms", "--key",
                                                  "next@2s", "--key", "back@4s"});
    ASSERT_EQ(finished.exit, 0) << finished.said;
    const fs::path film = folder_.path() / "film.mp4";
    EXPECT_LT(loudness_at(film, "2.2", "1.7"), 0.001);
    EXPECT_GT(loudness_at(film, "4.04", "0.06"), 0.02);
    EXPECT_GT(loudness_at(film, "5.02", "0.06"), 0.05);
    EXPECT_LT(loudness_at(film, "4.3", "0.5"), 0.001);
}

TEST_F(Record, TheHintIsAwayWhileCaptionsMayStandInItsPlace) {
    make_mp4(folder_.path() / "a.mp4", red, 2);
    folder_.write("menu.xml", small_menu_xml());
    folder_.write("a.srt", "1\n00:00:00,000 --> 00:00:01,000\nWords\n");
    folder_.write("a.ass",
                  "[Script Info]\nScriptType: v4.00+\n[V4+ Styles]\nFormat: Name, Fontname\n"
                  "Style: Default,Nowhere\n[Events]\nFormat: Start, End, Style, Text\n"
                  "Dialogue: 0:00:01.00,0:00:02.00,Default,Words\n");
    const auto hint_on = [&](const std::string& captions) {
        playlist_ = folder_.write("show.xml", "<playlist><video src=\"a.mp4\" captions=\"" +
                                                  captions + "\"/></playlist>");
        EXPECT_EQ(
            record("film.mp4", {"--fps", "4", "--duration", "500ms", "--size", "640x360"}).exit, 0);
        // The right end of the hint's plate.
        const fs::path pixel = folder_.path() / "pixel.rgb";
        ffmpeg({"-i", (folder_.path() / "film.mp4").string(), "-frames:v", "1", "-vf",
                "crop=2:2:592:330,scale=1:1", "-pix_fmt", "rgb24", "-f", "rawvideo",
                pixel.string()});
        std::ifstream in(pixel, std::ios::binary);
        unsigned char rgb[3] = {};
        in.read(reinterpret_cast<char*>(rgb), 3);
        return !near({rgb[0], rgb[1], rgb[2]}, red, 40);
    };
    EXPECT_TRUE(hint_on("off"));
    EXPECT_TRUE(hint_on("a.srt"));
    EXPECT_FALSE(hint_on("a.ass"));
}

TEST_F(Record, WhatCannotBeAFilmIsRefusedBeforeAnyWork) {
    const std::string playlist = bytes("show.xml");
    fs::create_directory(folder_.path() / "folder.mp4");
    fs::create_hard_link(playlist_, folder_.path() / "same.mp4");
    const std::vector<std::pair<std::string, std::vector<std::string>>> cases{
        {"show.xml", {}},
        {"film.avi", {}},
        {"folder.mp4", {}},
        {"same.mp4", {}},
        {"film.mp4", {"--size", "161x91"}},
        {"film.mpg", {"--fps", "15"}},
        {"film.mp4", {"--duration", "0s"}},
        {"film.mp4", {"--lang", "english"}},
        {"film.mp4", {"--seed", "-1"}},
    };
    for (const auto& [film, options] : cases) {
        const Finished finished = record(film, options);
        EXPECT_EQ(finished.exit, 2) << film << ": " << finished.said;
    }
    EXPECT_EQ(bytes("show.xml"), playlist);
    EXPECT_FALSE(fs::exists(folder_.path() / "film.mp4"));
}

TEST_F(Record, NothingButBrokenMediaIsTheContentsFault) {
    folder_.write("broken.mp4", "no film");
    playlist_ = folder_.write("show.xml", "<playlist><video src=\"broken.mp4\"/></playlist>");
    EXPECT_EQ(record("film.mp4", {}).exit, 1);
}

TEST_F(Record, ABrokenClipIsNamedAndTheFilmIsMade) {
    std::ofstream(folder_.path() / "b.vob", std::ios::binary) << std::string(4000, 'x');
    const Finished finished = record("film.mp4", {"--fps", "10", "--duration", "3s"});
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.said.find("b.vob"), std::string::npos) << finished.said;
    EXPECT_TRUE(near(color_at("film.mp4", 1.0), red));
}

}  // namespace
}  // namespace kiosk::whole
