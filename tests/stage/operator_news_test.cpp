// What the operator's page tells of the loop.
#include "stage/operator_news.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/show/build.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

TEST(TimeOfDay, IsThatOfTheWallWhateverTheDay) {
    EXPECT_EQ(time_of_day(0s), "00:00:00");
    EXPECT_EQ(time_of_day(10h + 42min + 5s + 999ms), "10:42:05");
    EXPECT_EQ(time_of_day(25h), "01:00:00");
    EXPECT_EQ(time_of_day(-1s), "23:59:59");
}

/// A show of three stills and a clip whose length is not known, all ready at once; each fades in
/// 600 ms before the one before it ends.
class News : public testing::Test {
  protected:
    void run_to(show::Time t) {
        for (; t_ <= t; t_ += 100ms) {
            for (int settled = 0; settled < 4; ++settled) {
                happen(show::Tick{});
                for (const show::Appearance& one : show::wanted(state_)) {
                    if (known_.insert(one.serial).second) happen(show::Ready{one.serial, false});
                }
            }
        }
    }
    void happen(const show::Event& event) {
        state_ = show::next(world_, std::move(state_), event, t_);
    }
    [[nodiscard]] show::OperatorNews news(const Reasons& reasons = {}) const {
        return news_of(world_, state_, 10h, reasons);
    }

    show::testing::Builder builder_;
    show::World world_{
        builder_.playlist({builder_.deck("still", 3, 8s), builder_.clip("film.mp4")}),
        1,
        [](const content::Clip&) { return std::optional<show::Duration>(); },
        "",
        false,
        false};
    show::State state_ = show::begin(world_, 0s);
    std::set<show::Serial> known_;
    show::Time t_{0};
};

TEST_F(News, TellWhatIsOnAndWhatFollowsWhen) {
    EXPECT_EQ(news().on, std::nullopt);
    run_to(9s);
    const show::OperatorNews told = news();
    ASSERT_TRUE(told.on);
    EXPECT_EQ(told.on->name, "still2");
    EXPECT_EQ(told.on->begins, "10:00:07");
    ASSERT_GE(told.next.size(), 2U);
    EXPECT_EQ(told.next[0].name, "still3");
    EXPECT_EQ(told.next[0].begins, "10:00:14");
    EXPECT_EQ(told.next[1].name, "film.mp4");
    EXPECT_EQ(told.next[1].begins, "10:00:22");
    EXPECT_EQ(told, news());
}

TEST_F(News, WhatFollowsAFilmOfUnknownLengthHasNoTime) {
    run_to(17s);
    const show::OperatorNews told = news();
    ASSERT_GE(told.next.size(), 2U);
    EXPECT_EQ(told.next[0].name, "film.mp4");
    EXPECT_EQ(told.next[1].name, "still1");
    EXPECT_EQ(told.next[1].begins, "");
}

TEST_F(News, TellWhatIsLeftOutAndWhy) {
    run_to(1s);
    happen(show::Failed{state_.coming.front().serial});
    EXPECT_EQ(news().left_out, (std::vector<show::OperatorNews::LeftOut>{{"still2", ""}}));
    const auto reasons = std::make_shared<Reasons>();
    std::vector<std::string> heard;
    Performance performance;
    performance.report = [&heard](const Happening& happened) {
        heard.push_back(std::get<ItemLeftOut>(happened).key);
    };
    listened_to(performance, reasons).report(ItemLeftOut{"still2", "is a text file"});
    EXPECT_EQ(news(*reasons).left_out,
              (std::vector<show::OperatorNews::LeftOut>{{"still2", "is a text file"}}));
    EXPECT_EQ(heard, std::vector<std::string>{"still2"});
}

}  // namespace
}  // namespace kiosk::stage
