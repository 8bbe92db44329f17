// Grades of companies: no grade without source and date, in an order that people can search.
#include "content/grades.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/content/menu_files.h"

namespace kiosk::content {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Read {
    std::optional<Grades> grades;
    std::vector<std::string> complaints;
};

/// Between <grades> and </grades>, beginning on line 2.
Read read(const std::string& inside) {
    const Files files;
    Diagnostics diagnostics;
    const auto file = files.write("show.xml", "<grades>\n" + inside + "</grades>");
    auto grades = read_grades({file, "show.xml", {"en"}}, diagnostics);
    return {std::move(grades), lines(diagnostics)};
}

const std::string kHow = "<how-to-read><text>Far</text></how-to-read>\n";

std::vector<std::string> shown(const Grades& grades) {
    std::vector<std::string> all;
    for (const Company& company : grades.companies)
        all.push_back(company.grade.text() + " " + company.name);
    return all;
}

TEST(Grades, AreReadAndWrittenWithTheirSigns) {
    const auto text = [](std::string_view grade) {
        const auto parsed = parse_grade(grade);
        return parsed ? parsed->text() : "none";
    };
    EXPECT_EQ(text("A+"), "A+");
    EXPECT_EQ(text("B"), "B");
    EXPECT_EQ(text("D-"), "D\u2212");
    EXPECT_EQ(text("D\u2212"), "D\u2212");
    EXPECT_EQ(text("F"), "F");
    EXPECT_EQ(text("A range"), "A range");
    for (const char* wrong : {"", "a", "E", "F+", "F range", "A++", "AB", "A ", "A-range", "1"})
        EXPECT_EQ(text(wrong), "none") << wrong;
}

TEST(Grades, StandByGradeThenByName) {
    const Read all = read(kHow + R"(<report source="EFR" date="2019-04-10" link="https://a.org">
      <company name="Nike" grade="B-"/><company name="adidas" grade="A range"/>
      <company name="Gap" grade="B"/><company name="Etiko" grade="A+"/>
      <company name="banana" grade="B"/><company name="Last" grade="F"/>
      <company name="Low" grade="A-"/><company name="H&amp;M" grade="B+"/></report>)");
    EXPECT_THAT(all.complaints, IsEmpty());
    ASSERT_TRUE(all.grades);
    EXPECT_THAT(shown(*all.grades),
                ElementsAre("A+ Etiko", "A\u2212 Low", "A range adidas", "B+ H&M", "B banana",
                            "B Gap", "B\u2212 Nike", "F Last"));
    ASSERT_THAT(all.grades->reports, SizeIs(1));
    EXPECT_EQ(*pick(all.grades->reports[0].source, "en"), "EFR");
    EXPECT_EQ(all.grades->reports[0].date, (SourceDate{2019, 4, 10}));
    EXPECT_EQ(all.grades->reports[0].link, "https://a.org");
    EXPECT_EQ(*pick(all.grades->how_to_read, "en"), "Far");
    EXPECT_EQ(all.grades->companies[0].place, (Place{"show.xml", 5, 38}));
}

TEST(Grades, MayHaveASourceOfTheirOwn) {
    const Read all = read(kHow + R"(<report source="One" date="2019">
      <company name="A" grade="A"/>
      <company name="B" grade="B" source="Two" date="2020"/>
      <company name="C" grade="C" date="2018"/></report>
      <company name="A" grade="D" source="Two" date="2020"><source xml:lang="ru">Два</source></company>
      <company name="E" grade="F" source="Two" date="2020"/>)");
    EXPECT_THAT(all.complaints, IsEmpty());
    ASSERT_TRUE(all.grades);
    const auto origin = [&](std::size_t company) {
        const Report& report = all.grades->reports.at(all.grades->companies.at(company).report);
        return *pick(report.source, "en") + " " + std::to_string(report.date.year);
    };
    EXPECT_EQ(origin(0), "One 2019");
    EXPECT_EQ(origin(1), "Two 2020");
    EXPECT_EQ(origin(2), "One 2018");
    EXPECT_EQ(origin(3), "Two 2020");
    EXPECT_EQ(all.grades->companies[1].report, all.grades->companies[4].report);
    EXPECT_THAT(all.grades->reports, SizeIs(4));
}

TEST(Grades, WithoutSourceOrDateAreErrorsAndLeftOut) {
    const Read all =
        read(kHow +
             "<report date='2019'><company name='A' grade='A'/></report>\n"
             "<report source='s'><company name='B' grade='A'/></report>\n"
             "<report source='s' published='2019'><company name='C' grade='A'/></report>\n"
             "<company name='D' grade='A'/>\n"
             "<report source='s' date='2019'><company name='E' grade='A' source='t'/>\n"
             "<company name='F' grade='E'/><company grade='A'/><company name='G'/>\n"
             "<company name='H' grade='A'/><company name='h' grade='B'/></report>\n"
             "<report source='s' date='2019'><company name='J' grade='В'/></report>\n"
             "<report source='s' date='May'><company name='I' grade='A'/></report>\n");
    ASSERT_TRUE(all.grades);
    EXPECT_THAT(shown(*all.grades), ElementsAre("A H"));
    EXPECT_THAT(
        all.complaints,
        ElementsAre(HasSubstr("3:1 error: this <report> has no source; write source="),
                    HasSubstr("4:1 error: this <report> has no date; write date="),
                    HasSubstr("5:20 error: unknown attribute published on <report>; write date"),
                    HasSubstr("6:1 error: this <company> has no source"),
                    HasSubstr("6:1 error: this <company> has no date"),
                    HasSubstr("7:32 error: this <company> has no date"),
                    HasSubstr("8:19 error: grade=\"E\" is not a grade; write A+, A, A-"),
                    HasSubstr("8:30 error: this <company> has no name"),
                    HasSubstr("8:50 error: this <company> has no grade"),
                    HasSubstr("9:30 error: \"h\" has a grade from this report at line 9"),
                    HasSubstr("10:50 error: grade=\"В\" is not a grade; type its \"В\" with the "
                              "English keyboard: this is a Cyrillic letter"),
                    HasSubstr("11:20 error: date=\"May\" is not a date")));
}

TEST(Grades, AreNotShownWithoutSayingHowToReadThem) {
    const std::string report =
        "<report source='s' date='undated'><company name='A' grade='A'/></report>";
    const Read none = read(report);
    EXPECT_FALSE(none.grades);
    EXPECT_THAT(none.complaints,
                ElementsAre(HasSubstr("2:20 warning: the source has no date"),
                            HasSubstr("1:1 error: nothing says how to read these grades")));
    const Read silent = read("<how-to-read/>" + report);
    EXPECT_FALSE(silent.grades);
    EXPECT_THAT(silent.complaints,
                testing::Contains(HasSubstr("2:1 error: this <how-to-read> says nothing")));
    const Read empty = read(kHow);
    EXPECT_FALSE(empty.grades);
    EXPECT_THAT(empty.complaints,
                ElementsAre(HasSubstr("1:1 error: there is no grade to show in this file")));
}

}  // namespace
}  // namespace kiosk::content
