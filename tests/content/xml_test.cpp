// XML as organizers' editors leave it: what is well-formed is read, what is not is named at its
// place.
#include "content/xml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/rich_text.h"
#include "tests/content/files.h"

namespace kiosk::content {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

struct Parsed {
    std::optional<Document> document;
    Diagnostics diagnostics;
};

Parsed parse(std::string_view bytes) {
    Parsed parsed;
    Complaints complaints("show.xml", parsed.diagnostics);
    parsed.document = parse_xml(bytes, complaints);
    return parsed;
}

/// The only complaint about a text that must not count as well-formed.
std::string wrong(std::string_view bytes) {
    const Parsed parsed = parse(bytes);
    if (parsed.document && parsed.document->well_formed) return "well-formed";
    const auto all = lines(parsed.diagnostics);
    return all.size() == 1 ? all.front() : std::to_string(all.size()) + " complaints";
}

Element root(std::string_view bytes) {
    const Parsed parsed = parse(bytes);
    EXPECT_TRUE(parsed.diagnostics.empty()) << lines(parsed.diagnostics).front();
    return parsed.document ? parsed.document->root : Element{};
}

std::string text(std::string_view bytes) {
    return plain(rich_text(root(bytes)));
}

TEST(Xml, PlacesCountCodePointsAndLinesOfEveryKind) {
    const Element a = root("\xEF\xBB\xBF<!-- Ғ -->\r\n<a>\r<ы é=\"ё\" б='2'/>\n\t<c\n d=''/></a>");
    EXPECT_EQ(a.spot, (Spot{2, 1}));
    ASSERT_EQ(a.children.size(), 4U);  // white space and elements in turn
    EXPECT_EQ(a.children[1].spot, (Spot{3, 1}));
    EXPECT_EQ(a.children[1].attributes.at(0).spot, (Spot{3, 4}));
    EXPECT_EQ(a.children[1].attributes.at(1).spot, (Spot{3, 10}));
    EXPECT_EQ(a.children[3].spot, (Spot{4, 2}));
    EXPECT_EQ(a.children[3].attributes.at(0).spot, (Spot{5, 2}));
}

TEST(Xml, EntitiesNumbersAndCdataAreText) {
    EXPECT_EQ(text("<a>&lt;&gt;&amp;&quot;&apos; &#1179;&#x493; <![CDATA[<b> & ]]>!</a>"),
              "<>&\"' қғ <b> & !");
    EXPECT_EQ(root("<a b='&lt;&#10;&amp;amp;'/>").attributes.at(0).value, "<\n&amp;");
}

TEST(Xml, DeclarationsCommentsAndInstructionsStandWhereverTheyAreLegal) {
    EXPECT_EQ(text("<?xml version='1.0' encoding='utf-8'?><!-- a --><?xml-model "
                   "href='x.rng'?><!DOCTYPE a><a>x"
                   "<!-- <b> & --><?pi <c>?>y</a><!-- z --><?end?>\n"),
              "xy");
}

TEST(Xml, WhiteSpaceBetweenEmphasisedWordsParts) {
    const RichText runs = rich_text(
        root("<a>  In  2025, <em>171</em> <em>people</em>\n found help.<br/> Thanks </a>"));
    EXPECT_EQ(
        runs,
        (RichText{{"In 2025, ", false}, {"171 people", true}, {" found help.\nThanks", false}}));
}

TEST(Xml, TagsThatDoNotMatchAreNamedWithBothPlaces) {
    EXPECT_THAT(
        wrong("<a>\n  <b>\n </a>"),
        HasSubstr(
            "3:2 error: </a> stands where <b> of line 2, column 3 is still open; write </b>"));
    EXPECT_THAT(wrong("<a>\n  <b></b>"),
                HasSubstr("1:1 error: <a> is never closed; the file ends at line 2, column 10"));
    EXPECT_THAT(wrong("</a>"), HasSubstr("1:1 error: </a> closes nothing"));
    EXPECT_THAT(wrong("<a></a>\n<b/>"), HasSubstr("2:1 error: a second root element <b>"));
    EXPECT_THAT(wrong("<a></a>\n x"), HasSubstr("2:2 error: text behind the root element"));
    EXPECT_THAT(wrong("hello <a/>"), HasSubstr("1:1 error: text before the root element"));
    EXPECT_THAT(wrong("<a><b"), HasSubstr("1:4 error: the tag <b is never closed"));
}

TEST(Xml, UnclosedThings) {
    EXPECT_THAT(wrong("<a>\n<!-- x </a>"),
                HasSubstr("2:1 error: this comment is never closed; write -->"));
    EXPECT_THAT(wrong("<a><![CDATA[ x </a>"),
                HasSubstr("1:4 error: this CDATA section is never closed"));
    EXPECT_THAT(wrong("<a>\n <b c=\"1>\n</b></a>"),
                HasSubstr("2:5 error: the value of c has no closing quote"));
}

TEST(Xml, Attributes) {
    EXPECT_THAT(
        wrong("<a b='1' b='2'/>"),
        HasSubstr("1:10 error: b is given twice; delete one: the first is at line 1, column 4"));
    EXPECT_THAT(wrong("<a b=clips/a.mp4/>"),
                HasSubstr("1:4 error: the value of b has no straight quotes; write b=\"...\""));
    EXPECT_THAT(wrong("<a b=“8s”/>"),
                HasSubstr("1:4 error: the value of b has no straight quotes"));
    EXPECT_THAT(wrong("<a b='1'c='2'/>"), HasSubstr("1:9 error: no space before c"));
    EXPECT_THAT(wrong("<a b/>"), HasSubstr("1:4 error: b has no value"));
}

TEST(Xml, SignsAndEntities) {
    EXPECT_THAT(wrong("<a>Q & A</a>"), HasSubstr("1:6 error: \"&\" stands alone; write &amp;"));
    EXPECT_THAT(wrong("<a b='Q&A'/>"), HasSubstr("1:8 error: \"&\" stands alone"));
    EXPECT_THAT(wrong("<a>1 &nbsp;2</a>"),
                HasSubstr("1:6 error: unknown entity &nbsp;; write &#160;"));
    EXPECT_THAT(wrong("<a>&mdash;</a>"),
                HasSubstr("unknown entity &mdash;; type the character itself"));
    EXPECT_THAT(wrong("<a>&#0;</a>"), HasSubstr("&#0; is no character"));
    EXPECT_THAT(wrong("<a>&#xD800;</a>"), HasSubstr("&#xD800; is no character"));
    EXPECT_THAT(wrong("<a>1 < 2</a>"), HasSubstr("1:6 error: \"<\" stands alone; write &lt;"));
    EXPECT_THAT(wrong("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
                HasSubstr("1:1 error: a DOCTYPE with declarations"));
    EXPECT_THAT(wrong("\n<?xml version='1.0'?><a/>"),
                HasSubstr("2:1 error: the XML declaration does not stand at the very beginning"));
}

TEST(Xml, OtherEncodingsAndBrokenFiles) {
    EXPECT_THAT(wrong("\xFF\xFE<\0a\0/\0>\0"s),
                HasSubstr("1:1 error: the file is written in UTF-16; save the file as UTF-8"));
    EXPECT_THAT(wrong("<\0a\0/\0>\0"s), HasSubstr("UTF-16"));
    EXPECT_THAT(wrong("<?xml version='1.0' encoding='windows-1251'?>\n<a>\xCF</a>"),
                HasSubstr("1:21 error: the file says that it is written in windows-1251"));
    EXPECT_THAT(wrong("<a>\n\xD1\x8F\xCF\xF0</a>"),
                HasSubstr("2:2 error: this is not UTF-8 (byte CF)"));
    EXPECT_THAT(wrong("<a>\xC0\x80</a>"), HasSubstr("byte C0"));
    EXPECT_THAT(wrong("<a>\xED\xA0\x80</a>"), HasSubstr("byte ED"));
    EXPECT_THAT(wrong("<a>x\x08</a>"), HasSubstr("1:5 error: a control character (U+0008)"));
    EXPECT_THAT(wrong("<a>\n\0\0\0"s),
                HasSubstr("2:1 error: a zero byte: this is not text, or was not saved whole"));
    EXPECT_THAT(wrong(""), HasSubstr("1:1 error: the file is empty"));
    EXPECT_THAT(wrong("<!-- nothing -->\n"), HasSubstr("the file is empty"));
}

TEST(Xml, ManyMistakesEndInTime) {
    std::string text = "<a>";
    for (int i = 0; i < 100000; ++i) text += "& ";
    EXPECT_EQ(parse(text + "</a>").diagnostics.size(), 20U);
}

}  // namespace
}  // namespace kiosk::content
