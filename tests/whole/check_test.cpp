// check on real files: what is said, where, and the exit code.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/places.h"
#include "tests/whole/show_files.h"

namespace kiosk::whole {
namespace {

TEST(Check, TenMistakesAreTenDiagnosticsAtTheirPlaces) {
    const Folder folder;
    make_mp4(folder.path() / "good.mp4", red, 1);
    make_picture(folder.path() / "film.mp4.png", blue);
    std::filesystem::rename(folder.path() / "film.mp4.png", folder.path() / "picture.mp4");
    folder.write("notes.mp4", "These are notes, not a film.\n");
    folder.write(
        "facts.xml",
        "<facts title=\"T\">\n  <fact id=\"a\" source=\"S\">\n    <text xml:lang=\"en\">A.</text>\n"
        "  </fact>\n  <fact id=\"b\" source=\"S\" date=\"2026\"><text "
        "xml:lang=\"en\">B.</text></fact>\n</facts>\n");
    std::filesystem::create_directories(folder.path() / "empty");
    const auto playlist = folder.write("show.xml",
                                       "<playlist title=\"Test\">\n"                        // 1
                                       "  <video src=\"good.mp4\"/>\n"                      // 2
                                       "  <video src=\"missing.mp4\"/>\n"                   // 3
                                       "  <vidoe src=\"good.mp4\"/>\n"                      // 4
                                       "  <video src=\"good.mp4\" clip-begin=\"soon\"/>\n"  // 5
                                       "  <video uri=\"good.mp4\"/>\n"                      // 6
                                       "  <slides src=\"empty\"/>\n"                        // 7
                                       "  <video src=\"../outside.mp4\"/>\n"                // 8
                                       "  <video src=\"notes.mp4\"/>\n"                     // 9
                                       "  <video src=\"picture.mp4\"/>\n"                   // 10
                                       "  <video src=\"good.mp4\" volume=\"loud\"/>\n"      // 11
                                       "  <facts src=\"facts.xml\"/>\n"                     // 12
                                       "</playlist>\n");
    const Finished finished = run({program(), "check", playlist.string()});
    EXPECT_EQ(finished.exit, 1);
    const std::string at = playlist.string() + ":";
    for (const std::string place :
         {"3:10: error: ", "4:3: error: ", "5:25: error: ", "6:10: error: ", "7:11: error: ",
          "8:10: error: ", "9:10: error: ", "10:10: error: ", "11:25: error: "}) {
        EXPECT_NE(finished.said.find(at + place), std::string::npos) << place << "\n"
                                                                     << finished.said;
    }
    EXPECT_NE(finished.said.find("facts.xml:2:3: error: "), std::string::npos) << finished.said;
    EXPECT_NE(finished.said.find("10 errors"), std::string::npos) << finished.said;
}

TEST(Check, AnEmptyNameIsTheCommandLinesFault) {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"check", ""},
                                                  {"run", ""},
                                                  {"check", "show.xml", "--config", ""}}) {
        std::vector<std::string> command{program()};
        command.insert(command.end(), words.begin(), words.end());
        const Finished finished = run(command);
        EXPECT_EQ(finished.exit, 2) << finished.said;
        EXPECT_NE(finished.said.find("is empty: write the name"), std::string::npos)
            << finished.said;
    }
}

