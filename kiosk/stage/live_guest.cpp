#include "stage/live_guest.h"

#include <algorithm>
#include <array>
#include <utility>

#include "show/limits.h"
#include "stage/hands.h"
#include "stage/limits.h"

namespace kiosk::stage {

using show::Time;

LiveGuest::LiveGuest(const Performance& performance, Screen& screen, media::Nursery& nursery,
                     const MediaBook& book, std::function<DeckSettings()> settings)
    : performance_(performance),
      screen_(screen),
      nursery_(nursery),
      book_(book),
      settings_(std::move(settings)) {
    if (!performance.menu) return;
    visitor_.emplace(menu_world_of(performance), screen.real_size(),
                     [this](const show::MenuView& view) -> const draw::MenuTargets& {
                         return screen_.targets(view);
                     });
    boards_.emplace(performance.menu, performance.tell);
}

void LiveGuest::hear(const SDL_Event& event, Time t) {
    show_pointer(event, t);
    if (!visitor_) return;
    if (const auto contact = contact_of(event, screen_.width(), screen_.height(), t))
        visitor_->touch(*contact);
    if (const auto key = key_of(event)) visitor_->press(*key, t);
}

/// For who works with a mouse; a finger needs none.
void LiveGuest::show_pointer(const SDL_Event& event, Time t) {
    const bool is_mouse = event.type == SDL_MOUSEMOTION && event.motion.which != SDL_TOUCH_MOUSEID;
    if (!is_mouse || !visitor_ || !visitor_->is_there()) return;
    if (!hide_pointer_at_) SDL_ShowCursor(SDL_ENABLE);
    hide_pointer_at_ = t + pointer_linger;
}

void LiveGuest::resize() {
    if (visitor_) visitor_->resize(screen_.real_size());
}

void LiveGuest::go_on(Time t) {
    if (!visitor_) return;
    if (auto menu = boards_->changed(t)) visitor_->take(std::move(menu), t);
    visitor_->pass(t);
    follow_film(t);
    if (hide_pointer_at_ && (t >= *hide_pointer_at_ || !visitor_->is_there())) {
        SDL_ShowCursor(SDL_DISABLE);
        hide_pointer_at_.reset();
    }
}

void LiveGuest::follow_film(Time t) {
    const show::Watching* wish = visitor_->watches();
    if (wish == nullptr || film_began_ != wish->began) film_.reset();
    film_began_ = wish == nullptr ? std::nullopt : std::optional(wish->began);
    if (wish == nullptr) return;
    if (!film_) {
        film_ = requested_film(performance_, visitor_->world(), wish->film, settings_(), nursery_,
                               book_, next_film_);
        next_film_ += film_step;
    }
    film_->go_on(t);
    if (!film_->is_over()) return;
    film_.reset();
    visitor_->film_over(t);
}

void LiveGuest::get_ready(Time t, bool film_plays) {
    const std::array pages{content::PageNumber{0}, performance_.menu ? performance_.menu->help : 0};
    if (!visitor_ || ready_pages_ == pages.size() || (film_plays && t < menu_ready_after)) return;
    screen_.prepare_menu({.menu = visitor_->world().menu,
                          .page = pages.at(ready_pages_++),
                          .mode = show::nobody(visitor_->world()).mode});
}

show::Scene LiveGuest::above(show::Scene loop, Time t) const {
    if (!visitor_) return loop;
    if (film_ && !film_->is_awaited()) return film_->scene_at(t);
    visitor_->add_to(loop, t);
    if (film_) loop.dim = show::menu_dim;
    return loop;
}

std::optional<Time> LiveGuest::next_change(Time t) const {
    if (!visitor_) return std::nullopt;
    std::optional<Time> change = visitor_->next_change(t);
    const auto at_latest = [&change](const std::optional<Time>& other) {
        if (other) change = std::min(change.value_or(Time::max()), *other);
    };
    if (film_) at_latest(film_->next_change());
    at_latest(hide_pointer_at_);
    return change;
}

}  // namespace kiosk::stage
