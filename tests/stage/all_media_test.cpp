// What is learnt of media that may be shown: of the menu's as of the loop's.
#include "stage/all_media.h"

#include <gtest/gtest.h>

#include <thread>

#include "tests/media/files.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

class AllMediaTest : public testing::Test {
  protected:
    AllMediaTest() {
        clip_.file = folder_.ffmpeg("film.mkv",
                                    "-f lavfi -i testsrc2=s=64x48:d=3 -f lavfi -i "
                                    "sine=frequency=1000:d=3 -c:v mpeg2video -c:a pcm_s16le");
        content::Item film;
        film.languages = {"en"};
        film.what = clip_;
        auto menu = std::make_shared<content::Menu>();
        menu->pages.resize(2);
        menu->pages[0].what = content::Section{{}, {1}};
        menu->pages[1].what = content::FilmPage{film};
        performance_.menu = menu;
        auto playlist = std::make_shared<content::Playlist>();
        playlist->languages = {"en"};
        performance_.playlist = playlist;
        performance_.levelling = -23;
    }

    media::test::Folder folder_;
    content::Clip clip_;
    Performance performance_;
    media::Nursery nursery_;
    MediaBook book_{nursery_, {}};
};

TEST_F(AllMediaTest, AFilmThatIsOnlyInTheMenuIsProbedAndLevelledBehindTheShow) {
    take_up(book_, performance_, true);
    for (int n = 0; n < 2000 && book_.loudness(clip_) == nullptr; ++n) {
        book_.poll();
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(book_.length(clip_), 3s);
    ASSERT_NE(book_.loudness(clip_), nullptr);
}

TEST_F(AllMediaTest, IsNotMeasuredWhereNothingIsHeard) {
    take_up(book_, performance_, false);
    for (int n = 0; n < 2000 && !book_.length(clip_); ++n) {
        book_.poll();
        std::this_thread::sleep_for(10ms);
    }
    EXPECT_EQ(book_.length(clip_), 3s);
    EXPECT_FALSE(book_.poll());
    EXPECT_EQ(book_.loudness(clip_), nullptr);
}

TEST_F(AllMediaTest, ARecordingKnowsItBeforeItBeginsIfAVisitorIsInIt) {
    learn(book_, performance_, false);
    EXPECT_FALSE(book_.length(clip_));
    learn(book_, performance_, true);
    EXPECT_EQ(book_.length(clip_), 3s);
    EXPECT_NE(book_.loudness(clip_), nullptr);
}

}  // namespace
}  // namespace kiosk::stage
