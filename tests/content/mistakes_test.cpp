// What organizers get wrong: each mistake is reported, at its place, with a remedy; the rest of the
// show goes on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/files.h"

namespace kiosk::content {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// An img inside so many seqs, one a line, each a thousand times.
std::string nested(int times) {
    std::string text = "<playlist>\n<img src=\"a.png\"/>\n", ends;
    for (int i = 0; i < times; ++i) {
        text += "<seq repeat=\"1000\">\n";
        ends += "</seq>";
    }
    return text + "<img src=\"a.png\"/>" + ends + "</playlist>";
}

TEST(Mistakes, ARepeatThatMakesTheLoopEndlessIsLeftOut) {
    Files files;
    files.write("a.png");
    EXPECT_THAT(files.load(nested(1)).diagnostics, SizeIs(0));
    for (const int times : {3, 22}) {
        const Loaded loaded = files.load(nested(times));
        ASSERT_THAT(loaded.diagnostics, SizeIs(1)) << times;
        const Diagnostic& found = loaded.diagnostics.front();
        EXPECT_EQ(found.place.line, times == 3 ? 3 : times) << times;
        EXPECT_EQ(found.place.column, 6);
        EXPECT_THAT(found.what, HasSubstr("1000000 items"));
        EXPECT_THAT(found.remedy, HasSubstr("smaller"));
        ASSERT_TRUE(loaded.playlist);
        EXPECT_THAT(loaded.playlist->items, SizeIs(1));
    }
}

TEST(Mistakes, ATakeThatMakesTheLoopEndlessIsLeftOut) {
    Files files;
    std::string text;
    for (int i = 0; i < 1000; ++i) files.write("deck/" + std::to_string(i) + ".png");
    text =
        "<playlist><slides src=\"deck\"/><seq><slides src=\"deck\"/><seq take=\"1\">"
        "<slides src=\"deck\" take=\"1\"/><slides src=\"deck\"/></seq></seq></playlist>";
    const Loaded loaded = files.load(text);
    ASSERT_THAT(loaded.diagnostics, SizeIs(1));
    EXPECT_EQ(loaded.diagnostics.front().place.column, 56);
    ASSERT_TRUE(loaded.playlist);
    EXPECT_THAT(loaded.playlist->items, SizeIs(2000));
}

TEST(Mistakes, AllOfAFileAreReportedTogetherAtTheirPlaces) {
    Files files;
    files.write("clips/Shelter.mp4");
    files.write("a.png");
    std::filesystem::create_directories(files / "empty");
    const Loaded loaded = files.load(
        "\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n"
        "<playlist title=\"Ярмарка\">\r\n"
        "  <video uri=\"clips/Shelter.mp4\" duration=\"5s\"/>\r\n"  // 3: two words of others
        "\t<video src=\"clips/shelter.mp4\"/>\r\n"  // 4: capitals; a tab is one column
        "  <!-- Ә --><img src=\"a.png\" dur=\"8 seconds\"/>\r\n"  // 5: duration
        "  <vidoe src=\"clips/Shelter.mp4\"/>\r\n"                // 6: element
        "  <img src=\"a.png\" tkae=\"1\" repeat=\"0\"/>\r\n"      // 7: attribute and number
        "  <img\r\n"
        "     src=\"../outside.png\"/>\r\n"            // 9: leaves the folder
        "  <slides src=\"empty\"/>\r\n"                // 10: nothing in it
        "  <interleave></interleave>\r\n"              // 11: nothing can play
        "  <img src=\"a.png\" when=\"Someday\"/>\r\n"  // 12: when
        "  <img src=\"a.png\"/>\r\n"
        "</playlist>\r\n");
    EXPECT_THAT(
        lines(loaded.diagnostics),
        ElementsAre(
            "3:10 error: unknown attribute uri on <video>; write src",
            "3:34 error: unknown attribute duration on <video>; write dur",
            "4:9 error: there is no \"shelter.mp4\" in \"clips\"; its capitals differ: write "
            "\"Shelter.mp4\"",
            "5:30 error: dur=\"8 seconds\" is not a duration; write it like 8s, 1m30s, 750ms or "
            "00:01:30",
            "6:3 error: unknown element <vidoe> in <playlist>; did you mean video?",
            "7:20 error: unknown attribute tkae on <img>; did you mean take?",
            "7:29 error: repeat=\"0\" is not a whole number from 1 to 1000; write repeat=\"1\" or "
            "more",
            "9:6 error: \"../outside.png\" leaves the content folder; copy the file into \"" +
                files.root().string() + "\": nothing outside it is shown",
            "10:11 error: there is no picture in the folder \"empty\"; export the slides into it "
            "as PNG or JPEG",
            "11:3 error: nothing in this <interleave> can ever play; put something into it, or "
            "delete it",
            HasSubstr("12:20 error: when=\"Someday\" is not a time window: \"Someday\" is no day "
                      "of the week")));
    EXPECT_THAT(keys(loaded), ElementsAre("a.png"));
}

/// One mistake in a playlist that has something else to show, so that it is the only complaint.
std::string complaint(const Files& files, const std::string& element) {
    files.write("a.png");
    files.write("a.mp4");
    const Loaded loaded =
        files.load("<playlist>\n<img src=\"a.png\"/>\n" + element + "\n</playlist>");
    const auto all = lines(loaded.diagnostics);
    return all.size() == 1 ? all.front() : std::to_string(all.size()) + " complaints";
}

TEST(Mistakes, InPathsHaveARemedy) {
    Files files;
    files.write("clips/two words.mp4");
    files.write("clips/shelter.vob");
    std::filesystem::create_directories(files / "deck");
    EXPECT_THAT(complaint(files, R"(<video src="clips\shelter.vob"/>)"),
                HasSubstr("3:8 error: \"clips\\shelter.vob\" is written with \\; write / instead: "
                          "\"clips/shelter.vob\""));
    EXPECT_THAT(complaint(files, R"(<video src="C:\Users\a.mp4"/>)"),
                HasSubstr("a path of another computer"));
    EXPECT_THAT(complaint(files, R"(<video src="https://example.org/a.mp4"/>)"),
                HasSubstr("is an address"));
    EXPECT_THAT(complaint(files, R"(<video src="clips/two%20words.mp4"/>)"),
                HasSubstr("write \"two words.mp4\""));
    EXPECT_THAT(complaint(files, R"(<video src="clips/shelter.mp4"/>)"),
                HasSubstr("did you mean \"shelter.vob\"?"));
    EXPECT_THAT(complaint(files, R"(<video src="clisp/shelter.vob"/>)"),
                HasSubstr("there is no \"clisp\" in the content folder; did you mean \"clips\"?"));
    EXPECT_THAT(complaint(files, R"(<video src="clips"/>)"), HasSubstr("\"clips\" is a folder"));
    EXPECT_THAT(complaint(files, R"(<video src="a.mp4/b"/>)"),
                HasSubstr("is a file, not a folder"));
    EXPECT_THAT(complaint(files, R"(<video src=""/>)"), HasSubstr("this names nothing"));
    EXPECT_THAT(complaint(files, R"(<video/>)"), HasSubstr("3:1 error: this <video> has no src"));
    EXPECT_THAT(complaint(files, R"(<video src="/etc/passwd"/>)"),
                HasSubstr("leaves the content folder"));
    EXPECT_THAT(complaint(files, R"(<img src="a.mp4"/>)"),
                HasSubstr("write <video src=\"a.mp4\"/>"));
    EXPECT_THAT(complaint(files, R"(<video src="a.png"/>)"),
                HasSubstr("write <img src=\"a.png\"/>"));
    EXPECT_THAT(complaint(files, R"(<slides src="a.png"/>)"),
                HasSubstr("write <img src=\"a.png\"/>"));
    files.write("IMG_1.HEIC");
    EXPECT_THAT(complaint(files, R"(<img src="IMG_1.HEIC"/>)"),
                HasSubstr("3:6 error: <img> does not show a file like \"IMG_1.HEIC\"; iPhones save "
                          "photos as HEIC, which is not shown: export them as JPEG"));
}

TEST(Mistakes, InFoldersOfSlides) {
    Files files;
    files.write("photos/IMG_1.HEIC");
    files.write("photos/1.png");
    EXPECT_THAT(complaint(files, R"(<slides src="photos"/>)"),
                HasSubstr("3:9 warning: no slides, though in \"photos\": \"IMG_1.HEIC\"; iPhones "
                          "save photos as HEIC"));
    files.write("outer/mine/1.png");
    EXPECT_THAT(complaint(files, R"(<slides src="outer"/>)"),
                HasSubstr("3:9 error: the pictures are in a folder within \"outer\"; write "
                          "src=\"outer/mine\""));
}

TEST(Mistakes, APlaylistInAPlaylistIsNotToBe) {
    Files files;
    files.write("b.xml", "<playlist/>");
    for (const char* element : {"<include src=\"b.xml\"/>", "<playlist src=\"b.xml\"/>",
                                "<seq src=\"b.xml\"><img src=\"a.png\"/></seq>",
                                "<seq href=\"b.xml\"><img src=\"a.png\"/></seq>"}) {
        EXPECT_THAT(complaint(files, element),
                    HasSubstr("; copy the lines of the other playlist to this place: one cannot "
                              "name another"));
    }
    EXPECT_THAT(complaint(files, "<fatcs src=\"b.xml\"/>"), HasSubstr("did you mean facts?"));
}

TEST(Mistakes, InSignsThatLookAlike) {
    Files files;
    EXPECT_THAT(
        complaint(files, "<img src=\"a.png\" dur=\"8с\"/>"),
        HasSubstr("3:18 error: dur=\"8с\" is not a duration; type its \"с\" with the English "
                  "keyboard: this is a Cyrillic letter"));
    EXPECT_THAT(complaint(files, "<img src=\"a.png\" dur=\"8сек\"/>"),
                HasSubstr("write it like 8s"));
    EXPECT_THAT(complaint(files, "<img src=\"a.png\" dur=\"8 мин\"/>"),
                HasSubstr("write it like 8s"));
    EXPECT_THAT(complaint(files, "<img src=\"a.png\" when=\"Sat 9:00–13:00\"/>"),
                HasSubstr("is not a time window: it has a long dash (–) where the short one (-) "
                          "belongs"));
    EXPECT_THAT(complaint(files, "<img src=\"a.png\" when=\"Sat, Sun 09:00-13:00\"/>"),
                HasSubstr("is not a time window: a comma stands between its two words without a "
                          "space, as in Sat,Sun"));
}

TEST(Mistakes, InNumbersAndWords) {
    Files files;
    EXPECT_THAT(complaint(files, R"(<video src="a.mp4" volume="101"/>)"),
                HasSubstr("3:20 error: volume=\"101\" is not a volume"));
    EXPECT_THAT(complaint(files, R"(<video src="a.mp4" clip-begin="9s" clip-end="3s"/>)"),
                HasSubstr("3:36 error: clip-end is not behind clip-begin"));
    EXPECT_THAT(complaint(files, R"(<img src="a.png" dur="0s"/>)"), HasSubstr("is too short"));
    EXPECT_THAT(complaint(files, R"(<img src="a.png" dur="25h"/>)"),
                HasSubstr("longer than a day"));
    EXPECT_THAT(complaint(files, R"(<img src="a.png" take="1001"/>)"), HasSubstr("from 1 to 1000"));
    EXPECT_THAT(complaint(files, R"(<img src="a.png" transition="dissolve"/>)"),
                HasSubstr("write fade or cut"));
    EXPECT_THAT(complaint(files, R"(<img src="a.png" xml:lang="russkij"/>)"),
                HasSubstr("is not a language"));
    EXPECT_THAT(complaint(files, R"(<img src="a.png" xml:lang="en kz"/>)"),
                HasSubstr("3:18 error: xml:lang=\"en kz\" is not a language; write en for English, "
                          "ru for Russian, kk for Kazakh (kz is the country)"));
    EXPECT_THAT(complaint(files, R"(<img src="a.png" begin="3s"/>)"),
                HasSubstr("unknown attribute begin on <img>"));
    EXPECT_THAT(complaint(files, R"(<video src="a.mp4" loop="3"/>)"), HasSubstr("write repeat"));
    EXPECT_THAT(complaint(files, R"(<video src="a.mp4" end="3s"/>)"), HasSubstr("write clip-end"));
    EXPECT_THAT(complaint(files, R"(<group dur="3s"><img src="a.png"/></group>)"),
                HasSubstr("write <defaults dur=\"8s\"/>"));
    EXPECT_THAT(complaint(files, "<text/>"), HasSubstr("3:1 error: <text> says nothing"));
    EXPECT_THAT(complaint(files, "<text>Hi <b>you</b></text>"),
                HasSubstr("unknown element <b> in <text>; write em"));
    EXPECT_THAT(complaint(files, "<seq>loose<img src=\"a.png\"/></seq>"),
                HasSubstr("text in <seq>: \"loose...\""));
    EXPECT_THAT(complaint(files, "<seq><img src=\"a.png\"/><defaults dur=\"3s\"/></seq>"),
                HasSubstr("<defaults> does not stand first"));
}

TEST(Mistakes, ANestedWhenThatNeverMeetsTheOuterOne) {
    Files files;
    EXPECT_THAT(
        complaint(
            files,
            R"(<group when="Sat"><img src="a.png"/><img src="a.png" when="Mon-Fri 09:00-12:00"/></group>)"),
        HasSubstr("3:54 error: when=\"Mon-Fri 09:00-12:00\" never meets the when around it"));
}

TEST(Mistakes, AWhenThatIsOverIsAWarningAndAnErrorWhereNothingIsLeft) {
    using namespace std::chrono;
    Files files;
    files.write("a.png");
    LoadOptions options = Files::options();
    options.today = sys_days{2026y / 11 / 26};
    const std::string over = "<img src='a.png' when='2020-01-01..2020-01-02; 2020-02-03'/>\n";
    const Loaded some =
        files.load("<playlist>\n" + over +
                       "<img src='a.png' when='2020-01-01; Sat'/>\n"
                       "<img src='a.png' when='2026-11-26'/>\n"
                       "<img src='a.png' when='2026-11-25 22:00-02:00'/>\n"
                       "<img src='a.png' when='2026-11-25 20:00-22:00'/></playlist>",
                   options);
    EXPECT_THAT(
        lines(some.diagnostics),
        ElementsAre(
            "2:18 warning: when=\"2020-01-01..2020-01-02; 2020-02-03\" ended on "
            "2020-02-03; write new dates, or delete when: this is never shown again",
            HasSubstr("6:18 warning: when=\"2026-11-25 20:00-22:00\" ended on 2026-11-25")));
    const Loaded none = files.load("<playlist>\n" + over + "</playlist>", options);
    EXPECT_TRUE(none.playlist);
    EXPECT_THAT(lines(none.diagnostics),
                ElementsAre(HasSubstr("1:1 error: the time of everything in this playlist is over; "
                                      "write new dates into when"),
                            HasSubstr("2:18 warning: ")));
    options.today.reset();
    EXPECT_THAT(files.load("<playlist>\n" + over + "</playlist>", options).diagnostics, SizeIs(0));
}

TEST(Mistakes, ThatLeaveNothingToPlayRefuseTheWhole) {
    Files files;
    const Loaded loaded = files.load("<playlist><img src=\"gone.png\"/></playlist>");
    EXPECT_FALSE(loaded.playlist);
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre(HasSubstr("there is no \"gone.png\"")));
    EXPECT_THAT(
        lines(files.load("<playlist/>").diagnostics),
        ElementsAre(HasSubstr("1:1 error: there is nothing to play in this playlist; put")));
    files.write("facts.xml", "<facts>\n<fact id='a' date='2026'><text>A</text></fact></facts>");
    EXPECT_THAT(
        lines(files.load("<playlist><seq><facts src='facts.xml'/></seq></playlist>").diagnostics),
        ElementsAre(HasSubstr("facts.xml:2:1 error: this fact has no source")));
    EXPECT_THAT(lines(files.load("<facts/>").diagnostics),
                ElementsAre(HasSubstr("1:1 error: this file begins with <facts>, not with "
                                      "<playlist>; name another file, or write <playlist>")));
}

TEST(Mistakes, InTheXmlRefuseTheWholeAndStillShowTheOthers) {
    Files files;
    files.write("a.png");
    const Loaded loaded = files.load(
        "<playlist title=\"A & B\"><img src=\"a.png\" dur=\"x\"/><img src=\"a.png\"/></playlist>");
    EXPECT_FALSE(loaded.playlist);
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("1:20 error: \"&\" stands alone; write &amp;"),
                            HasSubstr("is not a duration")));
}

