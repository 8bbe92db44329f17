// Facts files: nothing is stated that nobody can check.
#include "content/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/files.h"

namespace kiosk::content {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

struct Read {
    std::vector<Fact> facts;
    std::vector<std::string> complaints;
};

Read read(std::string_view text, const std::vector<std::string>& languages = {}) {
    const Files files;
    Diagnostics diagnostics;
    std::vector<Fact> facts =
        read_facts(files.write("show.xml", text), "show.xml", languages, diagnostics);
    return {std::move(facts), lines(diagnostics)};
}

TEST(Facts, AFactCarriesLabelTextsSourceDateAndLink) {
    const Read all = read(R"(<facts title="Trafficking in Kazakhstan" xml:lang="en">
      <label xml:lang="en">Kazakhstan</label><label xml:lang="ru">Казахстан</label>
      <fact id="kz" source="Ministry" date="2026-02" link="https://gov.kz"><text>In <em>2025</em>, 171.</text>
        <text xml:lang="ru">В 2025 году, 171.</text><source xml:lang="ru">Министерство</source></fact>
      <fact id="own" date="2022"><source>IOM</source><label>World</label><text>All.</text></fact></facts>)");
    EXPECT_THAT(all.complaints, SizeIs(0));
    ASSERT_EQ(all.facts.size(), 2U);
    const Card& card = all.facts[0].card;
    EXPECT_EQ(card.id, "kz");
    EXPECT_EQ(card.label.at("ru"), "Казахстан");
    EXPECT_EQ(card.statement.at("en"),
              (RichText{{"In ", false}, {"2025", true}, {", 171.", false}}));
    EXPECT_EQ(*pick(card.source, "en"), "Ministry");
    EXPECT_EQ(*pick(card.source, "ru"), "Министерство");
    EXPECT_EQ(card.date, (SourceDate{2026, 2, 0}));
    EXPECT_EQ(card.link, "https://gov.kz");
    EXPECT_EQ(*pick(all.facts[1].card.label, "en"), "World");
}

TEST(Facts, TheTitleIsTheLabelWhereThereIsNone) {
    EXPECT_EQ(read("<facts title='World'><fact id='a' source='b' "
                   "date='2022'><text>c</text></fact></facts>")
                  .facts.at(0)
                  .card.label.at(""),
              "World");
}

TEST(Facts, WithoutSourceDateIdOrTextAreErrorsAndLeftOut) {
    const Read all = read(
        "<facts>\n<fact id='a' date='2022'><text>x</text></fact>\n<fact id='b' "
        "source='s'><text>x</text></fact>\n"
        "<fact source='s' date='2022'><text>x</text></fact>\n<fact id='d' source='s' "
        "date='2022'/>\n"
        "<fact id='e' source='s' date='2026-02-30'><text>x</text></fact>\n"
        "<fact id='f' source='s' date='2022'><text>x</text></fact>\n<fact id='f' source='s' "
        "date='2022'><text>y</text></fact>\n"
        "<fact id='g' source=' ' date='2022'><text> </text></fact>\n"
        "<fact id='h' source='s' date='2022'>loose</fact>\n</facts>");
    EXPECT_THAT(all.facts, SizeIs(1));
    EXPECT_THAT(
        all.complaints,
        ElementsAre(HasSubstr("2:1 error: this fact has no source"),
                    HasSubstr("3:1 error: this fact has no date"),
                    HasSubstr("4:1 error: this fact has no id"),
                    HasSubstr("5:1 error: <fact> says nothing"),
                    HasSubstr("6:25 error: date=\"2026-02-30\" is not a date"),
                    HasSubstr("8:7 error: the id \"f\" is taken by the fact of line 7"),
                    HasSubstr("9:37 error: <text> is empty"),
                    HasSubstr("9:14 error: source is empty; write who says so"),
                    HasSubstr("10:1 error: text in <fact>: \"loose...\"; put it into <text>")));
}

TEST(Facts, UndatedIsAWarningAndShownSo) {
    const Read all =
        read("<facts><fact id='a' source='b' date='undated'><text>c</text></fact></facts>");
    EXPECT_THAT(all.complaints, ElementsAre(HasSubstr("1:32 warning: the source has no date")));
    EXPECT_EQ(all.facts.at(0).card.date, SourceDate{});
}

TEST(Facts, TwoTextsInOneLanguageAndUnknownWords) {
    const Read all = read(
        "<facts>\n<fact id='a' source='b' published='2022'><text>c</text></fact>\n"
        "<fact id='b' source='b' date='2022'><text xml:lang='en'>c</text><text "
        "xml:lang='en'>d</text></fact>\n"
        "<item/>\n</facts>");
    EXPECT_THAT(
        all.complaints,
        ElementsAre(HasSubstr("4:1 error: unknown element <item> in <facts>; write fact"),
                    HasSubstr("2:25 error: unknown attribute published on <fact>; write date"),
                    HasSubstr("3:65 error: a second <text> in the same language")));
}

TEST(Facts, AnEmptyFileAndABrokenOneShowNothing) {
    EXPECT_THAT(
        read("<facts/>").complaints,
        ElementsAre(HasSubstr("1:1 error: there is no fact to show in this file; write a <fact>")));
    EXPECT_THAT(
        read("<facts><fact id='a' source='b' date='2022'><text>c &amp d</text></fact></facts>")
            .facts,
        SizeIs(0));
    EXPECT_THAT(
        read("<playlist/>").complaints,
        ElementsAre(HasSubstr("this file begins with <playlist>, not with <facts>; name another")));
}

TEST(Facts, TheirMistakesAreNamedWithTheirOwnFileAndLeaveTheOthers) {
    Files files;
    files.write("facts/kz.xml",
                "<facts>\n<fact id='a' source='b'><text>c</text></fact>\n<fact id='b' source='b' "
                "date='2022'><text>c</text></fact></facts>");
    const Loaded loaded = files.load(
        "<playlist><facts src='facts/kz.xml'/><facts src='facts/kz.xml'/><img "
        "src='gone.png'/></playlist>");
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("1:70 error: there is no \"gone.png\""),
                            HasSubstr("kz.xml:2:1 error: this fact has no date")));
    EXPECT_EQ(loaded.diagnostics.back().place.file, files / "facts/kz.xml");
    EXPECT_THAT(keys(loaded), ElementsAre("facts/kz.xml#b", "facts/kz.xml#b"));
}

