// The loop beneath a visitor, under a virtual clock: touched in the middle of a fade and at the
// very end of a clip it stands there, or goes on quietly, and nothing of it is lost.
#include <gtest/gtest.h>

#include "show/limits.h"
#include "stage/hold.h"
#include "tests/show/driver.h"
#include "tests/show/menu.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using show::Duration;
using show::Time;
namespace made_up = show::testing;

/// What the live machine does at each turn, in its order.
class LoopAndVisitor {
  public:
    explicit LoopAndVisitor(std::shared_ptr<const content::Playlist> playlist,
                            bool plays_on = false)
        : loop_(std::move(playlist)), plays_on_(plays_on) {}

    /// At 50 Hz up to t.
    void run_to(Time t) {
        for (; t_ < t; t_ = std::min(t, t_ + 20ms)) turn();
        turn();
    }
    void touch() {
        visitor_.t_ = t_;
        visitor_.happen(show::Touched{});
        turn();
    }
    void leave() {
        visitor_.t_ = t_;
        visitor_.act(show::GoBack{});
        turn();
    }
    [[nodiscard]] std::string on() const { return loop_.on(); }
    [[nodiscard]] show::Scene scene() const {
        show::Scene scene = show::scene_at(loop_.world_, loop_.state_, hold_.own(t_));
        show::add_visit(scene, visitor_.world_, visitor_.visit_, t_);
        return scene;
    }

  private:
    void turn() {
        visitor_.t_ = t_;
        visitor_.happen(show::TimePassed{});
        hold_.set(!plays_on_ && show::is_visited(visitor_.visit_), t_);
        loop_.tick(hold_.own(t_));
    }

    made_up::Driver loop_;
    made_up::Visitor visitor_;
    Hold hold_;
    bool plays_on_;
    Time t_{0};
};

/// Two stills of 8 s, each fading into the other within 0.6 s: from 7.4 s to 8 s.
std::shared_ptr<const content::Playlist> fading() {
    made_up::Builder b;
    return b.playlist({b.deck("s", 2)});
}

/// Two clips of 10 s, one behind the other.
std::shared_ptr<const content::Playlist> clips() {
    made_up::Builder b;
    auto playlist = b.playlist({b.clip("v"), b.clip("w")});
    for (const char* key : {"v", "w"})
        b.item(key).transition = {content::Transition::Kind::cut, 0s};
    return playlist;
}

TEST(LoopUnderMenu, TouchedInAFadeItStandsThereAndTheFadeGoesOnFromThere) {
    LoopAndVisitor all(fading());
    all.run_to(7700ms);
    ASSERT_EQ(all.on(), "s1>s2");
    const show::Scene before = all.scene();
    ASSERT_TRUE(before.incoming);
    all.touch();
    EXPECT_EQ(all.scene().dim, show::menu_dim) << "on the next frame";
    EXPECT_TRUE(all.scene().menu);
    all.run_to(37700ms);
    EXPECT_EQ(all.on(), "s1>s2");
    EXPECT_EQ(all.scene().mix, before.mix);
    all.leave();
    EXPECT_EQ(all.scene().dim, 0);
    EXPECT_EQ(all.scene().mix, before.mix);
    all.run_to(37700ms + 280ms);
    EXPECT_EQ(all.on(), "s1>s2");
    EXPECT_GT(all.scene().mix, before.mix);
    all.run_to(37700ms + 300ms);
    EXPECT_EQ(all.on(), "s2");
}

TEST(LoopUnderMenu, TouchedAroundTheEndOfAClipItStandsOnOneSideOfItAndLosesNothing) {
    struct Row {
        Time touched;
        const char* on;
        Time next;  ///< when what comes next begins, in the loop's own time
    };
    for (const Row& row :
         {Row{10s - 1ns, "v", 10s}, Row{10s, "w", 20s}, Row{10s + 1ns, "w", 20s}}) {
        SCOPED_TRACE(row.touched.count());
        LoopAndVisitor all(clips());
        all.run_to(row.touched);
        EXPECT_EQ(all.on(), row.on);
        all.touch();
        EXPECT_EQ(all.on(), row.on);
        all.run_to(row.touched + 30s);
        EXPECT_EQ(all.on(), row.on) << "held";
        all.leave();
        EXPECT_EQ(all.on(), row.on) << "it goes on where it was";
        all.run_to(row.next + 30s - 1ms);
        EXPECT_EQ(all.on(), row.on);
        all.run_to(row.next + 30s);
        EXPECT_EQ(all.on(), std::string(row.on) == "v" ? "w" : "v");
    }
}

TEST(LoopUnderMenu, WhereItGoesOnQuietlyAFadeAndAnEndPassBeneath) {
    LoopAndVisitor all(fading(), true);
    all.run_to(7700ms);
    all.touch();
    EXPECT_EQ(all.on(), "s1>s2");
    all.run_to(8s);
    EXPECT_EQ(all.on(), "s2");
    EXPECT_EQ(all.scene().dim, show::menu_dim);
    all.run_to(15100ms);
    EXPECT_EQ(all.on(), "s2>s1");
    all.leave();
    EXPECT_EQ(all.on(), "s2>s1");
    EXPECT_EQ(all.scene().dim, 0);
}

}  // namespace
}  // namespace kiosk::stage
