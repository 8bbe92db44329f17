// The journal's lines and files, and disks that take none.
#include "unattended/journal.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/unattended/folder.h"
#include "unattended/limits.h"

namespace kiosk::unattended {
namespace {

namespace fs = std::filesystem;
using stage::Note;

std::string text_of(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Runs it in a process of its own, whose standard error is that file; true if it went through.
template <typename Deed>
bool in_a_process(const fs::path& errors, Deed deed) {
    const pid_t child = fork();
    if (child == 0) {
        const int file = open(errors.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(file, STDERR_FILENO);
        deed();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status == 0;
}

TEST(Journal, SaysWhatAndWhenOnStandardErrorAndInItsFile) {
    const Folder folder;
    const auto errors = folder.path() / "errors", file = folder.path() / "journal.log";
    ASSERT_TRUE(in_a_process(errors, [&] {
        const auto tell = journal({.file = file});
        tell({Note::Weight::shown, "a.mp4"});
        tell({Note::Weight::warning, "b.mp4 is left out"});
    }));
    const std::string said = text_of(errors);
    EXPECT_NE(said.find(" shown: a.mp4\n"), std::string::npos) << said;
    EXPECT_NE(said.find(" warning: b.mp4 is left out\n"), std::string::npos) << said;
    EXPECT_EQ(text_of(file), said);
}

TEST(Journal, LeavesTheTimeToWhoAddsIt) {
    const Folder folder;
    const auto errors = folder.path() / "errors";
    ASSERT_TRUE(in_a_process(errors, [&] {
        journal({.with_time = false})({Note::Weight::info, "hello"});
    }));
    EXPECT_EQ(text_of(errors), "hello\n");
}

TEST(Journal, TellsSystemdHowGraveALineIsAndKeepsNoFile) {
    const Folder folder;
    const auto errors = folder.path() / "errors", file = folder.path() / "journal.log";
    ASSERT_TRUE(in_a_process(errors, [&] {
        struct stat stream {};
        fstat(STDERR_FILENO, &stream);
        const auto name = std::to_string(stream.st_dev) + ":" + std::to_string(stream.st_ino);
        setenv("JOURNAL_STREAM", name.c_str(), 1);
        const auto tell = journal({.file = file});
        tell({Note::Weight::shown, "a.mp4"});
        tell({Note::Weight::warning, "b.mp4 is left out"});
        tell({Note::Weight::finding, "show.xml:2:3: error: no such file"});
    }));
    EXPECT_EQ(text_of(errors),
              "<6>shown: a.mp4\n<4>warning: b.mp4 is left out\n"
              "<4>show.xml:2:3: error: no such file\n");
    EXPECT_FALSE(fs::exists(file));
}

TEST(Journal, ItsFilesStaySmall) {
    const Folder folder;
    ASSERT_TRUE(in_a_process("/dev/null", [&] {
        const auto tell = journal({.file = folder.path() / "journal.log"});
        const std::string line(1000, 'x');
        for (int i = 0; i < 12000; ++i) {
            tell({Note::Weight::info, line});
            if (i % 100 == 0) usleep(5000);  // what comes faster than it is written is lost
        }
    }));
    std::uintmax_t bytes = 0;
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        bytes += entry.file_size();
        ++files;
    }
    EXPECT_EQ(files, journal_files + 1);
    EXPECT_LE(bytes, journal_file_bytes * (journal_files + 1));
    EXPECT_GT(bytes, journal_file_bytes);
}

TEST(Journal, ADiskThatTakesNothingStopsNobody) {
    const Folder folder;
    EXPECT_TRUE(in_a_process(folder.path() / "errors", [&] {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit full{500, 500};  // bytes that a file may have
        setrlimit(RLIMIT_FSIZE, &full);
        const auto tell = journal({.file = folder.path() / "journal.log"});
        for (int i = 0; i < 1000; ++i) tell({Note::Weight::info, "line"});
    }));
    EXPECT_LE(fs::file_size(folder.path() / "journal.log"), 500U);
    EXPECT_TRUE(in_a_process(folder.path() / "errors2", [&] {
        journal({.file = "/proc/nowhere/journal.log"})({Note::Weight::info, "line"});
    }));
    EXPECT_NE(text_of(folder.path() / "errors2").find("line"), std::string::npos);
}

TEST(Journal, ADiskThatHangsKeepsNobodyFromLeaving) {
    const Folder folder;
    const auto file = folder.path() / "journal.log";
    ASSERT_EQ(mkfifo(file.c_str(), 0600), 0);  // to open it waits for who would read it
    EXPECT_TRUE(in_a_process("/dev/null", [&] {
        alarm(1);
        const auto tell = journal({.file = file});
        tell({Note::Weight::info, "a line"});
    }));
}

TEST(Journal, ATerminalThatTakesNothingSlowsNobody) {
    EXPECT_TRUE(in_a_process("/dev/null", [&] {
        int ends[2];
        if (pipe(ends) != 0) _exit(1);
        dup2(ends[1], STDERR_FILENO);
        const auto tell = journal();
        alarm(20);
        const std::string line(1000, 'x');
        for (int i = 0; i < 5000; ++i) tell({Note::Weight::info, line});
        _exit(0);  // nobody will ever read what waits
    }));
}

}  // namespace
}  // namespace kiosk::unattended
