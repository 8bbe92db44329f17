// State is there whole or not at all: the machine dies, and the disk fails, at every step of every
// write.
#include "unattended/disk.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <atomic>
#include <memory>
#include <thread>

#include "tests/unattended/folder.h"
#include "unattended/late_writer.h"
#include "unattended/memory.h"

namespace kiosk::unattended {
namespace {

using namespace std::chrono_literals;

/// Steps of a write: each byte, each sync, the renaming.
class Steps {
  public:
    explicit Steps(std::function<bool(int)> fails) : fails_(std::move(fails)) {}

    Disk disk() {
        return {[this](int file, const char* bytes, std::size_t) -> ssize_t {
                    return fail() ? -1 : ::write(file, bytes, 1);
                },
                [this](int file) { return fail() ? -1 : ::fsync(file); },
                [this](const char* from, const char* to) {
                    return fail() ? -1 : std::rename(from, to);
                }};
    }
    [[nodiscard]] int taken() const { return taken_; }

  private:
    bool fail() {
        errno = ENOSPC;
        return fails_(taken_++);
    }
    std::function<bool(int)> fails_;
    int taken_ = 0;
};

Memory memory_at(std::int64_t k) {
    Memory memory;
    memory.playlist = "/p.xml";
    memory.boot = "boot";
    memory.shown = Shown{"item", k, "/f"};
    return memory;
}

/// Processes that die at every step of replacing one memory by the next: what is found afterwards.
TEST(Disk, APowerCutAtAnyStepLeavesTheOldOrTheNewState) {
    const Folder folder;
    const auto file = folder.path() / "show";
    Steps all([](int) { return false; });
    ASSERT_EQ(replace_file(file, to_text(memory_at(0)), all.disk()), std::nullopt);
    ASSERT_GT(all.taken(), 40);
    int old_found = 0, new_found = 0;
    for (int cut = 0; cut < all.taken(); ++cut) {
        ASSERT_EQ(replace_file(file, to_text(memory_at(1))), std::nullopt);
        const pid_t machine = fork();
        if (machine == 0) {
            Steps steps([cut](int step) -> bool {
                if (step == cut) _exit(0);
                return false;
            });
            (void)replace_file(file, to_text(memory_at(2)), steps.disk());
            _exit(1);
        }
        int status = 0;
        waitpid(machine, &status, 0);
        ASSERT_EQ(status, 0) << "did not get to step " << cut;
        const auto found = parse_memory(read_file(file));
        ASSERT_TRUE(found) << "half-written at step " << cut;
        (found->shown->k == 1 ? old_found : new_found) += 1;
    }
    EXPECT_GT(old_found, 40);
    EXPECT_GT(new_found, 0);
}

TEST(Disk, AFailureAtAnyStepIsToldAndLeavesWhatWasThere) {
    const Folder folder;
    const auto file = folder.path() / "show";
    Steps all([](int) { return false; });
    ASSERT_EQ(replace_file(file, "first", all.disk()), std::nullopt);
    const int last_that_counts = all.taken() - 1;  // the folder's sync
    for (int failing = 0; failing < last_that_counts; ++failing) {
        Steps steps([failing](int step) { return step == failing; });
        EXPECT_NE(replace_file(file, "other", steps.disk()), std::nullopt) << failing;
        EXPECT_EQ(read_file(file), "first") << failing;
    }
}

TEST(Disk, AFolderThatIsNotThereIsToldOf) {
    EXPECT_NE(replace_file("/nowhere/at/all", "text"), std::nullopt);
    EXPECT_EQ(read_file("/nowhere/at/all"), "");
}

TEST(LateWriter, WritesTheLatestAndWhatIsLeftAtItsEnd) {
    const Folder folder;
    const auto file = folder.path() / "show";
    {
        LateWriter writer(
            file, [](const std::string&) {}, 1h);
        for (int i = 0; i <= 1000; ++i) writer.write(std::to_string(i));
    }
    EXPECT_EQ(read_file(file), "1000");
}

TEST(LateWriter, NobodyWaitsForADiskThatHangsNorAtTheEnd) {
    const Folder folder;
    const auto hangs = std::make_shared<std::atomic<bool>>(true);
    Disk disk;
    disk.sync = [hangs](int) {
        while (*hangs) std::this_thread::sleep_for(1ms);
        return 0;
    };
    const auto before = std::chrono::steady_clock::now();
    {
        LateWriter writer(
            folder.path() / "show", [](const std::string&) {}, 0ms, disk);
        for (int i = 0; i <= 1000; ++i) writer.write(std::to_string(i));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - before, 1s);
    *hangs = false;
}

TEST(LateWriter, ComplainsOnceOfADiskThatFailsAndWritesWhenItDoesNot) {
    const Folder folder;
    const auto file = folder.path() / "show";
    std::atomic<bool> fails = true;
    std::atomic<int> tries = 0, complaints = 0;
    Disk disk;
    disk.sync = [&](int) {
        ++tries;
        errno = ENOSPC;
        return fails ? -1 : 0;
    };
    LateWriter writer(
        file, [&](const std::string&) { ++complaints; }, 0ms, disk);
    for (int i = 0; tries < 5; ++i) {
        writer.write(std::to_string(i));
        std::this_thread::sleep_for(2ms);
    }
    EXPECT_EQ(complaints, 1);
    EXPECT_EQ(read_file(file), "");
    fails = false;
    writer.write("there");
    for (int i = 0; i < 1000 && read_file(file) != "there"; ++i) std::this_thread::sleep_for(2ms);
    EXPECT_EQ(read_file(file), "there");
}

}  // namespace
}  // namespace kiosk::unattended