TEST(Mistakes, InCaptionsLeaveTheFilm) {
    Files files;
    files.write("a.mp4");
    files.write("a.srt",
                "1\n00:00:01,000 -> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nA "
                "line that is much too long to be read by anyone\n");
    const Loaded loaded = files.load(
        "<playlist><video src='a.mp4' captions='gone.srt'/>\n<video src='a.mp4' "
        "captions='a.mp4'/>\n<video src='a.mp4' captions='a.srt'/><video src='a.mp4' "
        "captions='off'/></playlist>");
    EXPECT_THAT(keys(loaded), SizeIs(4));
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("1:30 error: there is no \"gone.srt\""),
                            HasSubstr("2:20 error: \"a.mp4\" is no captions file"),
                            HasSubstr("a.srt:1:1 error: no times like"),
                            HasSubstr("a.srt:6:1 warning: this caption is longer than two lines")));
    ASSERT_TRUE(loaded.playlist);
    const auto captions = [&](std::size_t item) -> const Captions& {
        return std::get<Clip>(loaded.playlist->items[item].what).captions;
    };
    EXPECT_EQ(captions(0).from, Captions::From::nowhere);
    ASSERT_NE(captions(2).text_in(""), nullptr);
    EXPECT_THAT(captions(2).text_in("")->cues, SizeIs(1));
    EXPECT_EQ(captions(3).from, Captions::From::nowhere);
}

