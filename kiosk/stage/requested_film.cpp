#include "stage/requested_film.h"

#include <utility>

namespace kiosk::stage {
namespace {

std::shared_ptr<const content::Playlist> playlist_of(const content::Item& item) {
    auto playlist = std::make_shared<content::Playlist>();
    playlist->languages = item.languages;
    playlist->items = {item};
    playlist->root = {content::Leaves{{0}, false}, std::nullopt, 1};
    return playlist;
}

Performance of_film(Performance loop, const content::Item& film, const std::string& language) {
    loop.language = language;
    loop.playlist = playlist_of(film);
    loop.once = true;
    loop.at = show::Duration{0};
    return loop;
}

/// It may be asked for again where it cannot be shown.
DeckSettings of_request(DeckSettings settings) {
    settings.leaves_out = false;
    return settings;
}

}  // namespace

Performance untold(Performance performance) {
    performance.tell = [](const Note&) {};
    performance.report = [](const Happening&) {};
    return performance;
}

RequestedFilm::RequestedFilm(const Performance& loop, const content::Item& film,
                             const std::string& language, const DeckSettings& settings,
                             media::Nursery& nursery, const MediaBook& book, show::Serial serial)
    : performance_(of_film(loop, film, language)),
      world_(world_of(performance_, book)),
      deck_(nursery, performance_, of_request(settings)),
      faders_(performance_, book),
      state_(show::begin(world_, show::Duration{0})) {
    state_.next_serial = serial;
}

void RequestedFilm::go_on(show::Time t) {
    for (const show::Event& event : deck_.poll(t)) {
        has_failed_ = has_failed_ || std::holds_alternative<show::Failed>(event);
        happen(event, t);
    }
    happen(show::Tick{}, t);
    deck_.want(show::wanted(state_), t);
}

void RequestedFilm::settle(show::Time t) {
    go_on(t);
    deck_.wait_until_ready();
    go_on(t);
    const show::Scene scene = scene_at(t);
    if (const auto* picture = std::get_if<show::PicturePage>(&scene.page))
        deck_.wait_until_settled(*picture);
    go_on(t);
}

}  // namespace kiosk::stage
