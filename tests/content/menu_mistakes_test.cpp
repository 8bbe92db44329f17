// What organizers get wrong in a menu and its files: each mistake is reported at its place, with a
// remedy; a bad page alone is left out, and without help there is no menu.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/content/menu_files.h"

namespace kiosk::content {
namespace {

using namespace std::string_view_literals;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr std::string_view kNeeds = "<needs source='s'><need><name>n</name></need></needs>";
constexpr std::string_view kGoodPage =
    "<page><title>P</title><heading><text>h</text></heading></page>";

/// What is complained of where `page` (on line 2) stands beside a sound one.
std::vector<std::string> complaints(const Files& files, const std::string& page) {
    const LoadedMenu loaded = load_pages(files, page + "\n" + std::string(kGoodPage));
    EXPECT_TRUE(loaded.menu) << page;
    return lines(loaded.diagnostics);
}

/// One mistake that takes its page, and nothing else, with it.
std::string mistake(const Files& files, const std::string& page) {
    const LoadedMenu loaded = load_pages(files, page + "\n" + std::string(kGoodPage));
    const auto all = lines(loaded.diagnostics);
    const auto* left = first_page<Article>(loaded);
    EXPECT_TRUE(left != nullptr && left->passages.size() == 1) << page;
    EXPECT_TRUE(has_errors(loaded.diagnostics)) << page;
    return all.size() == 1 ? all.front() : std::to_string(all.size()) + " complaints";
}

TEST(MenuMistakes, TakeTheirPageAlone) {
    Files files;
    files.write("needs.xml", kNeeds);
    files.write("a.png");
    EXPECT_THAT(mistake(files, "<needs src='needs.xml'/>"),
                HasSubstr("2:1 error: this <needs> has no title; write <title xml:lang=\"en\">"));
    EXPECT_THAT(mistake(files, "<needs><title>N</title></needs>"),
                HasSubstr("2:1 error: this <needs> has no src"));
    EXPECT_THAT(mistake(files, "<needs src='nedes.xml'><title>N</title></needs>"),
                HasSubstr("2:8 error: there is no \"nedes.xml\" in the content folder; did you "
                          "mean \"needs.xml\"?"));
    EXPECT_THAT(mistake(files, "<needs href='needs.xml'><title>N</title></needs>"),
                HasSubstr("2:8 error: unknown attribute href on <needs>; write src"));
    EXPECT_THAT(mistake(files, "<needs src='../needs.xml'><title>N</title></needs>"),
                HasSubstr("leaves the content folder"));
    EXPECT_THAT(mistake(files, "<facts src='a.png'><title>N</title></facts>"),
                HasSubstr("2:8 error: <facts> does not show a file like \"a.png\"; write <picture "
                          "src=\"a.png\"/>"));
    EXPECT_THAT(mistake(files, "<film src='a.png'><title>N</title></film>"),
                HasSubstr("write <picture src=\"a.png\"/>"));
    EXPECT_THAT(mistake(files, "<article><title>N</title></article>"),
                HasSubstr("2:1 error: unknown element <article> in <section>; write page"));
    EXPECT_THAT(mistake(files, "<page><title>N</title></page>"),
                HasSubstr("2:1 error: there is nothing on this <page>"));
    EXPECT_THAT(mistake(files, "<page><title>N</title><p>x</p></page>"),
                HasSubstr("2:23 error: unknown element <p> in <page>; write paragraph"));
    EXPECT_THAT(mistake(files, "<page><title>N</title><paragraph>x</paragraph></page>"),
                HasSubstr("2:23 error: text in <paragraph>: \"x...\"; put it into <text>"));
    EXPECT_THAT(mistake(files, "<page><title>N</title><list/></page>"),
                HasSubstr("2:23 error: there is nothing in this <list>"));
}

TEST(MenuMistakes, InFilesAreNamedWithTheirOwnNamesOnce) {
    Files files;
    files.write("needs.xml", "<needs source='s'>\n<need/><need><name>n</name></need></needs>");
    EXPECT_THAT(complaints(files,
                           "<needs src='needs.xml'><title>A</title></needs>"
                           "<needs src='needs.xml'><title>B</title></needs>"),
                ElementsAre("needs.xml:2:1 error: this <need> has no name; write <name "
                            "xml:lang=\"en\">...</name> in it"));
    files.write("needs.xml", "<needs><need><name>n</name></need></needs>");
    EXPECT_THAT(complaints(files, "<needs src='needs.xml'><title>A</title></needs>"),
                ElementsAre(HasSubstr("needs.xml:1:1 error: these needs have no source")));
    files.write("needs.xml", "<needs source='s'/>");
    EXPECT_THAT(complaints(files, "<needs src='needs.xml'><title>A</title></needs>"),
                ElementsAre(HasSubstr("needs.xml:1:1 error: there is no need to show")));
    files.write("needs.xml", "<needs source='s'><need><name>a & b</name></need></needs>");
    EXPECT_THAT(complaints(files, "<needs src='needs.xml'><title>A</title></needs>"),
                ElementsAre(HasSubstr("needs.xml:1:33 error: \"&\" stands alone")));
    files.write("needs.xml", "<grades/>");
    EXPECT_THAT(
        complaints(files, "<needs src='needs.xml'><title>A</title></needs>"),
        ElementsAre(HasSubstr("this file begins with <grades>, not with <needs>; name another")));
}

TEST(MenuMistakes, InResources) {
    Files files;
    files.write(
        "r.xml",
        "<resources>\n"
        "<resource><name>A</name><what>a</what></resource>\n"
        "<resource address='ftp://a.org'><name>B</name><what>b</what></resource>\n"
        "<resource website='a.org'><name>C</name><what>c</what></resource>\n"
        "<resource address='a.org'><name>D</name></resource>\n"
        "<resource address='a.org' phone='call us'><name>E</name><what>e</what></resource>\n"
        "<resource address='two words.org'><name>F</name><what>f</what></resource>\n"
        "<resource address='полярис.рф'><name>H</name><what>h</what></resource>\n"
        "<resource address='" +
            std::string(200, 'a') +
            ".org'><name>G</name><what>g</what></resource>\n"
            "</resources>");
    const LoadedMenu loaded =
        load_pages(files, "<resources src='r.xml'><title>R</title></resources>");
    EXPECT_THAT(
        lines(loaded.diagnostics),
        ElementsAre(
            HasSubstr("r.xml:2:1 warning: this resource has no address yet"),
            HasSubstr("r.xml:3:11 error: address=\"ftp://a.org\" is no address"),
            HasSubstr("r.xml:4:11 error: unknown attribute website on <resource>; "
                      "write address"),
            HasSubstr("r.xml:5:1 error: this <resource> has no what"),
            HasSubstr("r.xml:6:27 error: phone=\"call us\" is not a phone number"),
            HasSubstr("r.xml:7:11 error: address=\"two words.org\" is no address of the web; "
                      "delete the space in it"),
            HasSubstr("r.xml:8:11 error: address=\"полярис.рф\" is no address of the "
                      "web; open it in a browser, and write it as copied from "
                      "there: xn--..."),
            HasSubstr("r.xml:9:11 error: this address is too long")));
    const auto* resources = first_page<Resources>(loaded);
    ASSERT_NE(resources, nullptr);
    ASSERT_THAT(resources->entries, SizeIs(1));
    EXPECT_EQ(resources->entries[0].link, "");
}

TEST(MenuMistakes, MissingTranslationsAreWarningsOnePerElement) {
    Files files;
    files.write("facts.xml",
                "<facts>\n<fact id='a' source='s' date='2022'><text xml:lang='en'>a</text></fact>"
                "</facts>");
    const LoadedMenu loaded =
        load_menu_of(files,
                     "<menu xml:lang='en ru kk'><title>Any</title><section>\n"
                     "<title xml:lang='en'>A</title><note xml:lang='ru'>Б</note>\n"
                     "<page><title>P</title><paragraph><text xml:lang='ru'>в</text>"
                     "<text xml:lang='kk'>г</text></paragraph></page>\n"
                     "<facts src='facts.xml'><title>F</title></facts></section>" +
                         std::string(kHelp) + "</menu>");
    EXPECT_TRUE(loaded.menu);
    EXPECT_THAT(
        lines(loaded.diagnostics),
        ElementsAre("2:1 warning: this <title> is not translated into ru or kk; write <title "
                    "xml:lang=\"ru\"> and <title xml:lang=\"kk\">: until then it is shown in en",
                    HasSubstr("2:31 warning: this <note> is not translated into en or kk"),
                    HasSubstr("3:23 warning: this <paragraph> is not translated into en; write "
                              "<text xml:lang=\"en\">: until then it is shown in kk"),
                    HasSubstr("facts.xml:2:1 warning: this fact is not translated into ru or kk")));
}

TEST(MenuMistakes, SourcesThatAreNotTranslatedAreWarnings) {
    Files files;
    files.write("needs.xml",
                "<needs xml:lang='ru'\n source='S'><need><name xml:lang='en'>N</name>"
                "<name>И</name></need></needs>");
    files.write("grades.xml",
                "<grades><how-to-read><text>h</text></how-to-read>\n<report source='S' date='2019'>"
                "<source xml:lang='ru'>И</source>\n<company name='C' grade='A' source='T' "
                "date='2020'/><company name='D' grade='B'/></report></grades>");
    const LoadedMenu loaded =
        load_menu_of(files,
                     "<menu xml:lang='en ru'><title>T</title><section><title>S</title>"
                     "<needs src='needs.xml'><title>N</title></needs>"
                     "<grades src='grades.xml'><title>G</title></grades></section>" +
                         std::string(kHelp) + "</menu>");
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("needs.xml:2:2 warning: this source is not translated into "
                                      "en; write <source xml:lang=\"en\">: until then"),
                            HasSubstr("grades.xml:3:29 warning: this source is not translated into "
                                      "ru")));
}

