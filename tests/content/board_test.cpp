// Boards: amounts as people write them, and files as they are while somebody edits them.
#include "content/board.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "content/amount.h"
#include "tests/content/files.h"

namespace kiosk::content {
namespace {

using namespace std::string_view_literals;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

LoadedBoard load(const Files& files, std::string_view text,
                 const std::vector<std::string>& languages = {}) {
    return load_board(files.write("show.xml", text), "show.xml", languages);
}
LoadedBoard load(std::string_view text, const std::vector<std::string>& languages = {}) {
    return load(Files(), text, languages);
}

TEST(Amount, IsTheNumberWithinWhateverPeopleWrite) {
    EXPECT_EQ(parse_amount("120"), 120);
    EXPECT_EQ(parse_amount("$1,240"), 1240);
    EXPECT_EQ(parse_amount("1.240 €"), 1240);
    EXPECT_EQ(parse_amount("1 240 500 тенге"), 1240500);
    EXPECT_EQ(parse_amount("1\u00A0240,50 ₸"), 1240.5);
    EXPECT_EQ(parse_amount("USD 1'240.5"), 1240.5);
    EXPECT_EQ(parse_amount("$12.50"), 12.5);
    EXPECT_EQ(parse_amount("0"), 0);
    EXPECT_EQ(parse_amount("$12."), 12);
    for (const char* wrong : {"", "$", "a lot", "-5", "\u2212 5", "12 of 40", "1,24,0", "1.2.3",
                              "12 5", "1234567890123456"})
        EXPECT_EQ(parse_amount(wrong), std::nullopt) << wrong;
}

TEST(Board, HasAGoalAndLots) {
    const LoadedBoard loaded = load(
        "<board><title>Today</title><note>Thanks</note>"
        "<goal raised='$1,240' target='$5,000.50'><title>Goal</title></goal>"
        "<lot bid='$12'><name xml:lang='en'>Quilt</name><name xml:lang='ru'>Одеяло</name></lot>"
        "<lot><name>Cake</name></lot></board>");
    EXPECT_THAT(lines(loaded.diagnostics), IsEmpty());
    ASSERT_TRUE(loaded.board);
    EXPECT_FALSE(loaded.board->is_sample);
    EXPECT_EQ(*pick(loaded.board->title, "en"), "Today");
    EXPECT_EQ(loaded.board->goal->raised_as_written, "$1,240");
    EXPECT_EQ(loaded.board->goal->raised, 1240);
    EXPECT_EQ(loaded.board->goal->target, 5000.5);
    EXPECT_EQ(*pick(loaded.board->goal->title, "en"), "Goal");
    ASSERT_THAT(loaded.board->lots, SizeIs(2));
    EXPECT_EQ(loaded.board->lots[0].name.at("ru"), "Одеяло");
    EXPECT_EQ(loaded.board->lots[0].bid, "$12");
    EXPECT_EQ(loaded.board->lots[1].bid, "");
}

TEST(Board, ASampleSaysSoAndLacksTranslationsOnlyWhereAskedFor) {
    constexpr std::string_view text =
        "<board state='sample'><lot><name xml:lang='en'>Cake</name></lot></board>";
    const LoadedBoard loaded = load(text);
    ASSERT_TRUE(loaded.board);
    EXPECT_TRUE(loaded.board->is_sample);
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre("1:8 warning: this board is a sample; write the lots and amounts of "
                            "your sale, and delete state=\"sample\""));
    EXPECT_THAT(lines(load(text, {"en", "kk"}).diagnostics),
                ElementsAre(HasSubstr("this board is a sample"),
                            HasSubstr("1:28 warning: this <name> is not translated into kk")));
}

TEST(Board, MistakesLeaveOutTheirPart) {
    const LoadedBoard loaded = load(
        "<board state='real'>\n<goal raised='much' goal='$5'/>\n<lot bid='12 or 13'>"
        "<name>A</name></lot>\n<lot/>\n<item/>\n<lot bid='0'><name>B</name></lot></board>");
    ASSERT_TRUE(loaded.board);
    EXPECT_FALSE(loaded.board->goal);
    EXPECT_THAT(loaded.board->lots, SizeIs(1));
    EXPECT_THAT(lines(loaded.diagnostics),
                ElementsAre(HasSubstr("5:1 error: unknown element <item> in <board>; write lot"),
                            HasSubstr("1:8 error: state=\"real\" is not known here; write sample"),
                            HasSubstr("2:21 error: unknown attribute goal on <goal>; write target"),
                            HasSubstr("2:7 error: raised=\"much\" is not an amount"),
                            HasSubstr("3:6 error: bid=\"12 or 13\" is not an amount"),
                            HasSubstr("4:1 error: this <lot> has no name")));
    EXPECT_THAT(lines(load("<board><goal raised='0' target='$0'/></board>").diagnostics),
                ElementsAre(HasSubstr("1:25 error: the target is nothing")));
    EXPECT_THAT(lines(load("<board><goal/></board>").diagnostics),
                ElementsAre(HasSubstr("this <goal> has no raised"),
                            HasSubstr("this <goal> has no target")));
    EXPECT_THAT(lines(load("<board/>").diagnostics),
                ElementsAre(HasSubstr("there is nothing on this board; write <goal")));
}

TEST(Board, AGoalIsInOneCurrencyHoweverItIsWritten) {
    const auto goal = [](const std::string& raised, const std::string& target) {
        return load("<board><lot><name>A</name></lot>\n<goal raised='" + raised + "' target='" +
                    target + "'/></board>");
    };
    const LoadedBoard loaded = goal("$1,210", "900 000 KZT");
    EXPECT_FALSE(loaded.board->goal);
    EXPECT_THAT(
        lines(loaded.diagnostics),
        ElementsAre("2:7 error: raised is in $, target in KZT; write both in one currency"));
    EXPECT_THAT(lines(goal("€5", "$5").diagnostics), SizeIs(1));
    for (const auto& [raised, target] :
         {std::pair("5", "$5"), std::pair("1 доллар", "5 000 долларов"),
          std::pair("$1,240.50 so far", "$5,000"), std::pair("12 usd", "USD 1 000")}) {
        EXPECT_THAT(lines(goal(raised, target).diagnostics), IsEmpty()) << raised;
    }
}

TEST(Board, HalfSavedIsNone) {
    const Files files;
    const std::string whole =
        "<board><goal raised='1' target='2'/><lot bid='3'><name>C</name></lot></board>";
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(load(files, whole.substr(0, length)).board) << length;
    EXPECT_TRUE(load(files, whole).board);
    EXPECT_FALSE(load_board(files / "gone.xml", "gone.xml").board);
    EXPECT_FALSE(load_board(files.root(), "folder").board);
    std::mt19937 random(11);
    constexpr std::string_view dangerous = "<>&\"'/=! a\n\0\x80\xD1;#,.-"sv;
    for (int round = 0; round < 2000; ++round) {
        std::string text = whole;
        text[random() % text.size()] = dangerous[random() % dangerous.size()];
        const LoadedBoard loaded = load(files, text);
        EXPECT_TRUE(loaded.board || has_errors(loaded.diagnostics)) << text;
    }
}

}  // namespace
}  // namespace kiosk::content
