// What a sound menu means: its pages, their texts, what is private, and the menu of a playlist.
#include "content/menu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/menu_files.h"

namespace kiosk::content {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kWhole = R"(<menu xml:lang="en ru" idle="1m">
  <title xml:lang="en">Sale</title><title xml:lang="ru">Ярмарка</title>
  <note>50 cents</note>
  <section mark="donate"><title>Donate</title><note>Give</note>
    <facts src="facts.xml"><title>Facts</title></facts>
    <film src="dawn.mp4" clip-begin="2s" clip-end="9s" volume="50" captions="dawn.en.srt" audio="ru">
      <title>Dawn</title></film>
    <needs src="needs.xml"><title>Needs</title></needs>
  </section>
  <section><title>More</title>
    <resources src="resources.xml"><title>Resources</title></resources>
  </section>
  <help><title>Get help</title><question>Are you?</question>
    <line phone="1-888-373-7888"><name>Line</name><note>Day and night</note><more>or text</more></line>
    <resources src="resources.xml"><title>Who helps</title></resources>
  </help>
</menu>)";

class WholeMenu : public testing::Test {
  protected:
    void SetUp() override {
        files_.write("dawn.mp4");
        files_.write("dawn.en.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n");
        files_.write("dawn.ru.srt", "1\n00:00:01,000 --> 00:00:02,000\nПривет\n");
        files_.write("facts.xml",
                     "<facts><label>World</label><fact id='a' source='ILO' date='2022'>"
                     "<text>One <em>two</em></text></fact></facts>");
        files_.write("needs.xml",
                     "<needs source='A visitor'><source xml:lang='ru'>Гость</source>"
                     "<need><name>Beds</name></need>"
                     "<need><name>Clothes</name><what>Warm</what></need></needs>");
        files_.write(
            "resources.xml",
            "<resources><resource address='polarisproject.org' phone='(1) 2'>"
            "<name>Polaris</name><what>Guides</what></resource>"
            "<resource address='http://iom.int/kz/'><name>IOM</name><what>Helps</what>"
            "</resource><resource address='httpbin.org/?u=http://y.org'><name>Bin</name>"
            "<what>Bins</what></resource><resource address='none'><name>Old</name><what>Gone</what>"
            "</resource></resources>");
        loaded_ = load_menu_of(files_, kWhole);
    }
    [[nodiscard]] const Menu& menu() const { return *loaded_.menu; }
    [[nodiscard]] const MenuPage& page(PageNumber number) const { return menu().pages.at(number); }

    Files files_;
    LoadedMenu loaded_;
};

TEST_F(WholeMenu, HasItsPagesInTheOrderOfTheFile) {
    EXPECT_THAT(lines(loaded_.diagnostics), ElementsAre());
    ASSERT_TRUE(loaded_.menu);
    EXPECT_EQ(menu().file, files_ / "show.xml");
    EXPECT_THAT(menu().languages, ElementsAre("en", "ru"));
    EXPECT_EQ(menu().idle, seconds(60));
    EXPECT_EQ(menu().home().title.at("ru"), "Ярмарка");
    EXPECT_EQ(*pick(menu().home().note, "ru"), "50 cents");
    EXPECT_EQ(&menu().home(), &page(0));
    EXPECT_THAT(std::get<Section>(page(0).what).pages, ElementsAre(1, 5));
    EXPECT_EQ(std::get<Section>(page(0).what).mark, std::nullopt);
    EXPECT_THAT(std::get<Section>(page(1).what).pages, ElementsAre(2, 3, 4));
    EXPECT_EQ(std::get<Section>(page(1).what).mark, Mark::donate);
    EXPECT_EQ(std::get<Section>(page(5).what).mark, std::nullopt);
    EXPECT_EQ(*pick(page(1).note, "en"), "Give");
    EXPECT_EQ(page(1).place, (Place{files_ / "show.xml", 4, 3}));
    EXPECT_EQ(menu().help, 7U);
    EXPECT_THAT(menu().pages, SizeIs(9));
}

TEST_F(WholeMenu, OnlyHelpAndWhatLeadsOnFromItIsPrivate) {
    ASSERT_TRUE(loaded_.menu);
    for (PageNumber number = 0; number < menu().pages.size(); ++number)
        EXPECT_EQ(page(number).is_private, number >= 7) << number;
    const Help& help = std::get<Help>(page(7).what);
    EXPECT_THAT(help.pages, ElementsAre(8));
    EXPECT_EQ(*pick(help.question, "ru"), "Are you?");
    ASSERT_THAT(help.lines, SizeIs(1));
    EXPECT_EQ(help.lines[0].phone, "1-888-373-7888");
    EXPECT_EQ(*pick(help.lines[0].note, "en"), "Day and night");
    EXPECT_EQ(*pick(help.lines[0].more, "en"), "or text");
    EXPECT_THAT(std::get<Resources>(page(8).what).entries, SizeIs(4));
}