TEST(Mistakes, InStyledCaptionsAreNamedByTheirLine) {
    Files files;
    const std::string events =
        "[Script Info]\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
    files.write("a.mp4");
    files.write("nothing.ass", "Hello\n");
    files.write("empty.ssa", events + "Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hello\n");
    files.write("some.ass", events + "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,A, b\r\n" +
                                "Dialogue: 0,00:01,0:00:02.00,Default,,0,0,0,,Hello\n"
                                "Dialogue: 0,0:00:03.00,0:00:02.00,Default,,0,0,0,,Hello\n"
                                "Dialogue: 0,0:00:03.00,Hello\n");
    const Loaded loaded = files.load(
        "<playlist><video src='a.mp4' captions='nothing.ass'/><video src='a.mp4' "
        "captions='empty.ssa'/><video src='a.mp4' captions='some.ass'/></playlist>");
    EXPECT_THAT(keys(loaded), SizeIs(3));
    EXPECT_THAT(
        lines(loaded.diagnostics),
        ElementsAre(HasSubstr("nothing.ass:1:1 error: there is no [Events] section"),
                    HasSubstr("empty.ssa:2:1 error: there is no caption in this file"),
                    HasSubstr("some.ass:5:1 error: these are no times like 0:00:01.00,0:00:03.00"),
                    HasSubstr("some.ass:6:1 error: this caption ends before it begins"),
                    HasSubstr("some.ass:7:1 error: this caption has 3 fields of the 10")));
    ASSERT_TRUE(loaded.playlist);
    const auto styled = [&](std::size_t item) {
        const auto* text = std::get<Clip>(loaded.playlist->items[item].what).captions.text_in("");
        return text == nullptr ? "" : text->styled.filename();
    };
    EXPECT_EQ(styled(0), "");
    EXPECT_EQ(styled(1), "");
    EXPECT_EQ(styled(2), "some.ass");
}

