// The show while its playlist is edited, under a virtual clock.
#include "show/edited.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>

#include "show/limits.h"
#include "tests/show/build.h"

namespace kiosk::show::testing {
namespace {

/// A playlist of single stills, 8 s each, from their keys.
std::shared_ptr<const Playlist> row(const std::string& keys) {
    Builder b;
    std::vector<Node> nodes;
    std::istringstream words(keys);
    for (std::string key; words >> key;) {
        nodes.push_back(b.deck("", 1));
        Item& item = b.item("1");
        item.key = key;
        item.what = Still{key, 0};
    }
    return b.playlist(nodes);
}

/// Drives a show that is edited. Wanted items become ready `preparing` after they were asked for.
class Edited {
  public:
    explicit Edited(const std::string& keys)
        : world_{row(keys), 1, [](const Clip&) { return std::optional<Duration>(10s); }, "", false},
          state_(begin(world_, 0s)) {}

    void edit(std::shared_ptr<const Playlist> playlist, EditedItems items = {}) {
        const auto before = std::exchange(world_.playlist, std::move(playlist));
        state_ = edited(world_, *before, std::move(state_), std::move(items), std::nullopt, now_);
    }
    void edit(const std::string& keys, EditedItems items = {}) {
        edit(row(keys), std::move(items));
    }
    void tick() {
        state_ = next(world_, std::move(state_), Tick{}, now_);
        for (const Appearance& appearance : wanted(state_)) {
            const Time asked = asked_.try_emplace(appearance.serial, now_).first->second;
            if (now_ >= asked + preparing_ && ready_.insert(appearance.serial).second)
                state_ = next(world_, std::move(state_), Ready{appearance.serial, false}, now_);
        }
        state_ = next(world_, std::move(state_), Tick{}, now_);
    }
    void run_to(Time t) {
        for (; now_ < t; now_ += 20ms) tick();
        tick();
    }
    [[nodiscard]] std::string on() const {
        if (const auto* playing = std::get_if<Playing>(&state_.screen))
            return playing->on.item->key;
        if (const auto* crossing = std::get_if<Crossing>(&state_.screen))
            return crossing->from.on.item->key + ">" + crossing->to.on.item->key;
        return "standby";
    }
    /// What is shown from now on, one after the other.
    std::string go_on(int count) {
        std::string seen, last;
        for (int n = 0; n < count;) {
            run_to(now_ + 20ms);
            if (!std::holds_alternative<Playing>(state_.screen) || on() == last) continue;
            last = on();
            seen += (n++ == 0 ? "" : " ") + last;
        }
        return seen;
    }

    World world_;
    State state_;
    Duration preparing_{0};
    Time now_{0};
    std::map<Serial, Time> asked_;
    std::set<Serial> ready_;
};

TEST(EditedShow, WhatIsOnPlaysToItsEndAndItsNewSuccessorFollows) {
    Edited show("a b c");
    show.run_to(3s);
    show.edit("a x b c");
    show.run_to(7380ms);
    EXPECT_EQ(show.on(), "a");
    show.run_to(7500ms);
    EXPECT_EQ(show.on(), "a>x");
    EXPECT_EQ(show.go_on(4), "x b c a");
}

TEST(EditedShow, WhatIsOnPlaysToItsEndThoughItWasDeleted) {
    Edited show("a b c d");
    show.run_to(10s);
    ASSERT_EQ(show.on(), "b");
    show.edit("a d c");
    EXPECT_EQ(show.go_on(4), "b c a d");
}

TEST(EditedShow, WhatWasBeingMadeReadyAndStillComesIsNotMadeReadyAgain) {
    Edited show("a b c");
    show.run_to(5s);
    const Serial b = show.state_.coming.front().serial;
    show.edit("x a b y c");
    EXPECT_EQ(show.state_.coming.front().serial, b);
    show.edit("x a b y c", {.left_out = {}, .renewed = {2}});
    EXPECT_NE(show.state_.coming.front().serial, b) << "its file is another one now";
}

TEST(EditedShow, WhatIsReadyAndBeginsInAMomentIsNotTakenBack) {
    Edited show("a b c");
    show.preparing_ = 500ms;
    show.run_to(7s);
    show.edit("a x c");
    EXPECT_EQ(show.go_on(4), "a b c a") << "nothing but b could be ready in time";
    EXPECT_EQ(show.go_on(3), "a x c");
}

TEST(EditedShow, AFaultAfterTheEditLeavesOutTheItemOfTheNewPlaylist) {
    Edited show("a b c");
    show.run_to(9s);
    ASSERT_EQ(show.on(), "b");
    show.edit("x y z b c");
    show.state_ = next(show.world_, show.state_,
                       Failed{std::get<Playing>(show.state_.screen).on.serial}, show.now_);
    EXPECT_EQ(show.state_.left_out, std::set<std::size_t>{3});
    EXPECT_EQ(show.go_on(5), "c x y z c");
}

TEST(EditedShow, LeftOutItemsComeBackWithTheEditThatSaysSo) {
    Edited show("a");
    show.run_to(1s);
    show.edit("a b", {.left_out = {0, 1}, .renewed = {}});
    show.run_to(9s);
    EXPECT_EQ(show.on(), "standby");
    show.edit("a b", {.left_out = {0}, .renewed = {}});
    show.run_to(10s);
    EXPECT_EQ(show.on(), "b");
}

/// The order of these keys, some of them deleted, some put in.
std::shared_ptr<const Playlist> random_edition(std::mt19937& random) {
    std::string keys;
    const int count = std::uniform_int_distribution(1, 9)(random);
    for (int i = 0; i < count; ++i)
        keys += std::string(1, static_cast<char>('a' + random() % 12)) + " ";
    return row(keys);
}

TEST(EditedShow, AThousandRandomEditsNeverLeaveTheScreenWithoutAPicture) {
    std::mt19937 random(12);
    Edited show("a b c d");
    show.preparing_ = 100ms;
    show.run_to(1s);
    for (int n = 0; n < 1000; ++n) {
        const std::string on = show.on();
        show.edit(random_edition(random));
        ASSERT_EQ(show.on(), on);
        show.run_to(show.now_ + std::chrono::milliseconds(random() % 3000));
        ASSERT_NE(show.on(), "standby") << n;
        const auto* playing = std::get_if<Playing>(&show.state_.screen);
        ASSERT_TRUE(playing == nullptr || show.now_ <= playing->began + 8s)
            << n << ": the last picture of " << show.on() << " is held";
        ASSERT_LE(show.state_.coming.size(), most_coming);
    }
}

}  // namespace
}  // namespace kiosk::show::testing
