// The files in config/: theme, words, configuration. The shipped ones are sound.
#include "content/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "content/theme.h"
#include "content/words.h"
#include "tests/content/files.h"
#include "tests/places.h"

namespace kiosk::content {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const std::filesystem::path kShipped = in_tree("config");

TEST(Theme, TheShippedOnesAreSoundAndTheDarkOneIsTheDefault) {
    const LoadedTheme dark = load_theme(kShipped / "theme.xml");
    EXPECT_THAT(lines(dark.diagnostics), ElementsAre());
    EXPECT_EQ(dark.theme.ground, Theme{}.ground);
    EXPECT_EQ(dark.theme.ink, Theme{}.ink);
    const LoadedTheme light = load_theme(kShipped / "theme-light.xml");
    EXPECT_THAT(lines(light.diagnostics), ElementsAre());
    EXPECT_GE(contrast(light.theme.gold, light.theme.ground), 7.0);
    EXPECT_EQ(light.theme.ground, (Color{0xFB, 0xF7, 0xEF}));
}

TEST(Theme, ContrastIsThatOfWcag) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21.0, 0.001);
    EXPECT_NEAR(contrast(Theme{}.paper, Theme{}.ground), 14.3, 0.05);
    EXPECT_NEAR(contrast(Theme{}.ground, Theme{}.coral), 7.9, 0.05);
}

TEST(Theme, MistakesLeaveTheDefaults) {
    const Files files;
    const LoadedTheme loaded = load_theme(files.write(
        "show.xml",
        "<theme>\n<color name='gold' value='F5C067'/>\n<color name='paper' value='#808080'/>\n"
        "<color name='grund' value='#000000'/>\n<color name='sky' colour='#000000' "
        "value='#000000'/>\n</theme>"));
    EXPECT_EQ(loaded.theme.gold, Theme{}.gold);
    EXPECT_THAT(
        lines(loaded.diagnostics),
        ElementsAre(HasSubstr("2:20 error: \"F5C067\" is not a color; write it like #F5C067"),
                    HasSubstr("4:8 error: there is no color \"grund\"; did you mean ground?"),
                    HasSubstr("5:19 error: unknown attribute colour on <color>"),
                    HasSubstr("3:21 error: paper on ground has a contrast of 4.0:1"),
                    HasSubstr("3:21 error: paper on panel"),
                    HasSubstr("1:1 error: ink on paper has a contrast of 4.4:1")));
}

TEST(Words, TheShippedOnesAreWholeInThreeLanguages) {
    const LoadedWords loaded = load_words(kShipped / "words.xml");
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre());
    const Words& words = loaded.words;
    for (const char* language : {"en", "ru", "kk"})
        EXPECT_THAT(words.untranslated(language), ElementsAre()) << language;
    EXPECT_GT(words.unchecked.at("kk"), 20);
    EXPECT_FALSE(words.unchecked.contains("ru"));
    EXPECT_EQ(words.word("film-begins", "en"), "The film begins in a moment");
    EXPECT_EQ(words.word("film-begins", "ru"), "Фильм скоро начнётся");
    EXPECT_EQ(words.word("film-begins", "ru-KZ"), "Фильм скоро начнётся");
    EXPECT_EQ(words.word("film-begins", "de"), "The film begins in a moment");
    EXPECT_EQ(words.word("no-such-word", "en"), "no-such-word");
    EXPECT_EQ(words.date({2026, 2, 0}, "en"), "February 2026");
    EXPECT_EQ(words.date({2026, 2, 0}, "ru"), "февраль 2026");
    EXPECT_EQ(words.date({2026, 2, 17}, "en"), "17 February 2026");
    EXPECT_EQ(words.date({2026, 2, 17}, "ru"), "17 февраля 2026");
    EXPECT_EQ(words.date({2022, 0, 0}, "kk"), "2022");
    EXPECT_EQ(words.date({}, "ru"), "дата не указана");
}

/// The shipped words file without one of its words.
std::string words_without(const std::string& id) {
    std::ifstream file(kShipped / "words.xml", std::ios::binary);
    std::string xml(std::istreambuf_iterator<char>(file), {});
    const std::size_t begin = xml.find("<word id=\"" + id + "\">");
    return xml.erase(begin, xml.find("</word>", begin) + 7 - begin);
}

