// Captions files as other programs write them, and as they get damaged.
#include "content/captions.h"

#include <gtest/gtest.h>

namespace kiosk::content {
namespace {

using std::chrono::milliseconds;

TEST(Captions, SubRipWithByteOrderMarkAndWindowsLines) {
    const CaptionFile file = parse_captions(
        "\xEF\xBB\xBF"
        "1\r\n00:00:01,500 --> 00:00:03,000\r\n<i>Қазақстан</i>\r\n{\\an8}two\r\n\r\n"
        "2\r\n01:00:00,000 --> 01:00:01,000\r\nlater\r\n");
    EXPECT_TRUE(file.complaints.empty());
    EXPECT_EQ(file.cues,
              (std::vector<Cue>{{milliseconds(1500), milliseconds(3000), "Қазақстан\ntwo"},
                                {milliseconds(3600000), milliseconds(3601000), "later"}}));
}

TEST(Captions, WebVttWithHeaderNotesSettingsAndTags) {
    const CaptionFile file = parse_captions(
        "WEBVTT - title\nKind: captions\n\nNOTE made by hand\n\nSTYLE\n::cue "
        "{}\n\nintro\n00:02.000 --> 00:03.000 line:0 align:start\n"
        "<v Ann>1 &lt; 2 &amp; <00:02.500>3</v>\n\n00:00.000 --> 00:01.000\nfirst");
    EXPECT_TRUE(file.complaints.empty());
    EXPECT_EQ(file.cues, (std::vector<Cue>{{milliseconds(0), milliseconds(1000), "first"},
                                           {milliseconds(2000), milliseconds(3000), "1 < 2 & 3"}}));
}

TEST(Captions, DamagedOnesAreNamedAndLeftOut) {
    const CaptionFile file = parse_captions(
        "1\n00:00:01,000 --> 00:00:0x,000\nbad\n\n2\n00:00:03,000 --> "
        "00:00:02,000\nbackwards\n\nno times at all\n\n"
        "3\n00:00:04,000 --> 00:00:05,000\n\xCF\xF0\n\n4\n00:00:06,000 --> 00:00:07,000\ngood\n");
    ASSERT_EQ(file.cues.size(), 1U);
    EXPECT_EQ(file.cues[0].text, "good");
    std::vector<int> places;
    for (const auto& [line, what] : file.complaints) places.push_back(line);
    EXPECT_EQ(places, (std::vector<int>{2, 6, 9, 13}));
}

TEST(Captions, TooWideOnesAreKeptAndNamed) {
    const std::string line37(37, 'x');
    const CaptionFile file = parse_captions("00:01.000 --> 00:02.000\n" + line37 + "\n" + line37 +
                                            "\n\n00:03.000 --> 00:04.000\n" + line37 +
                                            "x\n\n00:05.000 --> 00:06.000\na\nb\nc\n");
    EXPECT_EQ(file.cues.size(), 3U);
    EXPECT_EQ(file.too_wide, (std::vector<int>{5, 8}));
}

TEST(Captions, AnEmptyFileIsAComplaint) {
    EXPECT_EQ(parse_captions("").complaints.size(), 1U);
    EXPECT_EQ(parse_captions("WEBVTT\n").complaints.size(), 1U);
}

}  // namespace
}  // namespace kiosk::content