TEST_F(WholeMenu, AFilmIsTheClipThatAPlaylistWouldShow) {
    ASSERT_TRUE(loaded_.menu);
    const Item& item = std::get<FilmPage>(page(3).what).item;
    const Clip& clip = std::get<Clip>(item.what);
    EXPECT_EQ(item.key, "dawn.mp4 from 2000ms");
    EXPECT_EQ(clip.file, files_ / "dawn.mp4");
    EXPECT_EQ(clip.begin, seconds(2));
    EXPECT_EQ(clip.end, seconds(9));
    EXPECT_EQ(clip.volume, 0.5);
    EXPECT_EQ(clip.sound_language, "ru");
    ASSERT_THAT(clip.captions.texts, SizeIs(2));
    EXPECT_EQ(clip.captions.text_in("ru")->cues.at(0).text, "Привет");
    EXPECT_THAT(item.languages, ElementsAre("en", "ru"));
}

TEST_F(WholeMenu, FilesGiveTheirValues) {
    ASSERT_TRUE(loaded_.menu);
    const Card& fact = std::get<FactPages>(page(2).what).facts.at(0);
    EXPECT_EQ(fact.date, (SourceDate{2022, 0, 0}));
    EXPECT_EQ(*pick(fact.label, "en"), "World");
    const Needs& needs = std::get<Needs>(page(4).what);
    EXPECT_EQ(*pick(needs.source, "ru"), "Гость");
    EXPECT_EQ(*pick(needs.source, "en"), "A visitor");
    ASSERT_THAT(needs.entries, SizeIs(2));
    EXPECT_THAT(needs.entries[0].what, IsEmpty());
    EXPECT_EQ(*pick(needs.entries[1].what, "en"), "Warm");
    const auto& resources = std::get<Resources>(page(6).what).entries;
    ASSERT_THAT(resources, SizeIs(4));
    EXPECT_EQ(resources[0].address, "polarisproject.org");
    EXPECT_EQ(resources[0].link, "https://polarisproject.org");
    EXPECT_EQ(resources[0].phone, "(1) 2");
    EXPECT_EQ(resources[1].address, "iom.int/kz");
    EXPECT_EQ(resources[1].link, "http://iom.int/kz/");
    EXPECT_EQ(resources[2].link, "https://httpbin.org/?u=http://y.org");
    EXPECT_EQ(resources[3].address, "");
    EXPECT_EQ(resources[3].link, "");
    EXPECT_EQ(resources[1].place.file, files_ / "resources.xml");
}

TEST(Menu, APageOfOnesOwnWordsKeepsTheirOrder) {
    Files files;
    files.write("a.png");
    files.write("board.xml", "<board><lot><name>Quilt</name></lot></board>");
    const LoadedMenu loaded = load_pages(files, R"(<page><title>How</title>
      <heading><text>Prices</text></heading>
      <paragraph><text>50 <em>cents</em></text></paragraph>
      <list><entry><text>One</text></entry><entry><text>Two</text></entry></list>
      <picture src="a.png"><description>A bag</description></picture>
      <board src="board.xml"/><heading><text>End</text></heading></page>)");
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre());
    const auto* article = first_page<Article>(loaded);
    ASSERT_NE(article, nullptr);
    ASSERT_THAT(article->passages, SizeIs(6));
    EXPECT_EQ(*pick(std::get<Heading>(article->passages[0]).text, "en"), "Prices");
    EXPECT_EQ(*pick(std::get<Paragraph>(article->passages[1]).text, "en"),
              (RichText{{"50 ", false}, {"cents", true}}));
    EXPECT_THAT(std::get<BulletList>(article->passages[2]).entries, SizeIs(2));
    const auto& picture = std::get<Illustration>(article->passages[3]);
    EXPECT_EQ(picture.file, files / "a.png");
    EXPECT_EQ(*pick(picture.description, "kk"), "A bag");
    EXPECT_EQ(picture.place, (Place{files / "show.xml", 6, 16}));
    const auto& board = std::get<BoardFile>(article->passages[4]);
    EXPECT_EQ(board.file, files / "board.xml");
    EXPECT_EQ(*pick(board.board.lots.at(0).name, "en"), "Quilt");
}

TEST(Menu, SpeaksTheConfigurationsLanguageWhereItNamesNone) {
    Files files;
    LoadOptions options = Files::options();
    options.language = "kk";
    files.write("needs.xml", "<needs source='s'><need><name>n</name></need></needs>");
    const auto file =
        files.write("show.xml",
                    "<menu><title>T</title><section><title>S</title><needs src='needs.xml'>"
                    "<title>N</title></needs></section>" +
                        std::string(kHelp) + "</menu>");
    const LoadedMenu loaded = load_menu(file, options);
    ASSERT_TRUE(loaded.menu);
    EXPECT_THAT(loaded.menu->languages, ElementsAre("kk"));
    EXPECT_EQ(loaded.menu->idle, seconds(45));
}

