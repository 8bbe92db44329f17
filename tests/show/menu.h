// A menu made by hand, and a visitor who goes through it under a virtual clock.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "show/visit.h"

namespace kiosk::show::testing {

using namespace std::chrono_literals;

/// The sample's pages by name.
enum : PageNumber { home, aware, needs, sale, facts, grades, resources, help, safety, film };

inline content::MenuPage page(decltype(content::MenuPage::what) what, bool is_private = false) {
    content::MenuPage page;
    page.what = std::move(what);
    page.is_private = is_private;
    return page;
}

inline content::Article article(int words) {
    std::string text = "word";
    for (int i = 1; i < words; ++i) text += " word";
    return {{content::Paragraph{{{"en", {{text}}}}}}};
}

inline content::Resources three_resources() {
    content::Resources all;
    all.entries.resize(3);
    all.entries[0].link = "https://one.example";
    all.entries[2].link = "https://three.example";
    return all;
}

/// One page of each kind. Help leads to a page of its own and to one that others lead to.
inline std::shared_ptr<content::Menu> sample_menu() {
    auto menu = std::make_shared<content::Menu>();
    menu->languages = {"en", "ru", "kk"};
    menu->help = help;
    menu->pages = {
        page(content::Section{{}, {aware, needs, sale}}),
        page(content::Section{content::Mark::aware, {facts, grades, resources, film}}),
        page(content::Needs{{}, {}}),
        page(article(200)),
        page(content::FactPages{{{}, {}, {}}}),
        page(content::Grades{{}, {}, {}}),
        page(three_resources(), true),
        page(content::Help{{}, {}, {safety, resources}}, true),
        page(article(5), true),
        page(content::FilmPage{}),
    };
    return menu;
}

/// Drives a visit; the clock stands wherever the test has left it.
class Visitor {
  public:
    explicit Visitor(std::shared_ptr<const content::Menu> menu = sample_menu(),
                     bool reduce_motion = false)
        : world_{std::move(menu), "en", reduce_motion}, visit_(nobody(world_)) {}

    void happen(const VisitEvent& event) { visit_ = next(world_, std::move(visit_), event, t_); }
    /// Touches the screen and acts there.
    void act(const Action& action) {
        happen(Touched{});
        happen(Acted{action});
    }
    /// From the loop by these pages, a second on each.
    void go(std::initializer_list<PageNumber> pages) {
        happen(Touched{});
        for (const PageNumber to : pages) {
            wait(1s);
            act(OpenPage{to});
        }
        wait(1s);
    }
    void wait(Duration time) {
        t_ += time;
        happen(TimePassed{});
    }
    [[nodiscard]] bool offers(const Action& action) const {
        const std::vector<Action> all = offered(world_, visit_);
        return std::find(all.begin(), all.end(), action) != all.end();
    }
    [[nodiscard]] const Level& level() const { return visit_.path.back(); }
    [[nodiscard]] std::optional<MenuView> view() const { return view_at(world_, visit_, t_); }

    /// "loop", "0 1 6", "0 1 6?" with the countdown above it, "0 1 9 film".
    [[nodiscard]] std::string on() const {
        if (std::holds_alternative<Attract>(visit_.screen)) return "loop";
        std::string all;
        for (const Level& level : visit_.path)
            all += (all.empty() ? "" : " ") + std::to_string(level.page);
        if (std::holds_alternative<Countdown>(visit_.screen)) all += "?";
        if (std::holds_alternative<Watching>(visit_.screen)) all += " film";
        return all;
    }

    MenuWorld world_;
    Visit visit_;
    Duration t_{10s};
};

}  // namespace kiosk::show::testing
