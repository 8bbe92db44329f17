// What stands above the loop while a visitor waits for a film.
#include "stage/guest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "draw/canvas.h"
#include "show/limits.h"
#include "tests/draw/sample.h"
#include "tests/show/build.h"
#include "tests/stage/sale_menu.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;
using Phase = show::Contact::Phase;

constexpr int width = 1366, height = 768;

class GuestTest : public testing::Test {
  protected:
    GuestTest() {
        show::testing::Builder b;
        performance_.playlist = b.playlist({b.card("card", {"en"})});
        performance_.menu = sale_menu();
        performance_.look = draw::sample::look();
        performance_.tell = [](const Note& /*note*/) {};
        performance_.report = [](const Happening& /*happened*/) {};
        guest_.emplace(
            performance_, draw::screen_of(width, height, performance_.look),
            [this](const show::MenuView& view) -> const draw::MenuTargets& {
                return canvas_.targets(view, width, height);
            },
            nursery_, book_,
            [] {
                return DeckSettings{.width = width, .height = height, .sound = false, .live = true};
            });
    }

    /// As the live machine comes by.
    void pass(show::Duration time) {
        t_ += time;
        guest_->go_on(t_);
    }
    void tap(double x, double y) {
        guest_->visitor()->touch({Phase::down, 1, x, y, t_});
        pass(60ms);
        guest_->visitor()->touch({Phase::up, 1, x, y, t_});
    }
    void tap_on(const show::Action& action) {
        pass(1s);
        const Visitor& visitor = *guest_->visitor();
        const auto view = show::view_at(visitor.world(), visitor.visit(), t_);
        for (const draw::Target& target : canvas_.targets(*view, width, height).targets) {
            if (target.action == action)
                return tap((target.box.left + target.box.right) / 2,
                           (target.box.top + target.box.bottom) / 2 - view->scroll * height);
        }
        FAIL() << "no such target: " << action.index();
    }
    /// To the first page that plays a film, through its section.
    void choose_the_film() {
        const auto& pages = performance_.menu->pages;
        const auto is_film = [&](show::PageNumber page) {
            return std::holds_alternative<content::FilmPage>(pages[page].what);
        };
        tap(700, 400);
        for (const show::PageNumber section :
             std::get<content::Section>(performance_.menu->home().what).pages) {
            const auto& inside = std::get<content::Section>(pages[section].what).pages;
            const auto film = std::find_if(inside.begin(), inside.end(), is_film);
            if (film == inside.end()) continue;
            tap_on(show::OpenPage{section});
            pass(1s);
            guest_->visitor()->wheel(100, t_);
            tap_on(show::OpenPage{*film});
            tap_on(show::WatchFilm{*film});
            return;
        }
        FAIL() << "the sample menu has no film";
    }
    [[nodiscard]] show::Scene scene() const { return guest_->above({}, t_); }

    draw::Canvas canvas_{draw::sample::look()};
    Performance performance_;
    media::Nursery nursery_;
    MediaBook book_{nursery_, {}};
    std::optional<Guest> guest_;
    show::Time t_{10s};
};

TEST_F(GuestTest, ThePageStaysUntilTheFilmItAskedForHasItsFirstPicture) {
    choose_the_film();
    pass(0ms);
    ASSERT_NE(guest_->film(), nullptr);
    ASSERT_TRUE(guest_->film()->is_awaited());
    EXPECT_TRUE(scene().menu);
    EXPECT_EQ(scene().dim, show::menu_dim);
    for (int n = 0; n < 1000 && guest_->film() != nullptr && guest_->film()->is_awaited(); ++n) {
        EXPECT_TRUE(scene().menu);
        std::this_thread::sleep_for(5ms);
        pass(5ms);
    }
    ASSERT_NE(guest_->film(), nullptr);
    EXPECT_FALSE(scene().menu);
    EXPECT_EQ(scene().dim, 0);
    EXPECT_TRUE(std::holds_alternative<show::PicturePage>(scene().page));
    EXPECT_TRUE(scene().hint) << "how to end it";
}

TEST_F(GuestTest, NothingIsLeftOfAFilmWhoseMenuIsTakenAway) {
    choose_the_film();
    pass(0ms);
    ASSERT_NE(guest_->film(), nullptr);
    performance_.menu.reset();
    guest_->take_edition();
    pass(1s);
    EXPECT_NE(guest_->film(), nullptr) << "as long as somebody is there";
    guest_->visitor()->give_way();
    pass(1s);
    EXPECT_EQ(guest_->film(), nullptr);
    EXPECT_EQ(guest_->visitor(), nullptr);
    EXPECT_FALSE(guest_->is_waiting());
}

}  // namespace
}  // namespace kiosk::stage
