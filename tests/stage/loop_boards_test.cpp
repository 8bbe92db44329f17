// A board in the loop shows what its file says when its turn is near, and stays so while it is on.
#include "stage/loop_boards.h"

#include <gtest/gtest.h>

#include "tests/content/files.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

class LoopBoardsTest : public testing::Test {
  protected:
    LoopBoardsTest() {
        save("$10");
        card_.label = {{"en", "Auction"}};
        card_.from = {file_, "board.xml", *content::load_board(file_, "board.xml").board};
    }

    /// Every time later than before: some file systems only count seconds.
    void write(const std::string& text) {
        file_ = files_.write("board.xml", text);
        fs::last_write_time(file_, saved_ += 1s);
    }
    void save(const std::string& raised) {
        write("<board><goal raised='" + raised + "' target='$500'/></board>");
    }
    [[nodiscard]] std::string on(show::Serial serial) const {
        show::Page page = show::BoardPage{serial, nullptr, "en", 0};
        boards_.put_on(page);
        const auto& card = std::get<show::BoardPage>(page).card;
        if (!card) return "none";
        EXPECT_EQ(card->label.at("en"), "Auction");
        return card->from.board.goal->raised_as_written;
    }

    content::Files files_;
    fs::file_time_type saved_ = fs::file_time_type::clock::now() - 1h;
    fs::path file_;
    content::BoardCard card_;
    std::vector<Note> told_;
    LoopBoards boards_{[this](const Note& note) { told_.push_back(note); }};
};

TEST_F(LoopBoardsTest, AnEditIsTakenUpAtTheNextShowing) {
    boards_.make_ready(1, card_);
    save("$20");
    EXPECT_EQ(on(1), "$10") << "it stays while it is on";
    boards_.make_ready(2, card_);
    EXPECT_EQ(on(1), "$10");
    EXPECT_EQ(on(2), "$20");
    boards_.forget_before(2);
    EXPECT_EQ(on(1), "none");
    EXPECT_EQ(on(2), "$20");
    EXPECT_TRUE(told_.empty());
}

TEST_F(LoopBoardsTest, ShowingsAreCountedSoThatLotsTakeTurns) {
    for (const show::Serial serial : {4, 9, 17}) boards_.make_ready(serial, card_);
    std::vector<std::size_t> numbers;
    for (const show::Serial serial : {4, 9, 17}) {
        show::Page page = show::BoardPage{serial, nullptr, "en", 0};
        boards_.put_on(page);
        numbers.push_back(std::get<show::BoardPage>(page).showing);
    }
    EXPECT_EQ(numbers, (std::vector<std::size_t>{0, 1, 2}));
}

TEST_F(LoopBoardsTest, AnEditBeforeTheFirstShowingCountsToo) {
    save("$30");
    boards_.make_ready(1, card_);
    EXPECT_EQ(on(1), "$30");
}

TEST_F(LoopBoardsTest, WhatIsHalfSavedOrGoneIsToldOnceAndTheLastGoodOneStays) {
    boards_.make_ready(1, card_);
    write("<board><goal raised='$2");
    boards_.make_ready(2, card_);
    EXPECT_EQ(on(2), "$10");
    const std::size_t told = told_.size();
    EXPECT_GT(told, 0U);
    boards_.make_ready(3, card_);
    EXPECT_EQ(told_.size(), told);
    fs::remove(file_);
    boards_.make_ready(4, card_);
    EXPECT_EQ(on(4), "$10");
    save("$40");
    boards_.make_ready(5, card_);
    EXPECT_EQ(on(5), "$40");
}

TEST_F(LoopBoardsTest, OtherPagesAreLeftAsTheyAre) {
    boards_.make_ready(1, card_);
    show::Page page = show::PicturePage{1};
    boards_.put_on(page);
    EXPECT_EQ(page, show::Page(show::PicturePage{1}));
}

}  // namespace
}  // namespace kiosk::stage
