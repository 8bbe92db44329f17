// Files as power cuts, worms and jokers leave them: one clear error, quickly, in little memory, and
// never a crash.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "content/xml.h"
#include "tests/content/files.h"

namespace kiosk::content {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

constexpr std::string_view kSample =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Ү -->\n<playlist title=\"A &amp; "
    "Ә\" xml:lang=\"en ru\">\n"
    "  <defaults dur=\"8s\"/>\n  <interleave>\n    <group take=\"1\" when=\"Sat 09:00-13:00\"><img "
    "src='a.png'/></group>\n"
    "    <text dur=\"20s\"><text xml:lang=\"en\">In <em>2025</em><br/>&#1179;</text><text "
    "xml:lang='ru'><![CDATA[Ё]]></text></text>\n"
    "  </interleave>\n</playlist>";

TEST(Torture, AFileCutOffAnywhereIsRefusedWithAnError) {
    Files files;
    files.write("a.png");
    ASSERT_TRUE(files.load(kSample).diagnostics.empty());
    for (std::size_t length = 0; length < kSample.size(); ++length) {
        const Loaded loaded = files.load(kSample.substr(0, length));
        EXPECT_FALSE(loaded.playlist) << length;
        EXPECT_TRUE(has_errors(loaded.diagnostics)) << length;
    }
}

constexpr std::string_view kDangerous("<>&\"'/=!-[]? a\n\t\0\x80\xD1;#", 21);

TEST(Torture, AnyByteChangedNeverCrashesNorHidesAnError) {
    Files files;
    files.write("a.png");
    std::mt19937 random(9);
    for (int round = 0; round < 3000; ++round) {
        std::string text(kSample);
        for (int change = 0; change < 1 + round % 3; ++change) {
            text[random() % text.size()] = kDangerous[random() % kDangerous.size()];
        }
        const Loaded loaded = files.load(text);
        EXPECT_TRUE(loaded.playlist || has_errors(loaded.diagnostics)) << text;
    }
}

TEST(Torture, NestingThousandsDeepIsOneError) {
    Files files;
    const Loaded loaded = files.load(repeated("<seq>", 500000));
    EXPECT_FALSE(loaded.playlist);
    EXPECT_THAT(lines(loaded.diagnostics),
                testing::ElementsAre(HasSubstr("1:321 error: elements stand more than 64 deep")));
}

TEST(Torture, MegabytesOfJunkAreRefusedInAMoment) {
    Files files;
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string& junk :
         {repeated("x", 4 << 20), repeated("<", 4 << 20), repeated("<a ", 1 << 20),
          repeated(" ", 4 << 20), std::string(4 << 20, '\0'), "<a " + repeated("b='' ", 100000),
          repeated("<!--", 1 << 20)}) {
        const Loaded loaded = files.load(junk);
        EXPECT_FALSE(loaded.playlist);
        EXPECT_THAT(loaded.diagnostics, SizeIs(testing::AllOf(testing::Ge(1U), testing::Le(20U))));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST(Torture, MoreThanTheLimitIsNotRead) {
    Files files;
    EXPECT_THAT(lines(files.load("<playlist>" + repeated(" ", 5 << 20)).diagnostics),
                testing::ElementsAre(HasSubstr("0:0 error: the file is larger than 4 MiB")));
}

TEST(Torture, TenThousandItemsLoadInAMoment) {
    Files files;
    std::string playlist = "<playlist>";
    for (int i = 0; i < 10000; ++i) {
        const std::string name = "pictures/a" + std::to_string(i % 100) + ".png";
        if (i < 100) files.write(name);
        playlist += "<img src=\"" + name + "\" dur=\"5s\" when=\"Mon-Sun 00:00-24:00\"/>\n";
    }
    const auto begin = std::chrono::steady_clock::now();
    const Loaded loaded = files.load(playlist + "</playlist>");
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    ASSERT_TRUE(loaded.playlist);
    EXPECT_EQ(loaded.playlist->items.size(), 10000U);
    // About 60 ms in Release; a loader that is quadratic in items takes minutes, sanitizers or not.
    EXPECT_LT(took.count(), 20000);
    RecordProperty("milliseconds", static_cast<int>(took.count()));
    std::cout << "10,000 items: " << took.count() << " ms\n";
}

TEST(Torture, TenThousandMissingFilesToo) {
    Files files;
    std::string playlist = "<playlist>";
    for (int i = 0; i < 10000; ++i) {
        if (i < 2000) files.write("pictures/b" + std::to_string(i) + ".png");
        playlist += "<img src=\"pictures/a" + std::to_string(i) + ".png\"/>";
    }
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_THAT(files.load(playlist + "</playlist>").diagnostics, SizeIs(10000));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
}  // namespace kiosk::content
