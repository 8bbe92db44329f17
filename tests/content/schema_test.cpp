// The schemas say to editors what the loaders say to the show.
#include <gtest/gtest.h>

#include <cstdlib>

#include "content/config.h"
#include "tests/content/menu_files.h"
#include "tests/places.h"

namespace kiosk::content {
namespace {

const std::string kSource = in_tree("");

/// Whether xmllint finds the file valid against a schema of this repository.
bool valid(const std::filesystem::path& file, const std::string& schema) {
    const std::string command = "xmllint --nonet --noout --schema '" + kSource + "/" + schema +
                                "' '" + file.string() + "' 2>/dev/null";
    return std::system(command.c_str()) ==
           0;  // NOLINT(cert-env33-c): both names are the test's own
}

class Schema : public testing::Test {
  protected:
    void SetUp() override {
        if (std::system("xmllint --version >/dev/null 2>&1") != 0)
            GTEST_SKIP() << "xmllint (libxml2-utils) is not there";
    }
    [[nodiscard]] bool accepts(const std::string& schema, std::string_view text) const {
        return valid(files_.write("file.xml", text), schema);
    }
    Files files_;
};

TEST_F(Schema, AcceptsTheShippedFiles) {
    EXPECT_TRUE(valid(kSource + "/config/theme.xml", "config/theme.xsd"));
    EXPECT_TRUE(valid(kSource + "/config/theme-light.xml", "config/theme.xsd"));
    EXPECT_TRUE(valid(kSource + "/config/words.xml", "config/words.xsd"));
    EXPECT_TRUE(valid(kSource + "/config/kiosk.xml", "config/kiosk.xsd"));
    int samples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kSource + "/playlists")) {
        if (entry.path().extension() != ".xml") continue;
        // facts-world.xml is a facts file; what has no schema of its name is a playlist.
        const std::string stem = entry.path().stem().string();
        const std::string named = "playlists/" + stem.substr(0, stem.find('-')) + ".xsd";
        const bool is_named = std::filesystem::exists(kSource + "/" + named);
        EXPECT_TRUE(valid(entry.path(), is_named ? named : "playlists/playlist.xsd"))
            << entry.path();
        ++samples;
    }
    EXPECT_GT(samples, 0);
}

/// Everything that each element of a playlist may say; the media are there, so the loader finds
/// nothing wrong either.
constexpr std::string_view kEverything = R"(<?xml version="1.0"?>
<playlist title="All" menu="off" menu-over="play" xml:lang="en ru kk-KZ" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="playlist.xsd">
  <defaults dur="1m30s" transition="cut" transition-dur="00:00:01.5" volume="80%"/>
  <seq take="1" repeat="1000" when="Sat 09:00-13:00" transition="fade" transition-dur="750ms" xml:lang="ru">
    <interleave repeat="2"><group take="3"><video src="a.mp4" clip-begin="1.5min" clip-end="02:30" dur="45" volume="99.5" captions="off" audio="ru"
      take="2" repeat="3" when="2026-12-01..2026-12-24" transition="cut" transition-dur="0s" xml:lang="en"/></group></interleave>
  </seq>
  <img src="a.png" dur="8s"/>
  <slides src="deck" take="3" order="shuffle" dur="5s"/>
  <facts src="facts.xml" order="document"/>
  <text>A <em>b<br/></em> c<br/> d</text>
  <text dur="20s" label="L" source="S" date="2026-02-17" link="https://example.org"><label xml:lang="ru">Л</label>
    <text xml:lang="en">A <em>b</em></text><text xml:lang="ru">Б</text><source xml:lang="ru">И</source></text>
  <board src="board.xml" dur="20s" label="L" take="1" when="Sat"><label xml:lang="ru">Л</label></board>
</playlist>)";

constexpr std::string_view kAllFacts =
    R"(<facts title="T" xml:lang="en"><label xml:lang="en">L</label><fact id="a" source="S" date="undated"
   link="https://example.org" label="L" dur="20s"><text>A</text><text xml:lang="ru">Б</text><source xml:lang="ru">И</source></fact></facts>)";

TEST_F(Schema, AcceptsAllThatTheLoaderAccepts) {
    files_.write("a.mp4");
    files_.write("a.png");
    files_.write("deck/1.png");
    files_.write("facts.xml", kAllFacts);
    files_.write("board.xml", "<board><lot><name>A</name></lot></board>");
    for (const std::string& line : lines(files_.load(kEverything).diagnostics))
        EXPECT_EQ(line.find(" error: "), std::string::npos) << line;
    EXPECT_TRUE(accepts("playlists/playlist.xsd", kEverything));
    EXPECT_TRUE(accepts("playlists/facts.xsd", kAllFacts));
}