TEST(Facts, AShortDurOfTheDeckIsWarnedOfOnce) {
    Files files;
    files.write(
        "facts.xml",
        "<facts><fact id='a' source='b' date='2022'><text>one two three four five "
        "six</text></fact><fact id='b' source='b' date='2022'><text>c</text></fact></facts>");
    EXPECT_THAT(
        lines(files.load("<playlist><facts src='facts.xml' dur='4s'/></playlist>").diagnostics),
        ElementsAre("1:34 warning: reading this takes up to 4.5 s; write dur=\"4.5s\" or more, or "
                    "leave dur out"));
}

TEST(Facts, WhatIsNotTranslatedIsAWarning) {
    const Read all = read(R"(<facts>
<label xml:lang="en">A</label><label xml:lang="kk">A</label>
<fact id="a" source="S" date="2026"><text xml:lang="en">a</text><text xml:lang="ru">a</text>
<source xml:lang="kk">S</source></fact>
<fact id="b" date="2026"><text>b</text><source xml:lang="en">S</source></fact>
<fact id="c" date="2026"><text xml:lang="ru">c</text><source>S</source></fact>
</facts>)",
                          {"en", "ru"});
    EXPECT_THAT(all.complaints,
                ElementsAre("2:1 warning: this <label> is not translated into ru; write <label "
                            "xml:lang=\"ru\">: until then it is shown in en",
                            "3:14 warning: this source is not translated into ru; write <source "
                            "xml:lang=\"ru\">: until then it is shown in en",
                            HasSubstr("6:1 warning: this fact is not translated into en")));
}

TEST(Facts, ATitleThatStandsForTheLabelSpeaksTheFilesLanguage) {
    const std::string fact = "<fact id='a' source='S' date='2026'><text>a</text></fact></facts>";
    EXPECT_THAT(read("<facts title='T' xml:lang='ru'>" + fact, {"ru"}).complaints, SizeIs(0));
    EXPECT_THAT(read("<facts title='T'>" + fact, {"en"}).complaints, SizeIs(0));
    EXPECT_THAT(read("<facts title='T'>" + fact, {"en", "kk"}).complaints,
                ElementsAre("1:8 warning: this title is not translated into kk; write <label "
                            "xml:lang=\"kk\">: until then it is shown in en"));
}

}  // namespace
}  // namespace kiosk::content
