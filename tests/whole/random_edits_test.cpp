// The playlist is edited a thousand times while the real program plays it. Every edit has a colour
// of its own, so that each look at the screen tells which edit it is of, and whether that may be
// on.
#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <regex>
#include <thread>

#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int edits = 1000;
/// An edit is read when nothing has been saved for 300 ms. What is ready then and begins within the
/// next second is not taken back, and lasts 400 ms. What is in force is on after all this, on a
/// machine that is busy too.
constexpr auto in_force_after = 2300ms;
/// Longer than an item beyond that: what changes nothing has then been seen not to.
constexpr auto seen_after = in_force_after + 500ms;

constexpr int levels = 10, darkest = 70, step = 17;

Rgb color_of(int edit) {
    return {darkest + step * (edit % levels), darkest + step * (edit / levels % levels),
            darkest + step * (edit / levels / levels)};
}

/// The edit whose colour that is; -1: none has it.
int edit_with(Rgb color) {
    const auto level = [](int value) { return (value - darkest + step / 2) / step; };
    const int edit = level(color.r) + levels * (level(color.g) + levels * level(color.b));
    return edit >= 0 && edit < edits && near(color, color_of(edit), step / 3) ? edit : -1;
}

std::string playlist_of(const std::string& items) {
    return "<playlist title=\"Test\">\n<defaults dur=\"400ms\" transition=\"cut\"/>\n" + items +
           "</playlist>\n";
}

struct Edit {
    std::string text;
    bool is_valid = false;
};

Edit random_edit(int number, std::mt19937& random) {
    const std::string own = "<img src=\"pictures/" + std::to_string(number) + ".bmp\"/>\n",
                      missing = "<img src=\"missing.png\"/>\n";
    std::string items;
    for (std::size_t i = 0; i < 1 + random() % 3; ++i) {
        items += own;
        if (random() % 3 == 0) items += missing;
        if (random() % 3 == 0) items += "<img/>\n";
    }
    const std::string whole = playlist_of(items);
    switch (random() % 5) {
        case 0:
            return {whole.substr(0, random() % (whole.size() - 2)), false};
        case 1:
            return {playlist_of(missing), false};  // nothing to play
        default:
            return {whole, true};
    }
}

class RandomEdits : public testing::Test {
  protected:
    RandomEdits() {
        std::ofstream raw(path("raw"), std::ios::binary);
        for (int edit = 0; edit < edits; ++edit) {
            const Rgb color = color_of(edit);
            for (int pixel = 0; pixel < 64 * 36; ++pixel)
                for (const int part : {color.r, color.g, color.b}) raw.put(static_cast<char>(part));
        }
        raw.close();
        fs::create_directories(path("pictures"));
        ffmpeg({"-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "64x36", "-i", path("raw").string(),
                "-start_number", "0", path("pictures/%d.bmp").string()});
        const auto long_ago = fs::file_time_type::clock::now() - 1h;
        for (const auto& picture : fs::directory_iterator(path("pictures")))
            fs::last_write_time(picture.path(), long_ago);
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder_.path() / name; }

    /// Saved in place and through a temporary, by turns.
    void save(int number, const std::string& text) const {
        if (number % 2 != 0) {
            folder_.write("show.xml", text);
            return;
        }
        folder_.write("show.xml~", text);
        fs::rename(path("show.xml~"), path("show.xml"));
    }
    void play() {
        player_ = std::make_unique<Process>(
            std::vector<std::string>{program(), "play", path("show.xml").string(), "--mute"},
            path("log"), environment(screen_, folder_));
    }

    /// What is on is of a valid edit that has been saved, and of none before what was on.
    void look() {
        const Rgb color = screen_.middle();
        const int edit = edit_with(color);
        ++looks_;
        ASSERT_GE(edit, 0) << hex(color) << " is black, or no edit's\n" << player_->said();
        ASSERT_LE(edit, saved_) << player_->said();
        ASSERT_TRUE(is_valid_[static_cast<std::size_t>(edit)]) << edit << "\n" << player_->said();
        ASSERT_GE(edit, on_) << "it goes back\n" << player_->said();
        on_ = edit;
    }
    void look_for(std::chrono::milliseconds time) {
        const auto until = Clock::now() + time;
        do {
            look();
            std::this_thread::sleep_for(5ms);
        } while (Clock::now() < until && !HasFatalFailure());
    }
    /// Time for the last edit: it is on, or, if it is not valid, changes nothing.
    void expect_in_force() {
        look_for(in_force_after);
        const int before = on_;
        look_for(seen_after - in_force_after);
        const bool is_valid = is_valid_[static_cast<std::size_t>(saved_)];
        EXPECT_EQ(on_, is_valid ? saved_ : before) << player_->said();
        (is_valid ? taken_ : refused_) += 1;
    }

