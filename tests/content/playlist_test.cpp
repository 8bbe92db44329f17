// What a sound playlist means: turns, items, durations, transitions, languages, defaults.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/files.h"

namespace kiosk::content {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::HasSubstr;

/// Loads something that must have nothing wrong with it.
Playlist sound(const Files& files, std::string_view text) {
    Loaded loaded = files.load(text);
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre());
    return loaded.playlist.value_or(Playlist{});
}

const Container& container(const Node& node) {
    return std::get<Container>(node.inside);
}
const Leaves& leaves(const Node& node) {
    return std::get<Leaves>(node.inside);
}

constexpr std::string_view kFacts =
    R"(<facts title="Kazakhstan"><fact id="one" source="Ministry" date="2026-02">
    <text xml:lang="en">One <em>two</em> three</text><text xml:lang="ru">Раз два три четыре</text></fact>
    <fact id="two" source="IOM" date="2015-07" dur="30s"><text xml:lang="en">Four</text></fact></facts>)";

TEST(Playlist, TheSampleOfTheDesign) {
    Files files;
    files.write("clips/shelter.vob");
    files.write("clips/shelter.en.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n");
    files.write("clips/welcome.mp4");
    for (const char* name : {"Slide10.PNG", "Slide2.PNG", "Slide1.PNG", ".hidden", "Thumbs.db"})
        files.write("slides/awareness/" + std::string(name));
    files.write("facts-kazakhstan.xml", kFacts);
    const Playlist playlist = sound(files, R"(<playlist title="Citywide rummage sale" xml:lang="en">
      <defaults dur="8s" transition="fade" transition-dur="600ms"/>
      <interleave>
        <group take="1">
          <video src="clips/shelter.vob" clip-begin="3s" clip-end="45s" captions="clips/shelter.en.srt"/>
          <video src="clips/welcome.mp4" when="Sat 09:00-13:00" volume="80%" audio="ru"/>
        </group>
        <slides src="slides/awareness" take="3"/>
        <facts  src="facts-kazakhstan.xml" take="1" order="shuffle" dur="12s"/>
      </interleave>
    </playlist>)");
    EXPECT_EQ(playlist.title, "Citywide rummage sale");
    const Node& interleave = container(playlist.root).children.at(0);
    EXPECT_TRUE(container(interleave).interleaved);
    EXPECT_FALSE(container(playlist.root).interleaved);
    const auto& turns = container(interleave).children;
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(turns[0].take, 1);
    EXPECT_FALSE(container(turns[0]).interleaved);
    EXPECT_THAT(leaves(turns[1]).items, ElementsAre(2, 3, 4));
    EXPECT_EQ(turns[1].take, 3);
    EXPECT_TRUE(leaves(turns[2]).shuffled);
    std::vector<std::string> keys;
    for (const Item& item : playlist.items) keys.push_back(item.key);
    EXPECT_THAT(keys, ElementsAre("clips/shelter.vob from 3000ms", "clips/welcome.mp4",
                                  "slides/awareness/Slide1.PNG", "slides/awareness/Slide2.PNG",
                                  "slides/awareness/Slide10.PNG", "facts-kazakhstan.xml#one",
                                  "facts-kazakhstan.xml#two"));
    const Clip& clip = std::get<Clip>(playlist.items[0].what);
    EXPECT_EQ(clip.file, files / "clips/shelter.vob");
    EXPECT_EQ(clip.begin, seconds(3));
    EXPECT_EQ(clip.end, seconds(45));
    ASSERT_EQ(clip.captions.texts.size(), 1U);
    EXPECT_EQ(clip.captions.texts[0].cues.size(), 1U);
    EXPECT_EQ(std::get<Clip>(playlist.items[1].what).volume, 0.8);
    EXPECT_EQ(std::get<Clip>(playlist.items[1].what).sound_language, "ru");
    EXPECT_EQ(playlist.items[1].when.size(), 1U);
    EXPECT_EQ(playlist.items[1].place, (Place{files / "show.xml", 6, 18}));
    EXPECT_EQ(playlist.items[5].dwell, seconds(12));
    EXPECT_EQ(playlist.items[6].dwell, seconds(30));
    EXPECT_EQ(playlist.items[6].place, (Place{files / "facts-kazakhstan.xml", 3, 5}));
}

