// The menu of the sample show before the real program: every page by touch, in two languages, the
// codes read off the screen, and at the end the film, where it was, because nobody is there.
#include <gtest/gtest.h>
#include <zbar.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <thread>

#include "tests/places.h"
#include "tests/whole/hand.h"
#include "tests/whole/menu_twin.h"
#include "tests/whole/timed_clip.h"
#include "tests/whole/viewer.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int width = 1366, height = 768;

/// What a reader finds in a PPM picture.
std::set<std::string> codes_in(const std::string& picture) {
    std::string grey;
    const std::size_t header = picture.size() - std::size_t{width} * height * 3;
    for (std::size_t i = header + 1; i < picture.size(); i += 3) grey += picture[i];
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(width, height, "Y800", grey.data(), grey.size());
    scanner.scan(image);
    std::set<std::string> found;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        found.insert(symbol->get_data());
    return found;
}

class SampleMenu : public testing::Test {
  protected:
    /// The sample's menu, idle as soon as may be, above a clip that tells its time.
    SampleMenu() {
        const fs::path tree = in_tree("");
        for (const char* part : {"playlists", "media/clips", "media/slides"}) {
            fs::create_directories(folder_.path() / part);
            fs::copy(tree / part, folder_.path() / part, fs::copy_options::recursive);
        }
        std::ifstream in(menu_);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        const std::string usual = "idle=\"45s\"";
        const std::size_t at = text.find(usual);
        if (at == std::string::npos) throw std::runtime_error("the sample's idle time is another");
        folder_.write("playlists/menu.xml", text.replace(at, usual.size(), "idle=\"10s\""));
        make_timed_clip(folder_.path() / "clip.mp4");
        playlist_ = folder_.write("playlists/show.xml",
                                  "<playlist title=\"Test\" xml:lang=\"en\"><defaults "
                                  "transition=\"cut\"/><video src=\"../clip.mp4\"/></playlist>");
        twin_.emplace(menu_, width, height);
    }

    /// Until all of the screen is what it must be.
    [[nodiscard]] bool shows(std::chrono::milliseconds at_most = 5s) {
        for (const auto until = Clock::now() + at_most;;) {
            const std::string differs = twin_->difference(viewer_.look());
            if (differs.empty() || Clock::now() > until) {
                differs_ = differs;
                return differs.empty();
            }
            std::this_thread::sleep_for(50ms);
        }
    }
    void scroll_to_end() {
        const auto [from, to] = twin_->stroke();
        twin_->scroll_to_end();
        for (int strokes = 0; strokes < 6; ++strokes) {
            hand_.drag(from.x, from.y, to.x, to.y);
            if (shows(1500ms)) break;
        }
        // It may still spring, by less than a pixel: a touch would only stop it.
        std::this_thread::sleep_for(1s);
    }
    /// Touches what asks for this, and expects what must come of it.
    void touch(const show::Action& action, const std::string& what) {
        SCOPED_TRACE(what + " on \"" + twin_->title() + "\"");
        if (!twin_->place_of(action) && twin_->scrolls()) scroll_to_end();
        const auto place = twin_->place_of(action);
        ASSERT_TRUE(place);
        hand_.touch(place->x, place->y);
        twin_->act(action);
        ASSERT_TRUE(shows()) << "\"" << twin_->title() << "\" differs at " << differs_;
        seen_.insert(twin_->visit().path.back().page);
    }
    void go_back() { touch(show::GoBack{}, "back"); }