    const Folder folder_;
    const Screen screen_{640, 360};
    std::unique_ptr<Process> player_;
    std::vector<bool> is_valid_;
    int saved_ = -1, on_ = -1, looks_ = 0, taken_ = 0, refused_ = 0;
};

TEST_F(RandomEdits, AThousandNeverLeaveTheScreenBlackOrWrong) {
    std::mt19937 random(1000);
    const auto edit = [&](const Edit& what) {
        save(++saved_, what.text);
        is_valid_.push_back(what.is_valid);
    };
    edit({playlist_of("<img src=\"pictures/0.bmp\"/>"), true});
    play();
    for (int n = 0; n < 1000 && edit_with(screen_.middle()) != 0; ++n)
        std::this_thread::sleep_for(10ms);
    while (saved_ + 1 < edits) {
        edit(random_edit(saved_ + 1, random));
        if (saved_ % 60 == 0)
            expect_in_force();
        else
            look_for(std::chrono::milliseconds(random() % 40));
        ASSERT_FALSE(HasFailure()) << "behind edit " << saved_;
    }
    std::cout << looks_ << " looks, " << taken_ << " edits in force, " << refused_ << " refused\n";
    EXPECT_GT(looks_, 1500);
    EXPECT_GT(std::min(taken_, refused_), 3);
    const std::string said = player_->said();
    EXPECT_EQ(said.find("standby", said.find("shown: ")), std::string::npos) << said;
    player_->signal(SIGTERM);
    EXPECT_EQ(player_->wait(2s), 0) << said;
}

/// A film among many slides, of which each edit moves some.
class EditUnderAFilm : public testing::Test {
  protected:
    static constexpr auto between_edits = 450ms;  ///< so that each of them is read
    static constexpr int frames = 300;

    EditUnderAFilm() {
        make_picture(folder_.path() / "slide.png", green);
        ffmpeg({"-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=10", "-c:v", "libx264", "-preset",
                "ultrafast", "-pix_fmt", "yuv420p", (folder_.path() / "quiet.mp4").string()});
        fs::copy(folder_.path() / "quiet.mp4", folder_.path() / "edited.mp4");
    }
    void save(int number) const {
        std::string items = "<video src=\"quiet.mp4\"/><video src=\"edited.mp4\"/>\n";
        for (int slide = 0; slide < 200; ++slide)
            items += "<img src=\"slide.png\" dur=\"" + std::to_string(1 + (slide + number) % 9) +
                     "s\"/>\n";
        folder_.write("show.xml~", playlist_of(items));
        fs::rename(folder_.path() / "show.xml~", folder_.path() / "show.xml");
    }
    /// Pictures of that film that came too late.
    static int late(const std::string& film, const std::string& said) {
        std::smatch found;
        return std::regex_search(said, found, std::regex(film + ": (\\d+) of \\d+ pictures"))
                   ? std::stoi(found[1])
                   : 0;
    }
    static bool says(const Process& player, const std::string& words) {
        for (const auto until = Clock::now() + 20s; Clock::now() < until;
             std::this_thread::sleep_for(10ms))
            if (player.said().find(words) != std::string::npos) return true;
        return false;
    }

    /// Late pictures of a film that nobody disturbs and of one that is edited under.
    [[nodiscard]] std::pair<int, int> play_both(int number) {
        const fs::path log = folder_.path() / ("log" + std::to_string(number));
        int edit = 0;
        save(edit);
        Process player({program(), "play", (folder_.path() / "show.xml").string(), "--mute"}, log,
                       environment(screen_, folder_));
        EXPECT_TRUE(says(player, "shown: edited.mp4")) << player.said();
        while (player.said().find("shown: slide.png") == std::string::npos && edit < 40) {
            save(++edit);
            std::this_thread::sleep_for(between_edits);
        }
        const std::string said = player.said();
        const auto taken = std::regex_search(said, std::regex("(edited: 202 items[^]*){15}"));
        EXPECT_TRUE(taken) << edit << " edits\n" << said;
        return {late("quiet.mp4", said), late("edited.mp4", said)};
    }

    const Folder folder_;
    const Screen screen_{640, 360};
};

/// A hitch at each edit would be twenty pictures and more at each try; what else the machine does
/// is not.
TEST_F(EditUnderAFilm, TheFilmHasNoHitch) {
    for (int tries = 0; tries < 3; ++tries) {
        const auto [quiet, edited] = play_both(tries);
        std::cout << quiet << " of " << frames << " pictures late without edits, " << edited
                  << " with them\n";
        if (edited <= quiet + 5 || HasFailure()) return;
    }
    FAIL() << "more pictures are late when the show is edited";
}

}  // namespace
}  // namespace kiosk::whole