TEST(Playlist, StillsLastTheirOwnTimeElseTheNearestDefaultElseEightSeconds) {
    Files files;
    files.write("a.png");
    const Playlist playlist =
        sound(files, R"(<playlist><img src="a.png"/><seq><defaults dur="5s"/><img src="a.png"/>
        <group><img src="a.png" dur="3s"/><img src="a.png"/></group></seq></playlist>)");
    EXPECT_EQ(playlist.items[0].dwell, seconds(8));
    EXPECT_EQ(playlist.items[1].dwell, seconds(5));
    EXPECT_EQ(playlist.items[2].dwell, seconds(3));
    EXPECT_EQ(playlist.items[3].dwell, seconds(5));
}

TEST(Playlist, TextsLastAsLongAsReadingTheLongestLanguageTakes) {
    Files files;
    const std::string twenty = "a b c d e f g h i j k l m n o p q r s t";
    const Playlist playlist = sound(
        files,
        "<playlist><text>Short</text><text><text xml:lang='en'>One</text><text xml:lang='ru'>" +
            twenty + "</text></text><seq><defaults dur='30s'/><text>Short</text></seq></playlist>");
    EXPECT_EQ(playlist.items[0].dwell, seconds(8));
    EXPECT_EQ(playlist.items[1].dwell, milliseconds(11500));
    EXPECT_EQ(playlist.items[2].dwell, seconds(30));
    const Loaded hasty = files.load("<playlist>\n <text dur='3s'>" + twenty + "</text></playlist>");
    EXPECT_EQ(hasty.playlist->items.at(0).dwell, seconds(3));
    EXPECT_THAT(lines(hasty.diagnostics),
                ElementsAre("2:8 warning: reading this takes up to 11.5 s; write dur=\"11.5s\" or "
                            "more, or leave dur out"));
}

TEST(Playlist, TransitionsAreInheritedAndACutTakesNoTime) {
    Files files;
    files.write("a.png");
    const Playlist playlist =
        sound(files, R"(<playlist><img src="a.png"/><seq transition-dur="1s"><img src="a.png"/>
        <img src="a.png" transition="cut"/><group><defaults transition="cut"/><img src="a.png"/>
        <img src="a.png" transition="fade"/></group></seq></playlist>)");
    const auto is = [&](std::size_t item, Transition::Kind kind, Duration duration) {
        return playlist.items[item].transition.kind == kind &&
               playlist.items[item].transition.duration == duration;
    };
    EXPECT_TRUE(is(0, Transition::Kind::fade, milliseconds(600)));
    EXPECT_TRUE(is(1, Transition::Kind::fade, seconds(1)));
    EXPECT_TRUE(is(2, Transition::Kind::cut, Duration{0}));
    EXPECT_TRUE(is(3, Transition::Kind::cut, Duration{0}));
    EXPECT_TRUE(is(4, Transition::Kind::fade, seconds(1)));
}

TEST(Playlist, WindowsAroundAnItemAddUp) {
    Files files;
    files.write("a.png");
    const Playlist playlist = sound(
        files,
        R"(<playlist><group when="Sat"><img src="a.png" when="09:00-13:00"/></group></playlist>)");
    EXPECT_TRUE(playlist.items[0].open_at(parse_local_time("2026-12-05 09:00").value()));
    EXPECT_FALSE(playlist.items[0].open_at(parse_local_time("2026-12-04 09:00").value()));
    EXPECT_FALSE(playlist.items[0].open_at(parse_local_time("2026-12-05 13:00").value()));
}

TEST(Playlist, LanguagesAlternateThroughThoseATextIsWrittenIn) {
    Files files;
    files.write("facts.xml", kFacts);
    const Loaded loaded = files.load(
        R"(<playlist xml:lang="en ru"><facts src="facts.xml"/><text>Any</text>
        <group xml:lang="ru"><facts src="facts.xml"/></group><text xml:lang="kk">Қазақ</text></playlist>)");
    EXPECT_THAT(lines(loaded.diagnostics), testing::Each(HasSubstr("is not translated into ru")));
    ASSERT_TRUE(loaded.playlist);
    const Playlist& playlist = *loaded.playlist;
    using Tags = std::vector<std::string>;
    EXPECT_EQ(playlist.languages, (Tags{"en", "ru"}));
    EXPECT_EQ(playlist.items[0].languages, (Tags{"en", "ru"}));
    EXPECT_EQ(playlist.items[1].languages, Tags{"en"});
    EXPECT_EQ(playlist.items[2].languages, (Tags{"en", "ru"}));
    EXPECT_EQ(playlist.items[3].languages, Tags{"ru"});
    EXPECT_EQ(playlist.items[4].languages, Tags{"en"});  // not written in Russian
    EXPECT_EQ(playlist.items[5].languages, Tags{"kk"});
    LoadOptions options = Files::options();
    options.language = "ru";
    EXPECT_EQ(files.load("<playlist><text>Any</text></playlist>", options).playlist->languages,
              Tags{"ru"});
}