TEST(MenuMistakes, ALanguageWithoutANameOfItsOwnIsAWarningWhereVisitorsChoose) {
    Files files;
    const auto complaints_of = [&](const std::string& languages) {
        return lines(load_menu_of(files, "<menu xml:lang='" + languages +
                                             "'><title>T</title><section><title>S</title>" +
                                             std::string(kGoodPage) + "</section>" +
                                             std::string(kHelp) + "</menu>")
                         .diagnostics);
    };
    EXPECT_THAT(complaints_of("tlh"), SizeIs(0));
    EXPECT_THAT(complaints_of("en uz kaa"), SizeIs(0));
    EXPECT_THAT(complaints_of("en tlh"),
                ElementsAre(HasSubstr("1:7 warning: what \"tlh\" calls itself is not known")));
}

TEST(MenuMistakes, WithoutALineToCallThereIsNoMenu) {
    Files files;
    const std::string section = "<menu><title>T</title>\n<section><title>S</title>" +
                                std::string(kGoodPage) + "</section>\n";
    const auto complaints_of = [&](const std::string& help) {
        const LoadedMenu loaded = load_menu_of(files, section + help + "</menu>");
        EXPECT_FALSE(loaded.menu) << help;
        return lines(loaded.diagnostics);
    };
    EXPECT_THAT(complaints_of(""), ElementsAre(HasSubstr("1:1 error: this menu has no <help>")));
    EXPECT_THAT(complaints_of("<help><title>H</title><question>Q</question></help>"),
                ElementsAre(HasSubstr("3:1 error: there is no line to call in this <help>")));
    EXPECT_THAT(
        complaints_of("<help><title>H</title><question>Q</question>\n"
                      "<line><name>N</name></line></help>"),
        ElementsAre(HasSubstr("3:1 error: there is no line to call"),
                    "4:1 warning: this line has no phone number yet; find it out, call it, and "
                    "write phone=\"...\": until then the screen leaves the line out"));
}

