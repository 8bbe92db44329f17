// What is told of visits for the statistics; and that help leaves no trace there.
#include <gtest/gtest.h>

#include <functional>

#include "tests/stage/made_up_pages.h"

namespace kiosk::stage {
namespace {

using Deed = std::function<void()>;

/// The sample's menu; titles are "page 0", "page 1".
std::shared_ptr<const content::Menu> titled_menu() {
    auto menu = sample::sample_menu();
    for (std::size_t i = 0; i < menu->pages.size(); ++i)
        menu->pages[i].title = {{"en", "page " + std::to_string(i)}, {"ru", "страница"}};
    return menu;
}

class VisitTallyTest : public BeforeTheScreen {
  protected:
    void SetUp() override { visitor_.take(titled_menu(), t_); }

    void walk_away() { wait(10min); }

    /// All visits that were told of.
    [[nodiscard]] std::vector<Visited> visits() const {
        std::vector<Visited> all;
        all.reserve(reported_.size());
        for (const Happening& happened : reported_) all.push_back(std::get<Visited>(happened));
        return all;
    }
    /// What is told of a visit of these deeds that ends with walking away.
    std::vector<Visited> told_of(const std::vector<Deed>& deeds) {
        reported_.clear();
        for (const Deed& deed : deeds) deed();
        EXPECT_TRUE(reported_.empty()) << "nothing is told before it is over";
        walk_away();
        return visits();
    }

    const Deed opens_ = [this] { open(); }, aware_ = [this] { tap(on_row[0]); },
               second_row_ = [this] { tap(on_row[1]); }, back_ = [this] { tap(on_back); },
               russian_ = [this] { tap(on_russian); }, help_ = [this] { tap(on_help); },
               drags_ =
                   [this] {
                       drag({950, 600}, {950, 200}, 5);
                   },
               film_ = [this] {
                   tap(on_film);
                   wait(5s);
                   tap(on_nothing);
               };
};

TEST_F(VisitTallyTest, AVisitIsToldOnceItIsOver) {
    EXPECT_EQ(told_of({opens_, aware_, back_, russian_, second_row_, drags_}),
              (std::vector<Visited>{
                  {6, {{"page 1", "en"}, {"page 2", "ru"}}, {"ru"}, {}},
              }));
}

TEST_F(VisitTallyTest, AFilmIsToldByItsTitle) {
    open();
    tap(on_row[0]);
    for (int i = 0; i < 20 && focused() != show::Action{show::OpenPage{sample::film}}; ++i)
        press(Key::next);
    press(Key::choose);
    ASSERT_EQ(page(), sample::film);
    film_();
    walk_away();
    ASSERT_EQ(visits().size(), 1U);
    EXPECT_EQ(visits()[0].films, std::vector<std::string>{"page 9"});
}

TEST_F(VisitTallyTest, TwoVisitsAreTwo) {
    open();
    tap(on_back);
    open();
    walk_away();
    EXPECT_EQ(visits(), (std::vector<Visited>{{2, {}, {}, {}}, {1, {}, {}, {}}}));
}

TEST_F(VisitTallyTest, HelpLeavesNoTrace) {
    const std::vector<std::vector<Deed>> before{{opens_},
                                                {opens_, russian_},
                                                {opens_, aware_},
                                                {opens_, aware_, back_, second_row_, drags_}};
    const std::vector<std::vector<Deed>> after{
        {help_},
        {help_, russian_, drags_, drags_},
        {help_, back_, second_row_},
        {help_, back_, back_},
        {help_, back_, aware_, russian_, help_, back_},
        {help_, [this] { press(Key::next); }, [this] { press(Key::choose); }},
    };
    for (const std::vector<Deed>& way : before) {
        const std::vector<Visited> without = told_of(way);
        ASSERT_EQ(without.size(), 1U);
        for (const std::vector<Deed>& rest : after) {
            reported_.clear();
            for (const Deed& deed : way) deed();
            help_();
            EXPECT_TRUE(visitor_.is_discreet());
            for (auto deed = rest.begin() + 1; deed != rest.end() && visitor_.is_there(); ++deed)
                (*deed)();
            walk_away();
            EXPECT_EQ(visits(), without) << "after help, way " << &rest - after.data();
            EXPECT_FALSE(visitor_.is_discreet());
        }
    }
}

TEST_F(VisitTallyTest, TheNextVisitorIsCountedAsEver) {
    told_of({opens_, help_, russian_});
    EXPECT_EQ(told_of({opens_, aware_}), (std::vector<Visited>{{2, {{"page 1", "en"}}, {}, {}}}));
}

}  // namespace
}  // namespace kiosk::stage
