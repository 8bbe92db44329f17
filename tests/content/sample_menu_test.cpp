// The sample menu in playlists/: sound, whole in three languages, and honest about what is left for
// the organizer to confirm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "content/words.h"
#include "tests/content/menu_files.h"
#include "tests/places.h"

namespace kiosk::content {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

const std::filesystem::path kSource = in_tree("");

class SampleMenu : public testing::Test {
  protected:
    LoadedMenu loaded_ = load_menu(kSource / "playlists/menu.xml", Files::options());
};

TEST_F(SampleMenu, HasNoErrorAndAsksForWhatIsToBeConfirmed) {
    std::vector<std::string> unknown;
    for (const std::string& line : lines(loaded_.diagnostics)) {
        // The letters from the shelter bear no year: the facts say so and check warns of each.
        if (line.find("facts-shelter.xml:") != 0) unknown.push_back(line);
    }
    EXPECT_THAT(
        unknown,
        ElementsAre(testing::AllOf(HasSubstr("menu.xml:"), HasSubstr("warning: this line has no "
                                                                     "phone number yet")),
                    testing::AllOf(HasSubstr("resources.xml:"), HasSubstr("has no address yet")),
                    testing::AllOf(HasSubstr("resources.xml:"), HasSubstr("has no address yet")),
                    testing::AllOf(HasSubstr("resources.xml:"), HasSubstr("has no address yet")),
                    testing::AllOf(HasSubstr("board.xml:"), HasSubstr("this board is a sample"))));
    for (const std::string& line : lines(loaded_.diagnostics))
        EXPECT_THAT(line, Not(HasSubstr(" error: ")));
}

TEST_F(SampleMenu, FollowsTheThreeCallsAndLeadsToHelp) {
    ASSERT_TRUE(loaded_.menu);
    const Menu& menu = *loaded_.menu;
    EXPECT_THAT(menu.languages, ElementsAre("en", "ru", "kk"));
    std::vector<std::string> calls;
    for (const PageNumber number : std::get<Section>(menu.home().what).pages)
        calls.push_back(menu.pages.at(number).title.at("en"));
    EXPECT_THAT(calls, ElementsAre("Be aware", "Donate", "Buy"));
    const Help& help = std::get<Help>(menu.pages.at(menu.help).what);
    ASSERT_THAT(help.lines, SizeIs(1));
    EXPECT_EQ(help.lines[0].phone, "1-888-373-7888");
    EXPECT_THAT(help.pages, SizeIs(1));
}

TEST_F(SampleMenu, EveryKindOfPageIsInIt) {
    ASSERT_TRUE(loaded_.menu);
    std::set<std::size_t> kinds;
    for (const MenuPage& page : loaded_.menu->pages) kinds.insert(page.what.index());
    EXPECT_THAT(kinds, SizeIs(std::variant_size_v<decltype(MenuPage::what)>));
}

TEST_F(SampleMenu, TheSampleShowLeadsToIt) {
    const Loaded show = load_playlist(kSource / "playlists/sale.xml", Files::options());
    ASSERT_TRUE(show.playlist);
    EXPECT_EQ(menu_file_of(*show.playlist), kSource / "playlists/menu.xml");
}

TEST(Diagnostics, AFileNamedTwiceIsComplainedOfOnce) {
    const Diagnostic one{{"facts.xml", 1, 2}, Severity::error, "a", "b"};
    const Diagnostic other{{"facts.xml", 2, 2}, Severity::error, "a", "b"};
    Diagnostics all{one};
    add_new(all, {one, other});
    EXPECT_THAT(all, ElementsAre(one, other));
}

TEST(Words, AreFilledWithValues) {
    Words words;
    words.entries["of-count"] = {{"en", "{number} of {count}"}, {"kk", "{count} ішінен {number}"}};
    EXPECT_EQ(words.filled("of-count", "en", {{"number", "3"}, {"count", "12"}}), "3 of 12");
    EXPECT_EQ(words.filled("of-count", "kk", {{"number", "3"}, {"count", "12"}}), "12 ішінен 3");
}

}  // namespace
}  // namespace kiosk::content
