// The disk fails at every single call that SQLite makes, and the machine dies at every single
// write: the account is never half, and always goes on.
#include <gtest/gtest.h>

#include "tests/unattended/faulty_disk.h"
#include "tests/unattended/some_counts.h"

namespace kiosk::unattended {
namespace {

/// Two counts that belong together: whoever sees one without the other sees half an account.
Counts pair(int number) {
    return {{on_day(0, What::visits), 1},
            {on_day(0, What::touches), 3},
            {on_day(0, What::shown, "item " + std::to_string(number)), 1}};
}

void expect_whole(const Counts& counts, std::int64_t at_least, std::int64_t at_most) {
    const std::int64_t visits = sum_of(counts, What::visits);
    EXPECT_EQ(sum_of(counts, What::touches), 3 * visits);
    EXPECT_EQ(sum_of(counts, What::shown), visits);
    EXPECT_GE(visits, at_least);
    EXPECT_LE(visits, at_most);
}

constexpr int additions = 12;

/// Opens a file and adds to it, again after a failure; gives how many additions went well.
int use(const std::filesystem::path& file) {
    int well = 0;
    std::optional<Statistics> statistics;
    for (int i = 0; i < additions; ++i) {
        try {
            if (!statistics) statistics.emplace(file, 20);  // so few that days are folded
            statistics->add(pair(i));
            ++well;
        } catch (const DatabaseTrouble& trouble) {
            EXPECT_FALSE(trouble.is_damage()) << trouble.what();
            statistics.reset();
        }
    }
    return well;
}

class EveryCallFails : public ::testing::TestWithParam<std::pair<bool, int>> {};

TEST_P(EveryCallFails, AndTheAccountIsWholeAllTheSame) {
    const auto [for_good, code] = GetParam();
    const FaultyDisk disk;
    int nth = 1;
    for (bool reached = true; reached; ++nth) {
        const StateFolder folder;
        FaultyDisk::fail(nth, for_good, code);
        const int well = use(folder.file());
        reached = FaultyDisk::has_failed();
        FaultyDisk::fail(0, false, code);
        // The disk is well again.
        const int later = use(folder.file());
        EXPECT_EQ(later, additions);
        // What failed may have been written all the same: the disk's word for it was lost.
        expect_whole(all_in(folder.file()), well + later, 2L * additions);
        if (HasFailure()) FAIL() << "at call " << nth;
    }
    EXPECT_GT(nth, 100) << "it has been through many calls";
}

INSTANTIATE_TEST_SUITE_P(StatisticsFaults, EveryCallFails,
                         ::testing::Values(std::pair(false, SQLITE_IOERR_WRITE),
                                           std::pair(true, SQLITE_IOERR_WRITE),
                                           std::pair(false, SQLITE_FULL),
                                           std::pair(true, SQLITE_FULL)));

TEST(StatisticsFaults, EveryBeginningOfWhatWasWrittenCanBeGoneOnWith) {
    std::vector<Change> changes;
    {
        const FaultyDisk disk;
        const StateFolder folder;
        use(folder.file());
        use(folder.file());
        changes = FaultyDisk::changes();
    }
    ASSERT_GT(changes.size(), 50U);
    std::int64_t before = 0;
    for (std::size_t count = 0; count <= changes.size(); ++count) {
        for (const bool by_half : {true, false}) {
            const StateFolder folder;
            replay(changes, count, by_half, folder.path());
            try {
                Statistics statistics(folder.file());
                const Counts found = all_in(folder.file());
                expect_whole(found, before, before + 1);
                statistics.add(pair(99));
                expect_whole(all_in(folder.file()), sum_of(found, What::visits) + 1,
                             sum_of(found, What::visits) + 1);
                before = sum_of(found, What::visits);
            } catch (const DatabaseTrouble& trouble) {
                FAIL() << trouble.what() << " after " << count << " changes"
                       << (by_half ? ", the last one by half" : "");
            }
        }
        if (HasFailure()) FAIL() << "after " << count << " changes";
    }
    EXPECT_EQ(before, 2 * additions);
}

}  // namespace
}  // namespace kiosk::unattended