TEST(Words, OneThatIsNotThereIsKnownAndTheShippedOneIsShown) {
    const Files files;
    const LoadedWords loaded = load_words(files.write("show.xml", words_without("clear-screen")));
    EXPECT_EQ(loaded.words.word("clear-screen", "en"), "Clear the screen");
    EXPECT_EQ(loaded.words.word("clear-screen", "ru"), "Очистить экран");
    EXPECT_THAT(loaded.words.absent, ElementsAre("clear-screen"));
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre());
}

TEST(Words, OfAnyFileAreShownInEnglishRatherThanByTheirKeys) {
    const Files files;
    const LoadedWords own = load_words(files.write(
        "show.xml",
        "<words><word id='back'><text xml:lang='uz'>Orqaga</text></word>\n<word/></words>"));
    EXPECT_EQ(own.words.word("back", "uz-Latn"), "Orqaga");
    EXPECT_EQ(own.words.word("back", "ru"), "Back");
    EXPECT_THAT(lines(own.diagnostics), Contains(HasSubstr("2:1 error: this <word> has no id")));
    for (const char* spoilt : {"<words", "", "<kiosk/>"}) {
        const LoadedWords none = load_words(files.write("show.xml", spoilt));
        EXPECT_EQ(none.words.word("back", "ru"), "Назад") << spoilt;
        EXPECT_THAT(lines(none.diagnostics), SizeIs(1)) << spoilt;
    }
}

TEST(Config, TheShippedOneIsSound) {
    const LoadedConfig loaded = load_config(kShipped / "kiosk.xml");
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre());
    EXPECT_EQ(loaded.config.theme_file, kShipped / "theme.xml");
    EXPECT_EQ(loaded.config.words_file, kShipped / "words.xml");
    EXPECT_EQ(loaded.config.language, "en");
    EXPECT_EQ(loaded.config.help_line.at("en"), "Hotline 1-888-373-7888, day and night");
}

TEST(Config, LoudnessAndQuietHours) {
    const Files files;
    const LoadedConfig loaded =
        load_config(files.write("show.xml",
                                "<kiosk volume='80' levelling='-18.5 LUFS'>\n"
                                "<quiet when='Mon-Fri 12:00-13:00' volume='30%'/>\n"
                                "<quiet when='20:00-08:00' volume='0'/></kiosk>"));
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre());
    EXPECT_EQ(loaded.config.volume, 0.8);
    EXPECT_EQ(loaded.config.levelling, -18.5);
    ASSERT_EQ(loaded.config.quiet.size(), 2U);
    EXPECT_EQ(loaded.config.quiet[0].volume, 0.3);
    EXPECT_EQ(loaded.config.quiet[1].volume, 0);
    const LocalTime night = *parse_local_time("2026-12-05 03:00");
    EXPECT_FALSE(is_open(loaded.config.quiet[0].when, night));
    EXPECT_TRUE(is_open(loaded.config.quiet[1].when, night));
}

TEST(Config, LevellingIsThatOfR128UnlessItIsOff) {
    const Files files;
    EXPECT_EQ(load_config(files.write("a.xml", "<kiosk/>")).config.levelling, -23.0);
    const LoadedConfig off = load_config(files.write("b.xml", "<kiosk levelling='off'/>"));
    EXPECT_EQ(off.config.levelling, std::nullopt);
    EXPECT_THAT(lines(off.diagnostics), ElementsAre());
    for (const char* wrong : {"loud", "", "no", "23", "-9", "-41", "-23dB", "-", "--23"}) {
        const LoadedConfig loaded =
            load_config(files.write("c.xml", "<kiosk\n  levelling='" + std::string(wrong) + "'/>"));
        EXPECT_EQ(loaded.config.levelling, -23.0) << wrong;
        EXPECT_THAT(lines(loaded.diagnostics),
                    ElementsAre(HasSubstr("2:3 error: levelling=\"" + std::string(wrong) +
                                          "\" is not a loudness")));
    }
}

