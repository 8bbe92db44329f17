// Whatever is done to the screen, it ends in the loop: contacts, keys and moments of quiet from a
// fixed seed, with the menu of the sample show and the places where draw lays it out.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "draw/canvas.h"
#include "show/limits.h"
#include "show/split_mix.h"
#include "stage/visitor.h"
#include "tests/draw/sample.h"
#include "tests/stage/sale_menu.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using show::SplitMix64;
using Phase = show::Contact::Phase;

constexpr int width = 1366, height = 768, fingers = 4;

#ifdef NDEBUG
constexpr int events = 100'000;
#else
constexpr int events = 20'000;  // AddressSanitizer takes its time
#endif

/// Targets by what they are laid out from: each page is painted once, not at every visit to it.
class LaidOut {
  public:
    const draw::MenuTargets& of(const show::MenuView& view) {
        const show::MenuSheet& sheet = view.sheet;
        const auto [found, is_new] = known_.try_emplace(
            {sheet.page, sheet.entry, sheet.enlarged, sheet.mode.language, sheet.mode.large_type,
             sheet.mode.high_contrast, view.countdown ? view.countdown->seconds : 0});
        if (is_new) {
            canvas_.prepare_menu(sheet, width, height);  // so that old pages are let go
            found->second = canvas_.targets(view, width, height);
        }
        return found->second;
    }

  private:
    using Key = std::tuple<show::PageNumber, std::size_t, bool, std::string, bool, bool, int>;
    draw::Canvas canvas_{draw::sample::look()};
    std::map<Key, draw::MenuTargets> known_;
};