TEST(Playlist, CardsOfTextsMayHaveLabelSourceAndDate) {
    Files files;
    const Playlist playlist = sound(
        files,
        R"(<playlist><text label="Sale" source="IOM" date="2015-07" link="https://iom.int">All <em>profit</em><br/>helps<source xml:lang="ru">МОМ</source></text></playlist>)");
    const Card& card = std::get<Card>(playlist.items[0].what);
    EXPECT_EQ(card.statement.at(""),
              (RichText{{"All ", false}, {"profit", true}, {"\nhelps", false}}));
    EXPECT_EQ(card.label.at(""), "Sale");
    EXPECT_EQ(*pick(card.source, "ru"), "МОМ");
    EXPECT_EQ(*pick(card.source, "en"), "IOM");
    EXPECT_EQ(card.date, (SourceDate{2015, 7, 0}));
}

constexpr std::string_view kBoard =
    R"(<board xml:lang="en"><goal raised="$120" target="$500"><title>Goal</title>
    <title xml:lang="ru">Цель</title></goal><lot bid="$12"><name>A knitted blanket</name>
    <name xml:lang="ru">Вязаное одеяло</name></lot></board>)";

TEST(Playlist, ABoardIsACardThatStaysAsLongAsItsReadingTakes) {
    Files files;
    files.write("board.xml", kBoard);
    const Loaded loaded = files.load(R"(<playlist xml:lang="en ru kk">
      <board src="board.xml" take="1" when="Sat"><label xml:lang="en">Auction</label></board>
      <board src="board.xml" dur="20s" label="Lots"/></playlist>)");
    EXPECT_THAT(lines(loaded.diagnostics), testing::Each(HasSubstr(" kk; write")));
    ASSERT_TRUE(loaded.playlist);
    const Playlist& playlist = *loaded.playlist;
    ASSERT_EQ(playlist.items.size(), 2U);
    const Item& item = playlist.items[0];
    const auto& card = std::get<BoardCard>(item.what);
    EXPECT_EQ(card.from.file, files / "board.xml");
    EXPECT_EQ(card.from.board.goal->target, 500);
    EXPECT_EQ(*pick(card.label, "en"), "Auction");
    EXPECT_EQ(item.key, "board.xml");
    EXPECT_EQ(item.languages, (std::vector<std::string>{"en", "ru"}));  // nothing of it in Kazakh
    EXPECT_FALSE(item.when.empty());
    EXPECT_EQ(item.place.line, 2);
    EXPECT_EQ(item.dwell, std::chrono::seconds(8));  // 7 words in 5 s
    EXPECT_EQ(playlist.items[1].dwell, std::chrono::seconds(20));
    EXPECT_EQ(*pick(std::get<BoardCard>(playlist.items[1].what).label, "ru"), "Lots");
}

TEST(Playlist, ABoardAtFaultIsLeftOutAlone) {
    Files files;
    files.write("board.xml", kBoard);
    files.write("empty.xml", "<board/>");
    files.write("half.xml", "<board><lot bid='$1'><name>A</na");
    files.write("a.png");
    const auto loaded = files.load(
        "<playlist><img src='a.png'/><board src='empty.xml'/>\n"
        "<board src='half.xml'/><board/><board src='a.png'/>\n"
        "<board src='board.xml' dur='2s'/><auction/></playlist>");
    ASSERT_TRUE(loaded.playlist);
    EXPECT_EQ(loaded.playlist->items.size(), 2U);
    const auto said = lines(loaded.diagnostics);
    for (const char* line : {"empty.xml:1:1 error: there is nothing on this board",
                             "half.xml:1:", "2:24 error: this <board> has no src",
                             "2:39 error: <board> does not show a file like",
                             "3:24 warning: reading this takes up to 5 s",
                             "3:34 error: unknown element <auction> in <playlist>; write board"})
        EXPECT_THAT(said, testing::Contains(HasSubstr(line)));
}

