// Boards that are edited while the show runs: changed, half saved, gone, saved as they were.
#include "stage/board_watch.h"

#include <gtest/gtest.h>

#include "stage/limits.h"
#include "tests/content/files.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// A menu of one section and of a page for each board.
class BoardWatchTest : public testing::Test {
  protected:
    BoardWatchTest() {
        menu_->pages.emplace_back().what = content::Section{{}, {1, 2}};
        for (const char* name : {"one.xml", "two.xml"}) {
            save(name, raised("$10"));
            const fs::path file = files_ / name;
            content::BoardFile board{file, name, *content::load_board(file, name).board};
            menu_->pages.emplace_back().what =
                content::Article{{content::Heading{}, std::move(board)}};
        }
    }

    static std::string raised(const std::string& amount) {
        return "<board><goal raised='" + amount + "' target='$500'/></board>";
    }
    /// Every time later than before: some file systems only count seconds.
    void save(const std::string& name, const std::string& text) {
        fs::last_write_time(files_.write(name, text), saved_ += 1s);
    }
    [[nodiscard]] std::shared_ptr<const content::Menu> look(BoardWatch& watch) {
        t_ += board_tick;
        return watch.changed(t_);
    }
    static std::string raised_on(const content::Menu& menu, content::PageNumber page) {
        const auto& article = std::get<content::Article>(menu.pages.at(page).what);
        return std::get<content::BoardFile>(article.passages.at(1)).board.goal->raised_as_written;
    }

    content::Files files_;
    std::shared_ptr<content::Menu> menu_ = std::make_shared<content::Menu>();
    std::vector<Note> told_;
    Tell tell_ = [this](const Note& note) { told_.push_back(note); };
    fs::file_time_type saved_ = fs::file_time_type::clock::now() - 1h;
    show::Time t_{0};
};

TEST_F(BoardWatchTest, AMenuWithoutBoardsNeverChanges) {
    BoardWatch none(std::make_shared<content::Menu>(), tell_);
    EXPECT_EQ(look(none), nullptr);
}

TEST_F(BoardWatchTest, TellsAChangeOnce) {
    BoardWatch watch(menu_, tell_);
    EXPECT_EQ(look(watch), nullptr);
    save("two.xml", raised("$20"));
    const auto menu = look(watch);
    ASSERT_TRUE(menu);
    EXPECT_EQ(raised_on(*menu, 1), "$10");
    EXPECT_EQ(raised_on(*menu, 2), "$20");
    EXPECT_EQ(raised_on(*menu_, 2), "$10");  // whoever still shows it
    EXPECT_EQ(look(watch), nullptr);
    EXPECT_TRUE(told_.empty());
}

TEST_F(BoardWatchTest, AChangeOfOneKeepsThatOfTheOther) {
    BoardWatch watch(menu_, tell_);
    save("one.xml", raised("$20"));
    EXPECT_TRUE(look(watch));
    save("two.xml", raised("$30"));
    const auto menu = look(watch);
    ASSERT_TRUE(menu);
    EXPECT_EQ(raised_on(*menu, 1), "$20");
    EXPECT_EQ(raised_on(*menu, 2), "$30");
}

TEST_F(BoardWatchTest, LooksNoMoreOftenThanItsTick) {
    BoardWatch watch(menu_, tell_);
    EXPECT_EQ(watch.changed(10s), nullptr);
    save("one.xml", raised("$20"));
    EXPECT_EQ(watch.changed(10s + board_tick - 1ms), nullptr);
    EXPECT_TRUE(watch.changed(10s + board_tick));
}

TEST_F(BoardWatchTest, AHalfSavedBoardChangesNothingAndIsToldOnce) {
    BoardWatch watch(menu_, tell_);
    save("one.xml", raised("$20").substr(0, 25));
    EXPECT_EQ(look(watch), nullptr);
    ASSERT_EQ(told_.size(), 1U);
    EXPECT_EQ(told_[0].weight, Note::Weight::finding);
    EXPECT_NE(told_[0].text.find("one.xml"), std::string::npos) << told_[0].text;
    EXPECT_EQ(look(watch), nullptr);
    EXPECT_EQ(told_.size(), 1U);
    save("one.xml", raised("$20"));
    const auto menu = look(watch);
    ASSERT_TRUE(menu);
    EXPECT_EQ(raised_on(*menu, 1), "$20");
}

TEST_F(BoardWatchTest, ABoardThatIsGoneStaysAsItWasAndMayComeBack) {
    BoardWatch watch(menu_, tell_);
    fs::remove(files_ / "one.xml");
    EXPECT_EQ(look(watch), nullptr);
    EXPECT_EQ(look(watch), nullptr);
    EXPECT_EQ(told_.size(), 1U);
    save("one.xml", raised("$20"));
    const auto menu = look(watch);
    ASSERT_TRUE(menu);
    EXPECT_EQ(raised_on(*menu, 1), "$20");
}

TEST_F(BoardWatchTest, ABoardThatIsSavedAsItWasChangesNothing) {
    BoardWatch watch(menu_, tell_);
    save("one.xml", raised("$10"));
    EXPECT_EQ(look(watch), nullptr);
    save("one.xml", "<board>\n  <goal raised='$10' target='$500'/>\n</board>");
    EXPECT_EQ(look(watch), nullptr);
    EXPECT_TRUE(told_.empty());
}

TEST_F(BoardWatchTest, AMistakeInOneLotIsToldAndTheRestShown) {
    BoardWatch watch(menu_, tell_);
    save("one.xml", "<board><goal raised='$20' target='$500'/><lot bid='much'/></board>");
    const auto menu = look(watch);
    ASSERT_TRUE(menu);
    EXPECT_EQ(raised_on(*menu, 1), "$20");
    EXPECT_FALSE(told_.empty());
}

}  // namespace
}  // namespace kiosk::stage