TEST(Menu, OfAPlaylistIsTheOneItNamesElseTheOneBesideIt) {
    Files files;
    files.write("a.png");
    files.write("menus/own.xml");
    const auto menu_of = [&](const std::string& attributes) {
        const Loaded loaded =
            files.load("<playlist " + attributes + "><img src='a.png'/></playlist>");
        EXPECT_THAT(lines(loaded.diagnostics), ElementsAre()) << attributes;
        return menu_file_of(*loaded.playlist);
    };
    EXPECT_EQ(menu_of(""), std::filesystem::path());
    EXPECT_EQ(menu_of("menu='menus/own.xml'"), files / "menus/own.xml");
    files.write("menu.xml");
    EXPECT_EQ(menu_of(""), files / "menu.xml");
    EXPECT_EQ(menu_of("menu='menus/own.xml'"), files / "menus/own.xml");
    EXPECT_EQ(menu_of("menu='off'"), std::filesystem::path());
    const auto plays = [&](const std::string& attributes) {
        return files.load("<playlist " + attributes + "><img src='a.png'/></playlist>")
            .playlist->plays_under_menu;
    };
    EXPECT_FALSE(plays(""));
    EXPECT_FALSE(plays("menu-over='hold'"));
    EXPECT_TRUE(plays("menu-over='play'"));
}

TEST(Menu, NamedWronglyLeavesThePlaylistAndTheMenuBesideIt) {
    Files files;
    files.write("a.png");
    files.write("menu.xml");
    std::filesystem::create_directories(files / "menus");
    const Loaded loaded =
        files.load("<playlist menu='meun.xml' menu-over='mute'><img src='a.png'/></playlist>");
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("1:11 error: there is no \"meun.xml\""),
                            HasSubstr("1:27 error: menu-over=\"mute\" is not known here; write "
                                      "hold or play")));
    ASSERT_TRUE(loaded.playlist);
    EXPECT_EQ(menu_file_of(*loaded.playlist), files / "menu.xml");
    EXPECT_THAT(
        lines(files.load("<playlist menu='menus'><img src='a.png'/></playlist>").diagnostics),
        ElementsAre(HasSubstr("1:11 error: \"menus\" is a folder")));
    EXPECT_THAT(
        lines(files.load("<playlist menu='../menu.xml'><img src='a.png'/></playlist>").diagnostics),
        ElementsAre(HasSubstr("leaves the content folder")));
}

TEST(Menu, LanguagesAreNamedInThemselves) {
    EXPECT_EQ(own_name("en"), "English");
    EXPECT_EQ(own_name("ru-KZ"), "Русский");
    EXPECT_EQ(own_name("kk"), "Қазақша");
    EXPECT_EQ(own_name("uz-Latn"), "Oʻzbekcha");
    EXPECT_EQ(own_name("tk"), "Türkmençe");
    EXPECT_EQ(own_name("tlh"), "tlh");
}

TEST_F(WholeMenu, TextsAreAllThatIsToBeDrawn) {
    ASSERT_TRUE(loaded_.menu);
    const auto shown = [&](PageNumber number) {
        std::vector<std::string> all;
        for (const auto& text : texts_of(page(number))) all.push_back(*pick(text, "en"));
        return all;
    };
    EXPECT_THAT(shown(0), ElementsAre("Sale", "50 cents"));
    EXPECT_THAT(shown(2), ElementsAre("Facts", "World", "One two", "ILO"));
    EXPECT_THAT(shown(6), ElementsAre("Resources", "Polaris", "Guides", "polarisproject.org",
                                      "(1) 2", "IOM", "Helps", "iom.int/kz", "Bin", "Bins",
                                      "httpbin.org/?u=http://y.org", "Old", "Gone"));
    EXPECT_THAT(shown(7), ElementsAre("Get help", "Are you?", "Line", "1-888-373-7888",
                                      "Day and night", "or text"));
}

TEST(Menu, ReadingTimeCountsWhatAPageSaysAtOnce) {
    MenuPage page;
    page.title = {{"en", "One two"}, {"ru", "Раз два три"}};
    page.what = Article{{Heading{{{"en", "four"}}},
                         Paragraph{{{"en", RichText{{"five ", false}, {"six", true}}}}}}};
    EXPECT_EQ(reading_time(page), milliseconds(1500 + 6 * 500));
    Card short_fact, long_fact;
    short_fact.statement = {{"en", RichText{{"One two", false}}}};
    long_fact.statement = {{"en", RichText{{"One two three four", false}}}};
    page.what = FactPages{{short_fact, long_fact, short_fact}};
    EXPECT_EQ(reading_time(page), milliseconds(1500 + 7 * 500));
    page.what = FilmPage{};
    EXPECT_EQ(reading_time(page), milliseconds(1500 + 3 * 500));
    page.what = Help{{{"en", "Are you"}}, {{{{"en", "Line"}}, {}, {}, "1-888", {}}}, {}};
    EXPECT_EQ(reading_time(page), milliseconds(1500 + 7 * 500));
    page.what = Section{std::nullopt, {1}};
    const Duration one_link = reading_time(page);
    page.what = Section{std::nullopt, {1, 2}};
    EXPECT_GT(reading_time(page), one_link);
}

}  // namespace
}  // namespace kiosk::content
