#include "stage/page_pictures.h"

#include <algorithm>
#include <utility>

#include "stage/frame_picture.h"
#include "stage/limits.h"

namespace kiosk::stage {

void PagePictures::want(const std::vector<PictureWish>& wishes, bool is_discreet, show::Time t) {
    is_discreet_ = is_discreet;
    std::erase_if(entries_, [&](const Entry& entry) {
        return std::find(wishes.begin(), wishes.end(), entry.wish) == wishes.end();
    });
    for (const PictureWish& wish : wishes) {
        const bool is_known = std::any_of(entries_.begin(), entries_.end(),
                                          [&](const Entry& entry) { return entry.wish == wish; });
        if (!is_known) entries_.push_back({wish, next_serial_++, nullptr});
    }
    for (Entry& entry : entries_) hear(entry, t);
    start(t);
}

/// A few at a time: a decoder may take much memory while it works, and a page many pictures.
void PagePictures::start(show::Time t) {
    auto under_way = std::count_if(entries_.begin(), entries_.end(), [](const Entry& entry) {
        return entry.session && !entry.is_over;
    });
    for (Entry& entry : entries_) {
        if (entry.session || under_way == most_page_pictures) continue;
        media::Request request;
        request.kind = media::Request::Kind::still;
        request.file = entry.wish.file;
        request.width = entry.wish.width;
        request.height = entry.wish.height;
        request.ground = ground_;
        request.sound = false;
        request.slots = request.ahead = 1;  // of one that moves, the first picture stays
        entry.session = nursery_.decode(request);
        entry.began = t;
        ++under_way;
    }
}

void PagePictures::hear(Entry& entry, show::Time t) {
    if (!entry.session || entry.is_over) return;
    entry.session->poll();
    if (!entry.session->ready() && t > entry.began + hung_ahead_after)
        entry.session->give_up("its decoder hangs");
    const auto failure = entry.session->failure();
    entry.is_over = failure || entry.session->ready();
    if (!failure || is_discreet_ || !told_.insert(entry.wish.file).second) return;
    tell_({Note::Weight::warning,
           entry.wish.file.filename().string() + " is left out of its page: " + *failure});
}

void PagePictures::settle(show::Time t) {
    while (is_waiting()) {
        start(t);
        for (Entry& entry : entries_) {
            if (!entry.session || entry.is_over) continue;
            entry.session->wait(std::chrono::seconds(1));
            hear(entry, t);
        }
    }
}

bool PagePictures::is_waiting() const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [](const Entry& entry) { return !entry.is_over; });
}

std::vector<show::MenuPicture> PagePictures::there() const {
    std::vector<show::MenuPicture> all;
    for (const Entry& entry : entries_) {
        if (entry.session && entry.session->ready())
            all.push_back({entry.wish.page, entry.wish.passage, entry.serial});
    }
    return all;
}

std::optional<draw::Picture> PagePictures::picture(show::Serial serial) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.serial == serial; });
    if (found == entries_.end() || !found->session) return std::nullopt;
    const auto frame = found->session->frame_at(show::Duration{0});
    return frame ? std::optional(picture_of(*frame)) : std::nullopt;
}

}  // namespace kiosk::stage
