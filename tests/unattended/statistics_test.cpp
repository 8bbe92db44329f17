// Counts kept in a file: sums, versions, bounds, and files that are not what they should be.
#include "unattended/statistics.h"

#include <gtest/gtest.h>

#include "tests/unattended/some_counts.h"

namespace kiosk::unattended {
namespace {

namespace fs = std::filesystem;

TEST(StatisticsTest, SumsGrowFromOneProgramToTheNext) {
    const StateFolder folder;
    const Counts counts{{on_day(0, What::shown, "a.mp4"), 2},
                        {on_day(0, What::page, "Нужды", "ru"), 1},
                        {on_day(1, What::visits), 3},
                        {{std::nullopt, What::standby, "", ""}, 1}};
    {
        Statistics statistics(folder.file());
        statistics.add(counts);
    }
    Statistics(folder.file()).add({{on_day(0, What::shown, "a.mp4"), 5}});
    Counts expected = counts;
    expected[on_day(0, What::shown, "a.mp4")] = 7;
    EXPECT_EQ(all_in(folder.file()), expected);
}

TEST(StatisticsTest, IsReadWhileItIsWritten) {
    const StateFolder folder;
    Statistics statistics(folder.file());
    for (int day = 0; day < 5; ++day) {
        statistics.add({{on_day(day, What::visits), 1}});
        EXPECT_EQ(sum_of(all_in(folder.file()), What::visits), day + 1);
    }
    const Counts some = read_statistics(folder.file(), first_day + std::chrono::days(1),
                                        first_day + std::chrono::days(3));
    EXPECT_EQ(sum_of(some, What::visits), 3);
}

TEST(StatisticsTest, WhatIsNotThereIsEmpty) {
    const StateFolder folder;
    EXPECT_TRUE(all_in(folder.file()).empty());
    EXPECT_FALSE(fs::exists(folder.file())) << "reading makes nothing";
}

TEST(StatisticsTest, AnOlderFileIsBroughtUpToDateStepByStep) {
    constexpr std::array older{"CREATE TABLE one (a)"};
    constexpr std::array newer{"CREATE TABLE one (a)", "ALTER TABLE one ADD COLUMN b",
                               "CREATE TABLE two AS SELECT a, b FROM one"};
    Database database(":memory:", SQLITE_OPEN_READWRITE);
    upgrade(database, older);
    database.run("INSERT INTO one VALUES (7)");
    upgrade(database, newer);
    upgrade(database, newer);
    Statement kept(database, "SELECT a FROM two WHERE b IS NULL");
    ASSERT_TRUE(kept.step());
    EXPECT_EQ(kept.number(0), 7);
    EXPECT_THROW(upgrade(database, older), DatabaseTrouble);
}

TEST(StatisticsTest, AnUpgradeThatFailsChangesNothing) {
    constexpr std::array steps{"CREATE TABLE one (a)", "this is no SQL"};
    Database database(":memory:", SQLITE_OPEN_READWRITE);
    EXPECT_THROW(upgrade(database, steps), DatabaseTrouble);
    EXPECT_THROW(database.run("SELECT * FROM one"), DatabaseTrouble);
}

TEST(StatisticsTest, AFileOfANewerProgramStaysAsItIs) {
    const StateFolder folder;
    Statistics(folder.file()).add({{on_day(0, What::visits), 1}});
    Database(folder.file().string(), SQLITE_OPEN_READWRITE).run("PRAGMA user_version = 99");
    try {
        const Statistics refused(folder.file());
        FAIL() << "it was opened";
    } catch (const DatabaseTrouble& trouble) {
        EXPECT_FALSE(trouble.is_damage());
        EXPECT_NE(std::string(trouble.what()).find("newer version"), std::string::npos);
    }
    EXPECT_EQ(sum_of(all_in(folder.file()), What::visits), 1);
}

TEST(StatisticsTest, OldDaysKeepTheirSumsAndThenGo) {
    constexpr std::int64_t most = 100;
    const StateFolder folder;
    for (int day = 0; day < 200; ++day) {
        Counts counts{{on_day(day, What::visits), 4}};
        for (int item = 0; item < 10; ++item)
            counts[on_day(day, What::shown, "item " + std::to_string(item))] = 2;
        Statistics(folder.file(), most).add(counts);  // opened anew each time: room is made at once
    }
    const Counts kept = all_in(folder.file());
    EXPECT_LE(kept.size(), static_cast<std::size_t>(most));
    EXPECT_EQ(kept.at(on_day(199, What::shown, "item 3")), 2) << "the newest are there in full";
    EXPECT_EQ(kept.count(on_day(0, What::visits)), 0U) << "the oldest are gone";
    // A day between them: the sum of all items, and how many there were.
    const int folded = 199 - 12;
    EXPECT_EQ(kept.count(on_day(folded, What::shown, "item 3")), 0U);
    EXPECT_EQ(kept.at(on_day(folded, What::shown)), 20);
    EXPECT_EQ(kept.at(on_day(folded, What::different)), 10);
    EXPECT_EQ(kept.at(on_day(folded, What::visits)), 4);
}

TEST(StatisticsTest, ADamagedFileIsToldFromOneThatIsInUse) {
    const StateFolder folder;
    write_file(folder.file(), std::string(8192, 'x'));
    try {
        const Statistics refused(folder.file());
        FAIL() << "it was opened";
    } catch (const DatabaseTrouble& trouble) {
        EXPECT_TRUE(trouble.is_damage()) << trouble.what();
    }
    EXPECT_TRUE(move_aside(folder.file()));
    Statistics(folder.file()).add({{on_day(0, What::visits), 1}});
    EXPECT_EQ(sum_of(all_in(folder.file()), What::visits), 1);

    Database other(folder.file().string(), SQLITE_OPEN_READWRITE);
    const Transaction busy(other);
    Statistics statistics(folder.file());
    try {
        statistics.add({{on_day(0, What::visits), 1}});
        FAIL() << "it was written";
    } catch (const DatabaseTrouble& trouble) {
        EXPECT_FALSE(trouble.is_damage()) << trouble.what();
    }
}

}  // namespace
}  // namespace kiosk::unattended
