// What loading notes down of what it reads, and bytes that are read instead of those on disk.
#include "content/reading.h"

#include <gtest/gtest.h>

#include "content/menu_load.h"
#include "tests/content/files.h"

namespace kiosk::content {
namespace {

constexpr const char* kFacts =
    "<facts title='T'><fact id='one' source='IOM' date='2015'><text>One</text></fact></facts>";

TEST(Reading, NotesDownFilesFoldersAndWhatIsBroken) {
    const Files files;
    files.write("facts/facts.xml", kFacts);
    files.write("facts/half.xml", std::string_view(kFacts).substr(0, 60));
    files.write("deck/1.png");
    Reading reading;
    LoadOptions options = Files::options();
    options.reading = &reading;
    const Loaded loaded = files.load(
        "<playlist title='T'><facts src='facts/facts.xml'/><facts src='facts/half.xml'/>"
        "<slides src='deck'/></playlist>",
        options);
    ASSERT_TRUE(loaded.playlist);
    EXPECT_EQ(reading.files.at(files / "facts/facts.xml"), kFacts);
    EXPECT_EQ(reading.files.size(), 3U);
    EXPECT_EQ(reading.broken, std::set{files / "facts/half.xml"});
    EXPECT_EQ(reading.folders, (std::set{files.root(), files / "facts", files / "deck"}));
}

TEST(Reading, TakesKeptBytesInsteadOfWhatIsOnDisk) {
    const Files files;
    files.write("facts.xml", kFacts);
    Reading reading;
    reading.kept[files / "show.xml"] = "<playlist title='Kept'><facts src='facts.xml'/></playlist>";
    LoadOptions options = Files::options();
    options.reading = &reading;
    const Loaded loaded = files.load("<playlist title='Ha", options);
    ASSERT_TRUE(loaded.playlist);
    EXPECT_EQ(loaded.playlist->title, "Kept");
    EXPECT_EQ(loaded.playlist->items.size(), 1U);
    EXPECT_TRUE(loaded.diagnostics.empty());
    EXPECT_TRUE(reading.broken.empty());
}

}  // namespace
}  // namespace kiosk::content
