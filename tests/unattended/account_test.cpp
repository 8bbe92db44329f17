// The account: taken without waiting, kept by its own thread, whatever the disk does.
#include "unattended/account.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "tests/unattended/faulty_disk.h"
#include "tests/unattended/some_counts.h"

namespace kiosk::unattended {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

class AccountTest : public ::testing::Test {
  protected:
    AccountSettings settings() {
        AccountSettings settings;
        settings.clock = [] { return *content::parse_local_time("2026-12-05 10:00"); };
        settings.gathers = 0ms;
        settings.farewell = 10s;  // however slow this disk is
        return settings;
    }
    stage::Tell tell() {
        return [this](const stage::Note& note) {
            const std::lock_guard lock(mutex_);
            told_.push_back(note.text);
        };
    }
    std::vector<std::string> told() {
        const std::lock_guard lock(mutex_);
        return told_;
    }
    bool wait_until(const std::function<bool()>& is_so) {
        for (const auto until = Clock::now() + 10s; Clock::now() < until;
             std::this_thread::sleep_for(2ms))
            if (is_so()) return true;
        return false;
    }
    /// One happening after the other, each tried to be written, until it is so.
    bool take_until(Account& account, const std::function<bool()>& is_so) {
        return wait_until([&] {
            account.take(stage::StandbyShown{});
            return is_so();
        });
    }
    bool is_kept() { return sum_of(all_in(folder_.file()), What::standby) > 0; }