    /// Every page that this one leads to, and back.
    void walk() {
        for (const show::PageNumber to : twin_->ways()) {
            touch(show::OpenPage{to}, "page " + std::to_string(to));
            if (HasFatalFailure()) return;
            if (std::holds_alternative<content::FactPages>(twin_->page().what))
                touch(show::LeafBy{1}, "the next fact");
            if (std::holds_alternative<content::Resources>(twin_->page().what)) read_codes();
            walk();
            if (HasFatalFailure()) return;
            go_back();
        }
    }
    /// Off the screen; the small code may not be seen whole, the large one is.
    void read_codes() {
        const auto& all = std::get<content::Resources>(twin_->page().what).entries;
        const std::string& link = all.front().link;
        if (!twin_->page().is_private) {
            EXPECT_TRUE(codes_in(viewer_.look()).contains(link)) << link;
        }
        touch(show::Enlarge{}, "the code");
        EXPECT_TRUE(codes_in(viewer_.look()).contains(link)) << link;
        touch(show::Enlarge{}, "the large code");
    }
    void walk_from(const show::Action& action, const std::string& what) {
        touch(action, what);
        if (!HasFatalFailure()) walk();
        if (!HasFatalFailure()) go_back();
    }
    /// All of it.
    void walk_in_english() {
        walk();
        if (!HasFatalFailure()) walk_from(show::GetHelp{}, "help");
    }
    /// Help, and the first section.
    void walk_in_kazakh() {
        touch(show::ChooseLanguage{2}, "Kazakh");
        ASSERT_EQ(twin_->visit().mode.language, "kk");
        if (!HasFatalFailure()) walk_from(show::GetHelp{}, "help");
        if (!HasFatalFailure())
            walk_from(show::OpenPage{twin_->ways().front()}, "the first section");
    }
    [[nodiscard]] std::size_t pages() const { return twin_->world().menu->pages.size(); }

    Folder folder_;
    fs::path menu_ = folder_.path() / "playlists/menu.xml", playlist_;
    Screen screen_{width, height};
    Hand hand_{screen_};
    Viewer viewer_{screen_, height};
    std::optional<MenuTwin> twin_;
    std::set<show::PageNumber> seen_;
    std::string differs_;
};

TEST_F(SampleMenu, IsWalkedThroughAndLeftAndTheFilmGoesOnWhereItWas) {
    Process player({program(), "play", playlist_.string(), "--mute"}, folder_.path() / "log",
                   environment(screen_, folder_));
    const auto began = Clock::now();
    while (picture_on(screen_, width, height) < 20 && Clock::now() < began + 30s)
        std::this_thread::sleep_for(20ms);
    const int before = picture_on(screen_, width, height);
    ASSERT_GE(before, 20) << player.said();
    ASSERT_LT(before, 300) << player.said();
    const auto opened = Clock::now();
    hand_.touch(700, 300);
    twin_->touch();
    ASSERT_TRUE(shows()) << differs_ << '\n' << player.said();
    seen_.insert(0);

    ASSERT_NO_FATAL_FAILURE(walk_in_english());
    EXPECT_EQ(seen_.size(), pages());
    ASSERT_NO_FATAL_FAILURE(walk_in_kazakh());
    ASSERT_NO_FATAL_FAILURE(touch(show::ChooseLanguage{1}, "Russian"));

    // Nobody is there any more: the countdown, then the film, in which no picture was lost.
    const auto left = Clock::now();
    const auto idle = show::idle_time(twin_->world(), twin_->visit());
    while (near(viewer_.edge(), ground, 3) && Clock::now() < left + idle + 5s)
        std::this_thread::sleep_for(20ms);
    EXPECT_FALSE(near(viewer_.edge(), ground, 3)) << "no countdown";
    EXPECT_GE(Clock::now() - left, 9s);
    int after = -1;
    while (Clock::now() < left + idle + 30s) {
        after = picture_on(screen_, width, height);
        if (after >= before && after < before + 300) break;
        std::this_thread::sleep_for(10ms);
    }
    const double held = std::chrono::duration<double>(Clock::now() - opened).count();
    EXPECT_GT(held, 40) << "so far it would have gone on";
    EXPECT_GE(after, before);
    EXPECT_LE(after, before + 2 * timed_clip_rate) << "a slow hand, or the film went on beneath";

    hand_.touch(700, 300);
    MenuTwin next(menu_, width, height);
    next.touch();
    twin_.emplace(std::move(next));
    EXPECT_TRUE(shows()) << "the next visitor finds the first page, in English: " << differs_;
}

}  // namespace
}  // namespace kiosk::whole
