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
    EXPECT_THAT(wrong("<a>\n  <b c='d'>\n <e/> </a>"),
                HasSubstr("2:3 error: <b> is not closed before </a> of line 3, column 7; end it "
                          "with /> instead of >, or write </b> behind what belongs in it"));
    EXPECT_THAT(wrong("<a>\n  <b>Words of <c>two</c>\n <d/></a>"),
                HasSubstr("2:3 error: <b> is not closed before </a> of line 3, column 6; write "
                          "</b> behind its words"));
    EXPECT_THAT(wrong("<a>\n  <b></b>"),
                HasSubstr("1:1 error: <a> is not closed before the file ends at line 2, column "
                          "10; end it with /> instead of >, or write </a> behind what belongs in "
                          "it, or save the whole file again"));
    EXPECT_THAT(wrong("</a>"), HasSubstr("1:1 error: </a> closes nothing; delete it"));
    EXPECT_THAT(wrong("<a><b/></b></a>"), HasSubstr("1:8 error: </b> closes nothing; delete it"));
    EXPECT_THAT(wrong("<seq>\n</sqe>"), HasSubstr("2:1 error: </sqe> closes nothing; write "
                                                  "</seq>: it was opened at line 1, column 1"));
    EXPECT_THAT(wrong("<a></a>\n<b/>"),
                HasSubstr("2:1 error: <b> stands behind the end of <a>; move it before </a>"));
    EXPECT_THAT(wrong("<a></a>\n x"), HasSubstr("2:2 error: words behind the end of <a>"));
    EXPECT_THAT(wrong("hello <a/>"), HasSubstr("1:1 error: words before the first <"));
    EXPECT_THAT(wrong("<a><b"), HasSubstr("1:4 error: the tag <b is never closed"));
}

TEST(Xml, UnclosedThings) {
    EXPECT_THAT(wrong("<a>\n<!-- x </a>"),
                HasSubstr("2:1 error: this comment is never closed; write -->"));
    EXPECT_THAT(wrong("<a><![CDATA[ x </a>"),
                HasSubstr("1:4 error: this CDATA section is never closed"));
    EXPECT_THAT(wrong("<a>\n <b c=\"1>\n</b></a>"),
                HasSubstr("2:5 error: the value of c is not closed; write \" behind 1, and &lt;"));
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
    EXPECT_THAT(wrong("<a b='1' c d='2'/>"), HasSubstr("1:10 error: c has no value"));
    EXPECT_THAT(wrong("<a b=a.mp4\"/>"), HasSubstr("the value of b has no straight quotes"));
}

TEST(Xml, QuotesInTheWrongPlaceAreNamedAtTheValueTheyBelongTo) {
    EXPECT_THAT(wrong("<a src=\"facts.xml order=\"shuffle\"/>"),
                HasSubstr("1:4 error: the value of src is not closed; write \" behind facts.xml"));
    EXPECT_THAT(wrong("<a src='my film.mp4 dur='8s' take='1'/>"),
                HasSubstr("the value of src is not closed; write ' behind my film.mp4"));
    EXPECT_THAT(wrong("<a b=\"x/y.png/>\n<c d=\"1\"/></a>"),
                HasSubstr("the value of b is not closed; write \" behind x/y.png, and"));
    for (const char* said :
         {"The \"big\" sale", "The \" very big \" sale", "The \"10\" sale", "\"Big\" sale"}) {
        EXPECT_THAT(wrong("<a c='d' title=\"" + std::string(said) + "\"/>"),
                    HasSubstr("1:10 error: a quote within the value of title; write « and » for "
                              "it, or &quot;"));
    }
    EXPECT_THAT(wrong("<a b='Don't go'/>"),
                HasSubstr("1:4 error: a quote within the value of b; write ’ for it, or &apos;"));
}

TEST(Xml, SignsAndEntities) {
    EXPECT_THAT(wrong("<a>Q & A</a>"), HasSubstr("1:6 error: \"&\" stands alone; write &amp;"));
    EXPECT_THAT(wrong("<a b='Q&A'/>"), HasSubstr("1:8 error: \"&\" stands alone"));
    EXPECT_THAT(wrong("<a>1 &nbsp;2</a>"),
                HasSubstr("1:6 error: &nbsp; is not known here; write &#160;"));
    EXPECT_THAT(wrong("<a>&mdash;</a>"),
                HasSubstr("&mdash; is not known here; type the character itself"));
    EXPECT_THAT(wrong("<a>&#0;</a>"), HasSubstr("&#0; is no character"));
    EXPECT_THAT(wrong("<a>&#xD800;</a>"), HasSubstr("&#xD800; is no character"));
    EXPECT_THAT(wrong("<a>1 < 2</a>"), HasSubstr("1:6 error: \"<\" stands alone; write &lt;"));
    EXPECT_THAT(wrong("<a>\n< b c='1'/></a>"),
                HasSubstr("2:1 error: \"<\" stands alone; delete the space behind it, or"));
    EXPECT_THAT(wrong("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
                HasSubstr("1:1 error: a DOCTYPE with declarations"));
    EXPECT_THAT(wrong("\n<?xml version='1.0'?><a/>"),
                HasSubstr("2:1 error: <?xml ...?> does not stand at the very beginning"));
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
    EXPECT_THAT(wrong(""), HasSubstr("1:1 error: this file is empty; take the one of the sample"));
    EXPECT_THAT(wrong("<!-- nothing -->\n"), HasSubstr("this file is empty"));
    EXPECT_THAT(wrong("PK\x03\x04 ppt/slides"),
                HasSubstr("1:1 error: this is a document of PowerPoint, Word or Excel, not a text "
                          "file; take the one of the sample show"));
    EXPECT_THAT(wrong("\x89PNG\r\n\x1a\n"), HasSubstr("1:1 error: this is a picture, not a text"));
}

TEST(Xml, ManyMistakesEndInTime) {
    std::string text = "<a>";
    for (int i = 0; i < 100000; ++i) text += "& ";
    EXPECT_EQ(parse(text + "</a>").diagnostics.size(), 20U);
}

}  // namespace
}  // namespace kiosk::content
