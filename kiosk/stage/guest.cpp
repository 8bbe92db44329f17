#include "stage/guest.h"

#include <algorithm>
#include <array>
#include <utility>

#include "show/hint.h"
#include "show/limits.h"
#include "stage/first_of.h"

namespace kiosk::stage {

using show::Time;

Guest::Guest(const Performance& performance, const draw::Screen& screen, Visitor::Targets targets,
             media::Nursery& nursery, const MediaBook& book, std::function<DeckSettings()> settings)
    : performance_(performance),
      nursery_(nursery),
      book_(book),
      settings_(std::move(settings)),
      screen_(screen),
      targets_(std::move(targets)),
      pictures_(nursery, rgb(performance.look.theme.ground), performance.tell) {
    offer_menu();
}

void Guest::offer_menu() {
    is_outdated_ = false;
    prepared_ = 0;
    visitor_.reset();
    boards_.reset();
    film_.reset();
    film_began_.reset();
    pictures_.want_none();
    if (!performance_.menu) return;
    visitor_.emplace(menu_world_of(performance_), screen_, targets_, performance_.report);
    if (settings_().live) boards_.emplace(performance_.menu, performance_.tell);
}

void Guest::resize(const draw::Screen& screen, Time t) {
    screen_ = screen;
    if (visitor_) visitor_->resize(screen, t);
}

void Guest::prepare_again() {
    prepared_ = 0;
    pictures_.take_ground(rgb(performance_.look.theme.ground));
}

void Guest::go_on(Time t) {
    if (is_outdated_ && !is_there()) offer_menu();
    if (!visitor_) return;
    if (auto menu = boards_ ? boards_->changed(t) : nullptr) visitor_->take(std::move(menu), t);
    visitor_->pass(t);
    follow_film(t);
    follow_pictures(t);
}

void Guest::follow_film(Time t) {
    const show::Watching* wish = visitor_->watches();
    if (wish == nullptr || film_began_ != wish->began) film_.reset();
    film_began_ = wish == nullptr ? std::nullopt : std::optional(wish->began);
    if (wish == nullptr) return;
    if (!film_) begin_film(wish->film);
    if (settings_().live)
        film_->go_on(t);
    else
        film_->settle(t);
    if (!film_->is_over()) return;
    film_.reset();
    visitor_->film_over(t);
}

/// In the language of whoever asked for it.
void Guest::begin_film(content::PageNumber page) {
    const content::MenuPage& chosen = visitor_->world().menu->pages.at(page);
    film_ = std::make_unique<RequestedFilm>(
        visitor_->is_discreet() ? untold(performance_) : performance_,
        std::get<content::FilmPage>(chosen.what).item, visitor_->visit().mode.language, settings_(),
        nursery_, book_, next_film_);
    next_film_ += film_step;
}

void Guest::give_way(Time t) {
    if (!visitor_) return;
    visitor_->give_way();
    follow_film(t);
}

void Guest::follow_pictures(Time t) {
    const auto view = show::view_at(visitor_->world(), visitor_->visit(), t);
    if (view)
        pictures_.want(pictures_on(*view), visitor_->is_discreet(), t);
    else
        pictures_.want_none();
    if (!settings_().live) pictures_.settle(t);
}

/// Of the page, and of the one that it slides over.
std::vector<PictureWish> Guest::pictures_on(const show::MenuView& view) const {
    std::vector<PictureWish> all;
    const auto add = [&](const show::MenuSheet& sheet) {
        const content::MenuPage& page = sheet.menu->pages[sheet.page];
        if (!std::holds_alternative<content::Article>(page.what)) return;
        show::MenuView at_rest;
        at_rest.sheet = sheet;
        for (const draw::PicturePlace& place : targets_(at_rest).pictures)
            all.push_back({sheet.page, place.passage, place.file,
                           static_cast<int>(place.box.width()),
                           static_cast<int>(place.box.height())});
    };
    add(view.sheet);
    if (view.leaving) add(*view.leaving);
    return all;
}

std::optional<show::MenuSheet> Guest::next_to_prepare() {
    if (!visitor_) return std::nullopt;
    const show::MenuWorld& world = visitor_->world();
    const std::array pages{content::PageNumber{0}, world.menu->help};
    if (prepared_ == pages.size()) return std::nullopt;
    return show::MenuSheet{
        .menu = world.menu, .page = pages.at(prepared_++), .mode = show::nobody(world).mode};
}

show::Scene Guest::above(show::Scene loop, Time t) const {
    if (!visitor_) return loop;
    if (film_ && !film_->is_awaited()) {
        show::Scene film = film_->scene_at(t);
        film.hint = show::way_out_of(film, visitor_->visit().mode.language);
        return film;
    }
    if (film_) {
        // Until its first picture is there, the page it was chosen on stays.
        show::Visit chosen = visitor_->visit();
        chosen.screen = show::Reading{};
        show::add_visit(loop, visitor_->world(), chosen, t);
    } else {
        visitor_->add_to(loop, t);
    }
    if (loop.menu) loop.menu->pictures = pictures_.there();
    return loop;
}

std::optional<Time> Guest::next_change(Time t) const {
    if (!visitor_) return std::nullopt;
    return first_of({visitor_->next_change(t), film_ ? film_->next_change() : std::nullopt});
}

}  // namespace kiosk::stage
