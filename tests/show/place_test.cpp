// Where the show goes on in a playlist that has been edited.
#include "show/place.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/show/build.h"

namespace kiosk::show::testing {
namespace {

/// A playlist of single items, from their keys.
std::shared_ptr<const Playlist> row(const std::string& keys) {
    Builder b;
    std::vector<Node> nodes;
    std::istringstream words(keys);
    for (std::string key; words >> key;) nodes.push_back(b.clip(key));
    return b.playlist(nodes);
}

TEST(Place, IsFoundInTheLongestLoop) {
    Builder b;
    const auto often = [](Node node) {
        node.repeat = 1000;
        return node;
    };
    const auto playlist = b.playlist({often(seq({often(b.deck("a", 1))})), b.deck("b", 1)});
    Walk walk = walk_after(*playlist, 1, {"b1", 1'000'000, {}});
    EXPECT_EQ(walk.next(), (Turn{1'000'001, 0, 1'000'000}));
}

struct Case {
    const char* edited;
    Place place;
    const char* after;
    const char* at;
};

TEST(Place, IsFoundByWhatItIsElseByWhatWouldHaveFollowed) {
    const std::vector<Case> cases{
        {"a b c d", {"b", 1, {}}, "c d a", "b c d"},
        {"a b c d", {"b", 5, {"c"}}, "c d a", "b c d"},
        {"x y a b c d", {"b", 1, {"c", "d"}}, "c d x", "b c d"},  // put in before it
        {"d c b a", {"b", 1, {"c"}}, "a d c", "b a d"},           // turned round
        {"a c d", {"b", 1, {"c", "d"}}, "c d a", "c d a"},        // deleted
        {"a c d", {"b", 5, {"c", "d"}}, "c d a", "c d a"},        // passes are shorter now
        {"a d", {"b", 1, {"c", "d"}}, "d a d", "d a d"},          // with its successor
        {"x y z", {"b", 1, {"c", "d"}}, "y z x", "y z x"},        // nothing is left of it
        {"x y z", {"b", 7, {}}, "y z x", "y z x"},
        {"v f v g v h", {"v", 8, {"g"}}, "g v h", "v g v"},  // which of the same
        {"new v f v g v h", {"v", 2, {"g", "v"}}, "g v h", "v g v"},
        {"a", {"a", 1000, {"a"}}, "a a a", "a a a"},
    };
    for (const Case& one : cases) {
        const auto playlist = row(one.edited);
        Walk after = walk_after(*playlist, 1, one.place);
        EXPECT_EQ(keys(*playlist, after, 3), one.after) << one.edited << ", " << one.place.key;
        Walk at = walk_at(*playlist, 1, one.place);
        EXPECT_EQ(keys(*playlist, at, 3), one.at) << one.edited << ", " << one.place.key;
    }
}

TEST(Place, OfAPlaylistThatIsTheSameIsExact) {
    Builder b;
    const auto playlist = b.playlist(
        {interleave({b.clip("v"), take(2, b.deck("s", 5)), b.shuffled("f", 7)}), b.deck("e", 1)});
    Walk walk(*playlist, 3);
    for (int k = 0; k < 300; ++k) {
        const Turn turn = *walk.next();
        const std::string key = playlist->items[turn.item].key;
        Walk ahead = walk;
        const Turn next = *ahead.next();
        EXPECT_EQ(walk_after(*playlist, 3, {key, turn.k, {}}).next(), next);
        EXPECT_EQ(walk_at(*playlist, 3, {key, turn.k, {}}).next(), turn);
    }
}

TEST(Place, ItemsThatMayNotBeShownAreNoneOfTheOrder) {
    const auto playlist = row("a b c d");
    const MayShow not_c = [&](std::size_t item) { return playlist->items[item].key != "c"; };
    Walk after = walk_after(*playlist, 1, {"b", 4, {"c", "d"}}, not_c);
    EXPECT_EQ(keys(*playlist, after, 3, not_c), "d a b");
    const MayShow nothing = [](std::size_t) { return false; };
    Walk none = walk_after(*playlist, 1, {"b", 4, {}}, nothing);
    EXPECT_EQ(keys(*playlist, none, 2), "a b");
}

TEST(Place, IsFoundAfterWeeksOfShow) {
    const auto playlist = row("a b c");
    Walk after = walk_after(*playlist, 1, {"b", 600'001, {}});
    EXPECT_EQ(after.next()->k, 600'002);
}

}  // namespace
}  // namespace kiosk::show::testing
