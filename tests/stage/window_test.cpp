// Which display, and which part of a window: what kiosk.xml says of the screen, as pixels.
#include "stage/window.h"

#include <gtest/gtest.h>

namespace kiosk::stage {
namespace {

TEST(Window, IsOnTheDisplayThatIsWished) {
    const std::vector<std::string> names{"eDP-1", "Dell U2415 24\"", "HDMI-1"};
    EXPECT_EQ(display_of(names, ""), 0);
    EXPECT_EQ(display_of(names, "3"), 2);
    EXPECT_EQ(display_of(names, "hdmi"), 2);
    EXPECT_EQ(display_of(names, "dell u2415"), 1);
}

TEST(Window, IsOnTheFirstDisplayWhereTheWishedOneIsNotThere) {
    const std::vector<std::string> names{"eDP-1", "HDMI-1"};
    for (const char* wished : {"3", "0", "-1", "VGA", "99999999999999999999"})
        EXPECT_EQ(display_of(names, wished), 0) << wished;
    EXPECT_EQ(display_of({}, "1"), 0);
}

TEST(Window, LeavesFreeWhatTheFrameHidesOnEachSide) {
    EXPECT_EQ(field_of(1920, 1080, 0), (Field{0, 0, 1920, 1080}));
    EXPECT_EQ(field_of(1920, 1080, 0.05), (Field{96, 54, 1728, 972}));
    EXPECT_EQ(field_of(1366, 768, 0.03), (Field{41, 23, 1284, 722}));
}

}  // namespace
}  // namespace kiosk::stage
