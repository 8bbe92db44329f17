// The copy of the last good content: whole or not there, whatever is left of its file.
#include "unattended/last_good.h"

#include <gtest/gtest.h>

#include "tests/unattended/scratch.h"

namespace kiosk::unattended::testing {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

const content::FileBytes kContent{{"/srv/playlists/show.xml", "<playlist>\n</playlist>\n"},
                                  {"/srv/facts \n 1.xml", "\0<facts/>"s},
                                  {"/srv/empty.xml", ""}};

TEST(LastGood, ComesBackAsItWasKept) {
    const Scratch folder;
    const fs::path copy = folder.path() / "state/last-good";
    EXPECT_TRUE(last_good(copy).empty());
    EXPECT_TRUE(keep_last_good(copy, kContent));
    EXPECT_EQ(last_good(copy), kContent);
    EXPECT_TRUE(keep_last_good(copy, {{"/a.xml", "<playlist/>"}}));
    EXPECT_EQ(last_good(copy), (content::FileBytes{{"/a.xml", "<playlist/>"}}));
}

TEST(LastGood, NoPrefixOfItIsTakenForACopy) {
    const Scratch folder;
    const fs::path copy = folder.path() / "last-good";
    ASSERT_TRUE(keep_last_good(copy, kContent));
    const std::string whole = folder.read("last-good");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        folder.write("last-good", whole.substr(0, length));
        ASSERT_TRUE(last_good(copy).empty()) << length;
    }
}

TEST(LastGood, NothingIsTakenFromADamagedOne) {
    const Scratch folder;
    const std::string first = "awareness-kiosk, last good content, 1\n";
    for (const std::string& rest :
         {"x"s, "end"s, "1\n"s, "1 999999999\na\nend\n"s, "99999999999 1\nab\nend\n"s,
          "-1 1\nab\nend\n"s, " 1\nab\nend\n"s, "1 1\nabend\n"s}) {
        folder.write("last-good", first + rest);
        EXPECT_TRUE(last_good(folder.path() / "last-good").empty()) << rest;
    }
}

TEST(LastGood, SaysSoWhereItCannotBeKept) {
    const Scratch folder;
    folder.write("state", "a file where the folder should be");
    EXPECT_FALSE(keep_last_good(folder.path() / "state/last-good", kContent));
}

}  // namespace
}  // namespace kiosk::unattended::testing