TEST(Check, SaysInPlainWordsWhatIsOverOrNotWholeOrCannotBe) {
    const Folder folder;
    make_mp4(folder.path() / "whole.mp4", red, 1);
    std::ifstream whole(folder.path() / "whole.mp4", std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(whole)), {});
    folder.write("half.mp4", bytes.substr(0, bytes.size() / 2));
    folder.write(
        "facts.xml",
        "<facts>\n<fact id=\"a\" source=\"S\" date=\"2962-02\"><text>A</text></fact></facts>");
    const auto playlist = folder.write("show.xml",
                                       "<playlist title=\"Test\">\n"
                                       "<video src=\"half.mp4\"/>\n"
                                       "<facts src=\"facts.xml\"/>\n"
                                       "<text when=\"2020-01-01..2020-01-02\">Over</text>\n"
                                       "<text>\xE2\x9C\x85\xF3\xA0\x80\x81</text>\n"
                                       "</playlist>");
    const Finished finished = run({program(), "check", playlist.string()});
    EXPECT_EQ(finished.exit, 1);
    for (const std::string said :
         {"show.xml:2:8: error: \"half.mp4\" was not copied whole, or is damaged; export or copy "
          "it",
          "facts.xml:2:1: warning: the date of this source is in the future; write when it was",
          "show.xml:4:7: warning: when=\"2020-01-01..2020-01-02\" ended on 2020-01-02; write new",
          "show.xml:5:1: error: no installed font can draw \"\xF3\xA0\x80\x81\" (U+E0001)"}) {
        EXPECT_NE(finished.said.find(said), std::string::npos) << said << "\n" << finished.said;
    }
    EXPECT_EQ(finished.said.find("moov"), std::string::npos) << finished.said;
}

TEST(Check, APictureUnderAnothersEndingIsAWarning) {
    const Folder folder;
    make_picture(folder.path() / "a.png", blue);
    std::filesystem::rename(folder.path() / "a.png", folder.path() / "a.jpg");
    const auto playlist =
        folder.write("show.xml", "<playlist title=\"Test\"><img src=\"a.jpg\"/></playlist>");
    const Finished finished = run({program(), "check", playlist.string()});
    EXPECT_EQ(finished.exit, 0);
    EXPECT_NE(finished.said.find(
                  "show.xml:1:29: warning: \"a.jpg\" is not what its name says: it is a PNG"),
              std::string::npos)
        << finished.said;
}

TEST(Check, OpensThePicturesOfTheMenuToo) {
    const Folder folder;
    make_picture(folder.path() / "good.png", blue);
    folder.write("bad.png", "These are notes, not a picture.\n");
    folder.write("menu.xml",
                 "<menu><title>Sale</title><section><title>Buy</title><page><title>How</title>\n"
                 "<picture src=\"good.png\"><description>Blue</description></picture>\n"
                 "<picture src=\"bad.png\"><description>Notes</description></picture>\n"
                 "</page></section><help><title>Help</title><question>Are you?</question>"
                 "<line phone=\"1-888\"><name>Line</name></line></help></menu>");
    const auto playlist = folder.write(
        "show.xml",
        "<playlist title=\"Test\" menu=\"menu.xml\"><img src=\"good.png\"/></playlist>");
    const Finished finished = run({program(), "check", playlist.string()});
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.said.find("menu.xml:3:10: error: \"bad.png\" is a text file"),
              std::string::npos)
        << finished.said;
    EXPECT_EQ(finished.said.find("good.png"), std::string::npos) << finished.said;
}

TEST(Check, AnHdrFilmIsAWarningWithItsRemedy) {
    const Folder folder;
    ffmpeg({"-f", "lavfi", "-i", "color=gray:s=160x96:r=25:d=1,format=yuv420p10le", "-c:v",
            "libx265", "-x265-params", "log-level=error", "-color_primaries", "bt2020",
            "-colorspace", "bt2020nc", "-color_trc", "smpte2084",
            (folder.path() / "a.mp4").string()});
    const auto playlist =
        folder.write("show.xml", "<playlist title=\"Test\"><video src=\"a.mp4\"/></playlist>");
    const Finished finished = run({program(), "check", playlist.string()});
    EXPECT_EQ(finished.exit, 0);
    for (const char* part : {"warning: \"a.mp4\" is an HDR film", "SDR (BT.709)"})
        EXPECT_NE(finished.said.find(part), std::string::npos) << finished.said;
}

