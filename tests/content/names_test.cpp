// Slips of the finger, other players' words, and the order of numbered files.
#include "content/names.h"

#include <gtest/gtest.h>

#include "content/natural_order.h"

namespace kiosk::content {
namespace {

using Names = std::vector<std::string>;

Names sorted(Names names) {
    sort_naturally(names);
    return names;
}

TEST(Names, EditDistanceCountsLettersNotBytes) {
    EXPECT_EQ(edit_distance("src", "scr"), 1U);
    EXPECT_EQ(edit_distance("vidoe", "video"), 1U);
    EXPECT_EQ(edit_distance("Слайд", "слайт"), 1U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("Same", "sAME"), 0U);
}

TEST(Names, RemediesNameOurWordThenTheNearestThenAll) {
    const Names known = {"src", "dur", "repeat"};
    EXPECT_EQ(name_remedy("URI", known), "write src");
    EXPECT_EQ(name_remedy("time", known), "write dur");
    EXPECT_EQ(name_remedy("repaet", known), "did you mean repeat?");
    EXPECT_EQ(name_remedy("colour", known), "known here: src, dur or repeat");
    EXPECT_EQ(name_remedy("uri", {}), "delete it");
}

TEST(NaturalOrder, NumbersCountByTheirValue) {
    EXPECT_EQ(sorted({"Slide10.PNG", "Slide2.PNG", "Slide1.PNG"}),
              (Names{"Slide1.PNG", "Slide2.PNG", "Slide10.PNG"}));
    EXPECT_EQ(sorted({"Слайд10.PNG", "Слайд9.PNG", "слайд1.PNG"}),
              (Names{"слайд1.PNG", "Слайд9.PNG", "Слайд10.PNG"}));
    EXPECT_EQ(sorted({"a1b10", "a1b9", "a01b1"}), (Names{"a01b1", "a1b9", "a1b10"}));
    EXPECT_EQ(sorted({"99999999999999999999999999", "100000000000000000000000000", "1"}),
              (Names{"1", "99999999999999999999999999", "100000000000000000000000000"}));
}

TEST(NaturalOrder, CapitalsAndLeadingZerosOnlyBreakTies) {
    EXPECT_EQ(sorted({"slide3", "Slide1", "slide02"}), (Names{"Slide1", "slide02", "slide3"}));
    EXPECT_EQ(sorted({"a1", "A1", "a01"}), (Names{"A1", "a01", "a1"}));
    EXPECT_EQ(sorted({"a0", "a", "a00"}), (Names{"a", "a0", "a00"}));
}

}  // namespace
}  // namespace kiosk::content