TEST(MenuMistakes, ALineWithoutNumberIsLeftOutAndAWarning) {
    Files files;
    const LoadedMenu loaded = load_menu_of(
        files, "<menu><title>T</title><section><title>S</title>" + std::string(kGoodPage) +
                   "</section>\n<help><title>H</title><question>Q</question>\n"
                   "<line><name>N</name></line>\n<line tel='12'><name>N</name></line>\n"
                   "<line phone='12'><name>N</name></line></help>\n<help/></menu>");
    ASSERT_TRUE(loaded.menu);
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("3:1 warning: this line has no phone number yet"),
                            HasSubstr("4:7 error: unknown attribute tel on <line>; write phone"),
                            HasSubstr("6:1 error: a second <help>")));
    EXPECT_THAT(std::get<Help>(loaded.menu->pages.at(loaded.menu->help).what).lines, SizeIs(1));
}

TEST(MenuMistakes, InTheRootAndItsSections) {
    Files files;
    const LoadedMenu loaded = load_menu_of(
        files, "<menu idle='3s' timeout='4s'>\n<section mark='eye'><title>S</title>" +
                   std::string(kGoodPage) +
                   "</section>\n<section><title>E</title></section>\n<section><title>B</title>"
                   "<page/></section>\n" +
                   std::string(kHelp) + "</menu>");
    ASSERT_TRUE(loaded.menu);
    EXPECT_THAT(
        lines(loaded.diagnostics),
        ElementsAre(HasSubstr("1:1 error: this <menu> has no title"),
                    HasSubstr("1:7 error: nobody reads a page in this time"),
                    HasSubstr("1:17 error: unknown attribute timeout on <menu>; write idle"),
                    HasSubstr("2:10 error: mark=\"eye\" is not known here; write aware, donate or "
                              "buy"),
                    HasSubstr("3:1 error: nothing in this <section> can be shown; put a page"),
                    HasSubstr("4:26 error: this <page> has no title"),
                    HasSubstr("4:26 error: there is nothing on this <page>")));
    EXPECT_THAT(std::get<Section>(loaded.menu->home().what).pages, SizeIs(1));
    EXPECT_EQ(loaded.menu->idle, std::chrono::seconds(45));
    const LoadedMenu empty =
        load_menu_of(files, "<menu><title>T</title>" + std::string(kHelp) + "</menu>");
    EXPECT_FALSE(empty.menu);
    EXPECT_THAT(
        lines(empty.diagnostics),
        ElementsAre(HasSubstr("1:1 error: there is no page in this menu; write a <section>")));
}