TEST(Config, TheSizeOfTheScreenIsInInchesOrMetric) {
    const Files files;
    const auto diagonal = [&](const std::string& written) {
        const LoadedConfig loaded =
            load_config(files.write("a.xml", "<kiosk screen-diagonal='" + written + "'/>"));
        EXPECT_THAT(lines(loaded.diagnostics), ElementsAre()) << written;
        return loaded.config.diagonal_mm;
    };
    EXPECT_NEAR(load_config(files.write("b.xml", "<kiosk/>")).config.diagonal_mm, 355.6, 1e-9);
    EXPECT_NEAR(diagonal("21.5in"), 546.1, 1e-9);
    EXPECT_NEAR(diagonal("80 cm"), 800, 1e-9);
    EXPECT_NEAR(diagonal("300mm"), 300, 1e-9);
    for (const char* wrong : {"14", "", "in", "4.9in", "201in", "14 inches", "-14in"}) {
        const LoadedConfig loaded = load_config(
            files.write("c.xml", "<kiosk\n screen-diagonal='" + std::string(wrong) + "'/>"));
        EXPECT_NEAR(loaded.config.diagonal_mm, 355.6, 1e-9) << wrong;
        EXPECT_THAT(lines(loaded.diagnostics),
                    ElementsAre(HasSubstr("c.xml:2:2 error: screen-diagonal=\"" +
                                          std::string(wrong) + "\" is not the size of a screen")));
    }
}

TEST(Config, TheDisplayIsNamedTurnedAndFramed) {
    const Files files;
    EXPECT_EQ(load_config(files.write("a.xml", "<kiosk/>")).config.display, Display{});
    const LoadedConfig loaded = load_config(
        files.write("b.xml", "<kiosk display='HDMI-A-1' rotation='270' overscan='3.5%'/>"));
    EXPECT_EQ(loaded.config.display, (Display{"HDMI-A-1", 270, 0.035}));
    EXPECT_THAT(lines(loaded.diagnostics), ElementsAre());
    const LoadedConfig wrong =
        load_config(files.write("c.xml", "<kiosk display=' '\n rotation='45'\n overscan='16%'/>"));
    EXPECT_EQ(wrong.config.display, Display{});
    EXPECT_THAT(lines(wrong.diagnostics),
                ElementsAre(HasSubstr("c.xml:1:8 error: "),
                            HasSubstr("c.xml:2:2 error: rotation=\"45\" is not known here; write "
                                      "0, 90, 180 or 270"),
                            HasSubstr("c.xml:3:2 error: overscan=\"16%\" is not a margin")));
}

TEST(Config, QuietHoursWithAMistakeAreNone) {
    const Files files;
    const LoadedConfig loaded =
        load_config(files.write("show.xml",
                                "<kiosk>\n"
                                "<quiet volume='30'/>\n"
                                "<quiet when='20:00-08:00'/>\n"
                                "<quiet when='at night' volume='0'/>\n"
                                "<quiet when='20:00-08:00' volume='soft'/>\n"
                                "<quiet hours='20:00-08:00' volume='0'/>\n"
                                "<silent when='20:00-08:00'/></kiosk>"));
    EXPECT_TRUE(loaded.config.quiet.empty());
    EXPECT_THAT(lines(loaded.diagnostics),
                testing::UnorderedElementsAre(
                    HasSubstr("2:1 error: this <quiet> has no when; write its hours"),
                    HasSubstr("3:1 error: this <quiet> has no volume; write volume=\"0\""),
                    HasSubstr("4:8 error: when=\"at night\" is not a time window"),
                    HasSubstr("5:27 error: volume=\"soft\" is not a volume"),
                    HasSubstr("6:8 error: unknown attribute hours on <quiet>; write when"),
                    HasSubstr("7:1 error: unknown element <silent>")));
}

TEST(Config, MistakesLeaveTheDefaults) {
    const Files files;
    const LoadedConfig loaded =
        load_config(files.write("show.xml",
                                "<kiosk theme='gone.xml' volume='loud' reduce-motion='yes' "
                                "xml:lang='kk'>\n<help-line/></kiosk>"));
    EXPECT_EQ(loaded.config.theme_file, files / "theme.xml");
    EXPECT_EQ(loaded.config.volume, 1.0);
    EXPECT_TRUE(loaded.config.reduce_motion);
    EXPECT_EQ(loaded.config.language, "kk");
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("1:8 error: there is no file \"gone.xml\""),
                            HasSubstr("1:25 error: volume=\"loud\" is not a volume"),
                            HasSubstr("2:1 error: the <help-line> says nothing")));
    EXPECT_THAT(lines(load_config(files / "gone.xml").diagnostics),
                ElementsAre(HasSubstr("there is no such file")));
}

}  // namespace
}  // namespace kiosk::content
