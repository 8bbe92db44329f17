// The whole program with and without a GPU: the same pictures, and it says which it is. Mesa's
// OpenGL stands in for a GPU.
#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <sstream>
#include <thread>

#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

class Render : public testing::Test {
  protected:
    void SetUp() override {
        const auto bars = [this](const char* file, const char* bars, const char* coding) {
            std::vector<std::string> arguments{"-f", "lavfi", "-i", bars};
            std::istringstream words(coding);
            for (std::string word; words >> word;) arguments.push_back(word);
            arguments.push_back((folder_.path() / file).string());
            ffmpeg(arguments);
        };
        bars("sd.mpg", "smptebars=s=720x480:r=30:d=4",
             "-c:v mpeg2video -q:v 2 -aspect 4:3 -colorspace smpte170m");
        bars("hd.mp4", "smptehdbars=s=1280x720:r=30:d=4",
             "-c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p -colorspace bt709");
    }

    [[nodiscard]] Process play(const std::string& file, const std::string& how,
                               const std::vector<std::string>& more = {}) const {
        const auto playlist = folder_.write(
            "show.xml", R"(<playlist title="Test"><video src=")" + file + R"("/></playlist>)");
        return {{program(), "play", "--mute", "--render", how, playlist.string()},
                folder_.path() / ("log-" + file + how),
                environment(screen_, folder_, more)};
    }

    /// Colours in a grid over the screen, off the edges of the bars, once the film is on.
    [[nodiscard]] std::vector<Rgb> seen(Process& player) const {
        constexpr Rgb bar_in_the_middle{0, 180, 0};
        for (int tries = 0; tries < 600 && !near(screen_.pixel(480, 100), bar_in_the_middle, 40);
             ++tries)
            std::this_thread::sleep_for(25ms);
        std::this_thread::sleep_for(250ms);  // the clip may fade in
        EXPECT_TRUE(near(screen_.pixel(480, 100), bar_in_the_middle, 40)) << player.said();
        std::vector<Rgb> colours;
        for (int y = 7; y < 540; y += 30) {
            for (int x = 15; x < 960; x += 30) colours.push_back(screen_.pixel(x, y));
        }
        return colours;
    }

    static std::string maps(const Process& player) {
        std::ifstream in("/proc/" + std::to_string(player.pid()) + "/maps");
        return {std::istreambuf_iterator<char>(in), {}};
    }

    Folder folder_;
    Screen screen_{960, 540};
};

TEST_F(Render, FilmsHaveTheSameColoursWithAGpuAsWithout) {
    for (const char* file : {"sd.mpg", "hd.mp4"}) {
        SCOPED_TRACE(file);
        std::vector<Rgb> with;
        std::vector<Rgb> without;
        {
            Process player = play(file, "gpu");
            with = seen(player);
            EXPECT_NE(player.said().find("drawing: with the GPU, opengl"), std::string::npos)
                << player.said();
        }
        {
            Process player = play(file, "software");
            without = seen(player);
        }
        ASSERT_EQ(with.size(), without.size());
        std::size_t differ = 0;
        for (std::size_t i = 0; i < with.size(); ++i)
            differ += near(with[i], without[i], 6) ? 0 : 1;
        EXPECT_LE(differ, with.size() / 100) << "some points lie on an edge";
    }
}

TEST_F(Render, WithoutAGpuNoGraphicsLibraryIsLoaded) {
    if (std::filesystem::exists("/dev/dri")) GTEST_SKIP() << "this machine has a graphics device";
    Process player = play("hd.mp4", "auto");
    (void)seen(player);
    EXPECT_NE(player.said().find("drawing: without a GPU, there is none in /dev/dri"),
              std::string::npos)
        << player.said();
    EXPECT_FALSE(maps(player).empty());
    for (const char* library : {"libGL.so", "libGLX", "libEGL", "libLLVM", "_dri.so"})
        EXPECT_EQ(maps(player).find(library), std::string::npos) << library;
}

TEST_F(Render, AGraphicsLibraryThatIsMissingDoesNotEndTheShow) {
    Process player = play("sd.mpg", "gpu",
                          {"SDL_OPENGL_LIBRARY=/missing.so", "SDL_VIDEO_GL_DRIVER=/missing.so",
                           "SDL_VIDEO_EGL_DRIVER=/missing.so"});
    (void)seen(player);
    EXPECT_NE(player.said().find("warning: drawing: without a GPU"), std::string::npos)
        << player.said();
    EXPECT_TRUE(player.running());
}

TEST_F(Render, ARendererOfNoSuchNameIsReplacedAndTheJournalSaysByWhich) {
    Process player = play("sd.mpg", "gpu", {"SDL_RENDER_DRIVER=missing"});
    (void)seen(player);
    EXPECT_NE(player.said().find("drawing: with the GPU, opengl"), std::string::npos)
        << player.said();
}

TEST_F(Render, AWishOfAnotherKindIsTheCommandLinesFault) {
    Process player = play("sd.mpg", "fast");
    EXPECT_EQ(player.wait(5s), 2);
    EXPECT_NE(player.said().find("\"fast\" is not auto, gpu or software"), std::string::npos)
        << player.said();
}

}  // namespace
}  // namespace kiosk::whole
