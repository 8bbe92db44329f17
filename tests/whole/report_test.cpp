// A show is played and touched; the report tells what happened, and nothing of help.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <thread>

#include "tests/whole/hand.h"
#include "tests/whole/show_files.h"
#include "tests/whole/watcher.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto menu_xml = R"(<menu xml:lang="en" idle="15s">
  <title xml:lang="en">The sale</title>
  <section mark="donate">
    <title xml:lang="en">Giving</title>
    <page><title xml:lang="en">One</title>
      <paragraph><text xml:lang="en">Words.</text></paragraph></page>
  </section>
  <section mark="buy">
    <title xml:lang="en">Buying</title>
    <page><title xml:lang="en">Two</title>
      <paragraph><text xml:lang="en">Words.</text></paragraph></page>
  </section>
  <help>
    <title xml:lang="en">Get help</title>
    <question xml:lang="en">Do you need help?</question>
    <line phone="116 16"><name xml:lang="en">The line</name></line>
  </help>
</menu>
)";

std::string text_of(const fs::path& file) {
    std::ifstream open(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(open), {}};
}

class ReportTest : public testing::Test {
  protected:
    ReportTest() {
        make_picture(folder_.path() / "slide.png", purple);
        playlist_ = folder_.write("show.xml",
                                  "<playlist title=\"Test\" menu=\"menu.xml\">\n"
                                  "  <img src=\"slide.png\" dur=\"1s\" transition=\"cut\"/>\n"
                                  "  <img src=\"broken.png\"/>\n"
                                  "</playlist>\n");
        folder_.write("menu.xml", menu_xml);
        folder_.write("broken.png", "no picture");
    }

    std::unique_ptr<Process> play(const Screen& screen, std::vector<std::string> more = {}) {
        // Of two of one name the first counts.
        for (const std::string& usual : environment(screen, folder_)) more.push_back(usual);
        return std::make_unique<Process>(
            std::vector<std::string>{program(), "play", playlist_.string()}, folder_.path() / "log",
            more);
    }
    [[nodiscard]] fs::path state() const { return folder_.path() / "state" / "awareness-kiosk"; }
    [[nodiscard]] Finished report(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> command{program(), "report", "--state", state().string()};
        command.insert(command.end(), more.begin(), more.end());
        return run(command);
    }

    /// In nothing that was written: neither log nor state.
    void expect_no_word_of_help() const {
        int files = 0;
        for (const auto& written : fs::recursive_directory_iterator(folder_.path())) {
            if (!written.is_regular_file() || written.path().filename() == "menu.xml") continue;
            ++files;
            const std::string text = text_of(written.path());
            for (const char* word : {"Get help", "Do you need help?", "116 16", "The line"})
                EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << written.path();
        }
        EXPECT_GE(files, 4) << "playlist, log, chart and statistics";
    }

    Folder folder_;
    fs::path playlist_;
};

TEST_F(ReportTest, WhatWasShownAndTouchedIsThereAndHelpIsNot) {
    const Screen screen(1366, 768);
    const auto player = play(screen);
    Watcher watcher(screen);
    ASSERT_TRUE(watcher.look_until("purple", 20s)) << player->said();
    const Hand hand(screen);
    const auto touch = [&hand](int x, int y) {
        hand.touch(x, y);
        std::this_thread::sleep_for(700ms);
    };
    for (const bool needs_help : {false, true}) {
        touch(1000, 100);  // opens the menu
        touch(270, 400);   // the first section
        if (needs_help) {
            touch(150, 705);
            touch(1130, 400);  // clears the screen
        } else {
            for (int i = 0; i < 2; ++i) {
                hand.key("Escape");
                std::this_thread::sleep_for(700ms);
            }
        }
        ASSERT_TRUE(near(screen.middle(), purple)) << "they have left";
    }
    touch(1000, 100);  // somebody is there when it is switched off
    player->signal(SIGTERM);
    EXPECT_EQ(player->wait(5s), 0) << player->said();

    const Finished said = report();
    EXPECT_EQ(said.exit, 0) << said.said;
    EXPECT_NE(said.said.find("slide.png"), std::string::npos) << said.said;
    EXPECT_NE(said.said.find("Help and its pages are never counted"), std::string::npos);

    const fs::path png = folder_.path() / "chart.png", csv = folder_.path() / "counts.csv";
    EXPECT_EQ(report({"--png", png.string(), "--csv", csv.string()}).exit, 0);
    EXPECT_TRUE(text_of(png).starts_with("\x89PNG"));
    const std::string lines = text_of(csv);
    // The second visit counts as one that was left before help was asked for.
    for (const char* line : {",visits,,,3\r\n", ",touches,,,7\r\n", ",page,Giving,en,2\r\n",
                             ",left-out,broken.png,", ",started,,,1\r\n"})
        EXPECT_NE(lines.find(line), std::string::npos) << line << "\n" << lines;
    expect_no_word_of_help();
    EXPECT_EQ(report({"--csv"}).said, lines);
}