TEST(Check, CaptionsThatAFilmLacksAreAWarningThatNamesThoseItHas) {
    const Folder folder;
    make_mp4(folder.path() / "bare.mp4", red, 2);
    const auto words = folder.write("words.srt", "1\n00:00:00,000 --> 00:00:01,000\nWords\n");
    std::vector<std::string> arguments;
    for (const auto& file : {folder.path() / "bare.mp4", words, words}) {
        arguments.emplace_back("-i");
        arguments.push_back(file.string());
    }
    for (const char* one :
         {"-map", "0:v", "-map", "1", "-map", "2", "-c", "copy", "-c:s", "mov_text",
          "-metadata:s:s:0", "language=eng", "-metadata:s:s:1", "language=rus"})
        arguments.emplace_back(one);
    arguments.push_back((folder.path() / "two.mp4").string());
    ffmpeg(arguments);
    const auto playlist = folder.write("show.xml",
                                       "<playlist title=\"Test\">\n"
                                       "<video src=\"two.mp4\" captions=\"ru\"/>\n"
                                       "<video src=\"two.mp4\" captions=\"kk\"/>\n"
                                       "<video src=\"bare.mp4\" captions=\"kk\"/>\n"
                                       "</playlist>\n");
    const Finished finished = run({program(), "check", playlist.string()});
    EXPECT_EQ(finished.exit, 0);
    for (const std::string said :
         {"show.xml:3:8: warning: \"two.mp4\" has captions within it in en and ru, not in kk",
          "show.xml:4:8: warning: \"bare.mp4\" has no captions within it", "2 warnings"}) {
        EXPECT_NE(finished.said.find(said), std::string::npos) << said << "\n" << finished.said;
    }
}

TEST(Check, AGoodShowIsFineAndItsLengthIsTheLoops) {
    const Folder folder;
    make_mp4(folder.path() / "a.mp4", red, 2);
    make_picture(folder.path() / "b.png", blue);
    const auto playlist = folder.write("show.xml", R"(<playlist title="Test">
  <defaults dur="3s" transition="fade" transition-dur="500ms"/>
  <video src="a.mp4"/>
  <img src="b.png"/>
</playlist>
)");
    const Finished finished = run({program(), "check", playlist.string()});
    EXPECT_EQ(finished.exit, 0) << finished.said;
    EXPECT_NE(finished.said.find("4.5 s"), std::string::npos) << finished.said;
}

TEST(Check, AHelpLineThatLacksALanguageOfTheShowIsAWarningAtItsPlace) {
    const Folder folder;
    make_picture(folder.path() / "a.png", blue);
    const std::string config = in_tree("config");
    const auto kiosk = folder.write(
        "kiosk.xml", "<kiosk theme=\"" + config + "/theme.xml\" words=\"" + config +
                         "/words.xml\">\n  <help-line><text xml:lang=\"en\">1-888</text>"
                         "</help-line>\n</kiosk>");
    const auto playlist = folder.write(
        "show.xml", "<playlist title=\"Test\" xml:lang=\"en ru\"><img src=\"a.png\"/></playlist>");
    const Finished finished =
        run({program(), "check", playlist.string(), "--config", kiosk.string()});
    EXPECT_EQ(finished.exit, 0);
    EXPECT_NE(
        finished.said.find("kiosk.xml:2:3: warning: the <help-line> has no translation in ru; "
                           "write <text xml:lang=\"ru\">"),
        std::string::npos)
        << finished.said;
    EXPECT_EQ(finished.said.find("translation in kk"), std::string::npos) << finished.said;
}

TEST(Check, TheSampleShowIsFine) {
    const Finished finished =
        run({program(), "check", in_tree("playlists/sale.xml")}, std::chrono::seconds(120));
    EXPECT_EQ(finished.exit, 0) << finished.said;
    EXPECT_EQ(finished.said.find(": error:"), std::string::npos) << finished.said;
    EXPECT_NE(finished.said.find(" texts in kk marked state=\"unchecked\""), std::string::npos)
        << finished.said;
}

TEST(CommandLine, ExitCodesTellWhoIsAtFault) {
    EXPECT_EQ(run({program(), "--version"}).exit, 0);
    EXPECT_EQ(run({program(), "--help"}).exit, 0);
    EXPECT_EQ(run({program()}).exit, 2);
    EXPECT_EQ(run({program(), "dance"}).exit, 2);
    EXPECT_EQ(run({program(), "play", "x.xml", "--windowed", "huge"}).exit, 2);
    EXPECT_EQ(run({program(), "check", "/nowhere/at/all.xml"}).exit, 1);
}

}  // namespace
}  // namespace kiosk::whole