    StateFolder folder_;
    std::mutex mutex_;
    std::vector<std::string> told_;
};

TEST_F(AccountTest, IsThereWhenTheProgramHasEnded) {
    const fs::path state = folder_.path() / "made" / "if need be";
    {
        AccountSettings slow = settings();
        slow.gathers = 1h;
        Account account(state, tell(), slow);
        const stage::Report report = account.report();
        report(stage::Started{});
        report(stage::ItemShown{"a.mp4", "en", {}});
        report(stage::ItemShown{"a.mp4", "en", {}});
    }
    EXPECT_EQ(all_in(statistics_in(state)),
              (Counts{{on_day(0, What::started), 1}, {on_day(0, What::shown, "a.mp4"), 2}}));
    EXPECT_TRUE(told().empty());
}

TEST_F(AccountTest, IsKeptWhileTheProgramRuns) {
    Account account(folder_.path(), tell(), settings());
    account.take(stage::StandbyShown{});
    EXPECT_TRUE(wait_until([this] { return is_kept(); }));
}

TEST_F(AccountTest, FallsBehindAndCountsWhatItMissed) {
    constexpr int all = 100, most = 10;
    {
        AccountSettings slow = settings();
        slow.gathers = 1h;
        slow.most_waiting = most;
        Account account(folder_.path(), tell(), slow);
        const auto began = Clock::now();
        for (int i = 0; i < all; ++i) account.take(stage::StandbyShown{});
        EXPECT_LT(Clock::now() - began, 1s);
    }
    EXPECT_EQ(all_in(folder_.file()),
              (Counts{{on_day(0, What::standby), most}, {on_day(0, What::missed), all - most}}));
}

TEST_F(AccountTest, WithoutAPlaceItSaysSoOnceAndEnds) {
    write_file(folder_.path() / "file", "no folder");
    {
        Account account(folder_.path() / "file", tell(), settings());
        for (int i = 0; i < 5; ++i) {
            account.take(stage::StandbyShown{});
            std::this_thread::sleep_for(20ms);
        }
    }
    ASSERT_EQ(told().size(), 1U);
    EXPECT_NE(told()[0].find("cannot be kept"), std::string::npos) << told()[0];
}

TEST_F(AccountTest, ADamagedFileIsPutAsideAndBegunAnew) {
    const std::string damage(5000, 'x');
    write_file(folder_.file(), damage);
    {
        Account account(folder_.path(), tell(), settings());
        EXPECT_TRUE(take_until(account, [this] { return told().size() == 1; }));
    }
    EXPECT_TRUE(is_kept());
    EXPECT_EQ(told().size(), 1U);
    EXPECT_NE(told()[0].find("begun anew"), std::string::npos) << told()[0];
    std::ifstream aside(folder_.path() / "statistics.db.damaged", std::ios::binary);
    EXPECT_EQ(std::string((std::istreambuf_iterator<char>(aside)), {}), damage);
}

/// Its pages are damaged, not its first one: that shows only once something is written.
TEST_F(AccountTest, DamageThatShowsLateIsPutAsideToo) {
    {
        Statistics before(folder_.file());
        Counts many;
        for (int i = 0; i < 2000; ++i)
            many[on_day(0, What::shown, "item " + std::to_string(i))] = 1;
        before.add(many);
    }
    Database(folder_.file().string(), SQLITE_OPEN_READWRITE).run("PRAGMA wal_checkpoint(TRUNCATE)");
    std::string bytes(fs::file_size(folder_.file()), '\0');
    std::ifstream(folder_.file(), std::ios::binary)
        .read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    write_file(folder_.file(), bytes.substr(0, 4096) + std::string(bytes.size() - 4096, '\xAA'));
    {
        Account account(folder_.path(), tell(), settings());
        account.take(stage::StandbyShown{});
    }
    EXPECT_TRUE(fs::exists(folder_.path() / "statistics.db.damaged"));
    EXPECT_TRUE(is_kept());
}

TEST_F(AccountTest, AFileInUseIsWaitedFor) {
    Statistics(folder_.file()).add({});
    Account account(folder_.path(), tell(), settings());
    {
        Database other(folder_.file().string(), SQLITE_OPEN_READWRITE);
        const Transaction busy(other);
        EXPECT_TRUE(take_until(account, [this] { return told().size() == 1; }));
        EXPECT_FALSE(is_kept());
    }
    EXPECT_TRUE(take_until(account, [this] { return is_kept(); }));
    EXPECT_EQ(told().size(), 1U);
}

TEST_F(AccountTest, AFullDiskCostsNothingButTime) {
    const FaultyDisk disk;
    FaultyDisk::fail(1, true, SQLITE_FULL);
    std::int64_t taken = 0;
    {
        Account account(folder_.path(), tell(), settings());
        EXPECT_TRUE(wait_until([&] {
            account.take(stage::StandbyShown{});
            ++taken;
            return !told().empty();
        }));
        FaultyDisk::fail(0, false, SQLITE_FULL);
        account.take(stage::StandbyShown{});
        ++taken;
    }
    EXPECT_EQ(sum_of(all_in(folder_.file()), What::standby), taken);
}

TEST_F(AccountTest, ADiskThatHangsKeepsNobodyFromLeaving) {
    const FaultyDisk disk;
    FaultyDisk::hang(true);
    AccountSettings hasty = settings();
    hasty.farewell = longest_farewell;
    std::optional<Account> account(std::in_place, folder_.path(), tell(), hasty);
    account->take(stage::StandbyShown{});
    const auto began = Clock::now();
    account.reset();
    EXPECT_LT(Clock::now() - began, longest_farewell + 300ms);
    FaultyDisk::hang(false);
    EXPECT_TRUE(wait_until([this] { return is_kept(); })) << "once the disk answers";
}

TEST_F(AccountTest, WhatCannotBeWrittenIsBounded) {
    constexpr int all = 500, most = 100;
    const FaultyDisk disk;
    FaultyDisk::fail(1, true, SQLITE_FULL);
    {
        AccountSettings small = settings();
        small.most_unwritten = most;
        Account account(folder_.path(), tell(), small);
        for (int i = 0; i < all; ++i)
            account.take(stage::ItemShown{"item " + std::to_string(i), "en", {}});
        EXPECT_TRUE(take_until(account, [this] { return !told().empty(); }));
        FaultyDisk::fail(0, false, SQLITE_FULL);
    }
    const Counts kept = all_in(folder_.file());
    EXPECT_EQ(sum_of(kept, What::shown), most);
    EXPECT_GE(sum_of(kept, What::missed), all - most);
}

TEST_F(AccountTest, AFileThatIsTakenAwayIsMadeAgain) {
    Account account(folder_.path(), tell(), settings());
    EXPECT_TRUE(take_until(account, [this] { return is_kept(); }));
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(folder_.file().string() + end);
    EXPECT_TRUE(take_until(account, [this] { return is_kept(); }));
}

}  // namespace
}  // namespace kiosk::unattended
