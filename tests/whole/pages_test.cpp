// Every page of the sample menu as a visitor sees it who is played in a recording of the sample
// show: a sheet of small pictures, compared with a golden one. scripts/golden
// (KIOSK_UPDATE_GOLDEN=1) draws it anew; look at it before you commit it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/places.h"
#include "tests/whole/show_files.h"

namespace kiosk::whole {
namespace {

namespace fs = std::filesystem;

struct Walk {
    const char* language;
    bool upright;

    [[nodiscard]] int width() const { return upright ? 1080 : 1366; }
    [[nodiscard]] int height() const { return upright ? 1920 : 768; }
    [[nodiscard]] std::string name() const {
        return std::string(language) + (upright ? "-upright" : "");
    }
};

void PrintTo(const Walk& walk, std::ostream* out) {
    *out << walk.name();
}

/// Through all pages with the keyboard, and a picture of each: two a second.
class Visitor {
  public:
    /// The page behind the so many-th way that the one on the screen offers, counted from 0: there
    /// the ring begins.
    void open(int way) {
        for (int i = 0; i <= way; ++i) press("next");
        press("choose");
        look();
    }
    /// And back, without a look.
    void visit(int way) {
        open(way);
        press("back");
    }
    void press(const std::string& key) {
        keys_.insert(keys_.end(), {"--key", key + "@" + std::to_string(at_) + "ms"});
        at_ += 5;
    }
    void look() { at_ = (++looks_ + 1) * 500 - 450; }

    [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }
    /// Of the recording: the film is before the first page.
    [[nodiscard]] std::string duration() const { return std::to_string((looks_ + 1) * 500) + "ms"; }

  private:
    int at_ = 50, looks_ = 0;
    std::vector<std::string> keys_;
};

/// Be aware, donate, buy, and help with who else helps.
Visitor through_the_sample_menu(const Walk& walk) {
    Visitor visitor;
    visitor.press("next");
    visitor.look();
    const int pages_of_sections[] = {6, 2, 2};
    for (int section = 0; section < 3; ++section) {
        visitor.open(section);
        for (int page = 0; page < pages_of_sections[section]; ++page) visitor.visit(page);
        visitor.press("back");
    }
    visitor.open(3);                     // Get help, behind the sections
    visitor.open(walk.upright ? 0 : 1);  // lying, "Clear the screen" comes first
    return visitor;
}

std::string bytes_of(const fs::path& picture, const fs::path& raw) {
    ffmpeg({"-i", picture.string(), "-pix_fmt", "rgb24", "-f", "rawvideo", raw.string()});
    std::ifstream in(raw, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The place of the first of its blocks in which two sheets differ by more than the coding of the
/// film does; empty: none.
std::string differing_block(const std::string& one, const std::string& other, int width) {
    constexpr int block = 16, most = 7;  // of 255, on average
    if (one.size() != other.size()) return "the size";
    const int height = static_cast<int>(one.size()) / 3 / width;
    for (int top = 0; top + block <= height; top += block) {
        for (int left = 0; left + block <= width; left += block) {
            int sum = 0;
            for (int y = top; y < top + block; ++y) {
                for (int at = (y * width + left) * 3; at < (y * width + left + block) * 3; ++at) {
                    const auto part = [at](const std::string& all) {
                        return static_cast<int>(
                            static_cast<unsigned char>(all[static_cast<std::size_t>(at)]));
                    };
                    sum += std::abs(part(one) - part(other));
                }
            }
            if (sum > most * block * block * 3)
                return std::to_string(left) + "," + std::to_string(top);
        }
    }
    return "";
}

class Pages : public testing::TestWithParam<Walk> {};

TEST_P(Pages, AreThoseOfTheGoldenSheet) {
    const Walk& walk = GetParam();
    const int width = walk.width(), height = walk.height();
    const Folder folder;
    const Visitor visitor = through_the_sample_menu(walk);
    const fs::path film = folder.path() / "film.mp4", sheet = folder.path() / "sheet.png";
    std::vector<std::string> command{program(),
                                     "record",
                                     in_tree("playlists/sale.xml"),
                                     "-o",
                                     film.string(),
                                     "--fps",
                                     "2",
                                     "--size",
                                     std::to_string(width) + "x" + std::to_string(height),
                                     "--lang",
                                     walk.language,
                                     "--duration",
                                     visitor.duration()};
    command.insert(command.end(), visitor.keys().begin(), visitor.keys().end());
    const Finished finished = run(command);
    ASSERT_EQ(finished.exit, 0) << finished.said;
    const int columns = walk.upright ? 8 : 4;
    const int small = width / 4 / 2 * 2;
    ffmpeg({"-i", film.string(), "-vf",
            "select=gte(n\\,1),scale=" + std::to_string(small) + ":" + std::to_string(height / 4) +
                ":flags=area,tile=" + std::to_string(columns) + "x" + std::to_string(16 / columns),
            "-frames:v", "1", "-pix_fmt", "rgb24", sheet.string()});
    const fs::path golden = in_tree("tests/whole/golden/pages-" + walk.name() + ".png");
    if (std::getenv("KIOSK_UPDATE_GOLDEN") != nullptr) {
        fs::copy_file(sheet, golden, fs::copy_options::overwrite_existing);
        return;
    }
    const std::string differs =
        differing_block(bytes_of(sheet, folder.path() / "one.rgb"),
                        bytes_of(golden, folder.path() / "two.rgb"), small * columns);
    if (differs.empty()) return;
    const std::string kept = in_build("pages-" + walk.name() + ".png");
    fs::copy_file(sheet, kept, fs::copy_options::overwrite_existing);
    ADD_FAILURE() << "differs at " << differs << ": compare " << kept << "\nwith " << golden;
}

INSTANTIATE_TEST_SUITE_P(Languages, Pages,
                         testing::Values(Walk{"en", false}, Walk{"en", true}, Walk{"ru", false},
                                         Walk{"ru", true}, Walk{"kk", false}, Walk{"kk", true}),
                         [](const auto& walk) {
                             return std::string(walk.param.language) +
                                    (walk.param.upright ? "Upright" : "Lying");
                         });

}  // namespace
}  // namespace kiosk::whole