/// Everything that each element of a menu may say; the files of its pages stand below.
constexpr std::string_view kWholeMenu = R"(<menu xml:lang="en ru" idle="1m">
  <title>T</title><note xml:lang="en">N</note><note xml:lang="ru">Н</note>
  <section mark="buy"><title>S</title><note>N</note>
    <facts src="facts.xml"><title>T</title><note>N</note></facts>
    <grades src="grades.xml"><title>T</title></grades>
    <resources src="resources.xml"><title>T</title></resources>
    <needs src="needs.xml"><title>T</title></needs>
    <film src="a.mp4" clip-begin="1s" clip-end="2s" volume="50%" captions="off" audio="ru"><title>T</title></film>
    <page><title>T</title><heading><text>H</text></heading>
      <paragraph><text xml:lang="en">A <em>b</em><br/></text><text xml:lang="ru">Б</text></paragraph>
      <list><entry><text>E</text></entry></list>
      <picture src="a.png"><description>D</description></picture><board src="board.xml"/></page>
  </section>
  <section><title>S</title><page><title>T</title><heading><text>H</text></heading></page></section>
  <help><title>H</title><note>N</note><question>Q</question>
    <line phone="+7 (727) 123-45.67/8*9#"><name>L</name><note>N</note><more>M</more></line>
    <needs src="needs.xml"><title>T</title></needs></help>
</menu>)";

