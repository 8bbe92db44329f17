// What is kept of files that change while they are asked about.
#include "stage/media_book.h"

#include <gtest/gtest.h>

#include <thread>

#include "tests/media/files.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

TEST(MediaBook, AFilmThatWasHalfCopiedWhenItWasProbedIsNoBadFilmOnceItIsWhole) {
    const media::test::Folder folder;
    const auto whole = folder.ffmpeg("whole.mp4", "-f lavfi -i testsrc2=s=64x48:d=1");
    const std::string bytes = media::test::read_file(whole);
    content::Clip clip;
    clip.file = folder.write("film.mp4", bytes.substr(0, bytes.size() / 2));
    content::Playlist playlist;
    playlist.items.emplace_back().what = clip;
    media::Nursery nursery;
    MediaBook book(nursery, {});
    book.open(playlist);
    EXPECT_TRUE(book.poll());
    std::this_thread::sleep_for(2s);  // the answer is there, and nobody has asked for it
    folder.write("film.mp4", bytes);
    while (book.poll()) std::this_thread::sleep_for(10ms);
    ASSERT_NE(book.find(clip.file), nullptr);
    EXPECT_NE(book.find(clip.file)->error, "") << "it was half a film";
    book.renew(clip.file);
    while (book.poll()) std::this_thread::sleep_for(10ms);
    ASSERT_NE(book.find(clip.file), nullptr);
    EXPECT_EQ(book.find(clip.file)->error, "");
    EXPECT_EQ(book.length(clip), 1s);
}

}  // namespace
}  // namespace kiosk::stage
