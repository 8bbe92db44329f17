#include "stage/deck.h"

#include <algorithm>
#include <utility>

#include "stage/limits.h"
#include "stage/performance.h"

namespace kiosk::stage {

using content::Clip;
using content::Item;
using content::Still;

Deck::Deck(media::Nursery& nursery, const Performance& performance, DeckSettings settings)
    : nursery_(nursery),
      settings_(std::move(settings)),
      media_(performance.media),
      ground_(rgb(performance.look.theme.ground)),
      language_(language_of(performance)),
      captions_(performance.look.theme, performance.language, language_),
      tell_(performance.tell),
      report_(performance.report) {}

void Deck::take_edition(const Performance& performance) {
    media_ = performance.media;
    ground_ = rgb(performance.look.theme.ground);
    language_ = language_of(performance);
    captions_ = CaptionWishes(performance.look.theme, performance.language, language_);
}

bool Deck::wants_hardware(const Clip& clip) const {
    return settings_.in_hardware && !failed_in_hardware_.contains(clip.file) &&
           settings_.in_hardware(clip.file);
}

/// Cards need no decoder.
void Deck::start(Entry& entry) {
    if (media_file(*entry.appearance.item) == nullptr) return;
    entry.first_number = entry.last_number + 1;
    entry.hung = false;
    entry.session = nursery_.decode(request_of(entry, entry.shown));
}

media::Request Deck::request_of(Entry& entry, show::Duration skip) {
    const show::Appearance& appearance = entry.appearance;
    const Item& item = *appearance.item;
    media::Request request;
    request.width = settings_.width;
    request.height = settings_.height;
    request.ground = ground_;
    request.threads = settings_.threads;
    request.ahead = 2;
    request.skip = std::max(appearance.skip, skip);
    request.plane_side = settings_.plane_side;
    if (const auto* clip = std::get_if<Clip>(&item.what)) {
        request.kind = media::Request::Kind::clip;
        request.file = clip->file;
        request.begin = clip->begin;
        request.end = clip->end;
        request.sound = settings_.sound && clip->volume > 0;
        request.language = heard(language_, *clip).language;
        request.captions = captions_.of(*clip, settings_.width, settings_.height);
        request.live = settings_.live;
        request.hardware = entry.in_hardware = wants_hardware(*clip);
    } else if (const auto* still = std::get_if<Still>(&item.what)) {
        request.kind = media::Request::Kind::still;
        request.file = still->file;
        request.page = still->page;
        request.sound = false;
    }
    return request;
}

/// A film that is on the screen goes on while its next decoder opens it.
void Deck::resize(int width, int height) {
    if (width == settings_.width && height == settings_.height) return;
    settings_.width = width;
    settings_.height = height;
    for (auto& [serial, entry] : entries_) {
        if (!entry.session || entry.told_failure) continue;
        if (!entry.told_ready) {
            start(entry);
            continue;
        }
        const bool is_seen = entry.last_number >= 0;
        const show::Duration skip =
            is_seen && !entry.session->still() ? entry.shown + changeover : entry.shown;
        entry.successor = nursery_.decode(request_of(entry, skip));
    }
}

void Deck::take_over(Entry& entry) {
    media::Session& next = *entry.successor;
    next.poll();
    if (next.failure()) return entry.successor.reset();
    if (!next.ready()) return;
    const std::optional<media::Frame> frame = next.frame_at(entry.shown);
    if (!frame || frame->pts > entry.shown) return;
    entry.session = std::move(entry.successor);
    entry.first_number = entry.last_number + 1;
}

/// Large pictures are made ready one after the other, in order of need: only their decoders take
/// much memory, and only as long as they work.
bool Deck::may_start(const show::Appearance& appearance) const {
    const auto cost_of = [this](const show::Appearance& of) {
        const auto* still = std::get_if<Still>(&of.item->what);
        const std::uintmax_t size =
            still == nullptr ? 0 : size_of(still->file, media_.get()).value_or(0);
        return size * still_memory_per_byte;
    };
    std::uintmax_t under_way = 0;
    for (const auto& [serial, entry] : entries_)
        if (!entry.told_ready && !entry.told_failure) under_way += cost_of(entry.appearance);
    return under_way == 0 || under_way + cost_of(appearance) <= most_still_bytes;
}

void Deck::end(const Entry& entry) const {
    const std::int64_t late = entry.lateness.left_out();
    if (late == 0) return;
    const std::string& key = entry.appearance.item->key;
    tell_({Note::Weight::warning, key + ": " + std::to_string(late) + " of " +
                                      std::to_string(late + entry.lateness.shown()) +
                                      " pictures came too late and were left out"});
    report_(PicturesLate{key, late});
}

void Deck::want(const std::vector<show::Appearance>& wanted, show::Time t) {
    std::erase_if(entries_, [&](const auto& entry) {
        const bool is_wanted = std::any_of(
            wanted.begin(), wanted.end(),
            [&](const show::Appearance& appearance) { return appearance.serial == entry.first; });
        if (!is_wanted) end(entry.second);
        return !is_wanted;
    });
    for (const show::Appearance& appearance : wanted) {
        if (const auto known = entries_.find(appearance.serial); known != entries_.end()) {
            known->second.appearance.turn = appearance.turn;  // an edit gives other numbers
            continue;
        }
        if (!may_start(appearance)) break;
        Entry& entry = entries_[appearance.serial];
        entry.appearance = appearance;
        entry.heard_from = t;
        start(entry);
    }
}

void Deck::hear(Entry& entry, show::Time t, std::vector<show::Event>& events) {
    const show::Serial serial = entry.appearance.serial;
    if (!entry.session) {
        if (!entry.told_ready) events.emplace_back(show::Ready{serial, false});
        entry.told_ready = true;
        return;
    }
    if (entry.successor) take_over(entry);
    media::Session& session = *entry.session;
    session.poll();
    const Item& item = *entry.appearance.item;
    if (!entry.told_ready && session.ready()) {
        entry.told_ready = true;
        entry.heard_from = t;
        events.emplace_back(show::Ready{serial, !session.still()});
    }
    if (const auto placed = session.captions_placed(); placed && !entry.told_captions) {
        entry.told_captions = true;
        events.emplace_back(show::CaptionsPlaced{serial, *placed});
    }
    if (!entry.told_ready && t > entry.heard_from + hung_ahead_after) give_up(entry);
    if (const auto remark = session.take_remark()) leave_hardware(entry, *remark);
    if (!entry.told_end && session.ended() && std::holds_alternative<Clip>(item.what)) {
        entry.told_end = true;
        hangs_.erase(item.key);
        events.emplace_back(show::Ended{serial, *session.ended()});
    }
    if (entry.in_hardware && session.failure()) {
        leave_hardware(entry, *session.failure());
        entry.heard_from = t;
        return start(entry);
    }
    if (session.failure() && begins_again(entry, t)) return;
    if (!entry.told_failure && session.failure()) tell_failure(entry, events);
}

/// The nursery has died while this was made ready: another will do.
bool Deck::begins_again(Entry& entry, show::Time t) {
    if (entry.told_ready || entry.started_again || !entry.session->is_orphaned()) return false;
    entry.started_again = true;
    entry.heard_from = t;
    start(entry);
    return true;
}

void Deck::tell_failure(Entry& entry, std::vector<show::Event>& events) {
    entry.told_failure = true;
    const std::size_t item = entry.appearance.turn.item;
    const std::string& key = entry.appearance.item->key;
    const std::string why = *entry.session->failure();
    events.emplace_back(show::Failed{entry.appearance.serial});
    const bool may_be_the_machine = entry.hung && ++hangs_[key] < most_hangs;
    if (entry.session->is_orphaned() || may_be_the_machine || !settings_.leaves_out) {
        events.emplace_back(show::Restored{item});
        tell_({Note::Weight::warning, key + " is broken off: " + why});
        return;
    }
    tell_({Note::Weight::warning, key + " is left out until its file changes: " + why});
    report_(ItemLeftOut{key, why});
}

/// For good: a chip that fails once is not trusted with that film again.
void Deck::leave_hardware(Entry& entry, const std::string& why) {
    const Item& item = *entry.appearance.item;
    tell_({Note::Weight::info, item.key + " goes on without the graphics chip: " + why});
    if (const auto* clip = std::get_if<Clip>(&item.what)) failed_in_hardware_.insert(clip->file);
    entry.in_hardware = false;
}

void Deck::give_up(Entry& entry) {
    entry.hung = true;
    entry.session->give_up("its decoder hangs");
}

std::vector<show::Event> Deck::poll(show::Time t) {
    if (t >= look_at_nursery_) {
        nursery_.look_after();
        look_at_nursery_ = t + idle_tick;
    }
    std::vector<show::Event> events;
    for (auto& [serial, entry] : entries_) hear(entry, t, events);
    return events;
}

void Deck::watch(const show::PicturePage& page, show::Time t, show::Duration tick) {
    const auto found = entries_.find(page.serial);
    if (found == entries_.end() || !found->second.session) return;
    Entry& entry = found->second;
    entry.session->go();
    const std::optional<media::Frame> on = frame(page);
    const std::int64_t number = on ? on->number : -1;
    if (on) entry.lateness.show(number, on->pts, tick);
    if (number != entry.last_number || !entry.session->wants_frames()) entry.heard_from = t;
    entry.last_number = number;
    if (t > entry.heard_from + hung_after) give_up(entry);
}

}  // namespace kiosk::stage
