// What is there of the deck's sessions: pictures, sound, and whether there is more to come.
#include <algorithm>

#include "stage/deck.h"
#include "stage/frame_picture.h"

namespace kiosk::stage {

media::Session* Deck::session(show::Serial serial) const {
    const auto found = entries_.find(serial);
    return found == entries_.end() ? nullptr : found->second.session.get();
}

std::optional<media::Frame> Deck::frame(const show::PicturePage& page) {
    const auto found = entries_.find(page.serial);
    if (found == entries_.end() || !found->second.session) return std::nullopt;
    Entry& entry = found->second;
    entry.shown = page.media_time;
    std::optional<media::Frame> frame = entry.session->frame_at(page.media_time);
    if (frame) frame->number += entry.first_number;
    return frame;
}

std::optional<draw::Picture> Deck::picture(const show::PicturePage& page) {
    const std::optional<media::Frame> found = frame(page);
    return found ? std::optional(picture_of(*found)) : std::nullopt;
}

std::int64_t Deck::frame_number(const show::PicturePage& page) {
    const std::optional<media::Frame> found = frame(page);
    return found ? found->number : -1;
}

std::optional<show::Duration> Deck::next_frame(const show::PicturePage& page) const {
    const media::Session* from = session(page.serial);
    return from == nullptr ? std::nullopt : from->next_change(page.media_time);
}

bool Deck::starving(const show::PicturePage& page) const {
    const media::Session* from = session(page.serial);
    return from != nullptr && !from->still() && !from->failure() &&
           !from->next_change(page.media_time) && !from->ended();
}

bool Deck::read_sound(show::Serial serial, std::int64_t first, int count, float* out) const {
    media::Session* from = session(serial);
    if (from == nullptr || from->sound() == nullptr) return false;
    from->sound()->read(first, count, out);
    return true;
}

bool Deck::expects_sound() const {
    return std::any_of(entries_.begin(), entries_.end(), [this](const auto& each) {
        const Entry& entry = each.second;
        if (!entry.session || entry.told_failure) return false;
        const auto* clip = std::get_if<content::Clip>(&entry.appearance.item->what);
        const bool may_have = clip != nullptr && settings_.sound && clip->volume > 0;
        return entry.session->sound() != nullptr || (may_have && !entry.told_ready);
    });
}

bool Deck::waiting() const {
    return std::any_of(entries_.begin(), entries_.end(), [](const auto& entry) {
        const Entry& each = entry.second;
        const bool has_failed = each.session && each.session->failure();
        return !each.told_failure && (!each.told_ready || has_failed);
    });
}

}  // namespace kiosk::stage