class RandomGuestTest : public testing::Test {
  protected:
    std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }

    [[nodiscard]] std::optional<show::MenuView> view() const {
        return show::view_at(visitor_.world(), visitor_.visit(), t_);
    }
    [[nodiscard]] bool is_reading() const {
        return std::holds_alternative<show::Reading>(visitor_.visit().screen);
    }

    /// Mostly on something that can be touched.
    show::Contact contact(Phase phase) {
        show::Contact made{phase, static_cast<std::int64_t>(below(fingers)),
                           static_cast<double>(below(width)), static_cast<double>(below(height)),
                           t_};
        const auto seen = view();
        if (!seen || below(3) == 0) return made;
        const draw::MenuTargets& page = laid_out_.of(*seen);
        const draw::Target& target = page.targets[below(page.targets.size())];
        made.x = (target.box.left + target.box.right) / 2;
        made.y = (target.box.top + target.box.bottom) / 2;
        if (target.scrolls) made.y -= seen->scroll * height;
        return made;
    }

    void wait(show::Duration time) {
        t_ += time;
        visitor_.pass(t_);
    }

    /// Down and up on one place, or to another one in a stroke.
    void touch() {
        const show::Contact down = contact(Phase::down);
        visitor_.touch(down);
        if (below(4) == 0) return;
        show::Contact last = down;
        if (below(3) == 0) {
            last = contact(Phase::moved);
            last.finger = down.finger;
            visitor_.touch(last);
        }
        wait(std::chrono::milliseconds(below(120)));
        visitor_.touch({Phase::up, down.finger, last.x, last.y, t_});
    }

    /// What is done next.
    void disturb() {
        const std::uint64_t what = below(100);
        if (what < 50)
            touch();
        else if (what < 68)
            visitor_.touch(contact(Phase::moved));
        else if (what < 78)
            visitor_.touch(contact(Phase::up));
        else if (what < 80)
            visitor_.touch(contact(Phase::cancelled));
        else if (what < 92)
            visitor_.press(static_cast<Key>(below(8)), t_);
        else if (what < 94)
            visitor_.film_over(t_);
        else if (what < 95)
            visitor_.take(std::make_shared<content::Menu>(*sale_menu()), t_);
        else if (what < 96)
            visitor_.resize(screen_, t_);
        else if (what < 97)
            visitor_.wheel(static_cast<double>(below(7)) - 3, t_);
        else
            wait(below(20) == 0 ? 70s : std::chrono::milliseconds(below(900)));
        // Sometimes long enough to see what has come.
        wait(std::chrono::milliseconds(below(4) == 0 ? below(700) : below(40)));
    }

    /// Under a film, the ring stays where it was.
    void expect_only_what_is_offered() const {
        if (!is_reading()) return;
        const show::Visit& visit = visitor_.visit();
        const std::vector<show::Action> offered = show::offered(visitor_.world(), visit);
        for (const auto& action : {visit.pressed, visit.focused}) {
            if (action) {
                ASSERT_EQ(std::count(offered.begin(), offered.end(), *action), 1)
                    << "action " << action->index();
            }
        }
    }

    /// But for what gives way under a finger, a tenth of the screen.
    void expect_within_its_ends() {
        const auto seen = view();
        ASSERT_EQ(visitor_.is_there(), seen || visitor_.watches() != nullptr);
        if (!is_reading()) return;
        const double give = show::rubber_length * height + 1;
        const double scroll = seen->scroll * height;
        ASSERT_GE(scroll, -give);
        ASSERT_LE(scroll, laid_out_.of(*seen).overflow + give);
    }

    /// Nobody touches any more: fingers are lifted, a film comes to its end, time goes by.
    void expect_to_end_in_the_loop() const {
        Visitor left = visitor_;
        for (std::int64_t finger = 0; finger < fingers; ++finger)
            left.touch({Phase::up, finger, 0, 0, t_});
        left.film_over(t_);
        const show::Duration idle =
            left.is_there() ? show::idle_time(left.world(), left.visit()) : 0s;
        EXPECT_LE(idle, 5min);
        left.pass(t_ + idle + show::countdown);
        EXPECT_FALSE(left.is_there());
        show::Scene scene;
        left.add_to(scene, t_ + idle + show::countdown);
        EXPECT_TRUE(scene.hint);
        EXPECT_FALSE(scene.menu);
        EXPECT_EQ(scene.dim, 0);
    }

    /// What lies on the glass trembles on, and nobody is there to lift it.
    void expect_to_end_in_the_loop_under_what_leans_on_the_glass() const {
        Visitor left = visitor_;
        left.film_over(t_);
        show::Time t = t_;
        const show::Duration idle =
            left.is_there() ? show::idle_time(left.world(), left.visit()) : 0s;
        const show::Time end = t_ + show::longest_rest + idle + show::countdown + 10s;
        for (int i = 0; t < end; ++i, t += 1500ms) {
            for (std::int64_t finger = 0; finger < fingers; ++finger)
                left.touch({Phase::moved, finger, 300.0 + 90.0 * static_cast<double>(finger),
                            300.0 + i % 2, t});
        }
        EXPECT_FALSE(left.is_there());
        left.touch({Phase::down, fingers, 700, 300, t});
        EXPECT_TRUE(left.is_there()) << "the next visitor is answered";
    }

    SplitMix64 random_{20261205};
    draw::Screen screen_ = draw::screen_of(width, height, draw::sample::look());
    LaidOut laid_out_;
    Visitor visitor_{{sale_menu(), "en", false},
                     screen_,
                     [this](const show::MenuView& view) -> const draw::MenuTargets& {
                         return laid_out_.of(view);
                     }};
    show::Time t_{10s};
};

TEST_F(RandomGuestTest, NothingUnsettlesTheScreenAndItAlwaysEndsInTheLoop) {
    std::set<show::PageNumber> pages;
    std::set<std::string> languages;
    int films = 0, countdowns = 0, loops = 0;
    for (int i = 0; i < events; ++i) {
        disturb();
        expect_only_what_is_offered();
        expect_within_its_ends();
        if (HasFatalFailure()) FAIL() << "after " << i << " events";
        if (const auto page = show::page_on(visitor_.visit())) pages.insert(*page);
        if (const auto seen = view()) languages.insert(seen->sheet.mode.language);
        films += visitor_.watches() != nullptr ? 1 : 0;
        countdowns += std::holds_alternative<show::Countdown>(visitor_.visit().screen) ? 1 : 0;
        loops += visitor_.is_there() ? 0 : 1;
        if (i % 200 == 199) expect_to_end_in_the_loop();
        if (i % 2000 == 1999) expect_to_end_in_the_loop_under_what_leans_on_the_glass();
    }
    // It has been about; twenty thousand events need not have come to a film and to every page.
    EXPECT_GE(pages.size(), sale_menu()->pages.size() - 3);
    EXPECT_EQ(languages.size(), 3U);
    if (events >= 100'000) {
        EXPECT_EQ(pages.size(), sale_menu()->pages.size());
        EXPECT_GT(films, 0);
    }
    EXPECT_GT(countdowns, 0);
    EXPECT_GT(loops, 0);
}

}  // namespace
}  // namespace kiosk::stage
