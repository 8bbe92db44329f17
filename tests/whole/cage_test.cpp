// The show as a laptop shows it: in cage, on Xwayland, here on an output without a monitor. Cage
// refuses to start as root, so all of it runs as nobody, from a copy that nobody may read.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "tests/places.h"
#include "tests/whole/kept.h"
#include "tests/whole/show_files.h"

namespace kiosk::whole {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr uid_t nobody = 65534;

class Cage : public testing::Test {
  protected:
    void SetUp() override {
        if (run({"cage", "-v"}).exit != 0) GTEST_SKIP() << "no cage here";
        for (const char* name :
             {"awareness-kiosk", "awareness-kiosk-media", "awareness-kiosk-documents.so"})
            if (fs::exists(in_build(name))) copy(in_build(name), fs::path("bin") / name);
        for (const char* name : {"theme.xml", "words.xml"})
            copy(in_tree("config/") + name, fs::path("awareness-kiosk") / name);
        copy(in_tree("config/laptop/usr/local/lib/awareness-kiosk/session"), "bin/session");
        make_mp4(folder_.path() / "film.mp4", red, 60);
        folder_.write("show.xml",
                      "<playlist title='Test' menu='off'><video src='film.mp4'/></playlist>");
        folder_.write("awareness-kiosk/kiosk.xml", "<kiosk/>");
        fs::create_directory(folder_.path() / "run");
        fs::permissions(folder_.path(), fs::perms::owner_all | fs::perms::group_read |
                                            fs::perms::group_exec | fs::perms::others_read |
                                            fs::perms::others_exec);
        fs::permissions(folder_.path() / "run", fs::perms::owner_all);
        if (::getuid() == 0) {
            ASSERT_EQ(::chown((folder_.path() / "run").c_str(), nobody, nobody), 0);
        }
    }

    void copy(const fs::path& from, const fs::path& to) const {
        fs::create_directories((folder_.path() / to).parent_path());
        fs::copy(from, folder_.path() / to);
    }

    [[nodiscard]] std::string in_folder(const std::string& name) const {
        return (folder_.path() / name).string();
    }

    /// A command as nobody, in the environment of the laptop's service.
    [[nodiscard]] std::vector<std::string> as_nobody(
        const std::vector<std::string>& command) const {
        std::vector<std::string> all;
        if (::getuid() == 0) all = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
        for (const std::string& word :
             {std::string("env"), "XDG_RUNTIME_DIR=" + in_folder("run"), "HOME=" + in_folder("run"),
              "XDG_CACHE_HOME=" + in_folder("run"), "XDG_CONFIG_HOME=" + folder_.path().string(),
              std::string("WLR_BACKENDS=headless"), std::string("WLR_LIBINPUT_NO_DEVICES=1"),
              std::string("SDL_VIDEODRIVER=x11,wayland"), std::string("SDL_AUDIODRIVER=dummy"),
              std::string("WAYLAND_DISPLAY=wayland-0"), "XDG_STATE_HOME=" + in_folder("run")})
            all.push_back(word);
        all.insert(all.end(), command.begin(), command.end());
        return all;
    }

    /// The laptop's own script that its service starts, as nobody.
    [[nodiscard]] std::vector<std::string> session() const {
        return as_nobody({"PATH=" + in_folder("bin") + ":" + std::getenv("PATH"),
                          "KIOSK_CONFIG=" + in_folder("awareness-kiosk/kiosk.xml"),
                          in_folder("bin/session"), in_folder("show.xml")});
    }

    /// Colour in the middle of the output, and its size; black and nothing while there is no
    /// output.
    struct Seen {
        Rgb middle;
        int width = 0, height = 0;
    };
    [[nodiscard]] Seen look() const {
        const std::string file = in_folder("run/seen.ppm");
        if (run(as_nobody({"grim", "-t", "ppm", file})).exit != 0) return {};
        std::ifstream in(file, std::ios::binary);
        std::string kind;
        int most = 0;
        Seen seen;
        in >> kind >> seen.width >> seen.height >> most;
        in.seekg(1 + 3L * (static_cast<long>(seen.height) / 2 * seen.width + seen.width / 2),
                 std::ios::cur);
        char rgb[3]{};
        in.read(rgb, 3);
        seen.middle = {rgb[0] & 255, rgb[1] & 255, rgb[2] & 255};
        return seen;
    }

