// A stick that fails while a film is played from it: the show goes on.
#include <gtest/gtest.h>
#include <signal.h>

#include <thread>

#include "tests/places.h"
#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Six seconds of noise around a cyan middle, so that most of the film has to be read while it is
/// on, and a tone.
void make_large_film(const fs::path& file) {
    const std::string picture =
        "nullsrc=s=640x360:r=25:d=6,geq='255*random(1)':128:128,"
        "drawbox=x=170:y=30:w=300:h=300:color=0x1EBEC8:t=fill";
    ffmpeg({"-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=d=6", "-c:v", "libx264",
            "-preset", "ultrafast", "-g", "25", "-pix_fmt", "yuv420p", "-c:a", "aac",
            file.string()});
}

class ReadErrors : public testing::Test {
  protected:
    ReadErrors() {
        make_large_film(path("film.mp4"));
        make_picture(path("green.png"), green);
        make_picture(path("blue.png"), blue);
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder_.path() / name; }

    /// Plays with the film unreadable from one share of its length to another.
    void play(double from, double to) {
        const auto length = static_cast<double>(fs::file_size(path("film.mp4")));
        const auto share = [length](double of) {
            return std::to_string(static_cast<long>(length * of));
        };
        auto variables = environment(screen_, folder_, preloaded("read_errors"));
        variables.push_back("READ_ERRORS=" + share(1) + " " + share(from) + " " + share(to));
        const auto playlist = folder_.write(
            "show.xml",
            "<playlist title='Test' menu='off'><defaults dur='2s' transition='cut'/>"
            "<img src='green.png'/><video src='film.mp4'/><img src='blue.png'/></playlist>");
        player_ = std::make_unique<Process>(
            std::vector<std::string>{program(), "play", playlist.string()}, path("log"), variables);
    }

    /// What is seen for so long, and how long the film was on at most.
    struct Seen {
        std::string colors;
        Clock::duration film{0};
    };
    Seen watch(std::chrono::milliseconds time) {
        Watcher watcher(screen_);
        Seen seen;
        Clock::time_point since = Clock::now();
        for (const auto until = since + time; Clock::now() < until;) {
            watcher.look();
            if (!near(screen_.middle(), cyan)) since = Clock::now();
            seen.film = std::max(seen.film, Clock::now() - since);
            std::this_thread::sleep_for(10ms);
        }
        seen.colors = watcher.seen();
        return seen;
    }

    const Folder folder_;
    const Screen screen_{640, 360};
    std::unique_ptr<Process> player_;
};

TEST_F(ReadErrors, AFilmThatBreaksOffIsFollowedByTheNextItem) {
    play(0.5, 0.9);
    ASSERT_TRUE(Watcher(screen_).look_until("cyan", 20s)) << player_->said();
    const Seen seen = watch(9s);
    EXPECT_TRUE(seen.colors.starts_with("cyan blue green ")) << seen.colors << player_->said();
    EXPECT_GT(seen.film, 2s) << "what could be read is shown";
    EXPECT_LT(seen.film, 5s) << "nothing is waited for";
    EXPECT_NE(player_->said().find("film.mp4"), std::string::npos) << player_->said();
    EXPECT_TRUE(player_->running());
    player_->signal(SIGTERM);
    EXPECT_EQ(player_->wait(3s), 0) << player_->said();
}

TEST_F(ReadErrors, AFilmThatCannotBeReadAtAllIsLeftOut) {
    play(0, 1);
    ASSERT_TRUE(Watcher(screen_).look_until("blue", 20s)) << player_->said();
    EXPECT_EQ(watch(5s).colors.find("cyan"), std::string::npos);
    EXPECT_NE(
        player_->said().find(
            "film.mp4 is left out until its file changes: cannot be read: Input/output error"),
        std::string::npos)
        << player_->said();
}

}  // namespace
}  // namespace kiosk::whole
