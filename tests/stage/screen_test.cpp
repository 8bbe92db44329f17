// With a GPU or without: the choice is made from what is there, told, remembered, and taken back
// when a renderer fails. The show goes on in every case.
#include "stage/screen.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "tests/draw/sample.h"
#include "tests/stage/planes.h"

namespace kiosk::stage {
namespace {

namespace fs = std::filesystem;
namespace sample = draw::sample;

TEST(RenderChoice, TellsAGpuFromOneInNameOnly) {
    EXPECT_TRUE(is_software_renderer("opengl, llvmpipe (LLVM 15.0.6, 256 bits)"));
    EXPECT_TRUE(is_software_renderer("opengl, softpipe"));
    EXPECT_TRUE(is_software_renderer("opengl, Software Rasterizer"));
    EXPECT_TRUE(is_software_renderer("opengles2, virgl (LLVMPIPE (LLVM 14))"));
    EXPECT_FALSE(is_software_renderer("opengl, Mesa Intel(R) HD Graphics 520 (SKL GT2)"));
    EXPECT_FALSE(is_software_renderer("opengl, AMD Radeon Vega 8 (raven, LLVM 15.0.6)"));
    EXPECT_FALSE(is_software_renderer("opengl, NV117"));
}

class ScreenTest : public ::testing::Test {
  protected:
    void SetUp() override {
        fs::create_directories(devices_);
        display("offscreen");
        ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);  // not the GPU of who tests
    }
    void TearDown() override { fs::remove_all(folder_); }

    static void display(const char* name) { ::setenv("SDL_VIDEODRIVER", name, 1); }
    void plug_in(const std::string& device) const { std::ofstream(devices_ / device) << ' '; }

    Screen make(RenderWish wish = RenderWish::automatic) {
        return {{false, 320, 180, "test"},
                {wish, memory_, devices_},
                sample::look(),
                [this](const Note& note) { notes_.push_back(note); }};
    }

    /// The last thing told, of all screens so far.
    [[nodiscard]] const Note& told() const { return notes_.back(); }

    fs::path folder_ = fs::temp_directory_path() / ("screen-" + std::to_string(::getpid()));
    fs::path devices_ = folder_ / "dri";
    fs::path memory_ = folder_ / "renderer";
    std::vector<Note> notes_;
};

TEST_F(ScreenTest, WithoutADeviceNothingIsTried) {
    const Screen screen = make();
    EXPECT_EQ(told().text, "drawing: without a GPU, there is none in " + devices_.string());
    EXPECT_EQ(told().weight, Note::Weight::info);
    EXPECT_FALSE(screen.has_vsync());
    EXPECT_EQ(screen.plane_side(), 0);
    EXPECT_FALSE(fs::exists(memory_));
}

TEST_F(ScreenTest, AGpuInNameOnlyIsNotUsedAndRemembered) {
    plug_in("card0");
    EXPECT_EQ(make().plane_side(), 0);
    EXPECT_NE(told().text.find("llvmpipe"), std::string::npos) << told().text;
    EXPECT_EQ(told().text.find("earlier"), std::string::npos) << told().text;
    EXPECT_EQ(make().plane_side(), 0);
    EXPECT_NE(told().text.find("is none, as was found at an earlier start"), std::string::npos)
        << told().text;
}

TEST_F(ScreenTest, AnotherDeviceIsTriedAfresh) {
    plug_in("card0");
    (void)make().plane_side();
    plug_in("renderD128");
    (void)make().plane_side();
    EXPECT_EQ(told().text.find("earlier"), std::string::npos) << told().text;
}

TEST_F(ScreenTest, ATryThatEndedTheProgramIsNotMadeTwice) {
    plug_in("card0");
    RenderMemory(memory_, graphics_devices(devices_)).begin_try();
    (void)make().plane_side();
    EXPECT_EQ(told().text,
              "drawing: without a GPU, the last try ended the program, as was found at an earlier "
              "start");
}

TEST_F(ScreenTest, AnAcceptedTryIsForgotten) {
    const RenderMemory memory(memory_, "card0");
    memory.begin_try();
    EXPECT_TRUE(memory.refusal());
    memory.accept();
    EXPECT_FALSE(memory.refusal());
}

TEST_F(ScreenTest, WishesAreFollowedWhateverIsThere) {
    EXPECT_GT(make(RenderWish::gpu).plane_side(), 0);
    EXPECT_EQ(told().text.rfind("drawing: with the GPU, opengl", 0), 0U) << told().text;
    plug_in("card0");
    EXPECT_EQ(make(RenderWish::software).plane_side(), 0);
    EXPECT_EQ(told().text, "drawing: without a GPU, as was wished");
    EXPECT_FALSE(fs::exists(memory_)) << "a wish says nothing of the machine";
}

TEST_F(ScreenTest, AWishThatCannotBeFulfilledIsAWarningNotTheEnd) {
    display("dummy");  // has no OpenGL
    Screen screen = make(RenderWish::gpu);
    EXPECT_EQ(told().weight, Note::Weight::warning);
    EXPECT_EQ(screen.plane_side(), 0);
    screen.draw({sample::page(sample::fact("short")), {}, 0, {}}, sample::no_pictures());
    screen.present();
}

TEST_F(ScreenTest, AFailingRendererLeavesItsPlanesToTheProcessor) {
    Screen screen = make(RenderWish::gpu);
    const Planes planes(300, 200, 120, 180);
    const auto pictures = [&](const show::PicturePage&) {
        return planes.view(draw::FilmColours::bt709, 270, 180);
    };
    const show::Scene scene{show::PicturePage{1}, {}, 0, {}};
    screen.open();
    screen.draw(scene, pictures);
    screen.present();
    SDL_Event reset{};
    reset.type = SDL_RENDER_DEVICE_RESET;
    EXPECT_TRUE(screen.hear(reset));
    EXPECT_FALSE(screen.hear(reset)) << "there is no renderer any more";
    EXPECT_EQ(told().weight, Note::Weight::warning);
    EXPECT_EQ(screen.plane_side(), 0);
    EXPECT_FALSE(screen.has_vsync());
    screen.draw(scene, pictures);
    screen.present();
    const SDL_Surface& shown = *SDL_GetWindowSurface(SDL_GetWindowFromID(1));
    draw::Surface wished = draw::make_surface(320, 180);
    draw::Canvas(sample::look()).draw(scene, pictures, *wished);
    EXPECT_EQ(greatest_difference(shown, *wished), 0);
}

}  // namespace
}  // namespace kiosk::stage