struct MenuSample {
    std::string name;
    std::string_view text;
};
const std::vector<MenuSample> kMenuFiles = {
    {"grades", R"(<grades xml:lang="en"><how-to-read><text>A <em>b</em></text></how-to-read>
      <report source="S" date="2019-04-10" link="https://a.org"><source xml:lang="ru">И</source>
        <company name="A" grade="A+"/><company name="B" grade="A range"/>
        <company name="C" grade="D−" source="T" date="2020" link="https://b.org"><source xml:lang="ru">Т</source></company>
      </report><company name="D" grade="F" source="S" date="undated"/></grades>)"},
    {"resources",
     R"(<resources xml:lang="en"><resource address="a.org" phone="1-2"><name>A</name><what>a</what></resource>
      <resource address="https://a-b.org/c?d=e&amp;f"><name>A</name><what>a</what></resource>
      <resource address="none"><name xml:lang="en">A</name><name xml:lang="ru">А</name><what>a</what></resource>
      <resource><name>A</name><what>a</what></resource></resources>)"},
    {"needs", R"(<needs xml:lang="en" source="S"><source xml:lang="ru">И</source>
      <need><name>A</name><what>a</what></need><need><name>B</name></need></needs>)"},
    {"board", R"(<board state="sample" xml:lang="en"><title>T</title><note>N</note>
      <goal raised="$1,240" target="$5 000,50"><title>G</title></goal>
      <lot bid="12 USD"><name>A</name></lot><lot><name>B</name></lot></board>)"}};

TEST_F(Schema, AcceptsAllThatAMenuMaySay) {
    files_.write("a.mp4");
    files_.write("a.png");
    files_.write("facts.xml", kAllFacts);
    for (const MenuSample& sample : kMenuFiles) {
        files_.write(sample.name + ".xml", sample.text);
        EXPECT_TRUE(accepts("playlists/" + sample.name + ".xsd", sample.text)) << sample.name;
    }
    EXPECT_TRUE(accepts("playlists/menu.xsd", kWholeMenu));
    const LoadedMenu loaded = load_menu_of(files_, kWholeMenu);
    ASSERT_TRUE(loaded.menu);
    EXPECT_EQ(loaded.menu->pages.size(), 12U);
    for (const std::string& line : lines(loaded.diagnostics))
        EXPECT_EQ(line.find(" error: "), std::string::npos) << line;
}

TEST_F(Schema, RejectsWhatNoMenuMaySay) {
    const std::string good = "<page><title>P</title><heading><text>h</text></heading></page>";
    const auto menu = [&](const std::string& attributes, const std::string& pages) {
        return "<menu " + attributes + "><title>T</title><section><title>S</title>" + pages +
               "</section>" + std::string(kHelp) + "</menu>";
    };
    EXPECT_TRUE(accepts("playlists/menu.xsd", menu("", good)));
    for (const std::string& text :
         {menu("idle='soon'", good), menu("", ""), menu("", "<needs><title>T</title></needs>"),
          menu("", "<page><title>T</title></page>"),
          menu("", "<page><title>T</title><paragraph>x</paragraph></page>"),
          "<menu><title>T</title><section><title>S</title>" + good + "</section></menu>"}) {
        EXPECT_FALSE(accepts("playlists/menu.xsd", text)) << text;
        EXPECT_TRUE(has_errors(load_menu_of(files_, text).diagnostics)) << text;
    }
    for (const auto& [schema, text] : std::vector<std::pair<std::string, std::string>>{
             {"grades",
              "<grades><how-to-read><text>a</text></how-to-read><company name='A' "
              "grade='E'/></grades>"},
             {"grades", "<grades><company name='A' grade='A'/></grades>"},
             {"resources", "<resources/>"},
             {"resources",
              "<resources><resource address='two words'><name>A</name><what>a</what>"
              "</resource></resources>"},
             {"needs", "<needs source='s'/>"},
             {"board", "<board><goal raised='much' target='5'/></board>"},
             {"board", "<board><goal raised='-1' target='5'/></board>"},
             {"board", "<board state='real'><lot><name>A</name></lot></board>"}}) {
        EXPECT_FALSE(accepts("playlists/" + schema + ".xsd", text)) << text;
    }
}

TEST_F(Schema, AcceptsAllThatAConfigurationMaySay) {
    for (const char* text :
         {"<kiosk/>", "<kiosk levelling='off' volume='99.5%'/>", "<kiosk levelling='-18.5 LUFS'/>",
          "<kiosk screen-diagonal='14in'/>", "<kiosk screen-diagonal='80.5 cm'/>",
          "<kiosk screen-diagonal='300mm'/>", "<kiosk display='2' rotation='180' overscan='15%'/>",
          "<kiosk overscan='2.5'/>",
          "<kiosk levelling='-40'><quiet when='20:00-08:00' volume='0'/></kiosk>",
          R"(<kiosk><help-line><text>1</text></help-line>
             <quiet when='Mon' volume='30%'/><quiet when='Tue' volume='100'/></kiosk>)"}) {
        EXPECT_TRUE(accepts("config/kiosk.xsd", text)) << text;
        EXPECT_FALSE(has_errors(load_config(files_.write("kiosk.xml", text)).diagnostics)) << text;
    }
}

TEST_F(Schema, RejectsWhatTheLoaderRejects) {
    files_.write("a.png");
    for (const char* text :
         {"<playlist/>", "<show><img src='a.png'/></show>",
          "<playlist><img uri='a.png'/></playlist>",
          "<playlist><img src='a.png' dur='8 s'/></playlist>",
          "<playlist><img src='a.png' take='0'/></playlist>",
          "<playlist><vidoe src='a.png'/></playlist>", "<playlist><interleave/></playlist>",
          "<playlist><img src='a.png'/><defaults dur='1s'/></playlist>",
          "<playlist>loose<img src='a.png'/></playlist>",
          "<playlist menu-over='mute'><img src='a.png'/></playlist>"}) {
        EXPECT_FALSE(accepts("playlists/playlist.xsd", text)) << text;
        EXPECT_TRUE(has_errors(files_.load(text).diagnostics)) << text;
    }
    for (const char* text :
         {"<facts/>", "<facts><fact id='a' source='b'><text>c</text></fact></facts>",
          "<facts><fact id='a' source='b' date='02.2026'><text>c</text></fact></facts>",
          "<facts><fact id='a' source='b' date='2022'><text>c</text></fact><fact id='a' source='b' "
          "date='2022'><text>c</text></fact></facts>"}) {
        EXPECT_FALSE(accepts("playlists/facts.xsd", text)) << text;
    }
    EXPECT_FALSE(
        accepts("config/theme.xsd", "<theme><color name='grund' value='#000000'/></theme>"));
    EXPECT_FALSE(accepts("config/words.xsd", "<words><word><text>a</text></word></words>"));
    for (const char* text :
         {"<kiosk volume='loud'/>", "<kiosk levelling='on'/>", "<kiosk levelling='-9'/>",
          "<kiosk levelling='-40.1'/>", "<kiosk screen-diagonal='14'/>",
          "<kiosk screen-diagonal='big'/>", "<kiosk rotation='45'/>", "<kiosk overscan='16%'/>",
          "<kiosk overscan='wide'/>", "<kiosk><quiet volume='30'/></kiosk>",
          "<kiosk><quiet when='20:00-08:00'/></kiosk>"}) {
        EXPECT_FALSE(accepts("config/kiosk.xsd", text)) << text;
        EXPECT_TRUE(has_errors(load_config(files_.write("kiosk.xml", text)).diagnostics)) << text;
    }
}

}  // namespace
}  // namespace kiosk::content
