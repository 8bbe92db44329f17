// The power goes at any moment: every beginning of what a whole show has written - state, journal,
// statistics, the operator's settings, the copy of the content - is started from.
#include <gtest/gtest.h>
#include <signal.h>

#include <iostream>
#include <regex>
#include <thread>

#include "tests/places.h"
#include "tests/whole/kept.h"
#include "tests/whole/operators_hand.h"
#include "tests/whole/recorded.h"

namespace kiosk::whole {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// The program's files below the folder of state.
const std::string state = "awareness-kiosk/";
/// So little is missing to a full file of the journal that it is changed during the show.
constexpr std::size_t journal_before = 2'000'000 - 400;

class PowerCut : public testing::Test {
  protected:
    PowerCut() {
        for (const auto& [name, color] : {std::pair{"red", red}, {"green", green}, {"blue", blue}})
            make_picture(folder_.path() / (name + std::string(".png")), color);
        playlist_ = folder_.write("show.xml",
                                  "<playlist title=\"Test\" menu=\"off\"><defaults "
                                  "transition=\"cut\" dur=\"1s\"/><img src=\"red.png\"/><img "
                                  "src=\"green.png\"/><img src=\"blue.png\"/></playlist>");
        const std::string config = in_tree("config");
        folder_.write("awareness-kiosk/kiosk.xml",
                      "<kiosk theme=\"" + config + "/theme.xml\" words=\"" + config +
                          "/words.xml\" " + attribute_for("482913") + "/>");
    }

    /// A show that keeps what it knows in that folder, behind these words.
    [[nodiscard]] std::unique_ptr<Process> start(std::vector<std::string> before,
                                                 const fs::path& kept_in, const fs::path& log) {
        std::vector<std::string> more{"XDG_STATE_HOME=" + kept_in.string()};
        // Whoever looks for leaks cannot do so under the eyes of another.
        if (!before.empty()) more.emplace_back("ASAN_OPTIONS=detect_leaks=0");
        for (const std::string& word : {program(), std::string("run"), playlist_.string()})
            before.push_back(word);
        return std::make_unique<Process>(before, log, environment(screen_, folder_, more));
    }

    /// Says these words, behind those.
    static bool says(const Process& process, const std::string& words,
                     const std::string& behind = "") {
        for (int tries = 0; tries < 2000; ++tries, std::this_thread::sleep_for(5ms)) {
            const std::string said = process.said();
            const std::size_t from = said.find(behind);
            if (from != std::string::npos && said.find(words, from) != std::string::npos)
                return true;
        }
        return false;
    }

    /// A show with all that it keeps: items come and go, the player is killed once, an operator
    /// comes in at the second try and makes it softer.
    [[nodiscard]] std::vector<Change> record(const fs::path& kept_in) {
        const fs::path file = folder_.path() / "record";
        put({{state + "journal.log", std::string(journal_before, 'x')}}, kept_in);
        const auto traced = start(recording(file), kept_in, folder_.path() / "log");
        EXPECT_TRUE(says(*traced, "shown: green.png")) << traced->said();
        const auto supervisor = children_of(traced->pid());
        if (supervisor.empty()) return {};
        kill(children_of(supervisor.front()).at(0), SIGKILL);
        EXPECT_TRUE(says(*traced, "shown: ", "it is started again")) << traced->said();
        const OperatorsHand hand(screen_);
        hand.hold_corner();
        std::this_thread::sleep_for(500ms);
        hand.type("482914");
        EXPECT_TRUE(says(*traced, "wrong PIN")) << traced->said();
        hand.type("482913");
        EXPECT_TRUE(says(*traced, "the operator's page is opened")) << traced->said();
        hand.touch_softer();
        EXPECT_TRUE(says(*traced, "the volume to 90 %")) << traced->said();
        std::this_thread::sleep_for(500ms);
        kill(supervisor.front(), SIGTERM);
        EXPECT_EQ(traced->wait(10s), 0) << traced->said();
        return read_record(file, kept_in);
    }

    /// What comes first where that is kept of the show: what follows on what was on.
    static std::string first_item(const Image& image) {
        const auto kept = image.find(state + "show");
        std::smatch shown;
        if (kept == image.end() ||
            !std::regex_search(kept->second, shown, std::regex("shown \"(\\w+)\\.png\"")))
            return "red.png";
        return shown[1] == "red" ? "green.png" : shown[1] == "green" ? "blue.png" : "red.png";
    }

    /// How many players the statistics know of.
    static int started(const fs::path& kept_in) {
        const Finished report =
            run({program(), "report", "--csv", "--state", (kept_in / state).string()});
        EXPECT_EQ(report.exit, 0) << report.said;
        std::smatch count;
        const bool is_any =
            std::regex_search(report.said, count, std::regex(",started,,,(\\d+)\r"));
        return is_any ? std::stoi(count[1]) : 0;
    }

    /// The real program from what a power cut has left: the first picture comes, nothing is
    /// complained of, it ends in order. How many players were ever counted.
    int start_from(const Image& image) {
        const Folder cut;
        const fs::path kept_in = cut.path() / "state";
        put(image, kept_in);
        const auto show = start({}, kept_in, cut.path() / "log");
        EXPECT_TRUE(says(*show, "shown: ")) << show->said();
        show->signal(SIGTERM);
        EXPECT_EQ(show->wait(5s), 0) << show->said();
        const std::string said = show->said();
        EXPECT_EQ(said.find("warning"), std::string::npos) << said;
        std::smatch first;
        EXPECT_TRUE(std::regex_search(said, first, std::regex("shown: (\\S+)"))) << said;
        EXPECT_EQ(first[1], first_item(image)) << said;
        return started(kept_in);
    }

    Folder folder_;
    Screen screen_{OperatorsHand::screen_width, OperatorsHand::screen_height};
    fs::path playlist_;
};

TEST_F(PowerCut, TheProgramStartsFromEveryBeginningOfWhatItHasWritten) {
    const fs::path kept_in = folder_.path() / "kept";
    const std::vector<Change> changes = record(kept_in);
    ASSERT_FALSE(HasFailure());
    Image image{{state + "journal.log", std::string(journal_before, 'x')}};
    std::set<Image> known;
    int most_started = 0;
    const auto cut = [&](const Image& left, std::size_t behind) {
        if (!known.insert(left).second) return;
        const int players = start_from(left);
        // What was counted once stays; the last start may not have come to it.
        EXPECT_GE(players, most_started - 1);
        most_started = std::max(most_started, players);
        if (HasFailure()) FAIL() << "behind " << behind << " changes";
    };
    cut({}, 0);
    for (std::size_t i = 0; i < changes.size() && !HasFailure(); ++i) {
        Image half = image;
        make_half(changes[i], half);
        cut(half, i);
        make(changes[i], image);
        cut(image, i + 1);
    }
    std::cout << changes.size() << " changes, " << known.size() << " starts\n";
    EXPECT_EQ(image, image_of(kept_in)) << "there were changes that are not in the record";
    for (const char* name :
         {"show", "journal.log", "journal.1.log", "statistics.db", "operator", "last-good"})
        EXPECT_TRUE(image.contains(state + name)) << name << " was never written";
    EXPECT_EQ(most_started, 3) << "two players, and the one that was started from the whole";
}

}  // namespace
}  // namespace kiosk::whole
