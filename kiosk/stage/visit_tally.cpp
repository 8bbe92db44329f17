#include "stage/visit_tally.h"

#include <algorithm>
#include <utility>

namespace kiosk::stage {
namespace {

const show::Watching* film_in(const show::Visit& visit) {
    return std::get_if<show::Watching>(&visit.screen);
}

bool is_private(const content::Menu& menu, const show::Visit& visit) {
    const show::Watching* film = film_in(visit);
    return (film != nullptr && menu.pages[film->film].is_private) ||
           std::any_of(visit.path.begin(), visit.path.end(), [&menu](const show::Level& level) {
               return menu.pages[level.page].is_private;
           });
}

std::string title_of(const content::Menu& menu, show::PageNumber page) {
    const std::string* title = content::pick(menu.pages[page].title, menu.languages.front());
    return title == nullptr ? std::string() : *title;
}

}  // namespace

void VisitTally::touch() {
    if (!visited_) visited_.emplace();
    if (!discreet_) touches_before_ = visited_->touches++;
}

void VisitTally::begin(const show::Visit& visit) {
    if (!visited_) visited_.emplace();
    depth_ = visit.path.size();
    language_ = visit.mode.language;
}

void VisitTally::end() {
    if (depth_ != 0) report_(*visited_);
    visited_.reset();
    discreet_ = false;
    depth_ = 0;
    film_began_.reset();
}

void VisitTally::give_way() {
    if (visited_ && !discreet_) visited_->touches = touches_before_;
    if (visited_ && visited_->touches == 0) depth_ = 0;
    end();
}

void VisitTally::see(const show::MenuWorld& world, const show::Visit& visit) {
    if (!show::is_visited(visit)) return end();
    if (depth_ == 0) begin(visit);
    if (!discreet_ && is_private(*world.menu, visit)) {
        discreet_ = true;
        visited_->touches = touches_before_;
    }
    note_page(world, visit);
    note_film(world, visit);
}

void VisitTally::see_anew(const show::MenuWorld& world, const show::Visit& visit) {
    depth_ = visit.path.size();
    language_ = visit.mode.language;
    see(world, visit);
}

void VisitTally::note_page(const show::MenuWorld& world, const show::Visit& visit) {
    const std::size_t before = std::exchange(depth_, visit.path.size());
    const std::string& language = visit.mode.language;
    const bool is_other = language != std::exchange(language_, language);
    if (discreet_) return;
    if (is_other) visited_->languages.push_back(language);
    if (depth_ > before)
        visited_->pages.push_back({title_of(*world.menu, visit.path.back().page), language});
}

void VisitTally::note_film(const show::MenuWorld& world, const show::Visit& visit) {
    const show::Watching* film = film_in(visit);
    const auto began = film == nullptr ? std::nullopt : std::optional(film->began);
    if (began == std::exchange(film_began_, began) || film == nullptr || discreet_) return;
    visited_->films.push_back(title_of(*world.menu, film->film));
}

}  // namespace kiosk::stage