TEST(Playlist, PdfDocumentsAreDecksAndAFolderCalledPdfIsAFolder) {
    Files files;
    files.write("deck.pdf");
    files.write("folder.pdf/1.JPEG");
    const Playlist playlist = sound(
        files,
        "<playlist><slides src='deck.pdf' order='shuffle'/><slides src='folder.pdf/'/></playlist>");
    ASSERT_EQ(playlist.items.size(), 4U);
    EXPECT_EQ(std::get<Still>(playlist.items[2].what).page, 2);
    EXPECT_EQ(playlist.items[2].key, "deck.pdf#2");
    EXPECT_EQ(std::get<Still>(playlist.items[3].what).file, files / "folder.pdf/1.JPEG");
    LoadOptions options;
    options.page_count = [](const std::filesystem::path&) { return std::string("it is damaged"); };
    EXPECT_THAT(
        lines(files.load("<playlist><slides src='deck.pdf'/></playlist>", options).diagnostics),
        testing::Contains(
            HasSubstr("1:19 error: \"deck.pdf\" cannot be read as PDF: it is damaged")));
}

TEST(Playlist, ForeignFilesInADeckAreNamedOnceAndHiddenOnesNot) {
    Files files;
    for (const char* name : {"1.png", "notes.txt", ".DS_Store", "THUMBS.DB", "Desktop.ini",
                             "2.webp", "3.Gif", "4.BMP", "5.tif", "6.TIFF", "deck.pptx"})
        files.write("deck/" + std::string(name));
    std::filesystem::create_directories(files / "deck/more");
    const Loaded loaded = files.load("<playlist><slides src='deck'/></playlist>");
    EXPECT_EQ(loaded.playlist->items.size(), 6U);
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre("1:19 warning: no slides, though in \"deck\": \"deck.pptx\", \"more\" "
                            "or \"notes.txt\"; move them out of the folder"));
}

TEST(Playlist, CaptionsComeFromAFileAndItsSiblingsOrFromATrack) {
    Files files;
    const auto cue = [](const std::string& words) {
        return "00:01.000 --> 00:02.000\n" + words + "\n";
    };
    files.write("a.mp4");
    files.write("a.en.srt", cue("Hello"));
    files.write("a.ru.vtt", cue("Привет"));
    files.write("a.kk.ass", "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Сәлем\n");
    files.write("ab.fr.srt", cue("Bonjour"));
    const Playlist playlist = sound(
        files,
        R"(<playlist><video src="a.mp4" captions="a.en.srt"/><video src="a.mp4" captions="ru"/>
        <video src="a.mp4"/></playlist>)");
    const auto captions = [&](std::size_t item) -> const Captions& {
        return std::get<Clip>(playlist.items[item].what).captions;
    };
    const auto words_in = [&](const std::string& language) {
        const CaptionText* text = captions(0).text_in(language);
        return text->cues.empty() ? text->styled.filename().string() : text->cues[0].text;
    };
    EXPECT_EQ(words_in(""), "Hello");
    EXPECT_EQ(words_in("ru"), "Привет");
    EXPECT_EQ(words_in("kk"), "a.kk.ass");
    EXPECT_EQ(words_in("fr"), "Hello");
    EXPECT_EQ(captions(1).from, Captions::From::track);
    EXPECT_EQ(captions(1).language, "ru");
    EXPECT_EQ(captions(1).text_in("ru"), nullptr);
    EXPECT_EQ(captions(2).from, Captions::From::track);
    EXPECT_EQ(captions(2).language, "");
}

TEST(Playlist, RepeatAndTakeStandAsWritten) {
    Files files;
    files.write("a.png");
    const Playlist playlist = sound(
        files, "<playlist><seq take='2' repeat='3'><img src='a.png' repeat='2'/></seq></playlist>");
    const Node& seq = container(playlist.root).children.at(0);
    EXPECT_EQ(seq.take, 2);
    EXPECT_EQ(seq.repeat, 3);
    EXPECT_EQ(container(seq).children.at(0).repeat, 2);
    EXPECT_EQ(container(seq).children.at(0).take, std::nullopt);
}

TEST(Playlist, WhatIsNotTranslatedIntoItsLanguagesIsAWarning) {
    const Files files;
    files.write("board.xml", "<board><lot><name>N</name></lot></board>");
    const Loaded loaded = files.load(
        "<playlist xml:lang='en kk'>\n"
        "<text label='L'><text xml:lang='en'>a</text><text xml:lang='kk'>a</text></text>\n"
        "<text><text xml:lang='en'>b</text></text>\n"
        "<text xml:lang='kk'>c</text><text>d</text>\n"
        "<board src='board.xml' label='L'/></playlist>");
    ASSERT_TRUE(loaded.playlist);
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre("2:7 warning: this label is not translated into kk; write <label "
                            "xml:lang=\"kk\">: until then it is shown in en",
                            HasSubstr("3:1 warning: this text is not translated into kk"),
                            HasSubstr("5:24 warning: this label is not translated into kk")));
}

}  // namespace
}  // namespace kiosk::content
