// Where a show goes on after a crash and after a power cut, and what its text survives.
#include "unattended/memory.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>

namespace kiosk::unattended {
namespace {

Memory sample() {
    Memory memory;
    memory.playlist = "/srv/show \"Saturday\".xml";
    memory.boot = "one";
    memory.shown = Shown{"clips/a b.mp4@3s", 17, "/srv/clips/a b.mp4"};
    memory.entered = 1764137000;
    memory.crashed = "text:\"Say\\nthat\"\nand that";
    memory.crashes = 1;
    memory.left_out = {{"x.png", "/srv/x.png", {5, -7}},
                       {"facts.xml#one", "/srv/facts.xml", {9, 3}}};
    return memory;
}

TEST(Memory, InTheSameBootTheShowGoesOnAfterTheItemThatWasOn) {
    const auto going = going_on(sample(), "one");
    ASSERT_TRUE(going);
    EXPECT_EQ(going->from.k, 17);
    EXPECT_TRUE(going->after);
}

TEST(Memory, InAnotherBootItGoesOnWithThatItem) {
    const auto going = going_on(sample(), "two");
    ASSERT_TRUE(going);
    EXPECT_EQ(going->from.key, "clips/a b.mp4@3s");
    EXPECT_FALSE(going->after);
}

TEST(Memory, WithoutOneItBegins) {
    EXPECT_FALSE(going_on({}, "one"));
}

TEST(Memory, TwoCrashesInARowLeaveAnItemOut) {
    const Shown a{"a.mp4", 3, "/a.mp4"}, b{"b.mp4", 4, "/b.mp4"};
    const Stamp stamp{100, 200};
    Memory memory = after_crash({}, a, stamp);
    memory = after_crash(memory, b, stamp);
    memory = after_crash(memory, a, stamp);
    EXPECT_TRUE(memory.left_out.empty()) << "not in a row";
    memory = after_crash(memory, a, stamp);
    ASSERT_EQ(memory.left_out.size(), 1U);
    EXPECT_EQ(memory.left_out.front(), (LeftOutItem{"a.mp4", "/a.mp4", stamp}));
    EXPECT_EQ(memory.crashes, 0) << "it begins from the beginning should its file change";
}

TEST(Memory, IsReadAsItWasWritten) {
    EXPECT_EQ(parse_memory(to_text(sample())), sample());
    EXPECT_EQ(parse_memory(to_text({})), Memory{});
}

TEST(Memory, APartOfItsTextIsNone) {
    const std::string text = to_text(sample());
    for (std::size_t length = 0; length + 1 < text.size(); ++length)
        EXPECT_FALSE(parse_memory(text.substr(0, length))) << length;
}

TEST(Memory, GarbageIsNone) {
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        std::string garbage(random() % 400, '\0');
        for (char& c : garbage) c = static_cast<char>(random());
        EXPECT_FALSE(parse_memory(garbage));
        EXPECT_FALSE(parse_memory("awareness-kiosk-memory-1\n" + garbage));
    }
    EXPECT_FALSE(parse_memory("awareness-kiosk-memory-1\nshown \"a\" many 3 \"b\"\nwhole\n"));
    EXPECT_FALSE(parse_memory("awareness-kiosk-memory-2\nwhole\n"));
}

}  // namespace
}  // namespace kiosk::unattended
