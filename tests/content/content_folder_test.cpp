// Nothing outside the content folder is shown, however it is named; inside it, names are found as
// written.
#include "content/content_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/content/files.h"

namespace kiosk::content {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// The path found, relative to the test's folder, or what is wrong.
std::string find(const Files& files, std::string_view from, std::string_view src) {
    ContentFolder folder(files / "content");
    const auto result = folder.find(fs::canonical(files / from), src);
    if (const auto* found = std::get_if<ContentFolder::Found>(&result))
        return found->path.lexically_relative(files.root()).string();
    return std::get<ContentFolder::NotFound>(result).what;
}

class ContentFolderTest : public testing::Test {
  protected:
    ContentFolderTest() {
        files_.write("content/playlists/show.xml");
        files_.write("content/media/a b.mp4");
        files_.write("content/media/Слайд1.PNG");
        files_.write("secret/a.mp4");
    }
    [[nodiscard]] std::string find(std::string_view src) const {
        return content::find(files_, "content/playlists", src);
    }
    Files files_;
};

TEST_F(ContentFolderTest, FindsRelativePathsAndAbsoluteOnesInside) {
    EXPECT_EQ(find("../media/a b.mp4"), "content/media/a b.mp4");
    EXPECT_EQ(find("./..//media/../media/Слайд1.PNG"), "content/media/Слайд1.PNG");
    EXPECT_EQ(find("../media/"), "content/media");
    EXPECT_EQ(find("../../content/media"), "content/media");
    EXPECT_EQ(find((files_ / "content/media/a b.mp4").string()), "content/media/a b.mp4");
}

TEST_F(ContentFolderTest, NeverLeaves) {
    EXPECT_THAT(find("../../secret/a.mp4"), HasSubstr("leaves the content folder"));
    EXPECT_THAT(find("../../secret/missing.mp4"), HasSubstr("leaves the content folder"));
    EXPECT_THAT(find("../../../../../../../../../../../etc/passwd"),
                HasSubstr("leaves the content folder"));
    EXPECT_THAT(find(".."), HasSubstr("content"));
    EXPECT_THAT(find("../.."), HasSubstr("leaves the content folder"));
    EXPECT_THAT(find("/"), HasSubstr("leaves the content folder"));
    files_.write("content2/a.mp4");  // a sibling whose name begins alike
    EXPECT_THAT(find("../../content2/a.mp4"), HasSubstr("leaves the content folder"));
}

TEST_F(ContentFolderTest, LinksAreFollowedAndMayNotLeaveEither) {
    fs::create_symlink("media", files_ / "content/inside");
    fs::create_symlink("../../secret", files_ / "content/media/out");
    fs::create_symlink(files_ / "secret/a.mp4", files_ / "content/media/film.mp4");
    fs::create_symlink("nowhere", files_ / "content/media/broken.mp4");
    fs::create_symlink("loop.mp4", files_ / "content/media/loop.mp4");
    EXPECT_EQ(find("../inside/a b.mp4"), "content/media/a b.mp4");
    EXPECT_THAT(find("../media/film.mp4"), HasSubstr("leaves the content folder"));
    EXPECT_THAT(find("../media/out/a.mp4"), HasSubstr("leaves the content folder"));
    EXPECT_THAT(find("../inside/out/a.mp4"), HasSubstr("leaves the content folder"));
    EXPECT_THAT(find("../media/broken.mp4"), HasSubstr("link to a file that is not there"));
    EXPECT_THAT(find("../media/loop.mp4"), HasSubstr("link to a file that is not there"));
}

TEST_F(ContentFolderTest, ALinkInASlideFolderMayNotLeave) {
    files_.write("content/deck/1.png");
    files_.write("secret/2.png");
    fs::create_symlink(files_ / "secret/2.png", files_ / "content/deck/2.png");
    LoadOptions options = Files::options();
    options.content_folder = files_ / "content";
    const auto loaded = load_playlist(
        files_.write("content/playlists/a.xml", "<playlist><slides src='../deck'/></playlist>"),
        options);
    EXPECT_EQ(loaded.playlist->items.size(), 1U);
    EXPECT_THAT(lines(loaded.diagnostics),
                testing::ElementsAre(HasSubstr(
                    "1:19 error: a slide in \"../deck\": \"2.png\" leaves the content folder")));
}

TEST_F(ContentFolderTest, WhatIsNoFileIsNamed) {
    ASSERT_EQ(mkfifo((files_ / "content/pipe.mp4").c_str(), 0600), 0);
    EXPECT_THAT(find("../pipe.mp4"), HasSubstr("neither a file nor a folder"));
}

TEST_F(ContentFolderTest, IsTheParentOfAFolderCalledPlaylistsElseThePlaylistsOwn) {
    files_.write("content/media/a.png");
    const std::string up = "<playlist><img src='../media/a.png'/></playlist>";
    EXPECT_TRUE(load_playlist(files_.write("content/playlists/a.xml", up), {}).playlist);
    EXPECT_FALSE(load_playlist(files_.write("content/shows/a.xml", up), {}).playlist);
    LoadOptions options;
    options.content_folder = files_ / "content";
    EXPECT_TRUE(load_playlist(files_ / "content/shows/a.xml", options).playlist);
    options.content_folder = files_ / "gone";
    EXPECT_THAT(lines(load_playlist(files_ / "content/shows/a.xml", options).diagnostics),
                testing::ElementsAre(HasSubstr("the content folder is not there")));
}

}  // namespace
}  // namespace kiosk::content
