// What editors, copies and pulled sticks do to folders is noticed, and nothing else.
#include "unattended/watch.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <sys/resource.h>

#include <atomic>
#include <thread>

#include "tests/places.h"
#include "tests/unattended/scratch.h"

namespace kiosk::unattended::testing {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class WatchTest : public ::testing::TestWithParam<Watch::By> {
  protected:
    WatchTest() {
        folder_.write("playlists/show.xml", "<playlist/>");
        const auto later = fs::file_time_type::clock::now() + 1h;
        EXPECT_FALSE(
            watch_.look_at({folder_.path() / "playlists", folder_.path() / "media"}, later));
    }
    /// Longer than looking takes to come by.
    bool notices() { return watch_.wait(4s); }

    Scratch folder_;
    media::Descriptor stop_{::eventfd(0, EFD_CLOEXEC)};
    Watch watch_{stop_.get(), GetParam()};
};

TEST_P(WatchTest, AFileThatIsSavedInPlaceOrReplaced) {
    folder_.write("playlists/show.xml", "<playlist title='other'/>");
    EXPECT_TRUE(notices());
    folder_.replace("playlists/show.xml", "<playlist title='another one'/>");
    EXPECT_TRUE(notices());
    fs::remove(folder_.path() / "playlists/show.xml");
    EXPECT_TRUE(notices());
}

TEST_P(WatchTest, NothingWhereNothingHappens) {
    EXPECT_FALSE(watch_.wait(2500ms));
    (void)folder_.read("playlists/show.xml");
    folder_.write("elsewhere/other.xml", "<playlist/>");
    EXPECT_FALSE(watch_.wait(2500ms));
}

TEST_P(WatchTest, AFolderThatIsRenamedAwayAndComesBack) {
    fs::rename(folder_.path() / "playlists", folder_.path() / "away");
    EXPECT_TRUE(notices());
    fs::rename(folder_.path() / "away", folder_.path() / "playlists");
    EXPECT_TRUE(notices());
    folder_.write("playlists/show.xml", "<playlist title='after that'/>");
    EXPECT_TRUE(notices()) << "it is watched again";
}

TEST_P(WatchTest, AFolderThatComesIntoBeing) {
    folder_.write("media/a.mp4", "film");
    EXPECT_TRUE(notices());
    EXPECT_FALSE(watch_.wait(2500ms));
    folder_.write("media/b.mp4", "film");
    EXPECT_TRUE(notices());
}

TEST_P(WatchTest, AChangeWhileItWasNotWatchedYet) {
    const auto before = fs::file_time_type::clock::now() - 1s;
    folder_.write("new/show.xml", "<playlist/>");
    EXPECT_TRUE(watch_.look_at({folder_.path() / "new"}, before));
    EXPECT_FALSE(watch_.look_at({folder_.path() / "new"}, before)) << "it is watched already";
}

TEST_P(WatchTest, EndsAtOnceWhenItIsStopped) {
    std::thread stopper([this] {
        std::this_thread::sleep_for(100ms);
        ::eventfd_write(stop_.get(), 1);
    });
    const auto began = std::chrono::steady_clock::now();
    EXPECT_FALSE(watch_.wait(60s));
    EXPECT_LT(std::chrono::steady_clock::now() - began, 5s);
    EXPECT_TRUE(watch_.is_stopped());
    stopper.join();
}

INSTANTIATE_TEST_SUITE_P(, WatchTest, ::testing::Values(Watch::By::inotify, Watch::By::looking),
                         [](const auto& by) {
                             return by.param == Watch::By::inotify ? "Inotify" : "Looking";
                         });

class WatchByInotify : public WatchTest {};

TEST_P(WatchByInotify, WaitsUntilItIsQuiet) {
    std::atomic<bool> is_done = false;
    std::thread writer([&] {
        for (int n = 0; n < 8; ++n) {
            folder_.write("playlists/show.xml", std::string(static_cast<std::size_t>(n), ' '));
            std::this_thread::sleep_for(100ms);
        }
        is_done = true;
    });
    EXPECT_TRUE(notices());
    EXPECT_TRUE(is_done);
    writer.join();
}

/// Made anew, it may have the number of the one that was removed.
TEST_P(WatchTest, AFolderThatIsMadeAnewAgainAndAgain) {
    for (int n = 0; n < 3; ++n) {
        fs::remove_all(folder_.path() / "playlists");
        fs::create_directory(folder_.path() / "playlists");
        EXPECT_TRUE(notices());
        folder_.write("playlists/show.xml", "<playlist title='" + std::to_string(n) + "'/>");
        EXPECT_TRUE(notices()) << "it is watched again";
    }
}

TEST_P(WatchTest, AFolderOfTwoNamesIsWatchedUnderOneOfThem) {
    fs::create_directory_symlink(folder_.path() / "playlists", folder_.path() / "link");
    const auto later = fs::file_time_type::clock::now() + 1h;
    const std::set<fs::path> one{folder_.path() / "playlists"};
    EXPECT_FALSE(watch_.look_at({folder_.path() / "playlists", folder_.path() / "link"}, later));
    EXPECT_FALSE(watch_.look_at(one, later));
    (void)watch_.wait(100ms);
    folder_.write("playlists/show.xml", "<playlist title='under its other name'/>");
    EXPECT_TRUE(notices());
}

/// Nothing happens in the folder itself when one above it is renamed, or is not there yet.
TEST_P(WatchByInotify, AFolderAboveThatGoesAndComes) {
    const fs::path deep = folder_.path() / "srv/show/slides";
    folder_.write("srv/show/slides/a.png", "picture");
    EXPECT_FALSE(watch_.look_at({deep}, fs::file_time_type::clock::now() + 1h));
    fs::rename(folder_.path() / "srv", folder_.path() / "away");
    EXPECT_TRUE(watch_.wait(60s));
    fs::create_directory(folder_.path() / "srv");
    EXPECT_FALSE(watch_.wait(300ms));
    fs::rename(folder_.path() / "away/show", folder_.path() / "srv/show");
    EXPECT_TRUE(watch_.wait(60s));
    folder_.write("srv/show/slides/b.png", "picture");
    EXPECT_TRUE(watch_.wait(60s)) << "it is watched again";
}

/// Not below the folder of temporary files, where others come and go.
TEST(WatchWithoutAChange, Sleeps) {
    const fs::path folder = in_build("watched");
    fs::create_directories(folder / "slides");
    Watch watch(-1);
    EXPECT_FALSE(watch.look_at({folder / "slides"}, fs::file_time_type::clock::now() + 1h));
    EXPECT_FALSE(watch.wait(50ms));
    rusage before{}, after{};
    ::getrusage(RUSAGE_THREAD, &before);
    EXPECT_FALSE(watch.wait(5s));
    ::getrusage(RUSAGE_THREAD, &after);
    EXPECT_LE(after.ru_nvcsw - before.ru_nvcsw, 1);
    fs::remove_all(folder);
}

TEST_P(WatchByInotify, AFileIsNoNewsBeforeItIsClosed) {
    std::ofstream film(folder_.path() / "playlists/film.mp4");
    EXPECT_TRUE(notices()) << "it has come into being";
    film << std::string(100'000, 'x') << std::flush;
    EXPECT_FALSE(watch_.wait(1s));
    film.close();
    EXPECT_TRUE(notices());
}

/// More events than the kernel keeps: some are dropped, and it says so.
TEST_P(WatchByInotify, TooManyEventsAreNewsToo) {
    for (int n = 0; n < 6'000; ++n) {
        folder_.write("playlists/swap", "");
        fs::remove(folder_.path() / "playlists/swap");
    }
    EXPECT_TRUE(notices());
    EXPECT_FALSE(watch_.wait(1s));
    folder_.write("playlists/show.xml", "<playlist title='after that'/>");
    EXPECT_TRUE(notices());
}

/// An operator may ask for a look though nothing has changed.
TEST(WatchWithoutAChange, IsWokenByWhoAsks) {
    const media::Descriptor asked(::eventfd(0, EFD_CLOEXEC));
    Watch watch(-1, Watch::By::inotify, asked.get());
    EXPECT_FALSE(watch.wait(50ms));
    EXPECT_FALSE(watch.take_asked());
    ::eventfd_write(asked.get(), 1);
    EXPECT_TRUE(watch.wait(60s));
    EXPECT_TRUE(watch.take_asked());
    EXPECT_FALSE(watch.wait(50ms)) << "once";
    EXPECT_FALSE(watch.take_asked());
}

INSTANTIATE_TEST_SUITE_P(, WatchByInotify, ::testing::Values(Watch::By::inotify));

}  // namespace
}  // namespace kiosk::unattended::testing