TEST_F(ReportTest, AnEmptyAccountIsNoFault) {
    const Finished said = report();
    EXPECT_EQ(said.exit, 0);
    EXPECT_NE(said.said.find("Nothing has been counted yet"), std::string::npos) << said.said;
    EXPECT_EQ(report({"--csv"}).said, "day,what,name,language or reason,count\r\n");
}

TEST_F(ReportTest, DatesAreRead) {
    EXPECT_EQ(report({"--from", "yesterday"}).exit, 2);
    EXPECT_EQ(report({"--from", "2026-12-05", "--to", "2026-12-04"}).exit, 2);
    const Finished said = report({"--from", "2026-12-05", "--to", "2026-12-05"});
    EXPECT_EQ(said.exit, 0);
    EXPECT_NE(said.said.find("Nothing was counted in these days"), std::string::npos) << said.said;
}

TEST_F(ReportTest, AFileThatIsNoAccountIsTheMachinesFault) {
    folder_.write("state/awareness-kiosk/statistics.db", std::string(5000, 'x'));
    const Finished said = report();
    EXPECT_EQ(said.exit, 3);
    EXPECT_NE(said.said.find("cannot be read"), std::string::npos) << said.said;
}

/// Before a command that is to run as a user without rights; nothing where the test is one itself.
std::vector<std::string> as_somebody(const std::string& group) {
    if (geteuid() != 0) return {};
    return {"setpriv", "--reuid=60001", "--regid=" + group, "--clear-groups"};
}

std::vector<std::string> operator+(std::vector<std::string> first,
                                   const std::vector<std::string>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

TEST_F(ReportTest, WhoMayNotReadIsToldWhoMay) {
    folder_.write("state/awareness-kiosk/statistics.db", "");
    const std::vector<std::string> of_state{program(), "report", "--state", state().string()};
    fs::permissions(state(), fs::perms::none);
    const Finished said = run(as_somebody("60001") + of_state);
    fs::permissions(state(), fs::perms::owner_all);
    EXPECT_EQ(said.exit, 3);
    EXPECT_NE(said.said.find("statistics.db cannot be read: permission denied; run this with sudo"),
              std::string::npos)
        << said.said;
}

/// As the laptop's unit has it: a group may read, and nobody but the show may write.
TEST_F(ReportTest, AGroupReadsWhileTheShowRunsAndAfterwards) {
    constexpr gid_t organizers = 60002;
    const auto somebody = as_somebody(std::to_string(organizers));
    if (somebody.empty()) GTEST_SKIP() << "only root may read as somebody else";
    fs::create_directories(state());
    ASSERT_EQ(chown(state().c_str(), 0, organizers), 0);
    ASSERT_EQ(chmod(state().c_str(), S_ISGID | 0750), 0);
    fs::permissions(folder_.path(), fs::perms(0755));
    const auto reads = [&] {
        return run(somebody +
                   std::vector<std::string>{program(), "report", "--state", state().string()});
    };
    if (reads().exit != 0) GTEST_SKIP() << "this build is closed to others";

    const Screen screen(640, 360);
    const mode_t before = umask(0027);
    const auto player = play(screen);
    umask(before);
    Finished said;
    for (int tries = 0; tries < 40 && said.said.find("slide.png") == std::string::npos; ++tries) {
        std::this_thread::sleep_for(500ms);
        said = reads();
    }
    EXPECT_NE(said.said.find("slide.png"), std::string::npos) << said.said;
    player->signal(SIGTERM);
    EXPECT_EQ(player->wait(5s), 0) << player->said();
    EXPECT_NE(reads().said.find("slide.png"), std::string::npos);
}

TEST_F(ReportTest, AChartThatCannotBeWrittenIsTheMachinesFault) {
    EXPECT_EQ(report({"--png", (folder_.path() / "no" / "folder.png").string()}).exit, 3);
}

}  // namespace
}  // namespace kiosk::whole