    Seen look_for(Rgb color) const {
        Seen seen = look();
        for (int tries = 0; tries < 100 && !near(seen.middle, color); ++tries) {
            std::this_thread::sleep_for(200ms);
            seen = look();
        }
        return seen;
    }

    /// -1: there is none.
    static pid_t supervisor_below(pid_t cage) {
        const auto kiosks = descendants(cage, "awareness-kiosk");
        for (const pid_t child : children_of(cage))
            if (std::find(kiosks.begin(), kiosks.end(), child) != kiosks.end()) return child;
        return -1;
    }

    /// Whether a new player comes in the place of one that is gone.
    static bool becomes_another(pid_t supervisor, pid_t gone) {
        for (int tries = 0; tries < 100; ++tries) {
            const auto now = children_of(supervisor);
            if (now.size() == 1 && now.front() != gone) return true;
            std::this_thread::sleep_for(50ms);
        }
        return false;
    }

    Folder folder_;
};

/// As the laptop's service starts it; the player is killed once, and cage never sees it.
TEST_F(Cage, TheFilmIsKeptOnTheOutputThroughXwayland) {
    Process cage(as_nobody({"cage", "-d", "--", in_folder("bin/awareness-kiosk"), "run",
                            in_folder("show.xml")}),
                 folder_.path() / "log");
    const Seen seen = look_for(red);
    EXPECT_TRUE(near(seen.middle, red)) << cage.said();
    EXPECT_EQ(std::pair(seen.width, seen.height), std::pair(1280, 720));
    EXPECT_NE(cage.said().find("display: x11, 1280x720"), std::string::npos) << cage.said();
    EXPECT_NE(cage.said().find("without a copy"), std::string::npos) << cage.said();
    const pid_t supervisor = supervisor_below(cage.pid());
    ASSERT_GT(supervisor, 0) << cage.said();
    const pid_t player = children_of(supervisor).at(0);
    ::kill(player, SIGKILL);
    EXPECT_TRUE(becomes_another(supervisor, player)) << cage.said();
    EXPECT_TRUE(near(look_for(red).middle, red)) << cage.said();
    ::kill(supervisor, SIGTERM);
    EXPECT_TRUE(cage.wait(5s).has_value()) << "cage ends with its program";
}

/// What the laptop's service starts, on a screen that stands upright. Only an operator's wish is a
/// good end: cage says that of any.
TEST_F(Cage, TheSessionTurnsThePictureAndEndsWithWhatTheShowEndedWith) {
    folder_.write("awareness-kiosk/kiosk.xml", "<kiosk rotation='90'/>");
    for (const auto& [signal, end] : {std::pair{SIGKILL, 128 + SIGKILL}, {SIGTERM, 0}}) {
        Process service(session(), folder_.path() / "log");
        const Seen seen = look_for(red);
        EXPECT_TRUE(near(seen.middle, red)) << service.said();
        EXPECT_EQ(std::pair(seen.width, seen.height), std::pair(720, 1280));
        const auto cages = descendants(service.pid(), "cage");
        ASSERT_EQ(cages.size(), 1U) << service.said();
        const auto shells = descendants(cages.front(), "bash");
        ASSERT_EQ(shells.size(), 1U) << service.said();
        const pid_t supervisor = supervisor_below(shells.front());
        ASSERT_GT(supervisor, 0) << service.said();
        const auto all = all_below(service.pid());
        ::kill(supervisor, signal);
        EXPECT_EQ(service.wait(5s), end) << service.said();
        const auto are_gone = [&all] { return std::all_of(all.begin(), all.end(), is_gone); };
        for (int tries = 0; tries < 100 && !are_gone(); ++tries) std::this_thread::sleep_for(20ms);
        EXPECT_TRUE(are_gone()) << service.said();
    }
}

}  // namespace
}  // namespace kiosk::whole
