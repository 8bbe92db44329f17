// Which crashes of an item are in a row, under a clock that is turned by hand, and across restarts
// of the supervisor.
#include "unattended/remembrance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/unattended/folder.h"

namespace kiosk::unattended {
namespace {

using namespace std::chrono_literals;

class RemembranceTest : public ::testing::Test {
  protected:
    RemembranceTest() { std::ofstream(item_.file) << "a film"; }

    [[nodiscard]] Remembrance begin() const {
        return {folder_.path(), "/p.xml", [](const stage::Note& /*note*/) {}, 0ms};
    }
    static bool leaves_out(Remembrance& remembrance) {
        const auto options = remembrance.options();
        return std::count(options.begin(), options.end(), "--leave-out") > 0;
    }
    /// Every second of that span.
    static void is_well(Remembrance& remembrance, std::chrono::seconds from,
                        std::chrono::seconds to) {
        for (auto now = from; now <= to; now += 1s) remembrance.is_well(now);
    }

    Folder folder_;
    Shown item_{"a.mp4", 3, folder_.path() / "a.mp4"};
};

TEST_F(RemembranceTest, TwoCrashesWithLessThanAnHourOfHealthBetweenThemLeaveAnItemOut) {
    Remembrance remembrance = begin();
    remembrance.crashed_at(item_);
    is_well(remembrance, 10s, 10s + 1h - 1s);
    remembrance.crashed_at(item_);
    EXPECT_TRUE(leaves_out(remembrance));
}

TEST_F(RemembranceTest, AnHourOfHealthForgetsACrash) {
    Remembrance remembrance = begin();
    remembrance.crashed_at(item_);
    is_well(remembrance, 10s, 10s + 1h);
    remembrance.crashed_at(item_);
    EXPECT_FALSE(leaves_out(remembrance));
    remembrance.crashed_at(item_);
    EXPECT_TRUE(leaves_out(remembrance)) << "two in a row are two, as before";
}

TEST_F(RemembranceTest, HealthBeforeACrashAndBetweenOthersIsNone) {
    Remembrance remembrance = begin();
    is_well(remembrance, 0s, 2h);
    remembrance.crashed_at(item_);
    is_well(remembrance, 2h, 2h + 40min);
    remembrance.crashed_at(std::nullopt);
    is_well(remembrance, 2h + 40min, 3h + 20min);
    remembrance.crashed_at(item_);
    EXPECT_TRUE(leaves_out(remembrance));
}

TEST_F(RemembranceTest, ANewSupervisorRemembersACrashAndForgetsItLikewise) {
    {
        Remembrance remembrance = begin();
        remembrance.crashed_at(item_);
    }
    {
        Remembrance remembrance = begin();
        is_well(remembrance, 100h, 101h);
    }
    Remembrance remembrance = begin();
    remembrance.crashed_at(item_);
    EXPECT_FALSE(leaves_out(remembrance));
}

}  // namespace
}  // namespace kiosk::unattended
