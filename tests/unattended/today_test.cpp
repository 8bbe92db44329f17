// The day's figures, from before the program started and since, at midnight and without a disk.
#include "unattended/today.h"

#include <gtest/gtest.h>

#include "tests/content/files.h"
#include "unattended/statistics.h"

namespace kiosk::unattended {
namespace {

using Figures = show::OperatorNews::Day;
using stage::Happening;

const content::LocalTime saturday{std::chrono::year{2026} / 12 / 5, std::chrono::hours{10}, true};
const content::LocalTime sunday{std::chrono::year{2026} / 12 / 6, std::chrono::hours{0}, true};

class TodayTest : public ::testing::Test {
  protected:
    [[nodiscard]] Today started() const {
        return Today(files_ / "statistics", [this] { return now_; });
    }
    static Happening shown() { return stage::ItemShown{.key = "a.png"}; }
    static Happening visit(int touches) { return stage::Visited{.touches = touches}; }

    content::Files files_;
    content::LocalTime now_ = saturday;
};

TEST_F(TodayTest, CountsFromNothingWhereThereAreNoStatistics) {
    Today today = started();
    EXPECT_EQ(today.figures(), Figures{});
    for (const Happening& happened : {shown(), shown(), visit(3), visit(4)}) today.take(happened);
    EXPECT_EQ(today.figures(), (Figures{2, 7, 2}));
}

TEST_F(TodayTest, GoesOnFromWhatTheStatisticsHave) {
    Counts counts;
    for (const Happening& happened : {shown(), visit(5)}) count(counts, happened, saturday);
    count(counts, shown(), sunday);
    Statistics(files_ / "statistics").add(counts);
    Today today = started();
    EXPECT_EQ(today.figures(), (Figures{1, 5, 1}));
    today.take(shown());
    EXPECT_EQ(today.figures(), (Figures{1, 5, 2}));
}

TEST_F(TodayTest, BeginsAnewAtMidnight) {
    Today today = started();
    today.take(visit(3));
    now_ = sunday;
    EXPECT_EQ(today.figures(), Figures{});
    today.take(shown());
    EXPECT_EQ(today.figures(), (Figures{0, 0, 1}));
}

TEST_F(TodayTest, DamagedStatisticsAreNone) {
    files_.write("statistics", "no database at all, but long enough to be looked at as one");
    EXPECT_EQ(started().figures(), Figures{});
}

}  // namespace
}  // namespace kiosk::unattended