TEST(MenuMistakes, AnyByteChangedNeverCrashesNorHidesAnError) {
    Files files;
    const std::string whole =
        "<menu xml:lang='en ru' idle='45s'><title>T</title>"
        "<section mark='buy'><title>S</title>" +
        std::string(kGoodPage) + "</section>" + std::string(kHelp) + "</menu>";
    constexpr std::string_view dangerous = "<>&\"'/=! a\n\0\x80\xD1;#-"sv;
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::string text = whole;
        for (int change = 0; change < 1 + round % 3; ++change)
            text[random() % text.size()] = dangerous[random() % dangerous.size()];
        const LoadedMenu loaded = load_menu_of(files, text);
        EXPECT_TRUE(loaded.menu || has_errors(loaded.diagnostics)) << text;
        if (loaded.menu) {
            EXPECT_LT(loaded.menu->help, loaded.menu->pages.size()) << text;
        }
    }
}

TEST(MenuMistakes, AFileCutOffAnywhereIsRefusedWithAnError) {
    Files files;
    const std::string whole = "<menu xml:lang='en'><title>T</title><section><title>S</title>" +
                              std::string(kGoodPage) + "</section>" + std::string(kHelp) +
                              "</menu>";
    ASSERT_TRUE(load_menu_of(files, whole).menu);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const LoadedMenu loaded = load_menu_of(files, whole.substr(0, length));
        EXPECT_FALSE(loaded.menu) << length;
        EXPECT_TRUE(has_errors(loaded.diagnostics)) << length;
    }
    EXPECT_THAT(lines(load_menu(files / "gone.xml", Files::options()).diagnostics),
                ElementsAre(HasSubstr("there is no such file")));
}

}  // namespace
}  // namespace kiosk::content
