#include "stage/all_media.h"

#include <utility>

namespace kiosk::stage {
namespace {

void add_pictures(const content::Article& article, content::Playlist& media) {
    for (const content::Passage& passage : article.passages) {
        const auto* picture = std::get_if<content::Illustration>(&passage);
        if (picture == nullptr) continue;
        content::Item item;
        item.what = content::Still{picture->file, 0};
        item.place = picture->place;
        media.items.push_back(std::move(item));
    }
}

}  // namespace

content::Playlist media_of(const content::Menu* menu) {
    content::Playlist media;
    if (menu == nullptr) return media;
    for (const content::MenuPage& page : menu->pages) {
        if (const auto* film = std::get_if<content::FilmPage>(&page.what))
            media.items.push_back(film->item);
        if (const auto* article = std::get_if<content::Article>(&page.what))
            add_pictures(*article, media);
    }
    return media;
}

void take_up(MediaBook& book, const Performance& performance, bool heard) {
    const content::Playlist of_menu = media_of(performance.menu.get());
    for (const content::Playlist* media : {performance.playlist.get(), &of_menu}) {
        book.open(*media);
        if (performance.levelling && heard) book.level(*media, language_of(performance));
    }
}

void learn(MediaBook& book, const Performance& performance, bool with_menu) {
    const content::Playlist of_menu = media_of(with_menu ? performance.menu.get() : nullptr);
    for (const content::Playlist* media : {performance.playlist.get(), &of_menu}) {
        book.probe_all(*media);
        if (performance.levelling) book.measure_all(*media, language_of(performance));
    }
}

}  // namespace kiosk::stage