TEST(Mistakes, InFilesThatCannotBeRead) {
    Files files;
    const LoadOptions options = Files::options();
    EXPECT_THAT(to_string(load_playlist(files / "gone.xml", options).diagnostics.at(0)),
                HasSubstr("gone.xml: error: there is no such file; "));
    EXPECT_THAT(to_string(load_playlist(files.root(), options).diagnostics.at(0)),
                HasSubstr("error: this is a folder; "));
}

TEST(Mistakes, AFileThatIsNotThereIsLookedForBesideIt) {
    Files files;
    const auto remedy = [&](std::string_view name) {
        return load_playlist(files / name, Files::options()).diagnostics.at(0).remedy;
    };
    EXPECT_EQ(remedy("saturday.xml"), "put it there, or mend the name");
    files.write("saturday.xml.txt");
    files.write("menu.xml");
    files.write("menu.xsd");
    files.write("needs.xml");
    files.write("film.mp4.part");
    EXPECT_EQ(remedy("saturday.xml"),
              "there is \"saturday.xml.txt\": rename it to "
              "\"saturday.xml\" (Windows hides the last ending)");
    EXPECT_EQ(remedy("menus.xml"), "did you mean \"menu.xml\"?");
    EXPECT_EQ(remedy("Menu.xml"), "its capitals differ: write \"menu.xml\"");
    EXPECT_EQ(remedy("menu.xsl"), "did you mean \"menu.xml\" or \"menu.xsd\"?");
    EXPECT_THAT(complaint(files, "<facts src=\"saturday.xml\"/>"),
                HasSubstr("3:8 error: there is no \"saturday.xml\" in the content folder; there "
                          "is \"saturday.xml.txt\": rename it"));
    EXPECT_THAT(complaint(files, "<video src=\"film.mp4\"/>"),
                HasSubstr("in the content folder; put it there, or mend the name"));
}

}  // namespace
}  // namespace kiosk::content
